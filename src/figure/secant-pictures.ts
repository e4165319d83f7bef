import type { OneSidedSlopes } from "../derivative/numerical/one-sided.js";
import type { Values } from "../expression/source.js";
import { say } from "../language.js";
import type { Picture } from "./animation.js";
import type { Points, Trace } from "./plotly.js";
import { rounded, sampleCurve } from "./sample.js";
import { colours, hover } from "./style.js";
import { figureNumber } from "./text.js";
import { curveTrace, lineTrace, ringTrace, textTrace } from "./traces.js";

type Range = readonly [number, number];

/** A part of the plane. */
export interface View {
  x: Range;
  y: Range;
}

/** The function, the point P, and what is shown of the plane before it is enlarged. */
export interface Scene {
  values: Values;
  a: number;
  whole: View;
  /** The slope of the tangent; where f has no derivative, what is found on both sides. */
  found: number | OneSidedSlopes;
}

/** So many steps fit the width of the picture, once it is enlarged; so it goes on looking the same while the step shrinks. */
const stepsInWidth = 8;
/** Nothing smaller than this part of a is enlarged: rounding would be seen. */
const smallest = 1e-3;

/** The plane around P, enlarged about P as the step shrinks: in the end curve and tangent cannot be told apart. */
function viewAt({ values, a, whole }: Scene, dx: number): View {
  const width = whole.x[1] - whole.x[0];
  const wanted = Math.max(stepsInWidth * Math.abs(dx), smallest * Math.max(1, Math.abs(a)));
  const part = Math.min(1, wanted / width);
  const about = (centre: number, [from, to]: Range): Range => [
    centre + part * (from - centre),
    centre + part * (to - centre),
  ];
  return { x: about(a, whole.x), y: about(values(a), whole.y) };
}

/** How a picture of this part of the plane rounds places. */
const roundTo = ({ x, y }: View) => ({
  x: (n: number) => rounded(n, x[1] - x[0]),
  y: (n: number) => rounded(n, y[1] - y[0]),
});

/** The picture for one step: the secant, or where there is no tangent one to each side. */
export function secantPicture(scene: Scene, dx: number): Picture {
  const { values, a, found } = scene;
  const view = viewAt(scene, dx);
  const x = values.variable;
  const dy = values(a + dx) - values(a);
  if (typeof found !== "number") return bothSides(scene, view, dx);
  const words = `Δy/Δ${x} = ${figureNumber(dy)} / ${figureNumber(dx)} = <b>${figureNumber(dy / dx)}</b>`;
  return {
    label: figureNumber(dx),
    data: [
      ruled(scene, view, dy / dx),
      legs(scene, view, dx),
      points(scene, view, [0, dx], ["P", "Q"]),
      label(view, words),
      ...scenery(scene, view),
    ],
    layout: axesOf(view),
  };
}

/** The last picture: both points have become one, and the secant the tangent; or each side has come to its own slope. */
export function limitPicture(scene: Scene, lastStep: number): Picture {
  const { found } = scene;
  const view = viewAt(scene, lastStep);
  const tangent = typeof found === "number";
  const words = tangent ? say(messages.limit(found)) : `<b>${say(messages.limits(found))}</b>`;
  return {
    label: "→ 0",
    data: [
      ruled(scene, view, tangent ? found : found.right),
      legs(scene, view, 0),
      points(scene, view, [0], ["P"]),
      label(view, words),
      ...scenery(scene, view),
      ...(tangent ? [] : [ruled(scene, view, found.left, left)]),
    ],
    layout: axesOf(view),
  };
}

const left = { color: colours.second, width: 3, dash: "dash" } as const;

function bothSides(scene: Scene, view: View, dx: number): Picture {
  const { values, a } = scene;
  const step = Math.abs(dx);
  const [before, after] = [-step, step].map((h) => (values(a + h) - values(a)) / h) as [number, number];
  return {
    label: figureNumber(step),
    data: [
      ruled(scene, view, after),
      legs(scene, view, step),
      points(scene, view, [-step, 0, step], ["Q′", "P", "Q"]),
      label(view, say(messages.quotients(before, after))),
      ...scenery(scene, view),
      ruled(scene, view, before, left),
    ],
    layout: axesOf(view),
  };
}

const axesOf = ({ x, y }: View): Picture["layout"] => ({ xaxis: { range: [...x] }, yaxis: { range: [...y] } });

