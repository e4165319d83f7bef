import { automaticDerivative } from "../derivative/automatic/automatic.js";
import { type Func, toValues } from "../expression/source.js";
import { say } from "../language.js";
import { animation, legendBelow, type Picture } from "./animation.js";
import type { Figure } from "./figure.js";
import { type Annotation, type Axis, figure, type Layout, type Trace } from "./plotly.js";
import {
  type Errors,
  isMethod,
  type MethodErrors,
  methodErrors,
  type Shape,
  type StepMethod,
  shapeOf,
  steps,
} from "./step-errors.js";
import { axis, baseLayout, colours, lineStyle } from "./style.js";
import { figureNumber, formulaOf, spokenFormula, type Words, wordsOf } from "./text.js";
import { lineTrace, ringTrace, textTrace } from "./traces.js";

export interface ErrorAgainstStepOptions {
  /** The methods to compare; "forward" and "central" by default. */
  methods?: readonly StepMethod[];
  /** The exact derivative, for a function that automatic differentiation cannot follow. */
  exact?: number;
  title?: Words;
  notice?: Words;
}

export type { StepMethod };

/**
 * The error of numerical differentiation against the step Δx, both on logarithmic scales, for Δx = 10⁻¹ … 10⁻¹³. From the right the
 * error falls along a straight line whose slope is the method's order (truncation); on the left it rises again, jagged, like 1/Δx, with
 * the slope −1 (rounding). A slider goes through the steps. The exact value comes from automatic differentiation.
 *
 * @param f a formula in one variable, an expression, or a TypeScript function of a number
 * @param at the point
 * @param options `methods` to compare; `exact`: the derivative, where automatic differentiation cannot follow; `title`, `notice`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when f has no derivative there
 * @example
 * errorAgainstStep("e^x", 1).frames.length; // 13
 */
export function errorAgainstStep(f: Func, at: number, options: ErrorAgainstStepOptions = {}): Figure {
  const { methods = ["forward", "central"], exact = automaticDerivative(f, at) } = options;
  if (methods.length === 0 || !methods.every(isMethod)) throw new RangeError(say(messages.methods));
  const values = toValues(f);
  const curves = methods.map((method) => methodErrors(method, values, at, exact));
  const shape = shapeOf(curves);
  const range = rangeOf(curves);
  const x = values.variable;
  const pictures = stops.map((i) => picture(curves, i, range));
  const still = [
    ...curves.flatMap(({ method, errors, order }) => [
      errorTrace(method, errors, range, x),
      ...(order ? [guide(errors, order, range.low)] : []),
    ]),
    ...(shape === "falls" ? [] : [roundingGuide(curves[0]?.errors ?? [])]),
    taught(x, range),
  ];
  const moving = pictures.at(-1)?.data ?? [];
  const numbers = moving.map((_, i) => still.length + i);
  const title = options.title ?? messages.title(formulaOf(values), x, at);
  const base = baseLayout(title, options.notice ?? messages.notice(x, shape), 560);
  const animated = animation(base, pictures, numbers, `Δ${x} = `, 700, {
    active: pictures.length - 1,
    backwards: true,
    below: 44,
  });
  const layout: Layout = {
    ...animated.layout,
    ...legendBelow(animated.area),
    margin: { ...animated.layout.margin, l: 76 },
    xaxis: { ...logAxis(messages.step(x), [-13.4, -0.6]), dtick: 2 },
    yaxis: { ...logAxis(messages.error, [range.low, range.high]), dtick: range.high - range.low > 12 ? 3 : 2 },
    annotations: [...base.annotations, side(0.02, "left", messages.rounding), side(0.98, "right", messages.truncation)],
  };
  return figure(
    say(messages.alt(spokenFormula(values), x, at, shape, curves)),
    [...still, ...moving],
    layout,
    animated.frames,
  );
}

/** Where things stand that plotly does not place itself. */
const places = {
  /** Room above the curves for what the slider's step gives: a part of their height; a step's line ends below it. */
  words: 0.28,
  lineEnds: 0.16,
  /** The middle of those words: the power of ten of a step. */
  middle: -7.4,
  /** Errors of 0 stand so many decades above the lower edge. */
  zero: 0.4,
};

/** The powers of ten between which the errors lie, with room for words above. */
interface Range {
  low: number;
  high: number;
}

function rangeOf(curves: readonly MethodErrors[]): Range {
  const seen = curves.flatMap(({ errors }) => errors).filter((error) => error !== null && error > 0) as number[];
  if (seen.length === 0) throw new RangeError(say(messages.nothing));
  const [low, top] = [Math.floor(Math.log10(Math.min(...seen))) - 1, Math.log10(Math.max(...seen))];
  return { low, high: top + places.words * (top - low) };
}

