import { say } from "../language.js";
import { placeDigits, type Run } from "./descent-run.js";
import type { Trace } from "./plotly.js";
import { digitsOrGap } from "./rounding.js";
import { colours, hover, lineStyle } from "./style.js";

/** What of one descent is to be seen at a step: its path and its place on the contours, and its values. */
export function drawn({ name, x, y, values, steps }: Run, i: number, stop: number, runs: number): Trace[] {
  const count = steps.filter((step) => step <= stop).length;
  const path = { x: x.slice(0, count), y: y.slice(0, count) };
  const style = runs > 1 ? lineStyle(i) : { ...lineStyle(i), color: colours.tangent };
  const seen = values.slice(0, count).map((value) => digitsOrGap(value, placeDigits));
  const group = { name, legendgroup: String(i) };
  return [
    {
      ...group,
      type: "scatter",
      mode: "lines+markers",
      ...path,
      line: { ...style, width: 2 },
      marker: { size: 5, color: style.color },
      showlegend: runs > 1,
    },
    {
      ...group,
      type: "scatter",
      mode: "markers",
      x: path.x.slice(-1),
      y: path.y.slice(-1),
      marker: { size: 12, color: style.color, line: { color: "#ffffff", width: 2 } },
      showlegend: false,
    },
    {
      ...group,
      ...below,
      type: "scatter",
      mode: "lines+markers",
      x: steps.slice(0, count),
      y: seen,
      line: { ...style, width: 2.5 },
      marker: { size: 4, color: style.color },
      showlegend: false,
      hovertemplate: hover(say(stepWord), "f"),
    },
  ];
}

/** The axes of the values, below the plane. */
const below = { xaxis: "x2", yaxis: "y2" };

/** The name of the axis along which the steps are counted. */
export const stepWord = { ko: "걸음", en: "step" };
