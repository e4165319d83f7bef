import { tangentSlope } from "../derivative/numerical/tangent-slope.js";
import { type Func, toValues } from "../expression/source.js";
import { say } from "../language.js";
import type { Figure } from "./figure.js";
import { figure, type Layout, type Trace } from "./plotly.js";
import { digits } from "./rounding.js";
import { axis, baseLayout, lineStyle } from "./style.js";
import { figureFormula, figureNumber, type Words, wordsOf } from "./text.js";

export interface Layered {
  /** The activation function of every layer. */
  f: Func;
  /** Its input in every layer. */
  at: number;
  name?: Words;
}

export interface VanishingGradientOptions {
  /** How many layers; 10 by default. */
  layers?: number;
  title?: Words;
  notice?: Words;
}

/**
 * What is left of the gradient after n layers in a row, each with the slope f'(at) and the weight 1: |f'(at)|ⁿ, on a logarithmic axis.
 * For the sigmoid function the slope is at most 0.25, so at most 0.25ⁿ is left.
 *
 * @param layered activation functions with their inputs; by default σ at its steepest and at 3, tanh at 1, ReLU at 1
 * @param options `layers`: how many; `title`, `notice`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when a slope does not exist or is 0
 * @example
 * vanishingGradient().data.map((trace) => trace.y.length); // [11, 11, 11, 11]
 */
export function vanishingGradient(layered: readonly Layered[] = usual, options: VanishingGradientOptions = {}): Figure {
  const { layers = 10 } = options;
  if (!(Number.isInteger(layers) && layers >= 1 && layers <= 100)) throw new RangeError(say(messages.layers));
  if (layered.length === 0 || layered.length > 5) throw new RangeError(say(messages.howMany));
  const counts = Array.from({ length: layers + 1 }, (_, n) => n);
  const curves = layered.map(({ f, at, name }) => {
    const values = toValues(f);
    const slope = Math.abs(tangentSlope(values, at));
    if (slope < 1e-12) throw new RangeError(say(messages.level(at)));
    const formula = values.expression ? figureFormula(values.expression) : "f";
    return { slope, name: name === undefined ? `${formula}, ${values.variable} = ${figureNumber(at)}` : wordsOf(name) };
  });
  const data = curves.map(
    ({ slope, name }, i): Trace => ({
      type: "scatter",
      mode: "lines+markers",
      cliponaxis: false,
      line: lineStyle(i),
      name: `${name}: ${figureNumber(slope)}<sup>n</sup>`,
      x: counts,
      y: counts.map((n) => digits(slope ** n, 6)),
      marker: { size: 8, symbol: ["circle", "square", "diamond", "triangle-up", "x"][i], color: lineStyle(i)?.color },
      hovertemplate: "n = %{x}<br>%{y:.3~g}<extra></extra>",
    }),
  );
  const base = baseLayout(options.title ?? messages.title, options.notice ?? messages.notice, 420, 0, 74);
  const layout: Layout = {
    ...base,
    margin: { ...base.margin, b: 110 },
    xaxis: axis(messages.counts, [-0.3, layers + 0.3]),
    yaxis: { ...axis(messages.left), type: "log", exponentformat: "power", nticks: 8 },
    showlegend: true,
    legend: { orientation: "h", x: 0, y: -0.2, yanchor: "top" },
  };
  return figure(
    say(messages.alt(layers, curves.map(({ name, slope }) => `${name}: ${figureNumber(slope ** layers)}`).join(", "))),
    data,
    layout,
  );
}

const usual: readonly Layered[] = [
  { f: "relu(x)", at: 1, name: "ReLU, x = 1" },
  { f: "tanh(x)", at: 1, name: "tanh, x = 1" },
  { f: "sigmoid(x)", at: 0, name: { ko: "σ, x = 0 (가장 가파른 곳)", en: "σ, x = 0 (its steepest)" } },
  { f: "sigmoid(x)", at: 3, name: "σ, x = 3" },
];

const messages = {
  layers: {
    ko: "층의 수는 1부터 100까지의 자연수로 적어 주세요.",
    en: "The number of layers must be a whole number from 1 to 100.",
  },
  howMany: { ko: "함수를 하나부터 다섯까지 적어 주세요.", en: "Give one to five functions." },
  level: (at: number) => ({
    ko: `${at}에서 기울기가 0이므로 한 층 만에 0이 되어 그릴 수 없습니다.`,
    en: `The slope at ${at} is 0: after one layer nothing is left to draw.`,
  }),
  counts: { ko: "지나온 층의 수 n", en: "layers passed, n" },
  left: { ko: "남은 기울기의 비율", en: "part of the gradient left" },
  title: { ko: "층을 지날 때마다 기울기가 곱해집니다", en: "Every layer multiplies the gradient by its slope" },
  notice: {
    ko: "가중치가 모두 1일 때입니다. σ는 가장 가파른 곳에서도 기울기가 0.25이므로, 열 층을 지나면 많아야 0.25<sup>10</sup>, 즉 약 백만분의 1만 남습니다.",
    en: "All weights are 1. Even at its steepest σ has the slope 0.25: after ten layers at most 0.25<sup>10</sup> is left, about one part in a million.",
  },
  alt: (layers: number, all: string) => ({
    ko: `로그 축 그래프: 층을 n번 지난 뒤 남은 기울기. ${layers}층 뒤: ${all}.`,
    en: `Logarithmic graph: what is left of the gradient after n layers. After ${layers}: ${all}.`,
  }),
};
