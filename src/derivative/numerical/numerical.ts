import { rawValue } from "../../expression/evaluate.js";
import { checkedOptions } from "../../expression/options.js";
import { type Func, toValues, type Values } from "../../expression/source.js";
import { say } from "../../language.js";
import { atPoint, type FuncOfSeveral } from "../several.js";
import { type Estimate, unit, withDoubts } from "./estimate.js";
import { ridders } from "./ridders.js";
import { checkedSamples, type Samples, samplesAround } from "./samples.js";

export type { Estimate };

/** A method that tells how far it may be off. */
export type MethodWithError = "forward" | "five-point" | "ridders";

/** How to differentiate numerically. */
export interface NumericalOptions<Method extends string> {
  method: Method;
  /** The step h: 1e-4 by default, 1e-3 for five points; Ridders' method begins with it and chooses for itself by default. */
  step?: number;
}

/**
 * The derivative at a point from values of f alone. By default the central difference
 *
 *     f'(a) ≈ (f(a + h) − f(a − h)) / 2h,   h = 10⁻⁴,
 *
 * whose error shrinks like h² until rounding takes over. The other methods also estimate their error:
 *
 *     "forward"      (f(a + h) − f(a)) / h,                                        error like h
 *     "five-point"   (f(a − 2h) − 8f(a − h) + 8f(a + h) − f(a + 2h)) / 12h,        error like h⁴, h = 10⁻³
 *     "ridders"      central differences with many steps, extrapolated to h → 0,   error near that of rounding
 *
 * Source: [Fornberg1988] for the differences, [Ridders1982].
 *
 * @param f a formula in one variable, or a TypeScript function
 * @param at the point a
 * @param options `method`, `step`
 * @returns a number for the central difference, `{ value, error }` for the other methods; the error is an estimate, no bound
 * @throws {Error} one sentence, when f has no value where one is needed, or breaks or bends at a or within the step: there the
 * average of two slopes would be no derivative
 * @example
 * numericalDerivative((x) => x * x, 3); // 6.000000000012662
 * numericalDerivative("x^2", 3, { method: "forward" }).value; // 6.000100000012054
 * Math.abs(numericalDerivative("e^x", 0, { method: "ridders" }).value - 1) < 1e-14; // true
 */
export function numericalDerivative(f: Func, at: number, options?: Partial<NumericalOptions<"central">>): number;
export function numericalDerivative(f: Func, at: number, options: NumericalOptions<MethodWithError>): Estimate;
export function numericalDerivative(
  f: Func,
  at: number,
  options: Partial<NumericalOptions<MethodWithError | "central">> = {},
): number | Estimate {
  const { method = "central", step } = checkedOptions(
    options,
    ["method", "step"],
    'numericalDerivative("x^2", 3, { method: "forward" })',
  );
  const rule = Object.hasOwn(rules, method) ? rules[method] : undefined;
  if (!rule) throw new RangeError(say(messages.method(String(method))));
  const h = step ?? rule.step;
  const fits = h === undefined || (typeof h === "number" && h > 0 && Number.isFinite(h) && at + h !== at);
  if (!(Number.isFinite(at) && fits)) throw new RangeError(say(messages.numbers));
  return rule.apply(toValues(f), at, h as number);
}

/**
 * The gradient at a point from values of f alone: for each variable the derivative with the others held fast, by the methods of
 * `numericalDerivative`.
 *
 * @param f a formula, or a TypeScript function of a record
 * @param at the point, { x: 1, y: 2 }
 * @param options `method`, `step`
 * @returns a record of the partial derivatives: numbers, or `{ value, error }` for the methods that estimate their error
 * @throws {Error} one sentence that names the variable, where `numericalDerivative` would refuse
 * @example
 * numericalGradient("x y", { x: 3, y: 2 }).x.toFixed(6); // "2.000000"
 * numericalGradient(({ w, x }) => w * x, { w: 3, x: 2 }, { method: "ridders" }).x.value.toFixed(12); // "3.000000000000"
 */
export function numericalGradient<Name extends string>(
  f: FuncOfSeveral<Name>,
  at: Record<Name, number>,
  options?: Partial<NumericalOptions<"central">>,
): Record<Name, number>;
export function numericalGradient<Name extends string>(
  f: FuncOfSeveral<Name>,
  at: Record<Name, number>,
  options: NumericalOptions<MethodWithError>,
): Record<Name, Estimate>;
export function numericalGradient<Name extends string>(
  f: FuncOfSeveral<Name>,
  at: Record<Name, number>,
  options?: object,
): object {
  const partials = sections(f, at).map(([name, section, place]) => [
    name,
    numericalDerivative(section, place, options),
  ]);
  return Object.fromEntries(partials);
}

