import * as I from "../number/interval.js";
import * as Functions from "../number/interval-functions.js";
import { type Arithmetic, fold, onValues } from "./fold.js";
import { rowOf } from "./functions.js";
import type { Tree } from "./tree.js";

/** An interval for each variable. */
export type Box = readonly I.Interval[];

type Step = (done: readonly I.Interval[], box: Box) => I.Interval;
/** Where in the list of steps a part's interval is computed. */
type Place = number;

/**
 * The trees as functions of a box: for each tree an interval that its values over the box never leave. Parts that occur more than
 * once are computed once.
 */
export function enclosure(trees: readonly Tree[], vars: readonly string[]): (box: Box) => I.Interval[] {
  const steps: Step[] = [];
  const to = onSteps(steps, vars);
  const results = trees.map((tree) => fold(tree, to));
  return (box) => {
    const done: I.Interval[] = [];
    for (const step of steps) done.push(step(done, box));
    return results.map((place) => done[place] as I.Interval);
  };
}

/** The arithmetic that writes down what is to be done, each step once. */
function onSteps(steps: Step[], vars: readonly string[]): Arithmetic<Place> {
  const known = new Map<string, Place>();
  const place = (key: string, step: Step): Place => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, steps.push(step) - 1);
    return steps.length - 1;
  };
  const two = (sign: string, operation: (a: I.Interval, b: I.Interval) => I.Interval) => (a: Place, b: Place) =>
    place(`${a}${sign}${b}`, (done) => operation(done[a] as I.Interval, done[b] as I.Interval));
  const one = (name: string, operation: (a: I.Interval) => I.Interval) => (a: Place) =>
    place(`${name}(${a})`, (done) => operation(done[a] as I.Interval));
  const times = two("*", I.multiply);
  return {
    constant: (digits) => {
      const value = exactly(digits);
      return place(String(digits), () => value);
    },
    variable: (name) => {
      const [value, i] = [numbers[name], vars.indexOf(name)];
      if (!value && i < 0) throw new Error(`${name} is not among the variables.`);
      return place(name, value ? () => value : (_, box) => box[i] as I.Interval);
    },
    negate: one("-", I.negate),
    add: two("+", I.add),
    subtract: two("-", I.subtract),
    // A square is never negative.
    multiply: (a, b) => (a === b ? one("square", (x) => I.integerPower(x, 2))(a) : times(a, b)),
    divide: two("/", I.divide),
    ...onValues<Place>({
      exp: one("exp", Functions.exp),
      power: two("^", Functions.power),
      call: (name, args) => {
        const { interval } = rowOf(name);
        return place(`${name}(${args})`, (done) => interval(...args.map((arg) => done[arg] as I.Interval)));
      },
    }),
  };
}

/** A decimal lies between two of the computer's numbers, unless it is a moderate whole number. */
function exactly(digits: number | string): I.Interval {
  const value = Number(digits);
  if (Number.isSafeInteger(value)) return I.point(value);
  return I.interval(I.down(value), I.up(value));
}

const numbers: Record<string, I.Interval> = { e: exactly(Math.E), pi: exactly(Math.PI) };
