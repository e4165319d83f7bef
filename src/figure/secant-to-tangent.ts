import { tangentSlope } from "../derivative/numerical/tangent-slope.js";
import { type Func, toValues, type Values } from "../expression/source.js";
import { say } from "../language.js";
import { animation, type Picture } from "./animation.js";
import type { Figure } from "./figure.js";
import { interval } from "./interval.js";
import { figure, type Layout, type Points, type Trace } from "./plotly.js";
import { sampleCurve, viewOf } from "./sample.js";
import { axis, baseLayout, colours, hover } from "./style.js";
import { figureNumber, formulaOf, spokenFormula, type Words } from "./text.js";
import { curveTrace, lineTrace, ringTrace, textTrace } from "./traces.js";

export interface SecantOptions {
  /** The point whose tangent is sought; 1 by default. */
  at?: number;
  /** The steps Δx from far to near; 2, 1.8, 1.6 ... 0.01 by default. Negative steps come from the left. */
  steps?: readonly number[];
  x?: readonly [number, number];
  y?: readonly [number, number];
  title?: Words;
  notice?: Words;
}

/**
 * The secant through (a, f(a)) and (a + Δx, f(a + Δx)), turning into the tangent at a as Δx shrinks: a slider and a play button.
 *
 * @param f a formula in one variable, an expression, or a TypeScript function of a number
 * @param options `at`: the point; `steps`: the Δx; `x` and `y`: the part of the plane to show; `title`, `notice`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when f has no derivative at a, or no value at a point needed
 * @example
 * secantToTangent("x^2", { at: 1 }).frames.length; // 21
 */
export function secantToTangent(f: Func, options: SecantOptions = {}): Figure {
  const values = toValues(f);
  const { at: a = 1, steps = usualSteps } = options;
  if (!Array.isArray(steps) || steps.length === 0 || steps.some((dx) => !Number.isFinite(dx) || a + dx === a))
    throw new RangeError(say(says.steps));
  const slope = tangentSlope(values, a);
  const ends = steps.map((dx) => a + dx);
  const missing = ends.find((x) => Number.isNaN(values(x)));
  if (missing !== undefined) throw new RangeError(say(says.noValue(missing)));
  const reach = Math.max(...ends.map((x) => Math.abs(x - a)));
  const [from, to] = interval(options.x ?? [a - 1.25 * reach, a + 1.25 * reach]);
  const sampled = sampleCurve(values, [from, to]);
  const view = options.y ? interval(options.y) : viewOf(sampled.y);
  const picture = { values, a, from, to, view };
  const pictures = [...steps.map((dx) => secant(picture, dx)), limit(picture, slope)];
  const { frames, controls } = animation(
    pictures,
    [2, 3, 4, 5],
    `Δ${values.variable}: `,
    steps === usualSteps ? 300 : 700,
  );
  const data = [
    { ...curveTrace(sampled, values.variable), name: "f" },
    lineTrace(line(picture, slope, values(a)), { color: colours.tangent, width: 1.5, dash: "dot" }),
    ...(pictures[0] as Picture).data,
  ];
  const base = baseLayout(
    options.title ?? says.title(formulaOf(values)),
    options.notice ?? says.notice(`Δ${values.variable}`),
    480,
  );
  const layout: Layout = {
    ...base,
    ...controls,
    margin: { ...base.margin, b: 150 },
    xaxis: axis(values.variable, [from, to]),
    yaxis: axis("y", view),
  };
  return figure(say(says.alt(spokenFormula(values), a, steps, values, slope)), data, layout, frames);
}

/** Near enough to one another to be seen as a motion; an even number, so that the slider names every other place and the last. */
const usualSteps: readonly number[] = [
  ...[2, 1.8, 1.6, 1.4, 1.2, 1, 0.9, 0.8, 0.7, 0.6, 0.5],
  ...[0.4, 0.3, 0.2, 0.1, 0.07, 0.05, 0.03, 0.02, 0.01],
];

interface Scene {
  values: Values;
  a: number;
  from: number;
  to: number;
  view: readonly [number, number];
}

const short = (n: number) => Number(n.toPrecision(6));

/** The straight line through (a, y) with this slope, from edge to edge. */
function line({ a, from, to }: Scene, slope: number, y: number) {
  return { x: [from, to].map(short), y: [from, to].map((x) => short(y + slope * (x - a))) };
}

