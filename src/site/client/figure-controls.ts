import { button } from "./button.js";
import type { AnimateOptions, Drawing, Menu, Slider } from "./plotly.js";
import { wordsOf } from "./spoken-picture.js";

type Animate = (frames: string[], options: AnimateOptions) => Promise<void>;

/**
 * The slider of an animation and its button, which plotly draws for a pointer alone, as a page has them: keys move them, and what the
 * picture then shows is said.
 */
export function addControls(place: HTMLElement, { data, layout, frames = [] }: Drawing, animate: Animate): void {
  const [slider] = layout?.sliders ?? [];
  const [menu] = layout?.updatemenus ?? [];
  if (!slider) return;
  const { steps, active = 0, currentvalue } = slider;
  const shown = document.createElement("span");
  const input = Object.assign(document.createElement("input"), { type: "range", max: String(steps.length - 1) });
  input.value = String(active);
  const label = document.createElement("label");
  label.append(shown, input);
  const name = (i: number) => `${currentvalue?.prefix ?? ""}${steps[i]?.label}`;
  const tell = (i: number) => {
    const frame = frames.find((one) => one.name === steps[i]?.label);
    const words = frame ? wordsOf(data, frame) : "";
    shown.textContent = name(i);
    input.setAttribute("aria-valuetext", words ? `${name(i)}; ${words}` : name(i));
  };
  const show = (i: number) => {
    input.value = String(i);
    tell(i);
    // A picture that the next one has overtaken is not missed.
    animate(...(steps[i] as Slider["steps"][number]).args).catch(() => {});
  };
  tell(active);
  input.addEventListener("input", () => show(input.valueAsNumber));
  if (menu) place.append(...playButton(menu, steps, input, show));
  place.append(label);
}

/** Plays and pauses; when it ends, what is seen then is said. */
function playButton(
  { buttons: [play, pause] }: Menu,
  steps: Slider["steps"],
  input: HTMLInputElement,
  show: (i: number) => void,
): HTMLElement[] {
  const [order, options] = play.args;
  const labels = order ?? steps.map(({ label }) => label);
  const places = labels.map((label) => steps.findIndex((step) => step.label === label));
  const toggle = button(play.label, () => (timer === undefined ? start() : stop()));
  const said = Object.assign(document.createElement("span"), { className: "only-heard" });
  said.setAttribute("role", "status");
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    toggle.textContent = play.label;
    said.textContent = input.getAttribute("aria-valuetext");
  };
  const start = () => {
    // From the last picture it starts anew.
    let next = (places.indexOf(input.valueAsNumber) + 1) % places.length;
    const go = () => {
      show(places[next] as number);
      if (++next >= places.length) stop();
    };
    toggle.textContent = pause.label;
    said.textContent = "";
    timer = setInterval(go, options.frame?.duration);
    go();
  };
  input.addEventListener("input", () => timer !== undefined && stop());
  return [toggle, said];
}
