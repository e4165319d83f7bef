import { tangentSlope } from "../derivative/numerical/tangent-slope.js";
import { type Func, toValues, type Values } from "../expression/source.js";
import { say } from "../language.js";
import type { Figure } from "./figure.js";
import { interval } from "./interval.js";
import { type MarkedPoint, toMark } from "./marks.js";
import { figure, type Layout, type Trace } from "./plotly.js";
import { sampleCurve, viewOf } from "./sample.js";
import { axis, baseLayout, colours, hover } from "./style.js";
import { figureFormula, figureNumber, type Words, wordsOf } from "./text.js";
import { curveTrace, lineTrace } from "./traces.js";

export type { Words };

export interface CurveOptions {
  /** The part of the x-axis to show; [-3, 3] by default. */
  x?: readonly [number, number];
  /** The part of the y-axis to show; by default what the curves need. */
  y?: readonly [number, number];
  /** Points of the first curve to mark, each with a label if wanted; such as `stationaryPoints(f).points`. Data have a `y` of their own. */
  points?: readonly (number | { x: number; y?: number; label?: Words } | MarkedPoint)[];
  /** Draws the first curve's tangent there. */
  tangentAt?: number;
  /** Names for the legend, one a curve; by default the formulas. */
  names?: readonly Words[];
  title?: Words;
  /** What to notice, in one sentence. */
  notice?: Words;
  /** Names of the axes; by default the variable, and y. */
  axes?: readonly [Words, Words];
}

/**
 * The graph of one function or of several.
 *
 * @param f a formula, an expression or a TypeScript function, or a list of them
 * @param options `x` and `y`: the part of the plane to show; `points` to mark, `tangentAt`; `names`, `title`, `notice`, `axes`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when a formula has several variables, or no value in the part shown
 * @example
 * curve(["x^2", "2x"], { x: [-2, 2], notice: "Where x² is flat, 2x is 0." }).data.length; // 2
 */
export function curve(f: Func | readonly Func[], options: CurveOptions = {}): Figure {
  const list = (Array.isArray(f) ? f : [f]) as readonly Func[];
  const functions = list.map(toValues);
  const [first] = functions;
  if (!first) throw new Error(say(messages.nothing));
  const [from, to] = interval(options.x ?? [-3, 3]);
  const samples = functions.map((values) => sampleCurve(values, [from, to]));
  for (const [i, { y }] of samples.entries())
    if (y.every((value) => value === null)) throw new Error(say(messages.empty(i + 1)));
  const names = functions.map((values, i) => nameOf(values, options.names?.[i], i));
  const heights = (options.points ?? []).flatMap((point) => ownHeight(point) ?? []);
  const view = options.y
    ? interval(options.y)
    : viewWith(
        samples.flatMap(({ y }) => y),
        heights,
      );
  const data: Trace[] = samples.map((points, i) => ({ ...curveTrace(points, first.variable, i), name: names[i] }));
  if (options.tangentAt !== undefined) data.push(tangent(first, options.tangentAt, [from, to]));
  if (options.points?.length) data.push(marks(first, options.points));
  const title = options.title ?? names.join(", ");
  const layout: Layout = {
    ...baseLayout(title, options.notice, 360),
    xaxis: axis(options.axes?.[0] ?? first.variable, [from, to]),
    yaxis: axis(options.axes?.[1] ?? "y", view),
    showlegend: data.length > 1,
    legend: { orientation: "h", x: 0, y: -0.2, yanchor: "top" },
  };
  const spoken = functions.map((values, i) => spokenName(values, options.names?.[i], i));
  return figure(say(messages.alt(spoken.join(", "), from, to, options)), data, layout);
}

/** The part of the y-axis that shows the curves, and all of the data. */
function viewWith(curves: readonly (number | null)[], data: readonly number[]): [number, number] {
  const [bottom, top] = viewOf(curves);
  const [low, high] = [Math.min(bottom, ...data), Math.max(top, ...data)];
  const pad = 0.08 * (high - low);
  return [low < bottom ? low - pad : bottom, high > top ? high + pad : top];
}

