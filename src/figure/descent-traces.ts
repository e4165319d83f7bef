import { say } from "../language.js";
import { type Run, short } from "./descent-run.js";
import type { Trace } from "./plotly.js";
import { colours, hover, lineStyle } from "./style.js";

/** What of one descent is to be seen at a step: its path and its place on the contours, and its values. */
export function drawn({ name, x, y, values, steps }: Run, i: number, stop: number, runs: number): Trace[] {
  const count = steps.filter((step) => step <= stop).length;
  const path = { x: x.slice(0, count), y: y.slice(0, count) };
  const style = lineStyle(i);
  const seen = values.slice(0, count).map((value) => (Number.isNaN(value) ? null : short(value)));
  return [
    {
      type: "scatter",
      mode: "lines+markers",
      ...anchors(i),
      ...path,
      line: { color: "#000000", width: 2 },
      marker: { size: 5, color: "#000000" },
      showlegend: false,
    },
    {
      type: "scatter",
      mode: "markers",
      ...anchors(i),
      x: path.x.slice(-1),
      y: path.y.slice(-1),
      marker: { size: 12, color: colours.secant, line: { color: "#ffffff", width: 2 } },
      showlegend: false,
    },
    {
      type: "scatter",
      mode: "lines+markers",
      ...anchors(runs),
      x: steps.slice(0, count),
      y: seen,
      name,
      line: { ...style, width: 2.5 },
      marker: { size: 4, color: style.color },
      showlegend: runs > 1,
      hovertemplate: hover(say(stepWord), "f"),
    },
  ];
}

/** Plotly counts its axes "", 2, 3 … */
export const axisNumber = (i: number) => (i === 0 ? "" : String(i + 1));
/** The axes of picture number i. */
export const anchors = (i: number) => ({ xaxis: `x${axisNumber(i)}`, yaxis: `y${axisNumber(i)}` });

/** The name of the axis along which the steps are counted. */
export const stepWord = { ko: "걸음", en: "step" };
