import type { Trace } from "./plotly.js";

/** Lower and upper end of what is heard: two octaves. Hertz. */
const LOWEST = 220;
const HIGHEST = 880;
/** A line with fewer points is a guide, not a curve. */
const FEWEST = 20;

/** Which of the traces are graphs of functions: lines that tell their values. */
export function curvesOf(data: readonly Trace[]): number[] {
  return data.flatMap(({ type, mode, hoverinfo, x, y }, i) =>
    type === "scatter" && mode === "lines" && hoverinfo !== "skip" && isLong(x) && isLong(y) ? [i] : [],
  );
}

const isLong = (values: unknown) => Array.isArray(values) && values.length >= FEWEST;

/** A pitch for each height, equal intervals for equal differences; none where the curve has no value. Hertz. */
export function pitches(heights: readonly unknown[]): (number | undefined)[] {
  const values = heights.filter((y): y is number => typeof y === "number" && Number.isFinite(y));
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return heights.map((y) => {
    if (typeof y !== "number" || !Number.isFinite(y)) return undefined;
    return LOWEST * (HIGHEST / LOWEST) ** (span > 0 ? (y - low) / span : 0.5);
  });
}
