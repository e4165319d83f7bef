import { commonFactor, divideExactly, unlessTooLong } from "../number/factors.js";
import * as P from "../number/polynomial.js";
import * as Q from "../number/rational.js";
import { asLetters } from "./equivalent/exact.js";
import { toPolynomial } from "./fraction.js";
import { fromPolynomial, sortedTerms } from "./from-polynomial.js";
import { toText } from "./print-text.js";
import { dependsOn } from "./rules.js";
import { textbook } from "./textbook.js";
import { tidy } from "./tidy.js";
import {
  constant,
  hasDecimals,
  isNegative,
  isNumber,
  isOperation,
  leaves,
  negative,
  operands,
  power,
  product,
  quotient,
  some,
  type Tree,
  variablesOf,
  wholeNumber,
  withArgs,
} from "./tree.js";

/** A formula in which common factors of numerators and denominators are cancelled. */
export interface Cancelled {
  readonly tree: Tree;
  /** Where one of these is 0, the formula as it was has no value, and as it is now has one. */
  readonly factors: readonly Tree[];
}

/**
 * Cancels what numerators and denominators have in common: (x² − 1)/(x − 1) is x + 1, and x − 1 is cancelled. Both are taken as products of
 * polynomials, in which parts such as sin x and e^x count as letters of their own; what they share is found by Euclid's algorithm.
 *
 * @param x factors without this variable stay
 */
export function withoutCommonFactors(tree: Tree, x: string): Cancelled {
  if (!dividesBy(tree, (divisor) => dependsOn(divisor, x))) return { tree, factors: [] };
  return cancelledIn(tree, x, isFractionIn);
}

/**
 * The same for a formula as `textbook` leaves it, where equal factors are cancelled and single letters taken out: only a sum above and a sum
 * below the stroke can still share a factor. If nothing gets shorter the formula stays.
 */
export function inLowestTerms(tree: Tree, x: string): Tree {
  if (!dividesBy(tree, (divisor) => some(divisor, isSum))) return tree;
  const shorter = cancelledIn(tree, x, hasSumsOnBothSides).tree;
  return shorter !== tree && leaves(shorter) < leaves(tree) ? shorter : tree;
}

/** Does the formula divide by anything of this kind? */
const dividesBy = (tree: Tree, is: (divisor: Tree) => boolean) =>
  some(tree, (node) => {
    if (node.type !== "OperatorNode" || (node.op !== "/" && node.op !== "^")) return false;
    const [a, b] = operands(node);
    return node.op === "/" ? is(b) : isNegative(b) && is(a);
  });

function cancelledIn(tree: Tree, x: string, isCandidate: (node: Tree, x: string) => boolean): Cancelled {
  const factors = new Map<string, Tree>();
  // A product is looked at as a whole, not each product within it.
  const go = (node: Tree, isWithin = false): Tree => {
    if (node.type === "ConstantNode" || node.type === "SymbolNode") return node;
    const args = node.args.map((arg) => go(arg, isProduct(node)));
    const now = args.every((arg, i) => arg === node.args[i]) ? node : withArgs(node, args);
    if (isWithin && isProduct(now)) return now;
    const cancelled = isCandidate(now, x) ? unlessTooLong(() => cancelledAtTop(now, x)) : undefined;
    for (const factor of cancelled?.factors ?? []) factors.set(toText(factor), factor);
    return cancelled?.tree ?? now;
  };
  return { tree: go(tree), factors: [...factors.values()] };
}

/** A factor of a product to a whole power: a negative one in the denominator. */
interface Part {
  readonly tree: Tree;
  readonly n: number;
}

/** A higher power is a part of its own: what it shares with another is not looked for. */
const largestPower = 20;

/** The factors above and below the stroke. */
function partsOf(tree: Tree, n = 1): Part[] {
  if (tree.type !== "OperatorNode") return [{ tree, n }];
  const [a, b] = operands(tree);
  if (isNegative(tree)) return [{ tree: negative(constant(1)), n: 1 }, ...partsOf(a, n)];
  if (tree.op === "*") return [...partsOf(a, n), ...partsOf(b, n)];
  if (tree.op === "/") return [...partsOf(a, n), ...partsOf(b, -n)];
  const exponent = tree.op === "^" ? wholeNumber(b) : undefined;
  return !exponent || Math.abs(exponent * n) > largestPower ? [{ tree, n }] : [{ tree: a, n: n * exponent }];
}

const isProduct = (tree: Tree) =>
  tree.type === "OperatorNode" && (tree.op === "*" || tree.op === "/" || isNegative(tree));

/** A product or a quotient with the variable on both sides of the stroke? */
const isFractionIn = (tree: Tree, x: string) => isProduct(tree) && isOnBothSides(tree, (part) => dependsOn(part, x));

const hasSumsOnBothSides = (tree: Tree, x: string) =>
  isProduct(tree) && isOnBothSides(tree, (part) => isSum(part) && dependsOn(part, x));

const isSum = (tree: Tree) => isOperation(tree, "+") || isOperation(tree, "-");

function isOnBothSides(tree: Tree, test: (part: Tree) => boolean): boolean {
  const parts = partsOf(tree);
  return parts.some((part) => part.n < 0 && test(part.tree)) && parts.some((part) => part.n > 0 && test(part.tree));
}

/** A polynomial to a whole power, and the part from which it comes. */
interface Item {
  readonly p: P.Polynomial;
  readonly n: number;
  readonly from: number;
  /** Is it the part's numerator, and not what a sum of fractions divides by? */
  readonly main: boolean;
}

