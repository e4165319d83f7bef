import { unlessTooLong } from "../../number/factors.js";
import * as F from "../../number/fraction.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { asFraction, toFraction } from "../fraction.js";
import { fromPolynomial } from "../from-polynomial.js";
import { all } from "../functions/row.js";
import { isSmoothEverywhere, rowOf } from "../functions.js";
import { firstCorner } from "../pieces.js";
import { toText } from "../print-text.js";
import {
  constant,
  difference,
  isPositiveNumber,
  operands,
  power,
  quotient,
  some,
  type Tree,
  variablesOf,
  visit,
  withArgs,
} from "../tree.js";

/**
 * Compares two formulas by exact arithmetic: as polynomials over polynomials, where each part that is none (sin x, e^x)
 * counts as a letter of its own.
 *
 * @returns true: the same wherever both are defined, which is proved. false: different, which is proved only when
 * both are rational functions. undefined: too long to say.
 */
export function sameFraction(a: Tree, b: Tree): boolean | undefined {
  const [s, t] = [asLetters(a), asLetters(b)];
  return s && t && unlessTooLong(() => P.equals(P.multiply(s.over, t.under), P.multiply(t.over, s.under)));
}

/**
 * The formula as a polynomial over another one, with letters for the parts that are none; undefined where it is too long.
 *
 * @param parts gets the part that each letter stands for
 */
export const asLetters = (tree: Tree, parts?: Map<string, Tree>): F.Fraction | undefined =>
  asFraction(tree, (part) => asLetter(part, parts));

/** Only +, −, ·, / and whole powers of variables and fractions: then exact arithmetic decides either way. */
export function isRational(tree: Tree): boolean {
  if (!asFraction(tree)) return false;
  return !some(tree, (node) => node.type === "SymbolNode" && (node.name === "e" || node.name === "pi"));
}

/**
 * Has the answer a value wherever the key has one, isolated points and lines aside? Sure where each part of it that may have none,
 * such as ln u or a root, also stands in the key.
 */
export function isDefinedWith(answer: Tree, key: Tree): boolean {
  const inKey = new Set(restricted(key));
  return restricted(answer).every((part) => inKey.has(part));
}

/** Does the answer divide by something that is no polynomial and that the key does not divide by? It may be 0 everywhere: sin² + cos² − 1. */
export function hasNewDivisor(answer: Tree, key: Tree): boolean {
  const inKey = new Set(divisors(key));
  return divisors(answer).some((divisor) => !inKey.has(divisor));
}

function divisors(tree: Tree): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type !== "OperatorNode" || (node.op !== "^" && node.op !== "/")) return;
    const [base, second] = operands(node);
    const divisor = node.op === "/" ? second : (exactNumber(second)?.n ?? 0n) < 0n ? base : undefined;
    if (divisor && !asFraction(divisor)) found.push(toText(canonical(divisor)));
  });
  return found;
}

/** The parts that may have no value on more than a line, in a fixed form. A divisor made of pieces may be 0 on more, too. */
function restricted(tree: Tree): string[] {
  const found: string[] = [];
  const add = (part: Tree) => found.push(toText(canonical(part)));
  visit(tree, (node) => {
    if (node.type === "FunctionNode" && rowOf(node.fn.name).domain !== all) add(node);
    if (node.type !== "OperatorNode" || (node.op !== "^" && node.op !== "/")) return;
    const divisor = operands(node)[node.op === "/" ? 1 : 0];
    if (node.op === "^" && !hasSafePower(node)) add(node);
    else if (firstCorner(divisor)) found.push(`1/${toText(canonical(divisor))}`);
  });
  return found;
}

