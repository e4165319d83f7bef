import type { Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { shortNumber } from "../../number/number-text.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import * as E from "../limit/exact.js";
import { isZeroAt, type Spot, valueAt } from "../limit/limit.js";
import type { Problem } from "../problem.js";
import { candidateEquations } from "../solve/multipliers.js";
import { simplestIn } from "../solve/simplest.js";
import type { FoundCandidate } from "./candidates.js";

/** Larger denominators and radicands are not simple. */
const largest = 1000n;

/**
 * The value of f at a candidate as a fraction or with one square root, and as a decimal, where that is simple:
 * "-√2/2 ≈ -0.707106781". The coordinates are guessed, and the guess is proved: the candidates' equations hold exactly.
 */
export function exactText(
  candidate: FoundCandidate | undefined,
  { f, vars }: Problem,
  constraints: readonly Tree[],
): string | undefined {
  if (!candidate || candidate.onEdge) return undefined;
  const field = E.numbers();
  const coordinates = candidate.at.map((side) => guess(side, field));
  if (!coordinates.every((x) => x !== undefined)) return undefined;
  const spot: Spot = { vars, coordinates, field };
  const equations = candidateEquations(f.tree, constraints, vars);
  if (!equations.every((tree) => isZeroAt(tree, spot))) return undefined;
  const value = valueAt(f.tree, spot);
  const text = value.to === "number" && value.exact ? simpleText(value.exact) : undefined;
  return text && value.to === "number" ? `${text} ≈ ${shortNumber(I.mid(value.value), 9)}` : undefined;
}

/** A fraction in the interval, or the root of one whose square is in the square of the interval. */
function guess(side: I.Interval, field: E.Field): E.Exact | undefined {
  const simple = simplestIn(side);
  if (isSimple(simple)) return E.fromRational(simple);
  const square = simplestIn(I.multiply(side, side));
  if (!isSimple(square)) return undefined;
  // √(n/d) is k·√r/d, where n·d = k²·r: so that √80 is seen to be 4·√5.
  const [k, r] = withoutSquares(square.n * square.d);
  const root = E.raise(field, E.fromRational(Q.rational(r)), Q.rational(1n, 2n));
  const size = E.multiply(root, E.fromRational(Q.rational(k, square.d)));
  return side.hi < 0 ? E.negate(size) : size;
}

const isSimple = ({ n, d }: Q.Rational) => n <= largest && -n <= largest && d <= largest;

/** A fraction that is no short decimal, or c·√m. */
function simpleText({ over, under }: E.Exact): string | undefined {
  const [term] = over.values();
  if (!term || over.size > 1 || P.asRational(under) === undefined) return undefined;
  const { n, d } = Q.divide(term.c, P.asRational(under) as Q.Rational);
  const [power, ...others] = term.powers;
  const below = d === 1n ? "" : `/${d}`;
  if (!power) return Q.toDecimal({ n, d }) === undefined ? `${n}${below}` : undefined;
  const radicand = /^\[(\d+)\^\(1\/2\)\]$/.exec(power[0])?.[1];
  if (others.length > 0 || power[1] !== 1 || radicand === undefined) return undefined;
  const [factor, m] = withoutSquares(BigInt(radicand));
  const c = Q.rational(n * factor, d);
  const front = c.n === 1n ? "" : c.n === -1n ? "-" : `${c.n}`;
  return `${front}√${m}${c.d === 1n ? "" : `/${c.d}`}`;
}

/** m = k²·r with r free of squares: k and r. */
function withoutSquares(m: bigint): [bigint, bigint] {
  let [k, r] = [1n, m];
  for (let p = 2n; p * p <= r; p++) while (r % (p * p) === 0n) [k, r] = [k * p, r / (p * p)];
  return [k, r];
}