/** Errors that are exactly 0 have no place on a logarithmic scale: they stand at the bottom, as hollow triangles. */
const height = (error: number | null, { low }: Range) => (error === 0 ? 10 ** (low + places.zero) : error);

/** The slider stops at each power of ten, from the smallest: it goes the way of the axis above it. */
const stops = steps.flatMap((_, i) => (i % 3 === 0 ? [i] : [])).reverse();

/** One step: a line through it, up to the words, and on each curve the error that it gives. */
function picture(curves: readonly MethodErrors[], i: number, range: Range): Picture {
  const { low, high } = range;
  const h = steps[i] as number;
  const found = curves.map(({ errors }) => errors[i] ?? null);
  const end = high - places.lineEnds * (high - low);
  const text = curves.map(({ method }, j) => `${say(names[method])} <b>${errorText(found[j])}</b>`).join("<br>");
  const unnamed = { showlegend: false };
  return {
    label: figureNumber(h),
    data: [
      lineTrace(
        { x: [h, h], y: [10 ** low, 10 ** end] },
        { color: colours.tangent, width: 1.5, dash: "solid" },
        unnamed,
      ),
      ringTrace(
        { x: found.map(() => h), y: found.map((error) => height(error, range)) },
        {
          ...unnamed,
          cliponaxis: false,
          hoverinfo: "skip",
          marker: { size: 13, color: "#ffffff", line: { color: colours.tangent, width: 2.5 } },
        },
      ),
      textTrace({ x: [10 ** places.middle], y: [10 ** high] }, [text], {
        ...unnamed,
        cliponaxis: false,
        textposition: "bottom center",
        textfont: { size: 14 },
      }),
    ],
  };
}

const errorText = (error: number | null | undefined) => (typeof error === "number" ? figureNumber(error, 2) : "–");

function errorTrace(method: StepMethod, errors: Errors, range: Range, x: string): Trace {
  const { style, symbol } = looks[method];
  return {
    type: "scatter",
    mode: "lines+markers",
    name: say(names[method]),
    x: steps,
    y: errors.map((error) => height(error, range)),
    line: { ...lineStyle(style), width: 2 },
    text: errors.map((e) => (e === 0 ? "0" : figureNumber(e ?? 0, 2))),
    marker: {
      size: errors.map((e) => (e === 0 ? 9 : 6)),
      symbol: errors.map((e) => (e === 0 ? "triangle-down-open" : symbol)),
    },
    hovertemplate: `Δ${x} = %{x:.2~g}<br>${say(messages.error)} = %{text}<extra></extra>`,
  };
}

/** For each order so many decades at most: there rounding begins. */
const guideDecades: Record<number, number> = { 1: 6, 2: 4 };

/** A straight line with the method's order as its slope, a little below the errors. */
function guide(errors: Errors, order: number, low: number): Trace {
  const start = 0.25 * (errors[0] ?? (errors[1] as number));
  const decades = Math.min(guideDecades[order] ?? 2.5, (Math.log10(start) - low) / order - 0.3);
  const x = [0.1, 0.1 * 10 ** (-decades / 3), 0.1 * 10 ** -decades];
  const points = { x, y: x.map((h) => start * (h / 0.1) ** order) };
  return lineTrace(
    points,
    { color: colours.guide, width: 1.5, dash: "solid" },
    {
      mode: "lines+text",
      showlegend: false,
      text: ["", say(messages.slope(order)), ""],
      textposition: "bottom right",
      textfont: { color: "#595959" },
    },
  );
}

/** Rounding makes an error of about c/Δx: for steps up to 10⁻⁹ a line with the slope −1, a little above the errors. */
function roundingGuide(errors: Errors): Trace {
  const small = steps.flatMap((h, i) => (h < 1.1e-9 && errors[i] ? [(errors[i] as number) * h] : []));
  const middle = small.sort((a, b) => a - b)[Math.floor(small.length / 2)];
  const x = middle === undefined ? [] : [1e-13, 1e-11, 1e-9];
  return lineTrace(
    { x, y: x.map((h) => (8 * (middle as number)) / h) },
    { color: colours.guide, width: 1.5, dash: "solid" },
    {
      mode: "lines+text",
      showlegend: false,
      text: ["", say(messages.slope(-1)), ""],
      textposition: "top right",
      textfont: { color: "#595959" },
    },
  );
}

