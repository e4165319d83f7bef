import { isOver } from "../../number/deadline.js";
import * as Q from "../../number/rational.js";
import { toText } from "../print-text.js";
import { call, type Tree } from "../tree.js";

/** base^exponent; a base of several terms is kept as a sum, so that it can be multiplied out or cancelled. */
export interface Factor {
  readonly base: Tree | Sum;
  readonly exponent: Sum;
  /** Tells bases apart. */
  readonly key: string;
}

/** A number times factors with different bases. */
export interface Term {
  readonly c: Q.Rational;
  readonly factors: readonly Factor[];
}

/** Terms with different factors, in the order in which they came; none is 0. */
export type Sum = readonly Term[];

export const number = (c: Q.Rational): Sum => (Q.isZero(c) ? [] : [{ c, factors: [] }]);
export const one = number(Q.one);

/** The number that the sum is, if it has no letters. */
export function numberOf(sum: Sum): Q.Rational | undefined {
  if (sum.length === 0) return Q.zero;
  return sum.length === 1 && sum[0]?.factors.length === 0 ? sum[0].c : undefined;
}

export const isSum = (base: Tree | Sum): base is Sum => Array.isArray(base);

/** base^exponent as a term. */
export function factor(base: Tree | Sum, exponent: Sum = one): Term {
  const key = isSum(base) ? `{${keyOf(base)}}` : base.type === "SymbolNode" ? base.name : toText(base);
  return { c: Q.one, factors: [{ base, exponent, key }] };
}

const numberKey = ({ n, d }: Q.Rational) => (d === 1n ? `${n}` : `${n}/${d}`);
const factorKey = ({ key, exponent }: Factor) => `${key}^${keyOf(exponent)}`;
/** Terms are added again and again, and always are the same product. */
const keys = new WeakMap<readonly Factor[], string>();

function factorsKey({ factors }: Term): string {
  if (factors.length === 0) return "";
  const key = keys.get(factors) ?? factors.map(factorKey).sort().join("*");
  keys.set(factors, key);
  return key;
}

/** A text that is the same for two sums exactly when they have the same terms. */
function keyOf(sum: Sum): string {
  const value = numberOf(sum);
  if (value) return numberKey(value);
  return sum
    .map((term) => `${numberKey(term.c)}:${factorsKey(term)}`)
    .sort()
    .join(" + ");
}

/** The time is over before a formula has the form that a textbook gives it. */
export class OutOfTime extends Error {}

/**
 * The terms with like ones combined: 2x + 3x is 5x, and sin²u + cos²u is 1.
 *
 * @throws {OutOfTime} when the time of the computation around it is over
 */
export function collect(terms: readonly Term[]): Sum {
  if (terms.length < 2) return terms.filter(({ c }) => !Q.isZero(c));
  if (isOver()) throw new OutOfTime();
  const collected = new Map<string, Term>();
  for (const term of terms) {
    const key = factorsKey(term);
    const before = collected.get(key);
    collected.set(key, before ? { ...before, c: Q.add(before.c, term.c) } : term);
  }
  return pythagoras([...collected.values()].filter(({ c }) => !Q.isZero(c)));
}

export const add = (a: Sum, b: Sum): Sum => collect([...a, ...b]);
export const scale = (sum: Sum, by: Q.Rational): Sum =>
  sum.map(({ c, factors }) => ({ c: Q.multiply(c, by), factors }));
export const negate = (sum: Sum): Sum => scale(sum, Q.rational(-1n));

/** a·sin²u + a·cos²u = a */
function pythagoras(terms: Term[]): Sum {
  for (const [i, term] of terms.entries()) {
    for (const square of term.factors) {
      if (!isSquareOf(square, "sin")) continue;
      const rest = term.factors.filter((factor) => factor !== square);
      const wanted = factorsKey({
        c: Q.one,
        factors: [...rest, { ...square, key: square.key.replace(/^sin/, "cos") }],
      });
      const partner = terms.findIndex(
        (other) => factorsKey(other) === wanted && numberKey(other.c) === numberKey(term.c),
      );
      if (partner < 0) continue;
      const others = terms.filter((_, j) => j !== i && j !== partner);
      return collect([...others.slice(0, i), { c: term.c, factors: rest }, ...others.slice(i)]);
    }
  }
  return terms;
}

function isSquareOf({ base, exponent }: Factor, name: string): boolean {
  return !isSum(base) && base.type === "FunctionNode" && base.fn.name === name && keyOf(exponent) === "2";
}