/** The curve and its tangent, in the part of the plane that is shown. */
function scenery(scene: Scene, view: View): Trace[] {
  const { values, whole, found } = scene;
  const sampled = sampleCurve(values, [...view.x], view.x[0] === whole.x[0] ? 161 : 61);
  return [
    { ...curveTrace(sampled, values.variable), name: "f" },
    ruled(scene, view, typeof found === "number" ? found : undefined, {
      color: colours.tangent,
      width: 1.5,
      dash: "dot",
    }),
  ];
}

/** The straight line through P with this slope, from edge to edge; upright where it is infinite. */
function ruled(
  { values, a }: Scene,
  view: View,
  slope: number | undefined,
  line: Trace["line"] = { color: colours.secant, width: 3, dash: "solid" },
): Trace {
  const round = roundTo(view);
  if (slope === undefined) return lineTrace({ x: [], y: [] }, line);
  if (!Number.isFinite(slope)) return lineTrace({ x: [a, a], y: view.y.map(round.y) }, line);
  const y = view.x.map((x) => round.y(values(a) + slope * (x - a)));
  return lineTrace({ x: view.x.map(round.x), y }, line);
}

/** Δx along, Δy up; their names keep off the tangent, which may pass through the middle of Δy. */
function legs({ values, a, found }: Scene, view: View, dx: number): Trace {
  const round = roundTo(view);
  const [ya, yb] = [values(a), values(a + dx)];
  const [x, y] = [
    [a, a + dx / 2, a + dx, a + dx, a + dx],
    [ya, ya, ya, ya + aside(found, dx, yb - ya) * (yb - ya), yb],
  ];
  const seen = Math.abs(dx) > 0.08 * (view.x[1] - view.x[0]);
  const below = yb >= ya ? "bottom center" : "top center";
  return {
    type: "scatter",
    mode: "lines+markers+text",
    // Not seen: a marker keeps its name off the line.
    marker: { size: 10, opacity: 0 },
    line: { color: colours.guide, width: 2, dash: "dash" },
    hoverinfo: "skip",
    x: x.map(round.x),
    y: y.map(round.y),
    text: seen ? ["", `Δ${values.variable}`, "", "Δy", ""] : ["", "", "", "", ""],
    textposition: ["", below, "", dx > 0 ? "middle right" : "middle left", ""],
  };
}

/** Where along Δy its name stands: the middle, or nearer to P where the tangent passes. */
function aside(found: Scene["found"], dx: number, dy: number): number {
  const crossing = typeof found === "number" ? (found * dx) / dy : 0;
  return crossing > 0.3 && crossing < 0.7 ? 0.18 : 0.5;
}

function points({ values, a }: Scene, view: View, steps: readonly number[], text: readonly string[]): Trace {
  const round = roundTo(view);
  const places: Points = {
    x: steps.map((dx) => round.x(a + dx)),
    y: steps.map((dx) => round.y(values(a + dx))),
  };
  return ringTrace(places, {
    mode: "markers+text",
    text,
    textposition: "top left",
    hovertemplate: hover(values.variable, "y"),
  });
}

function label(view: View, text: string): Trace {
  const [[from, to], [low, high]] = [view.x, view.y];
  const round = roundTo(view);
  const place = { x: [round.x(from + 0.02 * (to - from))], y: [round.y(high - 0.03 * (high - low))] };
  return textTrace(place, [text], { textposition: "bottom right", textfont: { size: 15 } });
}

const slopeText = (slope: number | undefined) =>
  slope === undefined ? "–" : Number.isFinite(slope) ? figureNumber(slope) : slope > 0 ? "∞" : "−∞";

const messages = {
  limit: (slope: number) => ({
    ko: `접선의 기울기 = <b>${figureNumber(slope)}</b>`,
    en: `slope of the tangent = <b>${figureNumber(slope)}</b>`,
  }),
  quotients: (before: number, after: number) => ({
    ko: `왼쪽 Δy/Δx = <b>${figureNumber(before)}</b>, 오른쪽 <b>${figureNumber(after)}</b>`,
    en: `Δy/Δx to the left <b>${figureNumber(before)}</b>, right <b>${figureNumber(after)}</b>`,
  }),
  limits: ({ left, right }: OneSidedSlopes) => ({
    ko: `왼쪽 → ${slopeText(left)}, 오른쪽 → ${slopeText(right)}<br>미분계수가 없습니다`,
    en: `from the left → ${slopeText(left)}, right → ${slopeText(right)}<br>there is no derivative`,
  }),
};
