import type { Bilingual } from "../../language.js";
import { button } from "./button.js";
import { curvesOf, pitches } from "./pitch.js";
import type { Trace } from "./plotly.js";
import { inLanguage } from "./say.js";
import { pointWords } from "./spoken-picture.js";

const messages = {
  listen: { ko: "소리로 듣기", en: "Hear the curve" },
  along: { ko: "곡선 위의 점", en: "Point of the curve" },
  curve: { ko: "곡선", en: "Curve" },
} satisfies Record<string, Bilingual>;

/** A whole curve, and one point of it, are heard so long. Seconds. */
const WHOLE = 3;
const POINT = 0.25;
const LOUDNESS = 0.15;

/** The figure as it is drawn now. */
interface Live {
  data(): readonly Trace[];
  /** Shows a point of a trace as a pointer on it does. */
  mark(curveNumber: number, pointNumber: number): void;
}

/**
 * Lets a figure's curves be heard, pitch for height: first as a whole, from left to right, then point by point, as keys move a slider
 * along it that says where it stands. Nothing sounds before the button is pressed.
 */
export function addSound(place: HTMLElement, live: Live): void {
  const curves = curvesOf(live.data());
  if (curves.length === 0) return;
  const input = Object.assign(document.createElement("input"), { type: "range", value: "0" });
  const which = choice(curves.map((curve) => live.data()[curve]?.name));
  const label = document.createElement("label");
  label.append(inLanguage(messages.along), input);
  const panel = Object.assign(document.createElement("div"), { hidden: true });
  panel.append(...(curves.length > 1 ? [which] : []), label);
  const curve = () => curves[which.selectedIndex] as number;
  const trace = () => live.data()[curve()] as Trace;
  const begin = () => {
    const heights = trace().y ?? [];
    input.max = String(heights.length - 1);
    input.value = "0";
    input.setAttribute("aria-valuetext", pointWords(trace(), 0));
    sound(pitches(heights), WHOLE);
  };
  const open = button(`♪ ${inLanguage(messages.listen)}`, () => {
    panel.hidden = !panel.hidden;
    open.setAttribute("aria-expanded", String(!panel.hidden));
    if (panel.hidden) silence();
    else begin();
  });
  open.setAttribute("aria-expanded", "false");
  which.addEventListener("change", begin);
  input.addEventListener("input", () => {
    const at = input.valueAsNumber;
    input.setAttribute("aria-valuetext", pointWords(trace(), at));
    sound([pitches(trace().y ?? [])[at]], POINT);
    live.mark(curve(), at);
  });
  place.append(open, panel);
}

function choice(names: readonly (string | undefined)[]): HTMLSelectElement {
  const select = document.createElement("select");
  select.setAttribute("aria-label", inLanguage(messages.curve));
  for (const [i, name] of names.entries())
    select.append(new Option(name?.replace(/<[^>]*>/g, "") || `${inLanguage(messages.curve)} ${i + 1}`));
  return select;
}

let context: AudioContext | undefined;
let sounding: OscillatorNode | undefined;

function silence(): void {
  sounding?.stop();
  sounding = undefined;
}

/** Sounds the pitches one after the other; where there is none, it is silent. */
function sound(frequencies: readonly (number | undefined)[], seconds: number): void {
  silence();
  context ??= new AudioContext();
  void context.resume();
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.connect(volume).connect(context.destination);
  const start = context.currentTime;
  const step = seconds / frequencies.length;
  volume.gain.value = 0;
  for (const [i, frequency] of frequencies.entries()) {
    if (frequency !== undefined) oscillator.frequency.setValueAtTime(frequency, start + i * step);
    // Not at once, which would click.
    volume.gain.setTargetAtTime(frequency === undefined ? 0 : LOUDNESS, start + i * step, 0.01);
  }
  volume.gain.setTargetAtTime(0, start + seconds, 0.02);
  oscillator.start(start);
  oscillator.stop(start + seconds + 0.2);
  sounding = oscillator;
}
