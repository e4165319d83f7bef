import { type Func, toValues, type Values } from "../expression/source.js";
import { say } from "../language.js";
import { animation, type Picture } from "./animation.js";
import type { Figure } from "./figure.js";
import { type Annotation, type Box, figure, type Layout } from "./plotly.js";
import { digitsOrGap } from "./rounding.js";
import { sampleCurve, viewOf } from "./sample.js";
import { axis, baseLayout, colours, hover } from "./style.js";
import { figureNumber, formulaOf, spokenFormula, type Words } from "./text.js";
import { curveTrace, lineTrace, textTrace } from "./traces.js";

export interface FunctionMachineOptions {
  /** The inputs that the slider offers; -2, -1.5 ... 3 by default. */
  inputs?: readonly number[];
  title?: Words;
  notice?: Words;
}

/**
 * A function in one picture: the independent variable goes into a machine, the dependent variable comes out; below it the same
 * pair of numbers as a point of the graph. A slider turns the input.
 *
 * @param f a formula in one variable, an expression, or a TypeScript function of a number
 * @param options `inputs`: the places of the slider; `title`, `notice`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when f has no value at any of the inputs
 * @example
 * functionMachine("x^2 - x", { inputs: [0, 1, 2] }).frames.length; // 3
 */
export function functionMachine(f: Func, options: FunctionMachineOptions = {}): Figure {
  const values = toValues(f);
  const given = options.inputs ?? Array.from({ length: 11 }, (_, i) => -2 + i / 2);
  const inputs = [...new Set(given)].sort((a, b) => a - b);
  if (!inputs.every(Number.isFinite)) throw new RangeError(say(messages.inputs));
  if (inputs.every((x) => Number.isNaN(values(x)))) throw new RangeError(say(messages.noValue));
  if (inputs.length < 2) throw new RangeError(say(messages.inputs));
  const [low, high] = [inputs[0] as number, inputs.at(-1) as number];
  const pad = (high - low) * 0.1;
  const sampled = sampleCurve(values, [low - pad, high + pad], 121);
  const view = viewOf([...sampled.y, ...inputs.map(values)]);
  const x = values.variable;
  const pictures = inputs.map((input) => picture(values, input, low - pad, view));
  const base = baseLayout(options.title ?? messages.title, options.notice ?? messages.notice(x), 480);
  const animated = animation(base, pictures, [1, 2, 3], `${x} = `, 600, { redraw: true });
  const layout: Layout = {
    ...animated.layout,
    xaxis: axis(messages.independent(x), [low - pad, high + pad]),
    yaxis: { ...axis(messages.dependent, view), domain: [0, 0.66] },
    xaxis2: { range: [0, 1], visible: false, fixedrange: true },
    yaxis2: { domain: [0.74, 1], range: [0, 1], visible: false, fixedrange: true, anchor: "x2" },
    shapes: [box],
    annotations: [
      ...base.annotations,
      arrow(0.25, 0.37),
      arrow(0.63, 0.75),
      machineNote(0.5, 0.5, `<b>f</b><br>${formulaOf(values)}`, 16),
      machineNote(0.15, 0.88, say(messages.goesIn(x)), 13),
      machineNote(0.85, 0.88, say(messages.comesOut), 13),
    ],
  };
  const [a, b] = [low, high].map((n) => `${x} = ${figureNumber(n)} → y = ${outputText(values(n))}`);
  const alt = say(messages.alt(spokenFormula(values), a as string, b as string));
  return figure(alt, [curveTrace(sampled, x), ...(pictures[0]?.data ?? [])], layout, animated.frames);
}

/** The axes of the machine, which stands beside the graph. */
const machine = { xaxis: "x2", yaxis: "y2" };

/** One pair: on both sides of the machine, and as a point of the graph. Without a value there is no point. */
function picture(values: Values, input: number, left: number, [bottom, top]: readonly [number, number]): Picture {
  const value = values(input);
  const output = digitsOrGap(value, 6);
  return {
    label: figureNumber(input),
    data: [
      textTrace(
        { x: [0.15, 0.85], y: [0.42, 0.42] },
        [`<b>${figureNumber(input)}</b>`, `<b>${outputText(value)}</b>`],
        {
          ...machine,
          cliponaxis: false,
          textfont: { size: [22, output === null ? 13 : 22], color: colours.secant },
        },
      ),
      lineTrace(
        output === null
          ? { x: [input, input], y: [bottom, top] }
          : { x: [input, input, left], y: [bottom, output, output] },
        { color: colours.secant, width: 2, dash: "dash" },
      ),
      {
        type: "scatter",
        mode: "markers",
        x: [input],
        y: [output],
        marker: { size: 12, color: colours.secant },
        hovertemplate: hover(values.variable, "y"),
      },
    ],
  };
}

const outputText = (value: number) => (Number.isNaN(value) ? say(messages.undefined) : figureNumber(value));

const box: Box = {
  type: "rect",
  xref: "x2",
  yref: "y2",
  x0: 0.38,
  x1: 0.62,
  y0: 0.05,
  y1: 0.95,
  line: { color: colours.curve, width: 3 },
  fillcolor: "#eaf3f9",
};

const arrow = (from: number, to: number): Annotation => ({
  xref: "x2",
  yref: "y2",
  axref: "x2",
  ayref: "y2",
  x: to,
  y: 0.5,
  ax: from,
  ay: 0.5,
  text: "",
  showarrow: true,
  arrowhead: 2,
  arrowsize: 1.2,
  arrowwidth: 2,
  arrowcolor: colours.tangent,
});

const machineNote = (x: number, y: number, text: string, size: number): Annotation => ({
  xref: "x2",
  yref: "y2",
  x,
  y,
  text,
  showarrow: false,
  font: { size },
});

const messages = {
  independent: (x: string) => ({ ko: `독립변수 ${x}`, en: `independent variable ${x}` }),
  dependent: { ko: "종속변수 y", en: "dependent variable y" },
  goesIn: (x: string) => ({ ko: `넣는 값 ${x}`, en: `goes in: ${x}` }),
  comesOut: { ko: "나오는 값 y", en: "comes out: y" },
  noValue: {
    ko: "넣을 값 가운데 함수가 정의되는 곳이 없습니다.",
    en: "The function has no value at any of the inputs.",
  },
  undefined: { ko: "정의되지<br>않음", en: "not<br>defined" },
  inputs: {
    ko: "넣을 값은 [0, 1, 2]처럼 서로 다른 수 둘 이상으로 적어 주세요.",
    en: "The inputs must be two or more different numbers, such as [0, 1, 2].",
  },
  title: { ko: "함수: 수 하나를 넣으면 수 하나가 나옵니다", en: "A function: one number in, one number out" },
  notice: (x: string) => ({
    ko: `독립변수 ${x}: 우리가 고르는 값. 종속변수 y: 그 값에 따라 정해지는 값. 아래 그래프의 점 하나가 그 한 쌍입니다.`,
    en: `We choose ${x} (independent variable), and y follows from it (dependent variable). One such pair is one point of the graph.`,
  }),
  alt: (f: string, a: string, b: string) => ({
    ko: `함수 상자 y = ${f}: 독립변수를 넣으면 종속변수가 나옵니다(${a}, ${b}). 아래에는 같은 수의 쌍이 그래프 위의 점으로 움직입니다.`,
    en: `The function y = ${f} as a machine: the independent variable goes in, the dependent variable comes out (${a}, ${b}). Below it the same pair moves as a point on the graph.`,
  }),
};
