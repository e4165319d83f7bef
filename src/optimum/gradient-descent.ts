import { atPoint, type FuncOfSeveral } from "../derivative/several.js";
import type { Displayable } from "../display.js";
import { differentiate } from "../expression/differentiate.js";
import { rawValue } from "../expression/evaluate.js";
import { checkedOptions } from "../expression/options.js";
import { textbook } from "../expression/textbook.js";
import { say } from "../language.js";
import type { Stopped } from "./candidate.js";
import { descentMessages as messages, whyStopped } from "./messages.js";
import { type Cell, shown } from "./show.js";

/** How to descend. */
export interface DescentOptions<Name extends string> {
  /** Where to begin, `{ x: 3, y: 2 }`. */
  start: Record<Name, number>;
  /** The learning rate η, 0.1 unless said otherwise. */
  rate?: number;
  /** At most this many steps, 100 unless said otherwise. */
  steps?: number;
  /** β from 0 to below 1: how much of the last step is kept; 0 is plain descent. */
  momentum?: number;
  /** A gradient no longer than this counts as 0; 1e-8 unless said otherwise. */
  tolerance?: number;
  /** The gradient of a TypeScript function; central differences without it. */
  gradient?: (point: Record<Name, number>) => Record<Name, number>;
}

/** The way down; shows itself as a table of its first and last steps, and says why it ended. */
export interface Descent<Name extends string = string> extends Displayable {
  /** The start, and the point after each step. */
  readonly points: readonly Record<Name, number>[];
  /** f at each of the points. */
  readonly values: readonly number[];
  /** ∇f at each of the points. */
  readonly gradients: readonly Record<Name, number>[];
  readonly stopped: Stopped;
  /** The same as a sentence, in the language now spoken. */
  readonly why: string;
}

/**
 * Gradient descent: from a point a step against the gradient, again and again,
 *
 *     θ ← θ − η∇f(θ),     with momentum   θₖ₊₁ = θₖ − η∇f(θₖ) + β(θₖ − θₖ₋₁)   (the heavy ball)
 *
 * It stops where the gradient is nearly 0, after `steps` steps, or when the points run away. A small gradient says that
 * the place is nearly level, not that it is the lowest.
 *
 * Source: [Polyak1964]; [NocedalWright2006], chapter 3.
 *
 * @param f a formula, or a TypeScript function of a record
 * @param options `start`; `rate`, `steps`, `momentum`, `tolerance`; `gradient` for a TypeScript function
 * @returns `points`, `values`, `gradients`, one for each step and the start; `stopped` and `why`
 * @throws {Error} one sentence, when a number is missing or cannot be meant, or f has no value at the start
 * @example
 * gradientDescent("x^2", { start: { x: 4 }, rate: 0.25, steps: 2 }).points; // [{ x: 4 }, { x: 2 }, { x: 1 }]
 * gradientDescent(({ w }) => (w - 3) ** 2, { start: { w: 0 }, rate: 0.5, tolerance: 1e-6 }).stopped; // "small gradient"
 * gradientDescent("x^2", { start: { x: 1 }, rate: 1.5 }).stopped; // "diverged"
 */
export function gradientDescent<Name extends string>(
  f: FuncOfSeveral<Name>,
  options: DescentOptions<Name>,
): Descent<Name> {
  const {
    start,
    rate = 0.1,
    steps = 100,
    momentum = 0,
    tolerance = 1e-8,
    gradient,
  } = checkedOptions(
    options,
    ["start", "rate", "steps", "momentum", "tolerance", "gradient"],
    'gradientDescent("x^2", { start: { x: 4 }, rate: 0.1 })',
  );
  const { names, value, slopes } = functionAt(f, start as Record<Name, number>, gradient);
  checkNumbers({ rate, steps, momentum, tolerance });

  let theta = names.map((name) => start[name]);
  let before = theta;
  const far = runaway * Math.max(1, ...theta.map(Math.abs));
  const [points, values, gradients]: [number[][], number[], number[][]] = [[], [], []];
  let stopped: Stopped = "step limit";
  for (let k = 0; ; k++) {
    const [here, slope] = [value(theta), slopes(theta)];
    if (k === 0 && !Number.isFinite(here))
      throw new RangeError(say(Number.isNaN(here) ? messages.start : messages.tooLarge));
    points.push(theta);
    values.push(here);
    gradients.push(slope);
    if (!theta.every((x) => Math.abs(x) <= far) || Math.abs(here) === Infinity) stopped = "diverged";
    else if (![here, ...slope].every(Number.isFinite)) stopped = "no gradient";
    else if (Math.hypot(...slope) <= tolerance && momentum * distance(theta, before) <= tolerance)
      stopped = "small gradient";
    else if (k < steps) {
      const next = theta.map((x, i) => x - rate * (slope[i] as number) + momentum * (x - (before[i] as number)));
      [before, theta] = [theta, next];
      continue;
    }
    break;
  }
  const record = (row: readonly number[]) =>
    Object.fromEntries(names.map((name, i) => [name, row[i]])) as Record<Name, number>;
  const result = {
    points: points.map(record),
    values,
    gradients: gradients.map(record),
    stopped,
    get why() {
      return say(whyStopped[stopped](values.length - 1, Math.hypot(...(gradients.at(-1) as number[])), values));
    },
  };
  return shown(
    result,
    () => tableOf(names, points, values, gradients),
    () => [result.why],
  );
}

