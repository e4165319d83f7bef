import type { Expression } from "../expression/expression.js";
import { DividesByZero, type Fraction, toFraction, toPolynomial } from "../expression/fraction.js";
import { fromPolynomial, type Style } from "../expression/from-polynomial.js";
import * as P from "../expression/polynomial.js";
import * as Q from "../expression/rational.js";
import { type Source, toExpression } from "../expression/source.js";
import { total } from "../expression/tidy.js";
import {
  call,
  constant,
  difference,
  isNumber,
  isOperation,
  variable as letter,
  operands,
  power,
  product,
  quotient,
  substitute,
  sum,
  type Tree,
  visit,
} from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import type { Derivation } from "./derivation.js";
import { derivation, type Stage, termsOfDifference } from "./difference-quotient.js";
import { overSquare, overTwice } from "./lowest-terms.js";

/**
 * The derivative worked from its definition, line by line:
 *
 *     f'(x) = lim (f(x + Δx) − f(x)) / Δx   as Δx → 0
 *
 * substitute, expand, cancel, divide by Δx, let Δx → 0. It works for polynomials (other letters are constants), for one polynomial over another
 * (1/x, over a common denominator), and for a number times the square root of a polynomial (√x, with the conjugate).
 *
 * @param f the function
 * @param x the variable; left out, it is x, or the only letter that f has
 * @returns the derivation: `result`, `steps`; shown as the last value of a cell, it appears line by line with its reasons
 * @throws {Error} one sentence, when f is of another kind, or when the variable is not clear
 * @example
 * derivativeByDefinition("x^2 - x").toString(); // "2x - 1"
 * derivativeByDefinition("5x + 1").steps.map((step) => step.rule); // ["substitute", "expand", "cancel", "divide", "limit"]
 */
export function derivativeByDefinition(f: Source, x?: string): Derivation {
  const expression = toExpression(f);
  const name = chooseVariable(expression, x);
  if (expression.variables.includes(`Δ${name}`)) throw new Error(say(says.dxTaken(`Δ${name}`)));
  try {
    const stages = stagesOf(expression.tree, name);
    if (stages) return derivation(expression, name, stages);
  } catch (error) {
    if (error instanceof P.TooManyTerms) throw new Error(say(says.tooLong));
    if (error instanceof DividesByZero) throw new Error(say(says.nowhere(String(expression))));
    throw error;
  }
  throw new Error(say(says.otherKind(String(expression))));
}

function chooseVariable({ variables }: Expression, x: string | undefined): string {
  if (x !== undefined) {
    if (/^(?![eπ]$)\p{L}(_\w+)?$/u.test(x)) return x;
    throw new Error(say(says.notALetter(JSON.stringify(x))));
  }
  if (variables.length > 1 && !variables.includes("x")) throw new Error(say(says.whichVariable(variables)));
  return variables.length === 1 ? (variables[0] as string) : "x";
}

function stagesOf(f: Tree, x: string): Stage[] | undefined {
  const style = { letters: [x, `Δ${x}`], decimals: hasDecimals(f) };
  const root = squareRoot(f);
  if (root) return rootStages(f, root, x, style);
  const fraction = fractionOf(f);
  if (!fraction) return undefined;
  const number = P.asRational(fraction.under);
  if (number) return polynomialStages(f, P.scale(fraction.over, Q.divide(Q.one, number)), x, style);
  return fractionStages(f, fraction, x, style);
}

/** f as a quotient of polynomials, or undefined. */
function fractionOf(f: Tree): Fraction | undefined {
  class Not extends Error {}
  try {
    return toFraction(f, () => {
      throw new Not();
    });
  } catch (error) {
    if (error instanceof Not) return undefined;
    throw error;
  }
}

/** (f(x+Δx) − f(x)) / Δx */
function differenceQuotient(f: Tree, x: string): Stage {
  return { rule: "substitute", tree: quotient(difference(moved(f, x), f), letter(`Δ${x}`)) };
}

const moved = (f: Tree, x: string) => substitute(f, x, sum(letter(x), letter(`Δ${x}`)));
const movedPolynomial = (p: P.Polynomial, x: string) =>
  P.substitute(p, x, P.add(P.fromVariable(x), P.fromVariable(`Δ${x}`)));

function polynomialStages(f: Tree, p: P.Polynomial, x: string, style: Style): Stage[] {
  return [differenceQuotient(f, x), ...fromExpansion(movedPolynomial(p, x), p, x, style)];
}

/** p/q: the two fractions of the numerator over their common denominator q(x+Δx)·q(x). */
function fractionStages(f: Tree, fraction: Fraction, x: string, style: Style): Stage[] {
  const { p, q, over, under } = numeratorAndDenominator(f, fraction, style);
  const below = under.size > 1 ? product(moved(q, x), q) : product(q, moved(q, x));
  const above = difference(product(moved(p, x), q), product(p, moved(q, x)));
  const a = P.multiply(movedPolynomial(over, x), under);
  const b = P.multiply(over, movedPolynomial(under, x));
  const limit = P.atZero(slope(a, b, x), `Δ${x}`);
  const square = under.size > 1 ? power(q, constant(2)) : product(q, q);
  return [
    differenceQuotient(f, x),
    { rule: "commonDenominator", tree: quotient(above, product(letter(`Δ${x}`), below)) },
    ...fromExpansion(a, b, x, style, { ahead: below, limit: square }),
    { rule: "simplify", tree: overSquare(limit, under, q, style) },
  ];
}