/** Formulas that are positive where the tree's functions and powers have a value, ends aside. */
export function domainConditions(tree: Tree): Tree[] {
  const found = new Map<string, Tree>();
  const add = (u: Tree) => variablesOf(u).length > 0 && found.set(toText(u), u);
  visit(tree, (node) => {
    if (node.type === "FunctionNode") {
      const [only, ...others] = rowOf(node.fn.name).domain;
      const [t] = node.args as [Tree];
      if (!only || others.length > 0) return;
      if (Number.isFinite(only.lo)) add(only.lo === 0 ? t : difference(t, constant(only.lo)));
      if (Number.isFinite(only.hi)) add(difference(constant(only.hi), t));
    } else if (node.type === "OperatorNode" && node.op === "^" && !hasSafePower(node)) add(operands(node)[0]);
  });
  return [...found.values()];
}

/** Made of functions that are smooth everywhere, and of whole powers: then what holds near one point holds at all. */
export const isEntire = (tree: Tree): boolean =>
  !some(
    tree,
    (node) =>
      (node.type === "FunctionNode" && !isSmoothEverywhere(node.fn.name)) ||
      (node.type === "OperatorNode" && node.op === "/" && variablesOf(operands(node)[1]).length > 0) ||
      (node.type === "OperatorNode" && node.op === "^" && !hasSafePower(node)) ||
      (node.type === "OperatorNode" && node.op === "^" && (exactNumber(operands(node)[1])?.n ?? 0n) < 0n),
  );

/** A whole exponent, or a positive number as the base. */
function hasSafePower(node: Tree & { args: readonly Tree[] }): boolean {
  const [base, exponent] = node.args as [Tree, Tree];
  if (isPositiveNumber(base)) return true;
  const number = exactNumber(exponent);
  return number !== undefined && Q.isInteger(number);
}

function exactNumber(tree: Tree): Q.Rational | undefined {
  const fraction = isRational(tree) ? asFraction(tree) : undefined;
  return fraction && F.asRational(fraction);
}

/** A part that is no rational function, as a letter named after the part in a fixed form; e^(2x − y) is (e^x)²/e^y. */
function asLetter(part: Tree, parts?: Map<string, Tree>): F.Fraction {
  const letterFor = (fixed: Tree, shown = part) => {
    const name = `[${toText(fixed)}]`;
    parts?.set(name, shown);
    return name;
  };
  if (part.type === "FunctionNode") return F.letter(letterFor(withArgs(part, part.args.map(canonical))));
  const [base, exponent] = operands(part as Parameters<typeof operands>[0]);
  const fixedBase = canonical(base);
  const one = P.fromRational(Q.one);
  const { over, under } = toFraction(exponent, (inner) => asLetter(inner, parts));
  const divisor = P.asRational(under);
  // Powers of a positive number may be split: a^(s+t) = a^s · a^t.
  if (!divisor || !isPositiveNumber(base)) return F.letter(letterFor(power(fixedBase, canonical(exponent))));
  return [...P.scale(over, Q.divide(Q.one, divisor)).values()].reduce<F.Fraction>(
    (product, { c, powers }) => {
      const unitTerm = fromPolynomial(new Map([["", { c: Q.rational(1n, c.d), powers }]]), { letters: [] });
      const unit = power(fixedBase, unitTerm);
      const name = letterFor(unit, unit);
      const times = Number(c.n < 0n ? -c.n : c.n);
      if (times > 1000) throw new P.TooManyTerms();
      const factor = P.fromVariable(name, times);
      return c.n > 0n
        ? { over: P.multiply(product.over, factor), under: product.under }
        : { over: product.over, under: P.multiply(product.under, factor) };
    },
    { over: one, under: one },
  );
}

/** The tree in one fixed form: equal rational functions of equal letters become the same text (not always, but never falsely). */
function canonical(tree: Tree): Tree {
  const { over, under } = toFraction(tree, (part) => asLetter(part));
  const [lead] = [...under.values()];
  if (!lead) throw new F.DividesByZero();
  const by = Q.divide(Q.one, lead.c);
  const style = { letters: [] };
  const [n, d] = [P.scale(over, by), P.scale(under, by)];
  const number = P.asRational(d);
  return number && Q.isOne(number)
    ? fromPolynomial(n, style)
    : quotient(fromPolynomial(n, style), fromPolynomial(d, style));
}