function checkNumbers({
  rate,
  steps,
  momentum,
  tolerance,
}: Record<"rate" | "steps" | "momentum" | "tolerance", number>) {
  if (!(rate > 0 && Number.isFinite(rate))) throw new RangeError(say(messages.rate));
  if (!(Number.isInteger(steps) && steps >= 0 && steps <= mostSteps)) throw new RangeError(say(messages.steps));
  if (!(momentum >= 0 && momentum < 1)) throw new RangeError(say(messages.momentum));
  if (!(tolerance >= 0)) throw new RangeError(say(messages.tolerance));
}

/** The first and the last steps. */
function tableOf(names: readonly string[], points: number[][], values: number[], gradients: number[][]) {
  const row = (k: number): Cell[] => [
    k,
    ...(points[k] as number[]),
    values[k],
    Math.hypot(...(gradients[k] as number[])),
  ];
  const gap: Cell[] = ["k", ...names, "f", "∇f"].map(() => ({ ko: "…", en: "…" }));
  const last = points.length - 1;
  const rows = last < 8 ? points.map((_, k) => row(k)) : [row(0), row(1), row(2), gap, row(last - 1), row(last)];
  return { heading: ["k", ...names, "f", { ko: "|∇f|", en: "|∇f|" }], rows };
}

/** The length of the last step: with momentum the ball may roll through the lowest point. */
const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((x, i) => x - (b[i] as number)));

/** Each step is kept and may be drawn. */
const mostSteps = 1e6;
/** Points a million times as far away as the start was are running away. */
const runaway = 1e6;

/** f and its gradient, as functions of the coordinates in the order of the names. */
function functionAt<Name extends string>(
  f: FuncOfSeveral<Name>,
  start: Record<Name, number>,
  given?: (point: Record<Name, number>) => Record<Name, number>,
) {
  const { tree, compute, point, names } = atPoint(f, start);
  const keys = Object.keys(point);
  const at = (theta: readonly number[]) => Object.fromEntries(keys.map((key, i) => [key, theta[i] as number]));
  const value = (theta: readonly number[]): number => {
    const y = tree ? rawValue(tree, at(theta)) : compute?.(at(theta));
    if (typeof y !== "number") throw new TypeError(say(messages.number));
    return y;
  };
  if (given) {
    const slopes = (theta: readonly number[]) => {
      const slope = given(at(theta) as Record<Name, number>);
      return names.map((name) => slope[name as Name] ?? Number.NaN);
    };
    return { names: names as Name[], value, slopes };
  }
  const partials = tree && keys.map((key) => textbook(differentiate(tree, key)));
  const slopes = partials
    ? (theta: readonly number[]) => partials.map((partial) => rawValue(partial, at(theta)))
    : (theta: readonly number[]) => theta.map((_, i) => centralDifference(value, theta, i));
  return { names: names as Name[], value, slopes };
}

/** The cube root of the rounding unit, 2⁻⁵²: where the method's error, about h², is as small as rounding's, about 2⁻⁵²/h. */
const bestStep = 6e-6;

/** (f(x + h) − f(x − h)) / 2h along one coordinate. */
function centralDifference(f: (theta: readonly number[]) => number, theta: readonly number[], i: number): number {
  const x = theta[i] as number;
  const h = bestStep * Math.max(1, Math.abs(x));
  const moved = (to: number) => f(theta.map((other, j) => (j === i ? to : other)));
  return (moved(x + h) - moved(x - h)) / (x + h - (x - h));
}
