import type { Frame, Trace } from "./plotly.js";

/** Of so many points each is said; of more, none. */
const MOST = 4;

/**
 * What an animation's picture shows, in words computed from its data: its texts, and where its points stand; of a line that grows, its
 * end.
 *
 * @param data the figure's traces, of which the frame changes some
 */
export function wordsOf(data: readonly Trace[], frame: Frame): string {
  const shown = frame.data.map((trace, i) => ({ ...data[frame.traces?.[i] ?? i], ...trace }));
  return [...new Set(shown.flatMap(saidOf))].join("; ");
}

function saidOf(trace: Trace): string[] {
  const { mode = "", x, text, hoverinfo } = trace;
  if (mode === "text") return [text ?? []].flat().map(plain).filter(Boolean);
  // What is silent under a pointer is silent here: guides, and points that another trace says.
  if (!mode.includes("markers") || hoverinfo === "skip" || !Array.isArray(x)) return [];
  const places = [...x.keys()];
  if (mode.includes("lines")) return places.slice(-1).map((i) => pointWords(trace, i));
  return places.length > MOST ? [] : places.map((i) => pointWords(trace, i));
}

/** A point of a trace, as a pointer on it would show: "x = 1, y = 2"; "P (1, 2)" where the figure names it. */
export function pointWords({ name, x = [], y = [], text, customdata = [], hovertemplate }: Trace, i: number): string {
  const label = Array.isArray(text) ? plain(String(text[i] ?? "")) : "";
  const named = label || plain(name ?? "");
  if (!hovertemplate) return `${named} (${numberText(x[i])}, ${numberText(y[i])})`.trim();
  const own = customdata[i];
  const ownText = typeof own === "string" ? own : numberText(own);
  const values: Record<string, string> = { x: numberText(x[i]), y: numberText(y[i]), text: label, customdata: ownText };
  const said = plain(hovertemplate.replace(/%\{(\w+)[^}]*\}/g, (_, key: string) => values[key] ?? ""));
  return /%\{(text|customdata)/.test(hovertemplate) || !named ? said : `${named}: ${said}`;
}

/** A figure's text without its marks; a line's end is a comma. */
export const plain = (text: string): string =>
  text
    .replace(/<extra>.*?<\/extra>/g, "")
    .replace(/<br\s*\/?>/g, ", ")
    .replace(/<[^>]*>/g, "")
    .trim();

const numberText = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(4))).replaceAll("-", "−") : "";
