import type { Box } from "../../expression/enclosure.js";
import { type Tree, variable } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { numberTex, shortNumber } from "../../number/number-text.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import * as E from "../limit/exact.js";
import { isZeroAt, type Spot, valueAt } from "../limit/limit.js";
import type { Problem } from "../problem.js";
import { candidateEquations, lagrangian } from "../solve/multipliers.js";
import { simplestIn } from "../solve/simplest.js";
import type { FoundCandidate } from "./candidates.js";

/** Larger denominators and radicands are not simple. */
const largest = 1000n;

/** A number exactly and as a decimal: "-√2/2 ≈ -0.707106781". */
export interface ExactNumber {
  readonly text: string;
  readonly tex: string;
}

/**
 * The point in a tiny box whose coordinates are fractions or square roots of fractions, where that is simple. They are guessed, and the
 * guess is proved: the formulas that are 0 at one point of the box are exactly 0 there.
 */
export function exactSpot(at: Box, vars: readonly string[], zeros: readonly Tree[]): Spot | undefined {
  const field = E.numbers();
  const coordinates = at.map((side) => guess(side, field));
  if (!coordinates.every((x) => x !== undefined)) return undefined;
  const spot: Spot = { vars, coordinates, field };
  return zeros.every((tree) => isZeroAt(tree, spot)) ? spot : undefined;
}

/** The same at a candidate, its multipliers being coordinates, too, where they are simple. */
export function exactCandidate(
  { at, multipliers, onEdge }: FoundCandidate,
  { f, vars }: Problem,
  constraints: readonly Tree[],
): Spot | undefined {
  if (onEdge) return undefined;
  const equations = candidateEquations(f.tree, constraints, vars);
  const names = constraints.map((_, i) => `λ_${i + 1}`);
  const withMultipliers = () =>
    multipliers &&
    exactSpot([...at, ...multipliers], [...vars, ...names], [...equations, ...lagrangian(f.tree, constraints, vars)]);
  return exactSpot(at, vars, equations) && (withMultipliers() ?? exactSpot(at, vars, equations));
}

/** The value of f at a candidate, where that is simple. */
export function exactText(
  candidate: FoundCandidate | undefined,
  given: Problem,
  constraints: readonly Tree[],
): string | undefined {
  const spot = candidate && exactCandidate(candidate, given, constraints);
  return spot && valueExactly(given.f.tree, spot)?.text;
}

/** A formula's value at the point, where that is a fraction or has one square root. */
export function valueExactly(tree: Tree, spot: Spot): ExactNumber | undefined {
  const value = valueAt(tree, spot);
  return value.to === "number" && value.exact ? exactly(value.exact, I.mid(value.value)) : undefined;
}

/** The point's coordinate, where its decimal is not short itself. */
export const coordinateExactly = (spot: Spot, j: number): ExactNumber | undefined =>
  valueExactly(variable(spot.vars[j] as string), spot);

/** A fraction in the interval, or the root of one whose square is in the square of the interval. */
function guess(side: I.Interval, field: E.Field): E.Exact | undefined {
  const simple = simplestIn(side);
  if (isSimple(simple)) return E.fromRational(simple);
  const square = simplestIn(I.multiply(side, side));
  if (!isSimple(square)) return turns(side);
  // √(n/d) is k·√r/d, where n·d = k²·r: so that √80 is seen to be 4·√5.
  const [k, r] = withoutSquares(square.n * square.d);
  const root = E.raise(field, E.fromRational(Q.rational(r)), Q.rational(1n, 2n));
  const size = E.multiply(root, E.fromRational(Q.rational(k, square.d)));
  return side.hi < 0 ? E.negate(size) : size;
}

/** A multiple of π/6 or π/4. */
function turns(side: I.Interval): E.Exact | undefined {
  const multiple = simplestIn(I.divide(side, I.interval(Math.PI, I.up(Math.PI))));
  const isPlain = isSimple(multiple) && 12n % multiple.d === 0n && multiple.d < 12n;
  return isPlain ? E.multiply(E.fromRational(multiple), E.fromLetter("pi")) : undefined;
}

const isSimple = ({ n, d }: Q.Rational) => n <= largest && -n <= largest && d <= largest;

/** A fraction that is no short decimal, c·√m, or c·π. */
function exactly({ over, under }: E.Exact, decimal: number): ExactNumber | undefined {
  const [term] = over.values();
  const divisor = P.asRational(under);
  if (!term || over.size > 1 || !divisor) return undefined;
  const c = Q.divide(term.c, divisor);
  const [power, ...others] = term.powers;
  if (!power) return Q.toDecimal(c) === undefined ? written(c, "", "", decimal) : undefined;
  if (others.length > 0 || power[1] !== 1) return undefined;
  if (power[0] === "pi") return written(c, "π", "\\pi", decimal);
  const radicand = /^\[(\d+)\^\(1\/2\)\]$/.exec(power[0])?.[1];
  if (radicand === undefined) return undefined;
  const [factor, m] = withoutSquares(BigInt(radicand));
  return written(Q.multiply(c, Q.rational(factor)), `√${m}`, `\\sqrt{${m}}`, decimal);
}

/** The fraction times what stands behind it, and as a decimal. */
function written({ n, d }: Q.Rational, behind: string, behindTex: string, decimal: number): ExactNumber {
  const sign = n < 0n ? "-" : "";
  const size = n < 0n ? -n : n;
  const front = behind && size === 1n ? "" : `${size}`;
  const [text, tex] = [front + behind, front + behindTex];
  return {
    text: `${sign}${text}${d === 1n ? "" : `/${d}`} ≈ ${shortNumber(decimal, 9)}`,
    tex: `${sign}${d === 1n ? tex : `\\frac{${tex}}{${d}}`} \\approx ${numberTex(decimal, 9)}`,
  };
}

/** m = k²·r with r free of squares: k and r. */
function withoutSquares(m: bigint): [bigint, bigint] {
  let [k, r] = [1n, m];
  for (let p = 2n; p * p <= r; p++) while (r % (p * p) === 0n) [k, r] = [k * p, r / (p * p)];
  return [k, r];
}
