import { type Arithmetic, arithmetic } from "../../number/big/arithmetic.js";
import {
  type Big,
  fromNumber,
  Indeterminate,
  isSmall,
  magnitude,
  negate,
  signOf,
  toNumber,
  Undefined,
  whole,
} from "../../number/big/big.js";
import { fromDecimal } from "../../number/rational.js";
import { fold, onValues } from "../fold.js";
import { rowOf } from "../functions.js";
import type { Tree } from "../tree.js";
import { isOpenHole } from "./at-a-point.js";

const levels = [arithmetic(160), arithmetic(480)] as const;
const loose = arithmetic(160, false);

/** What a comparison of two formulas at one point says. */
export type Comparison = "agree" | "nothing" | { differ: number | undefined };

/**
 * Compares an answer with the key at one point, in 48 digits and, where these do not tell, in 144.
 *
 * @returns how far they are apart where they differ (undefined where the answer alone has no value); nothing where the
 * key has no value, where the answer lacks one at this point only, or where rounding hides a part of either formula
 */
export function comparePrecisely(answer: Tree, key: Tree, point: Record<string, number>): Comparison {
  for (const level of [...levels, loose]) {
    try {
      const k = evaluate(key, point, level);
      const a = orGap(() => evaluate(answer, point, level));
      if (a === undefined) return isOpenHole(answer, key, point) ? { differ: undefined } : "nothing";
      const apart = level.plus(a, negate(k));
      if (!isSmall(apart)) return { differ: Math.abs(toNumber(apart)) };
      if (level !== loose && magnitude(apart) < Math.max(0, magnitude(a), magnitude(k)) - 80) return "agree";
    } catch (error) {
      if (error instanceof Undefined) return "nothing";
      if (!(error instanceof Indeterminate)) throw error;
    }
  }
  return "nothing";
}

/** The value to a computer's precision; undefined where there is none or it cannot be told. */
export function preciseValue(tree: Tree, point: Record<string, number>): number | undefined {
  for (const level of [...levels, loose]) {
    try {
      return toNumber(evaluate(tree, point, level));
    } catch (error) {
      if (error instanceof Undefined) return undefined;
      if (!(error instanceof Indeterminate)) throw error;
    }
  }
  return undefined;
}

function orGap(compute: () => Big): Big | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Undefined) return undefined;
    throw error;
  }
}

/** The value in big numbers, at a point of floating-point ones. */
function evaluate(tree: Tree, point: Record<string, number>, level: Arithmetic): Big {
  return fold<Big>(tree, {
    ...level,
    negate,
    constant: (digits) => level.ratio(fromDecimal(digits)),
    variable: (name) => (name === "e" || name === "pi" ? level[name] : fromNumber(point[name] as number)),
    ...onValues<Big>({
      exp: level.exp,
      power: (a, b) => raise(a, b, level),
      call: (name, args) => rowOf(name).big(level, ...args),
    }),
  });
}

function raise(a: Big, b: Big, { exp, ln, multiply, plus, power }: Arithmetic): Big {
  const n = toNumber(b);
  // Exactly n, not only as near as a computer's number can tell.
  if (Number.isInteger(n) && Math.abs(n) < 1e6 && isNothing(plus(b, whole(BigInt(-n))))) return power(a, n);
  if (signOf(a) > 0) return exp(multiply(ln(a), b));
  if (signOf(a) < 0 || signOf(b) < 0) {
    // (−8)^(1/3) has no value; but an exponent that may be a whole number cannot be told.
    if (signOf(a) < 0 && b.r > 0n && Math.abs(n - Math.round(n)) < 1e-9) throw new Indeterminate();
    throw new Undefined();
  }
  return whole(signOf(b) > 0 ? 0n : 1n);
}

const isNothing = ({ m, r }: Big) => m === 0n && r === 0n;