/** The step that the text uses, 10⁻⁴. */
const taught = (x: string, { low, high }: Range): Trace =>
  lineTrace(
    { x: [1e-4, 1e-4], y: [10 ** low, 10 ** high] },
    { color: colours.guide, width: 1.5, dash: "dot" },
    { name: `Δ${x} = 10<sup>−4</sup>` },
  );

const logAxis = (name: Words, range: readonly [number, number]): Axis => ({
  ...axis(name, range),
  type: "log",
  zeroline: false,
  exponentformat: "power",
  showexponent: "all",
});

const side = (x: number, anchor: "left" | "right", text: Words): Annotation => ({
  xref: "paper",
  yref: "paper",
  x,
  y: 0.015,
  xanchor: anchor,
  yanchor: "bottom",
  align: anchor,
  showarrow: false,
  text: wordsOf(text),
  font: { size: 14 },
  bgcolor: "rgba(255,255,255,0.85)",
});

const looks: Record<StepMethod, { style: number; symbol: string }> = {
  forward: { style: 1, symbol: "circle" },
  central: { style: 0, symbol: "square" },
  "five-point": { style: 2, symbol: "diamond" },
};

const names: Record<StepMethod, { ko: string; en: string }> = {
  forward: { ko: "전진차분", en: "forward difference" },
  central: { ko: "중심차분", en: "central difference" },
  "five-point": { ko: "5점 공식", en: "five-point formula" },
};

const shapes: Record<Shape, { ko: string; en: string }> = {
  both: {
    ko: "오차가 처음에는 곧은 선을 따라 줄지만, 너무 줄이면 반올림 때문에 다시 커집니다.",
    en: "the error first falls along a straight line, then rises again because of rounding.",
  },
  falls: {
    ko: "오차도 곧은 선을 따라 줄어듭니다. 이 점에서는 반올림 오차가 드러나지 않습니다.",
    en: "the error falls along a straight line; rounding does not show at this point.",
  },
  rises: {
    ko: "반올림 때문에 오차가 커집니다. 여기서는 절단 오차가 드러나지 않습니다.",
    en: "the error grows because of rounding; truncation does not show here.",
  },
};

const power = (n: number) => figureNumber(n, 2);

const messages = {
  methods: {
    ko: '방법은 ["forward", "central", "five-point"] 가운데 골라 늘어놓아 주세요.',
    en: 'List methods out of ["forward", "central", "five-point"].',
  },
  nothing: {
    ko: "모든 간격에서 오차가 0이거나 값이 없어 그릴 것이 없습니다: 직선이 아닌 함수를 넣어 주세요.",
    en: "At every step the error is 0 or there is no value, so there is nothing to draw: try a function that is not a straight line.",
  },
  step: (x: string) => ({ ko: `간격 Δ${x}`, en: `step Δ${x}` }),
  error: { ko: "오차 |수치미분 − 정확한 값|", en: "error |numerical − exact|" },
  slope: (n: number) => ({ ko: `기울기 ${figureNumber(n)}`, en: `slope ${figureNumber(n)}` }),
  rounding: { ko: "<b>← 반올림 오차</b>", en: "<b>← rounding</b>" },
  truncation: { ko: "<b>절단 오차 →</b>", en: "<b>truncation →</b>" },
  title: (f: string, x: string, at: number) => ({
    ko: `y = ${f}, ${x} = ${figureNumber(at)}: 간격을 줄이면 오차는?`,
    en: `y = ${f} at ${x} = ${figureNumber(at)}: how the error depends on the step`,
  }),
  notice: (x: string, shape: Shape) => ({
    ko: `오른쪽에서 왼쪽으로 (Δ${x} → 0): ${shapes[shape].ko}`,
    en: `From right to left: as Δ${x} shrinks, ${shapes[shape].en}`,
  }),
  alt: (f: string, x: string, at: number, shape: Shape, curves: readonly MethodErrors[]) => ({
    ko: `움직이는 로그 눈금 그래프: 함수 y = ${f}의 수치미분(${x} = ${at})의 오차. 간격을 0.1부터 줄이면 ${shapes[shape].ko} ${curves.map(({ method, step, error }) => `${names[method].ko}의 가장 작은 오차: ${power(error)} (간격 ${power(step)}).`).join(" ")}`,
    en: `Animated graph on logarithmic scales: the error of the numerical derivative of y = ${f} at ${x} = ${at}. As the step shrinks from 0.1, ${shapes[shape].en} ${curves.map(({ method, step, error }) => `The ${names[method].en} is best at the step ${power(step)}: error ${power(error)}.`).join(" ")}`,
  }),
};
