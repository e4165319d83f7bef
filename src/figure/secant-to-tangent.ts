import { type OneSidedSlopes, oneSidedSlopes } from "../derivative/numerical/one-sided.js";
import { tangentSlope } from "../derivative/numerical/tangent-slope.js";
import { type Func, toValues, type Values } from "../expression/source.js";
import { say } from "../language.js";
import { animation } from "./animation.js";
import type { Figure } from "./figure.js";
import { interval } from "./interval.js";
import { figure, type Trace } from "./plotly.js";
import { sampleCurve, viewOf } from "./sample.js";
import { limitPicture, type Scene, secantPicture } from "./secant-pictures.js";
import { axis, baseLayout } from "./style.js";
import { figureNumber, formulaOf, spokenFormula, type Words } from "./text.js";

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
 * The secant through (a, f(a)) and (a + Δx, f(a + Δx)), turning into the tangent at a as Δx shrinks: a slider and a play button. The
 * picture is enlarged around the point, until the curve looks like its tangent. Where there is no tangent, at a corner or a jump, one
 * secant to each side shows why.
 *
 * @param f a formula in one variable, an expression, or a TypeScript function of a number
 * @param options `at`: the point; `steps`: the Δx; `x` and `y`: the part of the plane to show; `title`, `notice`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when f has no value at a point needed
 * @example
 * secantToTangent("x^2", { at: 1 }).frames.length; // 21
 */
export function secantToTangent(f: Func, options: SecantOptions = {}): Figure {
  const values = toValues(f);
  const { at: a = 1, steps = usualSteps(a) } = options;
  if (!Array.isArray(steps) || steps.length === 0 || steps.some((dx) => !Number.isFinite(dx) || a + dx === a))
    throw new RangeError(say(messages.steps));
  const found = slopesAt(values, a, steps);
  const missing = steps.map((dx) => a + dx).find((x) => Number.isNaN(values(x)));
  if (missing !== undefined) throw new RangeError(say(messages.noValue(missing)));
  const reach = Math.max(...steps.map(Math.abs));
  const x = interval(options.x ?? [a - 1.25 * reach, a + 1.25 * reach]);
  const y = options.y
    ? interval(options.y)
    : withRoom(viewOf(sampleCurve(values, x).y), typeof found === "number" ? 0.18 : 0.34);
  const scene: Scene = { values, a, whole: { x, y }, found };
  const pictures = [...steps.map((dx) => secantPicture(scene, dx)), limitPicture(scene, steps.at(-1) as number)];
  // The curve and its tangent lie below the rest.
  const order = typeof found === "number" ? [2, 3, 4, 5, 0, 1] : [3, 4, 5, 6, 0, 1, 2];
  const first = pictures[0]?.data ?? [];
  const data = order.map((_, place) => first[order.indexOf(place)] as Trace);
  const step = `Δ${values.variable}`;
  const notice =
    typeof found === "number" ? messages.notice(step) : messages.noticeOfSides(step, found.kind === "corner");
  const base = baseLayout(options.title ?? titleOf(values, found), options.notice ?? notice, 460);
  const { frames, layout } = animation(base, pictures, order, `${step}: `, options.steps ? 700 : 300, { redraw: true });
  const axes = { xaxis: axis(values.variable, x), yaxis: axis("y", y) };
  const alt =
    typeof found === "number" ? messages.alt(values, a, steps, found) : messages.altOfSides(values, String(found));
  return figure(say(alt), data, { ...layout, ...axes }, frames);
}

/** Room above the curve for what is written there, a part of its height. */
const withRoom = ([low, high]: [number, number], part: number): [number, number] => [low, high + part * (high - low)];

/** The slope of the tangent; where there is none, those of both sides, if f has values on both. */
function slopesAt(values: Values, a: number, steps: readonly number[]): number | OneSidedSlopes {
  try {
    return tangentSlope(values, a);
  } catch (error) {
    const around = [a, ...steps.flatMap((dx) => [a - dx, a + dx])];
    if (around.some((x) => Number.isNaN(values(x)))) throw error;
    const found = oneSidedSlopes(values, a);
    if (found.kind === "agree") throw error;
    return found;
  }
}

