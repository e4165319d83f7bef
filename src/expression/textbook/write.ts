import * as Q from "../../number/rational.js";
import { total } from "../tidy.js";
import { call, constant, isNumber, negative, power, product, quotient, type Tree } from "../tree.js";
import { type Factor, isSum, numberOf, type Sum, type Term } from "./sum.js";

/** The sum as a tree, in the order in which a textbook writes terms and factors. */
export function write(sum: Sum, decimals = false): Tree {
  const terms = isPolynomial(sum) ? [...sum].sort(byDegree) : [...sum];
  const [first, second, third] = terms;
  // 1 − x rather than −x + 1
  if (first && second && !third && first.c.n < 0n && second.c.n > 0n) terms.reverse();
  return total(terms.map((term) => writeTerm(term, decimals)));
}

const isLetter = ({ base }: Factor) => !isSum(base) && base.type === "SymbolNode";

const isPolynomial = (sum: Sum) =>
  sum.every(({ factors }) =>
    factors.every((one) => {
      const n = numberOf(one.exponent);
      return isLetter(one) && n !== undefined && Q.isInteger(n) && n.n > 0n;
    }),
  );

/** Highest power first, letters in alphabetical order: x² + xy + y² + x + 1. */
function byDegree(a: Term, b: Term): number {
  const degree = ({ factors }: Term) =>
    factors.reduce((sum, { exponent }) => sum + Number(numberOf(exponent)?.n ?? 0n), 0);
  if (degree(a) !== degree(b)) return degree(b) - degree(a);
  const names = [...new Set([...a.factors, ...b.factors].map(({ key }) => key))].sort();
  const power = ({ factors }: Term, name: string) =>
    Number(numberOf(factors.find(({ key }) => key === name)?.exponent ?? [])?.n ?? 0n);
  const differing = names.find((name) => power(a, name) !== power(b, name));
  return differing === undefined ? 0 : power(b, differing) - power(a, differing);
}

function writeTerm({ c, factors }: Term, decimals: boolean): Tree {
  if (c.n < 0n) return negative(writeTerm({ c: Q.negate(c), factors }, decimals));
  const written = factors
    .flatMap((one) => parts(one, decimals))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : Number(a.name > b.name)));
  const above = written.filter(({ below }) => !below).map(({ tree }) => tree);
  const below = written.filter(({ below }) => below).map(({ tree }) => tree);
  const decimal = decimals && !Q.isInteger(c) ? Q.toDecimal(c) : undefined;
  if (decimal !== undefined) return overBelow([constant(decimal), ...above], below);
  const [n, d] = [constant(c.n), constant(c.d)];
  const inOneFraction =
    below.length > 0 || factors.some(({ base }) => isSum(base)) || (c.n === 1n && factors.every(isLetter));
  if (Q.isInteger(c) || inOneFraction) return overBelow([n, ...above], [d, ...below]);
  return [quotient(n, d), ...above].reduce(product);
}

function overBelow(above: Tree[], below: Tree[]): Tree {
  const [n, d] = [withoutOnes(above), withoutOnes(below)];
  return d.length === 0 ? joined(n) : quotient(joined(n), joined(d));
}

const withoutOnes = (factors: Tree[]) => factors.filter((one) => !isNumber(one, 1));
const joined = (factors: Tree[]) => (factors.length === 0 ? constant(1) : factors.reduce(product));

interface Part {
  tree: Tree;
  below: boolean;
  rank: number;
  name: string;
}

/** A factor as a textbook writes it: in the denominator where its exponent is negative, x^(3/2) as x√x. */
function parts({ base, exponent, key }: Factor, decimals: boolean): Part[] {
  const tree = isSum(base) ? write(base, decimals) : base;
  // sin x cos x
  const name = isLetter({ base, exponent, key }) || key.startsWith("cos(") ? key : "";
  const n = numberOf(exponent);
  if (!n || (name === "e" && !Q.isOne(n))) {
    return [{ tree: power(tree, write(exponent, decimals)), below: false, rank: rank.exponential, name: "" }];
  }
  const below = n.n < 0n;
  const size = below ? Q.negate(n) : n;
  const own = { below, name, rank: isSum(base) ? (isPolynomial(base) ? rank.polynomial : rank.sum) : rankOf(base) };
  if (size.d !== 2n) return [{ ...own, tree: raised(tree, size, decimals) }];
  const whole = size.n / 2n;
  const root = { ...own, tree: call("sqrt", tree), rank: rank.root };
  if (whole === 0n) return [root];
  return [{ ...own, tree: whole === 1n ? tree : power(tree, constant(whole)) }, root];
}

/** ∛u² as ∛(u²). */
function raised(base: Tree, n: Q.Rational, decimals: boolean): Tree {
  if (Q.isOne(n)) return base;
  if (base.type !== "FunctionNode" || base.fn.name !== "cbrt") return power(base, writeNumber(n, decimals));
  return call("cbrt", raised(base.args[0] as Tree, n, decimals));
}

function writeNumber(n: Q.Rational, decimals: boolean): Tree {
  const decimal = decimals ? Q.toDecimal(n) : undefined;
  if (Q.isInteger(n)) return constant(n.n);
  return decimal === undefined ? quotient(constant(n.n), constant(n.d)) : constant(decimal);
}

/** Numbers, letters, roots, brackets, exponentials, functions, other brackets. */
const rank = { number: 0, constant: 1, letter: 2, polynomial: 3, root: 4, exponential: 5, function: 6, sum: 7 };

function rankOf(base: Tree): number {
  if (base.type === "ConstantNode") return rank.number;
  if (base.type === "SymbolNode") return base.name === "pi" || base.name === "e" ? rank.constant : rank.letter;
  if (base.type === "OperatorNode") return rank.exponential;
  return base.fn.name === "cbrt" || base.fn.name === "abs" ? rank.root : rank.function;
}