const ownHeight = (point: NonNullable<CurveOptions["points"]>[number]) =>
  typeof point === "object" && "y" in point ? point.y : undefined;

function nameOf(values: Values, given: Words | undefined, i: number): string {
  if (given !== undefined) return wordsOf(given);
  return values.expression
    ? `y = ${figureFormula(values.expression)}`
    : i === 0
      ? "y = f(x)"
      : `y = f<sub>${i + 1}</sub>(x)`;
}

/** A curve as it is read aloud: its name, and its formula where there is one. */
function spokenName({ expression }: Values, given: Words | undefined, i: number): string {
  const formula = expression ? `y = ${expression}` : `y = f${i === 0 ? "" : i + 1}(x)`;
  if (given === undefined) return formula;
  return expression ? `${wordsOf(given)} (${formula})` : wordsOf(given);
}

function tangent(f: Values, at: number, [from, to]: readonly [number, number]): Trace {
  const [slope, y] = [tangentSlope(f, at), f(at)];
  const ends = { x: [from, to], y: [from, to].map((x) => y + slope * (x - at)) };
  return lineTrace(ends, { color: colours.tangent, width: 2, dash: "dash" }, { name: say(messages.tangent(slope)) });
}

/** Where a kind's name is clear of the curve. */
const sides: Record<string, string> = { minimum: "bottom center", maximum: "top center" };

function marks(f: Values, points: NonNullable<CurveOptions["points"]>): Trace {
  const list = points.map((point) => {
    if (typeof point === "number") return toMark({ x: point });
    return toMark("point" in point ? point : { point: { [f.variable]: point.x }, label: point.label });
  });
  const x = list.map(({ point }) => point[f.variable] ?? Number.NaN);
  if (x.some(Number.isNaN)) throw new TypeError(say(messages.point(f.variable)));
  const heights = points.map(ownHeight);
  const ofKinds = list.some(({ kind }) => kind !== "");
  return {
    type: "scatter",
    mode: "markers+text",
    showlegend: false,
    cliponaxis: false,
    textposition: ofKinds ? list.map(({ kind }) => sides[kind] ?? "top left") : "top left",
    marker: { size: 10, color: colours.tangent, ...(ofKinds ? { symbol: list.map(({ symbol }) => symbol) } : {}) },
    x,
    y: x.map((at, i) => heights[i] ?? f(at)),
    text: list.map(({ text }) => text),
    hovertemplate: hover(f.variable, "y"),
  };
}

const messages = {
  tangent: (slope: number) => ({
    ko: `접선 (기울기 ${figureNumber(slope)})`,
    en: `tangent (slope ${figureNumber(slope)})`,
  }),
  nothing: { ko: "그릴 함수가 없습니다.", en: "There is no function to draw." },
  empty: (i: number) => ({
    ko: `${i}번째 함수는 이 구간에서 값이 없습니다.`,
    en: `Function number ${i} has no value in this interval.`,
  }),
  point: (x: string) => ({
    ko: `점은 1이나 { ${x}: 1 }처럼 ${x}의 값으로 적어 주세요.`,
    en: `Give a point by its ${x}: a number, or { ${x}: 1 }.`,
  }),
  alt: (names: string, from: number, to: number, { notice, tangentAt }: CurveOptions) => ({
    ko: `그래프: ${from}부터 ${to}까지 ${names}${tangentAt === undefined ? "" : `, ${tangentAt}에서의 접선`}.${notice ? ` ${wordsOf(notice)}` : ""}`,
    en: `Graph of ${names} from ${from} to ${to}${tangentAt === undefined ? "" : `, with the tangent at ${tangentAt}`}.${notice ? ` ${wordsOf(notice)}` : ""}`,
  }),
};
