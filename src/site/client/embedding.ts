import type { Bilingual } from "../../language.js";
import { button } from "./button.js";
import { inLanguage } from "./say.js";

const messages = {
  embed: { ko: "다른 페이지에 넣기", en: "Embed" },
  copied: {
    ko: "복사했습니다. 여러분 페이지의 HTML에 붙여 넣으세요.",
    en: "Copied. Paste it into the HTML of your page.",
  },
  here: { ko: "이 코드를 여러분 페이지의 HTML에 붙여 넣으세요.", en: "Put this code into the HTML of your page." },
} satisfies Record<string, Bilingual>;

/** Gives every exercise, cell and figure of the page a button that copies what puts it on another page. */
export function showEmbedding(): void {
  const { lang } = document.documentElement;
  const start = `${lang}-${document.body.dataset.page}`;
  for (const part of document.querySelectorAll<HTMLElement>(
    "section.exercise[data-exercise], section.cell, figure[data-figure]",
  )) {
    const { exercise, cell, figure } = part.dataset;
    // What stands in an exercise comes with it.
    if (!exercise && part.parentElement?.closest("section.exercise")) continue;
    const name = figure ?? `${start}-${exercise ? `exercise-${exercise}` : cell}`;
    const place = document.createElement("p");
    place.className = "embedding";
    place.append(button(inLanguage(messages.embed), () => void copy(name, place)));
    part.after(place);
  }
}

/** The iframe, and what makes it as high as its page is. */
function codeFor(name: string): string {
  const address = new URL(`../embed/${name}.html`, import.meta.url).href;
  const title = document.title.replaceAll('"', "&quot;");
  return `<iframe src="${address}" title="${title}" style="width: 100%; border: 0" height="500" loading="lazy"></iframe>
<script>addEventListener("message", ({ source, data }) => { for (const frame of document.querySelectorAll("iframe")) if (frame.contentWindow === source && data?.nabla?.height) frame.height = data.nabla.height; });</script>`;
}

async function copy(name: string, place: HTMLElement): Promise<void> {
  const code = codeFor(name);
  const field = Object.assign(document.createElement("textarea"), { value: code, readOnly: true, rows: 4 });
  field.setAttribute("aria-label", inLanguage(messages.embed));
  const said = Object.assign(document.createElement("span"), { role: "status" });
  place.replaceChildren(said, field);
  field.select();
  try {
    await navigator.clipboard.writeText(code);
    said.textContent = inLanguage(messages.copied);
  } catch {
    said.textContent = inLanguage(messages.here);
  }
}
