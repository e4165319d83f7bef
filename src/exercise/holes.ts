import { rawValue } from "../expression/evaluate.js";
import { toPolynomial } from "../expression/fraction.js";
import { type Domain, pleasantPoints } from "../expression/sample.js";
import { isOperation, operands, type Tree, visit } from "../expression/tree.js";
import * as P from "../number/polynomial.js";
import * as Q from "../number/rational.js";

/**
 * A point at which an answer that equals the key is not defined although the key is: x = 3/2 for (4x² − 9)/(2x − 3), where the key is
 * 2x + 3. Looked for at the rational zeros of the denominators, and at points with short coordinates.
 *
 * @returns the point, its coordinates as text
 */
export function holeIn(
  answer: Tree,
  key: Tree,
  vars: readonly string[],
  domain: Domain = {},
): Record<string, string> | undefined {
  const isDefined = (tree: Tree, at: Record<string, number>) => Number.isFinite(rawValue(tree, at));
  const [x, another] = vars;
  if (x !== undefined && another === undefined) {
    const [low, high] = domain[x] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const zero = denominatorsOf(answer)
      .flatMap((below) => zerosOf(below, x))
      .find((zero) => {
        const at = Q.toNumber(zero);
        return low <= at && at <= high && isDefined(key, { [x]: at });
      });
    if (zero) return { [x]: Q.isInteger(zero) ? String(zero.n) : `${zero.n}/${zero.d}` };
  }
  const found = pleasantPoints(vars, domain).find((at) => !isDefined(answer, at) && isDefined(key, at));
  return found && Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]));
}

/** What the formula divides by. */
function denominatorsOf(tree: Tree): Tree[] {
  const found: Tree[] = [];
  visit(tree, (node) => {
    if (isOperation(node, "/")) found.push(operands(node)[1]);
  });
  return found;
}

/** The zeros of a linear polynomial, and the short fractions that are zeros of any other. */
function zerosOf(below: Tree, x: string): Q.Rational[] {
  const p = toPolynomial(below);
  if (!p) return [];
  if (P.degree(p, x) === 1) {
    const [b, a] = [P.atZero(p, x), P.divideByPower(P.subtract(p, P.atZero(p, x)), x, 1)].map(P.asRational);
    return a && b ? [Q.divide(Q.negate(b), a)] : [];
  }
  return short.filter((value) => {
    const at = P.asRational(P.substitute(p, x, P.fromRational(value)));
    return at !== undefined && Q.isZero(at);
  });
}

/** Fractions with a small denominator, those nearest to 0 first. */
const short = Array.from({ length: 25 }, (_, i) => BigInt(i % 2 === 0 ? i / 2 : -(i + 1) / 2)).flatMap((n) =>
  [1n, 2n, 3n, 4n, 5n].map((d) => Q.rational(n, d)),
);
