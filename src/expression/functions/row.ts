import type { Measured } from "../../number/ball.js";
import type { Arithmetic } from "../../number/big/arithmetic.js";
import type { Big } from "../../number/big/big.js";
import type { Interval } from "../../number/interval.js";
import type { Tree } from "../tree.js";

/** All that is known of a function: one row of the table. */
export interface KnownFunction {
  /** Other ways of writing it. */
  readonly also?: readonly string[];
  /** Its name in LaTeX. */
  readonly tex: string;
  /** May a short argument stand without parentheses: \sin x, \ln x? Then also: does an exponent stand at the name, \sin^2 x? */
  readonly bare?: "ln x" | "sin^2 x";
  readonly arguments?: "two or more";
  /** Where it is defined, in the notation of `domain`; single points may be missing, see `poles`. */
  readonly domain: Domain;
  /** What is 0 at the points that its domain lacks: cos t for tan t. */
  readonly poles?: (t: Tree) => Tree;
  /** What it is where its argument is positive, and where it is negative: |t| is t or −t. */
  readonly sides?: (t: Tree) => readonly [right: Tree, left: Tree];
  /** Where it has a value but no derivative, besides the ends of its domain. */
  readonly steepAt?: number;
  /** Where it is 0, if that is at one place only. */
  readonly zero?: number;
  /** Does it grow throughout its domain, which then is one interval? */
  readonly increasing?: true;
  /** Its values; NaN where it is not defined. */
  readonly value: (...x: number[]) => number;
  /** Its derivative at t, as a formula that has no value where there is none. Of max and min the rules know. */
  readonly derivative?: (t: Tree) => Tree;
  /** Its derivative at x, with y = f(x), without loss of digits: 1 − tanh² x would be 0 at 20. NaN where there is none. */
  readonly slope?: (x: number, y: number) => number;
  /** Its values on an interval. */
  readonly interval: (...x: Interval[]) => Interval;
  /** Its value with a bound for the error. */
  readonly ball: (...x: Measured[]) => Measured;
  /** Its value in many digits, from those few functions that the arithmetic has. */
  readonly big: (level: Arithmetic, ...x: Big[]) => Big;
}

/** Intervals whose ends belong to it or not. */
export type Domain = readonly {
  readonly lo: number;
  readonly hi: number;
  readonly closed: readonly [boolean, boolean];
}[];

/** The domain that a text names: "[0, ∞)", "(-∞, -1] ∪ [1, ∞)". */
export const domain = (text: string): Domain =>
  text.split("∪").map((part) => {
    const [lo, hi] = part
      .replace(/[[\]()\s]/g, "")
      .replaceAll("∞", "Infinity")
      .split(",")
      .map(Number) as [number, number];
    return { lo, hi, closed: [part.includes("["), part.includes("]")] };
  });

export const all = domain("(-∞, ∞)");
