import { tangentSlope } from "../derivative/numerical/tangent-slope.js";
import { type Func, toValues, type Values } from "../expression/source.js";
import { say } from "../language.js";
import { animation, legendBelow, type Picture } from "./animation.js";
import type { Figure } from "./figure.js";
import { figure, type Layout, type Trace } from "./plotly.js";
import { digits } from "./rounding.js";
import { axis, baseLayout, colours } from "./style.js";
import { figureFormula, figureNumber, type Words } from "./text.js";
import { textTrace } from "./traces.js";

export interface ProductRectangleOptions {
  /** The point; 1 by default. */
  at?: number;
  /** The steps Δx from large to small; 0.5, 0.45 ... 0.01 by default. */
  steps?: readonly number[];
  title?: Words;
  notice?: Words;
}

/**
 * The product rule as an area: a rectangle with the sides f and g grows by two strips and a corner when x moves by Δx. Divided by Δx,
 * the strips tend to f'g and fg', the corner to 0. A slider and a play button let Δx shrink.
 *
 * @param f the width: a formula in one variable, an expression, or a TypeScript function of a number
 * @param g the height, given likewise
 * @param options `at`: the point; `steps`: the Δx; `title`, `notice`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when f or g is not positive at the point or does not grow with every step, for then there is no such picture
 * @example
 * productRectangle("3x", "e^x", { at: 0.5 }).frames.length; // 13
 */
export function productRectangle(f: Func, g: Func, options: ProductRectangleOptions = {}): Figure {
  const [across, up] = [toValues(f), toValues(g)];
  const { at = 1, steps = usualSteps } = options;
  if (!Array.isArray(steps) || steps.length === 0 || steps.some((dx) => !(Number.isFinite(dx) && at + dx > at)))
    throw new RangeError(say(messages.steps));
  const [width, height] = [across(at), up(at)];
  const grown = steps.map((dx) => ({ dx, df: across(at + dx) - width, dg: up(at + dx) - height }));
  if (!(width > 0 && height > 0 && grown.every(({ df, dg }) => df > 0 && dg > 0)))
    throw new RangeError(say(messages.growing));
  const sides = {
    width,
    height,
    right: Math.max(...grown.map(({ df }) => width + df)),
    top: Math.max(...grown.map(({ dg }) => height + dg)),
  };
  const [fSlope, gSlope] = [tangentSlope(across, at), tangentSlope(up, at)];
  const limits = [fSlope * height, width * gSlope].map((n) => figureNumber(n)) as [string, string];
  const pictures = [
    ...grown.map(({ dx, df, dg }) => picture(figureNumber(dx), sides, df, dg, quotient(sides, dx, df, dg))),
    picture("→ 0", sides, 0, 0, say(messages.limit(limits))),
  ];
  const base = baseLayout(
    options.title ?? messages.title(nameOf(across), nameOf(up), at),
    options.notice ?? messages.notice,
    460,
  );
  const animated = animation(base, pictures, [1, 2, 3, 4], `Δ${across.variable}: `, 500, { below: 30 });
  const layout: Layout = {
    ...animated.layout,
    ...legendBelow(animated.area),
    xaxis: axis(`f(${across.variable})`, [0, digits(1.04 * sides.right)]),
    yaxis: axis(`g(${up.variable})`, [0, digits(1.25 * sides.top)]),
  };
  const whole = box([0, 0, width, height], colours.curve, "f·g", "f·g", "rgba(0,114,178,0.18)");
  const alt = say(messages.alt(spoken(across), spoken(up), at, limits));
  return figure(alt, [whole, ...(pictures[0] as Picture).data], layout, animated.frames);
}

const usualSteps: readonly number[] = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1, 0.05, 0.02, 0.01];

interface Sides {
  width: number;
  height: number;
  right: number;
  top: number;
}

const nameOf = ({ expression }: Values) => (expression ? figureFormula(expression) : "");
const spoken = ({ expression }: Values) => expression?.toString() ?? "?";

