import { toFraction } from "../../expression/fraction.js";
import { fromPolynomial } from "../../expression/from-polynomial.js";
import { toText } from "../../expression/print-text.js";
import {
  call,
  constant,
  difference,
  isOperation,
  isPositiveNumber,
  negative,
  operands,
  power,
  quotient,
  substitute,
  sum,
  type Tree,
  variable,
  variablesOf,
} from "../../expression/tree.js";
import { commonFactor, divideExactly, leading, primitive } from "../../number/factors.js";
import { DividesByZero, type Fraction } from "../../number/fraction.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";

/** What the letters stand for that name parts which are no polynomials: "[sin(x)]" -> sin(x). */
export type Letters = Map<string, Tree>;

/**
 * A polynomial in the variables and letters that is zero wherever the formula is zero; and where it is zero the formula
 * is too, or has no value. What stands below a fraction's line and what is never zero is left away: (2x − 2x³)/e^(x²)
 * gives 2x − 2x³.
 *
 * @returns undefined where it would become too long
 */
export function numerator(tree: Tree, letters: Letters): P.Polynomial | undefined {
  try {
    const { over, under } = toFraction(tree, (part) => named(part, letters));
    return withoutConstantSign(divideExactly(over, commonFactor(over, under)) ?? over, letters);
  } catch (error) {
    if (error instanceof P.TooManyTerms || error instanceof DividesByZero) return undefined;
    throw error;
  }
}

/**
 * The polynomial without the letters that are factors of it and never zero. x^y has slopes only where x > 0, and is not
 * zero there.
 */
export function withoutConstantSign(p: P.Polynomial, letters: Letters): P.Polynomial {
  const divided = P.variablesOf(p)
    .filter((name) => isNeverZero(letters.get(name), name))
    .reduce((rest, name) => P.divideByPower(rest, name, P.lowestDegree(rest, name)), p);
  return primitive(divided);
}

function isNeverZero(tree: Tree | undefined, name: string): boolean {
  if (!tree) return name === "e" || name === "pi";
  if (tree.type === "FunctionNode") return tree.fn.name === "softplus";
  if (!isOperation(tree, "^")) return false;
  const [base, exponent] = operands(tree);
  return isPositiveNumber(base) || variablesOf(exponent).length > 0;
}

/** e^(200x) is a letter of its own, and not the 200th power of e^x. */
const mostFactors = 100n;

/**
 * A part that is no rational function, by a letter of its own: e^(−2x) is 1 over the square of e^x, x^(2/3) the square
 * of x^(1/3).
 */
export function named(part: Tree, letters: Letters): Fraction {
  const inside = (tree: Tree) => toFraction(tree, (inner) => named(inner, letters));
  const asLetter = (tree: Tree, exponent = 1): Fraction => {
    const name = `[${toText(tree)}]`;
    letters.set(name, tree);
    const [raised, one] = [P.fromVariable(name, Math.abs(exponent)), P.fromRational(Q.one)];
    return exponent < 0 ? { over: one, under: raised } : { over: raised, under: one };
  };
  if (part.type === "FunctionNode") {
    const ratio = ratios[part.fn.name];
    return ratio ? inside(ratio(part.args[0] as Tree)) : asLetter(part);
  }
  const [base, exponent] = operands(part as Parameters<typeof operands>[0]);
  const { over, under } = inside(exponent);
  const d = P.asRational(under);
  if (!d || P.isZero(over)) return asLetter(part);
  const n = P.asRational(over);
  if (!n && !isPositiveNumber(base)) return asLetter(part);
  const whole = n ? P.fromRational(Q.one) : primitive(over);
  const factor = Q.divide(Q.divide(leading(over).c, leading(whole).c), d);
  if (factor.n > mostFactors || factor.n < -mostFactors) return asLetter(part);
  const unit = toTree(whole, [], letters);
  return asLetter(power(base, Q.isInteger(factor) ? unit : quotient(unit, constant(factor.d))), Number(factor.n));
}

/** Functions that are ratios of others: everything hyperbolic in terms of e^u, so that cosh² − sinh² is seen to be 1. */
export const ratios: Record<string, (u: Tree) => Tree> = {
  tan: (u) => quotient(call("sin", u), call("cos", u)),
  cot: (u) => quotient(call("cos", u), call("sin", u)),
  sec: (u) => quotient(constant(1), call("cos", u)),
  csc: (u) => quotient(constant(1), call("sin", u)),
  sinh: (u) => quotient(difference(exp(u), exp(negative(u))), constant(2)),
  cosh: (u) => quotient(sum(exp(u), exp(negative(u))), constant(2)),
  tanh: (u) => quotient(difference(exp(u), exp(negative(u))), sum(exp(u), exp(negative(u)))),
  sech: (u) => quotient(constant(2), sum(exp(u), exp(negative(u)))),
  csch: (u) => quotient(constant(2), difference(exp(u), exp(negative(u)))),
  coth: (u) => quotient(sum(exp(u), exp(negative(u))), difference(exp(u), exp(negative(u)))),
  sigmoid: (u) => quotient(exp(u), sum(constant(1), exp(u))),
};

const exp = (u: Tree) => power(variable("e"), u);

/** What stands under a root that a polynomial consists of: the root is zero where that is. */
export function underRoot(p: P.Polynomial, letters: Letters): P.Polynomial | undefined {
  const [name = "", ...others] = P.variablesOf(p);
  const root = others.length === 0 && p.size === 1 ? letters.get(name) : undefined;
  if (root?.type === "FunctionNode" && !/^(sqrt|cbrt)$/.test(root.fn.name)) return undefined;
  return root?.type === "FunctionNode" || root?.type === "OperatorNode"
    ? numerator(root.args[0] as Tree, letters)
    : undefined;
}

/** The polynomial as a tree, with the letters' meanings put back. */
export function toTree(p: P.Polynomial, vars: readonly string[], letters: Letters): Tree {
  return P.variablesOf(p).reduce(
    (tree, name) => {
      const meaning = letters.get(name);
      return meaning ? substitute(tree, name, meaning) : tree;
    },
    fromPolynomial(p, { letters: vars }),
  );
}
