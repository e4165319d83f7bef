import * as Q from "../../number/rational.js";
import { rawValue } from "../evaluate.js";
import { toPolynomial } from "../fraction.js";
import { isNeverNegative, rowOf, signChangeOf } from "../functions.js";
import { toText } from "../print-text.js";
import { textbook } from "../textbook.js";
import {
  type Call,
  call,
  constant,
  difference,
  isE,
  isNegative,
  isNumber,
  isOperation,
  negative,
  type Operation,
  operands,
  product,
  shifted,
  sum,
  type Tree,
  variable,
  variablesOf,
} from "../tree.js";
import { type SignChanges, signChanges } from "./sign-changes.js";

/** Conditions, each of which says that a formula is positive, and which hold together. */
type All = readonly Tree[];

const most = 32;

/**
 * The same conditions in simpler formulas: lists of which at least one holds where all of these formulas are positive, points on their borders
 * aside. Increasing functions are taken away, eˣ − eʸ > 0 where x − y > 0, and products taken apart: x² − y² > 0 where x − y and x + y
 * have the same sign. Where a formula of one variable changes its sign at numbers, these decide: x − sin x > 0 where x > 0.
 */
export function simplerConditions(positive: readonly Tree[]): readonly All[] {
  let all: readonly All[] = [[]];
  for (const u of positive) {
    const ways = waysOf(u, 1);
    if (all.length * ways.length > most) return [positive];
    all = all.flatMap((one) => ways.map((way) => [...one, ...way]));
  }
  return all;
}

/** In which ways a formula has this sign: none for eˣ < 0. */
function waysOf(u: Tree, sign: 1 | -1): readonly All[] {
  if (isNegative(u)) return waysOf(operands(u)[0], flip(sign));
  const simpler = withSameSign(u);
  if (simpler) return waysOf(simpler, sign);
  const factors = factorsOf(u);
  if (factors) return together(factors, sign);
  if (isNowhereNegative(u)) return sign > 0 ? [[u]] : [];
  const changes = toPolynomial(u) ? undefined : signChanges(u);
  if (changes) return bySigns(changes, sign);
  return [[sign > 0 ? u : negative(u)]];
}

/** In which ways a formula has this sign that changes it at numbers: x − sin x where x has it. */
function bySigns({ x, at, last }: SignChanges, sign: 1 | -1): readonly All[] {
  const [first, ...others] = at.map((place) => shifted(variable(x), place));
  if (!first) return last === sign ? [[]] : [];
  return waysOf(others.reduce(product, first), last === sign ? 1 : -1);
}

const flip = (sign: 1 | -1) => (sign > 0 ? -1 : 1);

/** a·b has a sign in two ways. */
function together([a, b]: readonly [Tree, Tree], sign: 1 | -1): readonly All[] {
  const pairs = ([1, -1] as const).flatMap((own) =>
    waysOf(a, own).flatMap((first) => waysOf(b, sign > 0 ? own : flip(own)).map((second) => [...first, ...second])),
  );
  return pairs;
}

/** A simpler formula with the same sign everywhere, or undefined. */
function withSameSign(u: Tree): Tree | undefined {
  if (u.type === "FunctionNode") {
    const zero = signChangeOf(u.fn.name);
    const [t] = u.args as [Tree];
    return zero === undefined ? undefined : shifted(t, zero);
  }
  if (isOperation(u, "^")) return isOdd(exponentOf(u)) ? operands(u)[0] : undefined;
  if (!isOperation(u, "-")) return undefined;
  const [a, b] = operands(u);
  if (isNumber(a, 0)) return negative(b);
  if (isNumber(b, 0)) return a;
  const [s, t] = [argumentOf(a), argumentOf(b)];
  if (s && t && s.of === t.of) return difference(s.argument, t.argument);
  // eˣ − 2 and 2 − eˣ
  if (s?.of === "e" && isPositiveNumber(b)) return difference(s.argument, tidyLogarithm(b));
  if (t?.of === "e" && isPositiveNumber(a)) return difference(tidyLogarithm(a), t.argument);
  return undefined;
}