/** The two strips, the corner, and what they are worth divided by Δx. */
function picture(label: string, { width, height, right, top }: Sides, df: number, dg: number, words: string): Picture {
  const roomy = df > 0.1 * right && dg > 0.08 * top;
  return {
    label,
    data: [
      box([width, 0, df, height], colours.secant, "Δf·g", roomy ? "Δf·g" : "", "rgba(213,94,0,0.3)"),
      box([0, height, width, dg], colours.second, "f·Δg", roomy ? "f·Δg" : "", "rgba(0,158,115,0.3)"),
      box([width, height, df, dg], colours.tangent, "Δf·Δg", roomy ? "Δf·Δg" : "", "rgba(0,0,0,0.3)"),
      textTrace({ x: [digits(0.01 * right)], y: [digits(1.12 * top)] }, [words], {
        textposition: "middle right",
        textfont: { size: 14 },
        showlegend: false,
      }),
    ],
  };
}

/** A filled rectangle with a word in its middle, and its name in the legend: left, bottom, width, height. */
function box(
  [x, y, width, height]: [number, number, number, number],
  color: string,
  name: string,
  word: string,
  fillcolor: string,
): Trace {
  const [right, top] = [x + width, y + height];
  return {
    type: "scatter",
    mode: "lines+text",
    name,
    fill: "toself",
    fillcolor,
    line: { color, width: 2 },
    hoverinfo: "skip",
    x: [x, right, right, x, x, x, x + width / 2].map((n) => digits(n)),
    y: [...[y, y, top, top, y].map((n) => digits(n)), null, digits(y + height / 2)],
    text: ["", "", "", "", "", "", word],
    textposition: "middle center",
    textfont: { size: 15 },
  };
}

function quotient({ width, height }: Sides, dx: number, df: number, dg: number): string {
  const [right, above, corner] = [df * height, width * dg, df * dg].map((area) => figureNumber(area / dx));
  const whole = figureNumber((df * height + width * dg + df * dg) / dx);
  return `Δ(f·g)/Δx = (Δf·g + f·Δg + Δf·Δg)/Δx<br>= ${right} + ${above} + ${corner} = <b>${whole}</b>`;
}

const messages = {
  steps: {
    ko: "Δx는 [0.5, 0.1]처럼 대괄호 안에 0보다 큰 수로 적어 주세요.",
    en: "The steps Δx must be numbers greater than 0, such as [0.5, 0.1].",
  },
  growing: {
    ko: "변의 길이가 되려면 두 함수의 값이 양수이고 x와 함께 커져야 합니다. 다른 함수나 다른 점을 골라 주세요.",
    en: "To be sides of a rectangle both functions must be positive and grow with x: choose other functions or another point.",
  },
  title: (f: string, g: string, at: number) => ({
    ko: `가로 f = ${f}, 세로 g = ${g}인 직사각형, x = ${figureNumber(at)}에서`,
    en: `A rectangle with the sides f = ${f} and g = ${g}, at x = ${figureNumber(at)}`,
  }),
  notice: {
    ko: "Δx를 줄이면 띠 두 개보다 귀퉁이가 훨씬 빨리 작아집니다. Δx로 나누어 남는 것은 띠 두 개뿐입니다.",
    en: "As Δx shrinks, the corner shrinks much faster than the strips. Divided by Δx, only the two strips remain.",
  },
  limit: ([right, above]: readonly [string, string]) => ({
    ko: `극한: f′·g + f·g′<br>= ${right} + ${above}, 귀퉁이는 0`,
    en: `limit: f′·g + f·g′<br>= ${right} + ${above}, the corner 0`,
  }),
  alt: (f: string, g: string, at: number, [right, above]: readonly [string, string]) => ({
    ko: `움직이는 그림: 두 변이 f = ${f}, g = ${g}인 직사각형(x = ${at})이 오른쪽 띠 Δf·g, 위쪽 띠 f·Δg, 귀퉁이 Δf·Δg만큼 자랍니다. Δx로 나누었을 때의 극한: 두 띠 ${right}, ${above}, 귀퉁이 0.`,
    en: `Animated picture: a rectangle with the sides f = ${f} and g = ${g} grows at x = ${at} by a strip Δf·g at the right, a strip f·Δg above and a corner Δf·Δg. Divided by Δx the strips tend to ${right} and ${above}, the corner to 0.`,
  }),
};