/** The numerator and the denominator, as they were typed where they are polynomials, otherwise multiplied out. */
function numeratorAndDenominator(f: Tree, { over, under }: Fraction, style: Style) {
  if (isOperation(f, "/")) {
    const [p, q] = operands(f);
    const [above, below] = [toPolynomial(p), toPolynomial(q)];
    if (above && below) return { p, q, over: above, under: below };
  }
  return { p: fromPolynomial(over, style), q: fromPolynomial(under, style), over, under };
}

/** number · √u: multiplied above and below by √u(x+Δx) + √u(x). */
function rootStages(f: Tree, { number, inside, u }: Root, x: string, style: Style): Stage[] {
  const root = call("sqrt", inside);
  const conjugate = sum(moved(root, x), root);
  const below = product(letter(`Δ${x}`), conjugate);
  const times = (tree: Tree) => (isNumber(number.tree, 1) ? tree : product(number.tree, tree));
  const [a, b] = [P.scale(movedPolynomial(u, x), number.value), P.scale(u, number.value)];
  const limit = P.atZero(slope(a, b, x), `Δ${x}`);
  return [
    differenceQuotient(f, x),
    { rule: "conjugate", tree: quotient(times(product(difference(moved(root, x), root), conjugate)), below) },
    { rule: "squares", tree: quotient(times(difference(moved(inside, x), inside)), below) },
    ...fromExpansion(a, b, x, style, { ahead: conjugate, limit: sum(root, root) }),
    { rule: "simplify", tree: overTwice(limit, root, style) },
  ];
}

interface Root {
  number: { value: Q.Rational; tree: Tree };
  inside: Tree;
  u: P.Polynomial;
}

/** √u or number · √u, where u is a polynomial. */
function squareRoot(f: Tree): Root | undefined {
  if (isOperation(f, "*")) {
    const [first, second] = operands(f);
    const value = P.asRational(toPolynomial(first) ?? P.fromVariable("x"));
    const root = squareRoot(second);
    return value && root && isNumber(root.number.tree, 1) ? { ...root, number: { value, tree: first } } : undefined;
  }
  if (f.type !== "FunctionNode" || f.fn.name !== "sqrt") return undefined;
  const [inside] = f.args as [Tree];
  const u = toPolynomial(inside);
  return u && { number: { value: Q.one, tree: constant(1) }, inside, u };
}

/** (a − b) / Δx */
function slope(a: P.Polynomial, b: P.Polynomial, x: string): P.Polynomial {
  const left = P.subtract(a, b);
  return P.isZero(left) ? left : P.divideByPower(left, `Δ${x}`, 1);
}

/**
 * From the expanded numerator a − b to the limit.
 *
 * @param below what stands in the denominator beside Δx, and its limit
 */
function fromExpansion(
  a: P.Polynomial,
  b: P.Polynomial,
  x: string,
  style: Style,
  below?: { ahead: Tree; limit: Tree },
): Stage[] {
  const dx = letter(`Δ${x}`);
  const divided = slope(a, b, x);
  const write = (p: P.Polynomial) => fromPolynomial(p, style);
  const overDx = (tree: Tree) => quotient(tree, below ? product(dx, below.ahead) : dx);
  const stages: Stage[] = [
    { rule: "expand", tree: overDx(total(termsOfDifference(a, b, style))) },
    { rule: "cancel", tree: overDx(write(P.subtract(a, b))) },
  ];
  if (divided.size > 1) stages.push({ rule: "factor", tree: overDx(product(dx, write(divided))) });
  const limit = write(P.atZero(divided, `Δ${x}`));
  stages.push({ rule: "divide", tree: below ? quotient(write(divided), below.ahead) : write(divided) });
  stages.push({ rule: "limit", tree: below ? quotient(limit, below.limit) : limit });
  return stages;
}

/** Are the numbers typed as decimals? Then so are those of the result. */
function hasDecimals(f: Tree): boolean {
  let decimals = false;
  visit(f, (node) => {
    if (node.type === "ConstantNode" && String(node.value).includes(".")) decimals = true;
  });
  return decimals;
}

const says = {
  otherKind: (f: string): Bilingual => ({
    ko: `정의로 미분하는 과정은 다항식, 다항식의 분수, 다항식의 제곱근까지 보여 줄 수 있고 ${f}에는 아직 쓸 수 없습니다.`,
    en: `Working from the definition is shown for polynomials, their quotients and their square roots, not yet for ${f}.`,
  }),
  whichVariable: (names: string[]): Bilingual => ({
    ko: `어느 문자로 미분할지 정해 주세요: derivativeByDefinition(f, "${names[0]}")`,
    en: `Say which letter to differentiate by: derivativeByDefinition(f, "${names[0]}").`,
  }),
  notALetter: (x: string): Bilingual => ({
    ko: `변수는 x처럼 글자 하나로 적어 주세요: ${x}`,
    en: `A variable is a letter such as x, not ${x}.`,
  }),
  dxTaken: (dx: string): Bilingual => ({
    ko: `${dx}는 극한에서 쓰는 글자이므로 식에는 쓸 수 없습니다.`,
    en: `${dx} is the step of the limit and cannot stand in the formula.`,
  }),
  tooLong: {
    ko: "전개하면 항이 너무 많아져서 과정을 보여 줄 수 없습니다.",
    en: "Expanding this gives too many terms to write down.",
  },
  nowhere: (f: string): Bilingual => ({
    ko: `0으로 나누고 있어 ${f}의 값은 어디에서도 정의되지 않습니다.`,
    en: `${f} divides by 0 and is defined nowhere.`,
  }),
};
