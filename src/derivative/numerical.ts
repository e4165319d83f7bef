import { shortNumber } from "../expression/number-text.js";
import { type Func, toValues, type Values } from "../expression/source.js";
import { say } from "../language.js";

/**
 * The derivative at a point by the central difference,
 *
 *     f'(a) ≈ (f(a + h) − f(a − h)) / 2h
 *
 * whose error shrinks like h² until rounding takes over.
 *
 * @param f text, an expression, or a TypeScript function
 * @param at the point a
 * @param options `step`: h, 1e-4 by default
 * @throws {Error} one sentence, when f has no value at one of the three points, or a corner at a: there the average of two
 * slopes would be no derivative
 * @example
 * numericalDerivative((x) => x * x, 3); // 6.000000000012662
 */
export function numericalDerivative(f: Func, at: number, options: { method?: "central"; step?: number } = {}): number {
  const { method = "central", step: h = 1e-4 } = options;
  if (method !== "central") throw new RangeError(say(says.method(String(method))));
  if (!(Number.isFinite(at) && h > 0 && Number.isFinite(h) && at + h !== at)) throw new RangeError(say(says.numbers));
  const values = toValues(f);
  const [behind, here, ahead] = [at - h, at, at + h].map((x) => valueAt(values, x)) as [number, number, number];
  warnOfCorner(values, at, h, (here - behind) / h, (ahead - here) / h);
  return (ahead - behind) / (2 * h);
}

function valueAt(values: Values, x: number): number {
  const y = values(x);
  if (Number.isNaN(y)) throw new RangeError(say(says.noValue(values.variable, x)));
  return y;
}

/** On a smooth curve the slopes on both sides draw together as the step shrinks; at a corner they stay apart. */
function warnOfCorner(values: Values, at: number, h: number, left: number, right: number): void {
  const small = h / 10;
  const [behind, here, ahead] = [at - small, at, at + small].map(values) as [number, number, number];
  const gap = Math.abs(right - left);
  const smallGap = Math.abs((ahead - here) / small - (here - behind) / small);
  const rounding = (1e-14 * (Math.abs(here) + Math.abs(ahead))) / small;
  if (smallGap > 0.5 * gap && gap > 1e-6 * (Math.abs(left) + Math.abs(right)) + rounding) {
    throw new RangeError(say(says.corner(values.variable, at, shortNumber(left), shortNumber(right))));
  }
}

const says = {
  method: (name: string) => ({ ko: `아직 없는 방법입니다: ${name}`, en: `There is no method ${name} yet.` }),
  numbers: {
    ko: "점은 수로, 간격은 0보다 큰 수로(점에 더했을 때 달라지도록) 적어 주세요.",
    en: "The point must be a number, and the step a positive one large enough to change it.",
  },
  noValue: (x: string, at: number) => ({
    ko: `${x} = ${at}에서 함수의 값이 없어 미분계수를 구할 수 없습니다.`,
    en: `The function has no value at ${x} = ${at}, so there is no derivative to compute.`,
  }),
  corner: (x: string, at: number, left: string, right: string) => ({
    ko: `${x} = ${at}에서 왼쪽 기울기(${left})와 오른쪽 기울기(${right})가 달라 미분할 수 없습니다.`,
    en: `At ${x} = ${at} the slope from the left (${left}) and from the right (${right}) disagree: there is no derivative.`,
  }),
};
