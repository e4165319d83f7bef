import { tangentSlope } from "../derivative/numerical/tangent-slope.js";
import { type Func, toValues, type Values } from "../expression/source.js";
import { say } from "../language.js";
import { animation, type Picture } from "./animation.js";
import type { Figure } from "./figure.js";
import { interval } from "./interval.js";
import { figure, type Layout } from "./plotly.js";
import { digits } from "./rounding.js";
import { roundPoints, sampleCurve, viewOf } from "./sample.js";
import { axis, baseLayout, colours, hover } from "./style.js";
import { figureNumber, formulaOf, spokenFormula, type Words } from "./text.js";
import { curveTrace, lineTrace, ringTrace, textTrace } from "./traces.js";

export interface DerivativeCurveOptions {
  /** The part of the x-axis to show; [-2, 2] by default. */
  x?: readonly [number, number];
  title?: Words;
  notice?: Words;
}

/**
 * The derivative as a function: above, f with its tangent at a; below, the point (a, f'(a)). A slider moves a, and slope by slope
 * the graph of f' appears. Where f has no derivative, f' has a gap.
 *
 * @param f a formula in one variable, an expression, or a TypeScript function of a number
 * @param options `x`: the part of the axis to show; `title`, `notice`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when f has no value in the part shown
 * @example
 * derivativeCurve("x^2 - x", { x: [-2, 3] }).frames.length; // 21
 */
export function derivativeCurve(f: Func, options: DerivativeCurveOptions = {}): Figure {
  const values = toValues(f);
  const [from, to] = interval(options.x ?? [-2, 2]);
  const sampled = sampleCurve(values, [from, to], 161);
  if (sampled.y.every((value) => value === null)) throw new RangeError(say(messages.empty));
  const view = viewOf(sampled.y);
  const points = roundPoints(from, to);
  const slopes = points.map((a) => slopeAt(values, a));
  const slopeView = viewOf(slopes);
  const pictures = points.map((_, i) => picture({ values, from, to, top: view[1], points, slopes }, i));
  const start = pictures[0]?.data ?? [];
  const base = baseLayout(options.title ?? messages.title(formulaOf(values)), options.notice ?? messages.notice, 510);
  const animated = animation(base, pictures, [1, 2, 3, 4, 5], "a = ", 350);
  const layout: Layout = {
    ...animated.layout,
    grid: { rows: 2, columns: 1, pattern: "independent", ygap: 0.16 },
    xaxis: { ...axis(values.variable, [from, to]), title: { text: "" } },
    yaxis: axis(`f(${values.variable})`, [view[0], view[1] + 0.12 * (view[1] - view[0])]),
    xaxis2: { ...axis(values.variable, [from, to]), matches: "x" },
    yaxis2: axis(`f′(${values.variable})`, slopeView),
  };
  return figure(
    say(messages.alt(spokenFormula(values), from, to)),
    [curveTrace(sampled, values.variable), ...start],
    layout,
    animated.frames,
  );
}

/** The slope, or null where there is none. */
function slopeAt(f: Values, a: number): number | null {
  try {
    return digits(tangentSlope(f, a));
  } catch {
    return null;
  }
}

interface Scene {
  values: Values;
  from: number;
  to: number;
  top: number;
  points: readonly number[];
  slopes: readonly (number | null)[];
}

/** The tangent at point number i above; below, the slopes so far. */
function picture({ values, from, to, top, points, slopes }: Scene, i: number): Picture {
  const [a, slope] = [points[i] as number, slopes[i] ?? null];
  const y = digits(values(a));
  const reach = (to - from) / 7;
  const ends = slope === null || Number.isNaN(y) ? [] : [a - reach, a + reach].map((n) => digits(n));
  const tangent = { x: ends, y: ends.map((x) => digits(y + (slope ?? 0) * (x - a))) };
  const ring = { cliponaxis: false, hovertemplate: hover(values.variable, "y") };
  return {
    label: figureNumber(a, 3),
    data: [
      lineTrace(tangent, { color: colours.secant, width: 3 }),
      ringTrace({ x: [a], y: [Number.isNaN(y) ? null : y] }, ring),
      {
        ...lower,
        type: "scatter",
        mode: "lines+markers",
        x: points.slice(0, i + 1),
        y: slopes.slice(0, i + 1),
        line: { color: colours.secant, width: 2, dash: "dash" },
        marker: { size: 6, color: colours.secant },
        hovertemplate: hover(values.variable, "slope"),
      },
      ringTrace({ x: [a], y: [slope] }, { ...ring, ...lower }),
      textTrace(
        { x: [digits(from + 0.02 * (to - from))], y: [digits(top)] },
        [messages.label(values.variable, a, slope)],
        {
          textposition: "middle right",
          textfont: { size: 16 },
          cliponaxis: false,
        },
      ),
    ],
  };
}

/** The axes of the lower picture. */
const lower = { xaxis: "x2", yaxis: "y2" };

const messages = {
  empty: { ko: "이 구간에는 함수의 값이 없습니다.", en: "The function has no value in this interval." },
  label: (x: string, a: number, slope: number | null) =>
    slope === null
      ? say({
          ko: `${x} = ${figureNumber(a)}에서 접선의 기울기가 없습니다`,
          en: `no slope at ${x} = ${figureNumber(a)}`,
        })
      : say({
          ko: `접선의 기울기 f′(${figureNumber(a)}) = <b>${figureNumber(slope)}</b>`,
          en: `slope of the tangent f′(${figureNumber(a)}) = <b>${figureNumber(slope)}</b>`,
        }),
  title: (f: string) => ({ ko: `함수 f(x) = ${f}, 그리고 도함수 f′`, en: `f(x) = ${f} and its derivative f′` }),
  notice: {
    ko: "위: a에서의 접선. 아래: 그 기울기를 높이로 찍은 점 (a, f′(a)). 점들이 이어져 도함수의 그래프가 됩니다.",
    en: "Above: the tangent at a. Below: its slope as a height, the point (a, f′(a)). The points make up the graph of the derivative.",
  },
  alt: (f: string, from: number, to: number) => ({
    ko: `움직이는 그래프 두 개: 위에는 곡선 y = ${f}, 그리고 a에서의 접선, 아래에는 그 기울기 f'(a). a가 ${from}부터 ${to}까지 움직이며 도함수의 그래프가 그려집니다.`,
    en: `Two animated graphs: above, y = ${f} with its tangent at a; below, the tangent's slope f'(a). As a moves from ${from} to ${to}, the graph of the derivative appears.`,
  }),
};