/** The product of terms: exponents of the same base are added. */
export function multiply(...terms: readonly Term[]): Term {
  const c = terms.reduce((product, one) => Q.multiply(product, one.c), Q.one);
  const [only, ...others] = terms.filter(({ factors }) => factors.length > 0);
  if (others.length === 0) return { c, factors: only?.factors ?? [] };
  const factors = new Map(only?.factors.map((one) => [one.key, one]));
  for (const one of others.flatMap((other) => other.factors)) {
    const before = factors.get(one.key);
    factors.set(one.key, before ? { ...before, exponent: add(before.exponent, one.exponent) } : one);
  }
  return tidyFactors({ c, factors: [...factors.values()] });
}

/** The product of all terms of two sums. */
export const multiplyOut = (a: Sum, b: Sum): Sum => collect(a.flatMap((s) => b.map((t) => multiply(s, t))));

/** Without exponents 0; whole powers of numbers worked out; |u|² as u², ∛u³ as u. */
function tidyFactors(term: Term): Term {
  let { c } = term;
  const factors = term.factors.filter(({ base, exponent }) => {
    const n = numberOf(exponent);
    if (!n) return true;
    if (isSum(base) || base.type !== "ConstantNode" || !Q.isInteger(n)) return !Q.isZero(n);
    c = Q.multiply(c, wholePower(Q.fromDecimal(base.value), n.n));
    return false;
  });
  const root = factors.find(({ base, exponent }) => {
    if (isSum(base) || base.type !== "FunctionNode") return false;
    const n = numberOf(exponent);
    if (!n || !Q.isInteger(n)) return false;
    const opposite = exponentOf(factors, base.args[0] as Tree);
    const whole = opposite && Q.isInteger(opposite) ? opposite.n : 0n;
    if (base.fn.name === "abs") return n.n > 1n || n.n < -1n || (n.n < 0n ? whole > 1n : whole < -1n);
    return base.fn.name === "cbrt" && (n.n > 2n || n.n < -2n || n.n * whole < 0n);
  });
  return root
    ? multiply({ c, factors: factors.filter((one) => one !== root) }, lowered(root, factors))
    : { c, factors };
}

/** |u|^n as |u|^(n mod 2) u^…, ∛u^n as ∛u^(n mod 3) u^…; a factor u of the other sign is used up. */
function lowered(root: Factor, factors: readonly Factor[]): Term {
  const { base, exponent } = root as Factor & { base: Tree & { args: readonly Tree[]; fn: { name: string } } };
  const argument = base.args[0] as Tree;
  const n = numberOf(exponent)?.n ?? 0n;
  const isAbs = base.fn.name === "abs";
  if (isAbs && n > -2n && n < 2n) {
    // x²/|x| is |x|, and |x|/x² is 1/|x|.
    const turned = { ...root, exponent: number(Q.rational(-n)) };
    return { c: Q.one, factors: [turned, ...factor(argument, number(Q.rational(2n * n))).factors] };
  }
  const have = isAbs ? 0n : (exponentOf(factors, argument)?.n ?? 0n);
  const all = n + 3n * have;
  const left = all % (isAbs ? 2n : 3n);
  const moved = isAbs ? all - left : all / 3n - have;
  const rest = { ...root, exponent: number(Q.rational(left)) };
  return {
    c: Q.one,
    factors: [...(left === 0n ? [] : [rest]), ...factor(argument, number(Q.rational(moved))).factors],
  };
}

function exponentOf(factors: readonly Factor[], base: Tree): Q.Rational | undefined {
  const key = factor(base).factors[0]?.key;
  const found = factors.find((one) => one.key === key);
  return found && numberOf(found.exponent);
}

function wholePower(c: Q.Rational, n: bigint): Q.Rational {
  if (n < 0n) return Q.divide(Q.one, wholePower(c, -n));
  return Q.rational(c.n ** n, c.d ** n);
}

/** The term to a power; a fractional power only where nothing but one factor is raised. */
export function raise({ c, factors }: Term, n: Q.Rational): Term {
  const raised = factors.map((one) => ({ ...one, exponent: scale(one.exponent, n) }));
  return { c: Q.isOne(c) ? c : wholePower(c, n.n), factors: raised };
}

export const named = (name: string, args: readonly Tree[]): Term => factor(call(name, ...args));