function secant(scene: Scene, dx: number): Picture {
  const { values, a } = scene;
  const [b, ya, yb] = [short(a + dx), short(values(a)), short(values(a + dx))];
  const dy = values(a + dx) - values(a);
  const slope = dy / dx;
  const roomy = Math.abs(dx) > 0.1 * (scene.to - scene.from);
  return {
    label: figureNumber(dx),
    data: [
      secantTrace(line(scene, slope, values(a))),
      legsTrace([a, b], [ya, yb], roomy ? [`Δ${values.variable}`, "Δy"] : ["", ""]),
      pointsTrace(scene, [a, b], [ya, yb], ["P", "Q"]),
      labelTrace(
        scene,
        `Δy/Δ${values.variable} = ${figureNumber(dy)} / ${figureNumber(dx)} = <b>${figureNumber(slope)}</b>`,
      ),
    ],
  };
}

/** The last picture: both points have become one, and the secant the tangent. */
function limit(scene: Scene, slope: number): Picture {
  const y = short(scene.values(scene.a));
  return {
    label: "→ 0",
    data: [
      secantTrace(line(scene, slope, y)),
      legsTrace([scene.a, scene.a], [y, y], ["", ""]),
      pointsTrace(scene, [scene.a, scene.a], [y, y], ["P", ""]),
      labelTrace(
        scene,
        say({
          ko: `접선의 기울기 = <b>${figureNumber(slope)}</b>`,
          en: `slope of the tangent = <b>${figureNumber(slope)}</b>`,
        }),
      ),
    ],
  };
}

const secantTrace = (points: Points) => lineTrace(points, { color: colours.secant, width: 3, dash: "solid" });

/** Δx along, Δy up. */
const legsTrace = ([a, b]: readonly [number, number], [ya, yb]: readonly [number, number], [dx, dy]: Legs): Trace => ({
  type: "scatter",
  mode: "lines+text",
  line: { color: colours.guide, width: 2, dash: "dash" },
  hoverinfo: "skip",
  x: [a, a / 2 + b / 2, b, b, b],
  y: [ya, ya, ya, ya / 2 + yb / 2, yb],
  text: ["", dx, "", dy, ""],
  textposition: ["", "bottom center", "", "middle right", ""],
});

type Legs = readonly [dx: string, dy: string];

const pointsTrace = ({ values }: Scene, x: number[], y: number[], text: string[]): Trace =>
  ringTrace(
    { x, y },
    { mode: "markers+text", text, textposition: "top left", hovertemplate: hover(values.variable, "y") },
  );

const labelTrace = ({ from, to, view: [low, high] }: Scene, text: string): Trace =>
  textTrace({ x: [short(from + 0.02 * (to - from))], y: [short(high - 0.03 * (high - low))] }, [text], {
    textposition: "bottom right",
    textfont: { size: 16 },
  });

const says = {
  steps: {
    ko: "Δx는 [1, 0.5, 0.1]처럼 대괄호 안에 수로 적되, 0이 아니고 너무 작지 않아야 합니다.",
    en: "The steps Δx must be numbers other than 0, such as [1, 0.5, 0.1], and not too small.",
  },
  noValue: (x: number) => ({ ko: `${x}에서 함수의 값이 없습니다.`, en: `The function has no value at ${x}.` }),
  title: (f: string) => ({ ko: `y = ${f}: 할선이 접선이 되기까지`, en: `y = ${f}: the secant becomes the tangent` }),
  notice: (step: string) => ({
    ko: `${step}를 줄이면 Q가 P로 다가가고, 할선(주황 실선)의 기울기가 접선(검은 점선)의 기울기에 다가갑니다.`,
    en: `As ${step} shrinks, Q moves to P, and the slope of the secant (solid orange) tends to that of the tangent (dotted black).`,
  }),
  alt: (f: string, a: number, steps: readonly number[], values: Values, slope: number) => {
    const quotient = (dx: number) => figureNumber((values(a + dx) - values(a)) / dx);
    const [first, last] = [steps[0] as number, steps.at(-1) as number];
    return {
      ko: `움직이는 그래프: y = ${f}와 점 P(${a}, ${figureNumber(values(a))})를 지나는 할선. Δ${values.variable}가 ${first}일 때 기울기는 ${quotient(first)}, ${last}일 때 ${quotient(last)}이고, 접선의 기울기 ${figureNumber(slope)}에 다가간다.`,
      en: `Animated graph of y = ${f} with secants through P(${a}, ${figureNumber(values(a))}). For Δ${values.variable} = ${first} the slope is ${quotient(first)}, for Δ${values.variable} = ${last} it is ${quotient(last)}: it tends to the tangent's slope ${figureNumber(slope)}.`,
    };
  },
};