/** Near enough to one another to be seen as a motion; an even number, so that the slider names every other place and the last. */
const nearSteps: readonly number[] = [
  ...[2, 1.8, 1.6, 1.4, 1.2, 1, 0.9, 0.8, 0.7, 0.6, 0.5],
  ...[0.4, 0.3, 0.2, 0.1, 0.07, 0.05, 0.03, 0.02, 0.01],
];

/** Far from 0 the steps are larger, too: beside a billion, 2 is nothing that could be seen. */
function usualSteps(a: number): readonly number[] {
  const unit = Math.abs(a) < 1000 ? 1 : 10 ** Math.floor(Math.log10(Math.abs(a)));
  return nearSteps.map((dx) => dx * unit);
}

const titleOf = (values: Values, found: number | OneSidedSlopes) =>
  (typeof found === "number" ? messages.title : messages.titleOfSides)(formulaOf(values));

const messages = {
  steps: {
    ko: "Δx는 [1, 0.5, 0.1]처럼 대괄호 안에 수로 적되, 0이 아니고 너무 작지 않아야 합니다.",
    en: "The steps Δx must be numbers other than 0, such as [1, 0.5, 0.1], and not too small.",
  },
  noValue: (x: number) => ({
    ko: `함수가 정의되지 않는 곳입니다: ${x}`,
    en: `The function has no value at ${x}.`,
  }),
  title: (f: string) => ({ ko: `y = ${f}: 할선이 접선이 되기까지`, en: `y = ${f}: the secant becomes the tangent` }),
  titleOfSides: (f: string) => ({ ko: `y = ${f}: 미분할 수 없는 점`, en: `y = ${f}: a point without a derivative` }),
  notice: (step: string) => ({
    ko: `${step} → 0: Q가 P로 다가가고, 할선(주황)의 기울기가 접선(검은 점선)의 기울기에 다가갑니다. P 둘레를 점점 확대하면 곡선이 접선과 겹쳐 보입니다.`,
    en: `As ${step} shrinks, Q moves to P, and the slope of the secant (orange) tends to that of the tangent (dotted). Enlarged around P, the curve looks like its tangent.`,
  }),
  noticeOfSides: (step: string, corner: boolean) => ({
    ko: `${step} → 0: 오른쪽 할선(주황)과 왼쪽 할선(초록 파선)의 기울기가 하나의 수에 수렴하지 않습니다.${corner ? " P 둘레를 아무리 확대해도 꺾인 모양은 그대로입니다." : ""}`,
    en: `As ${step} shrinks, the slopes of the secants to the right (orange) and to the left (dashed green) do not tend to one number.${corner ? " However far the picture is enlarged, the corner stays." : ""}`,
  }),
  alt: (values: Values, a: number, steps: readonly number[], slope: number) => {
    const f = spokenFormula(values);
    const quotient = (dx: number) => figureNumber((values(a + dx) - values(a)) / dx);
    const [first, last] = [steps[0] as number, steps.at(-1) as number];
    return {
      ko: `움직이는 그래프: 곡선 y = ${f}, 점 P(${a}, ${figureNumber(values(a))}), P에서 그은 할선. 할선의 기울기: ${quotient(first)} (Δ${values.variable} = ${first}), ${quotient(last)} (Δ${values.variable} = ${last}). 접선의 기울기 ${figureNumber(slope)}에 다가갑니다.`,
      en: `Animated graph of y = ${f} with secants through P(${a}, ${figureNumber(values(a))}). For Δ${values.variable} = ${first} the slope is ${quotient(first)}, for Δ${values.variable} = ${last} it is ${quotient(last)}: it tends to the tangent's slope ${figureNumber(slope)}.`,
    };
  },
  altOfSides: (values: Values, found: string) => ({
    ko: `움직이는 그래프: 곡선 y = ${spokenFormula(values)}, 왼쪽과 오른쪽으로 그은 할선. ${found}`,
    en: `Animated graph of y = ${spokenFormula(values)} with secants to the left and to the right. ${found}`,
  }),
};