/** f along each variable in turn, the others held at the point: the variable's name, the function of it alone, and its place. */
function sections<Name extends string>(
  f: FuncOfSeveral<Name>,
  at: Record<Name, number>,
): [name: string, section: Values, place: number][] {
  const { tree, compute, point, names } = atPoint(f, at);
  const keys = Object.keys(point);
  return names.map((name, i) => {
    const key = keys[i] as string;
    const along = toValues((x) => {
      const moved = { ...point, [key]: x };
      return (tree ? rawValue(tree, moved) : compute?.(moved)) as number;
    });
    return [name, Object.assign(along, { variable: name }), point[key] as number];
  });
}

interface Rule {
  /** The usual step; none where the method finds its own. */
  step?: number;
  apply: (f: Values, at: number, h: number) => number | Estimate;
}

const rules: Record<string, Rule> = {
  central: {
    step: 1e-4,
    apply(f, at, h) {
      const [behind, , , , ahead] = checkedSamples(f, at, h).y as Five;
      return (ahead - behind) / (2 * h);
    },
  },
  forward: {
    step: 1e-4,
    apply(f, at, h) {
      const samples = checkedSamples(f, at, h, closer);
      const [low, below, here, above, high] = samples.y as Five;
      const value = (high - here) / h;
      // (f(a + h) − f(a))/h = f' + f''·h/2 + f'''·h²/6 + …: the two terms from the values on both sides.
      const second = (high - 2 * here + low) / (2 * h);
      const third = (4 / 3) * ((high - low) / (2 * h) - (above - below) / h);
      const error = Math.abs(second) + Math.abs(third) + rounding(samples, value, h);
      return withDoubts(f, at, { value, error }, h);
    },
  },
  "five-point": {
    step: 1e-3,
    apply(f, at, h) {
      const samples = checkedSamples(f, at, 2 * h, closer);
      const [a, b, , d, e] = samples.y as Five;
      const [, nearer, , further] = samplesAround(f, at, h).y as Five;
      const value = (a - 8 * b + 8 * d - e) / (12 * h);
      const half = (b - 8 * nearer + 8 * further - d) / (6 * h);
      // Halving the step leaves a sixteenth of the error.
      const error = (16 / 15) * Math.abs(value - half) + withHalved * rounding(samples, value, h);
      return withDoubts(f, at, { value, error }, h);
    },
  },
  ridders: {
    apply(f, at, h) {
      const found = ridders(f, at, h);
      checkedSamples(f, at, found?.step ?? tiniest * Math.max(1, Math.abs(at)), closer);
      if (!found) throw new RangeError(say(messages.numbers));
      return withDoubts(f, at, found, found.step, Math.max(noiseStep.near0, noiseStep.relative * Math.abs(at)));
    },
  },
};

/** Where nothing was found: so near a point a corner or a jump is told from a function without values. */
const tiniest = 1e-9;
/** A distance at which noise shows and most functions are smooth; far from 0 it must still change the point by many digits. */
const noiseStep = { near0: 1e-4, relative: 1e-7 };

/** Rounding of three values, half a unit each, where the halved step is in it, too. */
const withHalved = 1.5;

/** Where the methods look besides their own samples; the default is kept cheap. */
const closer = [0.03, 0.001];

type Five = [number, number, number, number, number];

/** What rounding may do to a difference quotient: every value, and every place, is off in its last digit. */
const rounding = ({ x, y }: Samples, slope: number, h: number) =>
  (2 * unit * (Math.max(...y.map(Math.abs)) + Math.abs((x[2] as number) * slope))) / h;

const messages = {
  method: (name: string) => ({
    ko: `없는 방법입니다: ${name}. "central", "forward", "five-point", "ridders" 가운데 고르세요.`,
    en: `There is no method ${name}: choose "central", "forward", "five-point" or "ridders".`,
  }),
  numbers: {
    ko: "점은 수로, 간격은 0보다 큰 수로(점에 더했을 때 달라지도록) 적어 주세요.",
    en: "The point must be a number, and the step a positive one large enough to change it.",
  },
};