const isPositiveNumber = (tree: Tree) => variablesOf(tree).length === 0 && rawValue(tree, {}) > 0;
const tidyLogarithm = (number: Tree) => textbook(call("ln", number));

/** What an increasing function is taken of, and its name. */
function argumentOf(u: Tree): { of: string; argument: Tree } | undefined {
  if (u.type === "FunctionNode") {
    return rowOf(u.fn.name).increasing && { of: u.fn.name, argument: u.args[0] as Tree };
  }
  if (!isOperation(u, "^")) return undefined;
  const [base, exponent] = operands(u);
  if (isE(base)) return { of: "e", argument: exponent };
  if (isPositiveNumber(base) && rawValue(base, {}) !== 1) {
    return { of: `${toText(base)}^`, argument: rawValue(base, {}) > 1 ? exponent : negative(exponent) };
  }
  const n = exponentOf(u);
  return isOdd(n) ? { of: `^${n}`, argument: base } : undefined;
}

/** Two factors whose product has the formula's sign. */
function factorsOf(u: Tree): readonly [Tree, Tree] | undefined {
  if (isOperation(u, "*") || isOperation(u, "/")) return operands(u);
  if (u.type === "FunctionNode") return ofDoubleAngle(u);
  if (!isOperation(u, "-")) return undefined;
  const [s, t] = operands(u).map(reciprocalOf);
  if (s && t) return [difference(t, s), product(s, t)];
  const [a, b] = operands(u).map(evenPowerOf);
  if (!a || !b || a.n !== b.n) return undefined;
  return [difference(a.base, b.base), sum(a.base, b.base)];
}

/** u for 1/u. */
const reciprocalOf = (tree: Tree) =>
  isOperation(tree, "/") && isNumber(operands(tree)[0], 1) ? operands(tree)[1] : undefined;

/** sin 2t = 2 sin t cos t, cos 2t = cos² t − sin² t, and tan t = sin t / cos t. */
function ofDoubleAngle({ fn, args }: Call): readonly [Tree, Tree] | undefined {
  const [t] = args as [Tree];
  if (fn.name === "tan") return [call("sin", t), call("cos", t)];
  const [two, half] = isOperation(t, "*") ? operands(t) : [];
  if (!two || !half || !isNumber(two, 2) || !/^(?:sin|cos)$/.test(fn.name)) return undefined;
  const [sine, cosine] = [call("sin", half), call("cos", half)];
  return fn.name === "sin" ? [sine, cosine] : [difference(cosine, sine), sum(cosine, sine)];
}

/** u for u², 2 for 4: of what a formula is the square (or fourth power). */
function evenPowerOf(u: Tree): { base: Tree; n: number } | undefined {
  if (isNumber(u)) {
    const root = Math.sqrt(Number(u.value));
    return Number.isInteger(root) ? { base: constant(root), n: 2 } : undefined;
  }
  const n = isOperation(u, "^") ? exponentOf(u) : undefined;
  return n !== undefined && n > 0 && n % 2 === 0 ? { base: operands(u as Operation)[0], n } : undefined;
}

/** A whole exponent. */
function exponentOf(u: Operation): number | undefined {
  const [, exponent] = operands(u);
  const n = isNumber(exponent) ? Q.fromDecimal(exponent.value) : undefined;
  return n && Q.isInteger(n) ? Number(n.n) : undefined;
}

const isOdd = (n: number | undefined): boolean => n !== undefined && n > 0 && n % 2 === 1;

const isNowhereNegative = (u: Tree): boolean =>
  isOperation(u, "^")
    ? isE(operands(u)[0]) || evenPowerOf(u) !== undefined
    : u.type === "FunctionNode" && isNeverNegative(u.fn.name);