function cancelledAtTop(tree: Tree, x: string): Cancelled | undefined {
  const letters = new Map<string, Tree>();
  const parts = partsOf(tree);
  const restored = (p: P.Polynomial) => spelledOut(fromPolynomial(p, { letters: [x] }), letters);
  const isLetterIn = (name: string): boolean => {
    const part = letters.get(name);
    return part ? variablesOf(part).some(isLetterIn) : name === x;
  };
  const isIn = (p: P.Polynomial) => P.variablesOf(p).some(isLetterIn);
  let items = parts.flatMap((part, from) => itemsOf(part, from, letters));
  const touched = new Set<number>();
  const shared: P.Polynomial[] = [];
  for (let next = firstShared(items, isIn); next; next = firstShared(items, isIn)) {
    const { above, below, factor } = next;
    const n = Math.min(above.n, -below.n);
    const without = (item: Item, by: number): Item[] => [
      { ...item, p: divideExactly(item.p, factor) as P.Polynomial },
      { ...item, p: factor, n: item.n - by },
    ];
    items = items
      .flatMap((item) => (item === above ? without(item, n) : item === below ? without(item, -n) : [item]))
      .filter((item) => item.n !== 0);
    for (const { from } of [above, below]) touched.add(from);
    shared.push(factor);
  }
  if (shared.length === 0) return undefined;
  const left = items.filter(({ n }) => n < 0);
  const gone = shared.filter((factor) => !left.some(({ p }) => isIn(commonFactor(p, factor))));
  const now = written(parts, items, touched, letters, x, hasDecimals(tree));
  // (x⁹⁹ − 1)/(x − 1) is better left as it is.
  return leaves(now) <= 2 * leaves(tree) ? { tree: now, factors: gone.map(restored) } : undefined;
}

/** The part as a polynomial to a power; a sum of fractions as one polynomial over another. */
function itemsOf({ tree, n }: Part, from: number, letters: Map<string, Tree>): Item[] {
  const fraction = asLetters(tree, letters);
  if (!fraction) return [];
  return [
    { p: fraction.over, n, from, main: true },
    { p: fraction.under, n: -n, from, main: false },
  ];
}

/** A polynomial above and one below the stroke that have a factor in common. */
function firstShared(items: readonly Item[], isIn: (p: P.Polynomial) => boolean) {
  for (const below of items) {
    if (below.n > 0 || !below.main || !isIn(below.p)) continue;
    for (const above of items) {
      if (above.n < 0 || !above.main || above.from === below.from || !isIn(above.p)) continue;
      const factor = commonFactor(above.p, below.p);
      if (isIn(factor)) return { above, below, factor };
    }
  }
  return undefined;
}

/** The formula again: untouched parts as they were typed. */
function written(
  parts: readonly Part[],
  items: readonly Item[],
  touched: ReadonlySet<number>,
  letters: ReadonlyMap<string, Tree>,
  x: string,
  decimals: boolean,
): Tree {
  let c = Q.one;
  const factors = new Map<string, Part>();
  const add = (tree: Tree, n: number) => {
    const key = toText(tree);
    factors.set(key, { tree, n: n + (factors.get(key)?.n ?? 0) });
  };
  const addNumber = (number: Q.Rational, n: number) => {
    for (let i = 0; i < Math.abs(n); i++) c = n > 0 ? Q.multiply(c, number) : Q.divide(c, number);
  };
  for (const [i, { tree, n }] of parts.entries()) {
    if (!touched.has(i)) {
      const number = P.asRational(toPolynomial(tree) ?? P.fromVariable(x));
      if (number && !Q.isZero(number)) addNumber(number, n);
      else add(tree, n);
      continue;
    }
    for (const item of items.filter(({ from }) => from === i)) {
      const [first] = sortedTerms(item.p, { letters: [x] });
      const number = first && (item.p.size === 1 ? first.c : Q.rational(first.c.n < 0n ? -1n : 1n));
      if (!number) continue;
      addNumber(number, item.n);
      if (P.asRational(item.p)) continue;
      add(restoredFactor(P.scale(item.p, Q.divide(Q.one, number)), letters, x, decimals), item.n);
    }
  }
  return joined([...factors.values()], c, decimals);
}

function restoredFactor(p: P.Polynomial, letters: ReadonlyMap<string, Tree>, x: string, decimals: boolean): Tree {
  const plain = spelledOut(fromPolynomial(p, { letters: [x], decimals }), letters);
  return P.variablesOf(p).some((name) => letters.has(name)) ? textbook(plain) : plain;
}

/** c · above / below */
function joined(factors: readonly Part[], c: Q.Rational, decimals: boolean): Tree {
  const side = (sign: 1 | -1, number: Tree) => {
    const parts = factors.filter(({ n }) => n * sign > 0);
    const trees = parts.map(({ tree, n }) => (n === sign ? tree : power(tree, constant(Math.abs(n)))));
    const all = isNumber(number, 1) && trees.length > 0 ? trees : [number, ...trees];
    return all.reduce(product);
  };
  const size = c.n < 0n ? Q.negate(c) : c;
  const digits = decimals ? Q.toDecimal(size) : undefined;
  const above = side(1, constant(digits ?? size.n));
  const below = side(-1, constant(digits === undefined ? size.d : 1));
  const whole = tidy(quotient(above, below));
  return c.n < 0n ? tidy(negative(whole)) : whole;
}

/** The tree with the parts again that letters stand for. */
function spelledOut(tree: Tree, letters: ReadonlyMap<string, Tree>): Tree {
  if (tree.type === "SymbolNode") {
    const part = letters.get(tree.name);
    return part ? spelledOut(part, letters) : tree;
  }
  if (tree.type === "ConstantNode") return tree;
  return withArgs(
    tree,
    tree.args.map((arg) => spelledOut(arg, letters)),
  );
}
