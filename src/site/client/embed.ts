import { button } from "./button.js";
import { say } from "./say.js";

/** Whose page this is: "embed" or "scorm" where it stands in somebody else's, nothing where it is the site's own. */
const alone = () => document.body.dataset.alone;

/** A part in a frame tells how high it is whenever that changes, so that the frame can be as high. */
export function tellHeight(): void {
  if (alone() !== "embed" || parent === window) return;
  const whole = document.documentElement;
  const tell = () => parent.postMessage({ nabla: { height: Math.ceil(whole.getBoundingClientRect().height) } }, "*");
  new ResizeObserver(tell).observe(whole);
}

/** At the foot of a chapter a button that shows others at every part; who only reads is not to be bothered with them. */
export function offerEmbedding(): void {
  const place = document.querySelector("main .download");
  if (!place || alone() !== undefined) return;
  const show = button(say("embedParts"), () => {
    show.disabled = true;
    void (import("./embedding.js" as string) as Promise<typeof import("./embedding.js")>).then((one) =>
      one.showEmbedding(),
    );
  });
  show.dataset.action = "embed";
  place.append(" · ", show);
}
