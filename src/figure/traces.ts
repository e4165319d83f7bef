import type { Line, Points, Trace } from "./plotly.js";
import type { Sampled } from "./sample.js";
import { colours, hover, lineStyle } from "./style.js";

/** The graph of a function: number i's colour and dash. */
export const curveTrace = ({ x, y }: Sampled, variable: string, i = 0): Trace => ({
  type: "scatter",
  mode: "lines",
  x,
  y,
  line: lineStyle(i),
  hovertemplate: hover(variable, "y"),
});

/** Lines that say nothing under the pointer: tangents, guides. */
export const lineTrace = ({ x, y }: Points, line: Line, more: Partial<Trace> = {}): Trace => ({
  type: "scatter",
  mode: "lines",
  x,
  y,
  line,
  hoverinfo: "skip",
  ...more,
});

/** Points that stand out: white discs in a ring. */
export const ringTrace = ({ x, y }: Points, more: Partial<Trace> = {}, colour: string = colours.tangent): Trace => ({
  type: "scatter",
  mode: "markers",
  x,
  y,
  marker: { size: 11, color: "#ffffff", line: { color: colour, width: 2.5 } },
  ...more,
});

/** Words at places of the picture. */
export const textTrace = ({ x, y }: Points, text: readonly string[], more: Partial<Trace> = {}): Trace => ({
  type: "scatter",
  mode: "text",
  x,
  y,
  text,
  hoverinfo: "skip",
  ...more,
});
