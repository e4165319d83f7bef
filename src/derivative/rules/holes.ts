import { Expression } from "../../expression/expression.js";
import { toPolynomial } from "../../expression/fraction.js";
import { fromPolynomial } from "../../expression/from-polynomial.js";
import { textbook } from "../../expression/textbook.js";
import { call, constant, isE, negative, quotient, type Tree, variable } from "../../expression/tree.js";
import { type Bilingual, say } from "../../language.js";
import { coefficient } from "../../number/factors.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { inNote } from "../definition/notes.js";
import type { Sentence } from "./exceptions.js";

/** Where a cancelled factor is 0: x = 1, or, where that cannot be solved at once, x³ − x − 1 = 0. */
interface Zero {
  readonly left: Expression;
  readonly right: Expression;
}

/** Beside the line in which factors are cancelled: that they are not 0, as far as they can be. */
export function cancelNote(factors: readonly Tree[], x: string): Bilingual {
  const zeros = zerosOf(factors, x);
  if (zeros.length === 0) return { ko: "공통인수를 약분", en: "cancel the common factor" };
  const conditions = zeros.map(({ left, right }) => `${inNote(String(left))} ≠ ${inNote(String(right))}`).join(", ");
  return { ko: `공통인수를 약분 (${conditions})`, en: `cancel the common factor (${conditions})` };
}

/** What is lost by cancelling: f has no value where a cancelled factor is 0, and so no derivative. */
export function holesSentence(factors: readonly Tree[], x: string): Sentence[] {
  const zeros = zerosOf(factors, x);
  if (zeros.length === 0) return [];
  const tex = zeros.map(({ left, right }) => `$${left.toTex()} = ${right.toTex()}$`);
  const text = zeros.map(({ left, right }) => `${left} = ${right}`);
  return [{ tex: say(notDefined(tex)), text: say(notDefined(text)) }];
}

function zerosOf(factors: readonly Tree[], x: string): Zero[] {
  return factors.flatMap((factor) => {
    const p = toPolynomial(factor);
    const unsolved = { left: new Expression(factor), right: new Expression(constant(0)) };
    if (!p) return isPositive(factor) ? [] : [unsolved];
    const values = p && rootsOf(p, x);
    return values?.map((value) => ({ left: new Expression(variable(x)), right: new Expression(value) })) ?? [unsolved];
  });
}

/** eᵘ is never 0. */
const isPositive = (factor: Tree) => {
  const [base] = factor.type === "OperatorNode" && factor.op === "^" ? factor.args : [];
  return base !== undefined && isE(base);
};

/** The real zeros of a linear polynomial, and of a quadratic one where none or both are fractions; undefined of others. */
export function rootsOf(p: P.Polynomial, x: string): Tree[] | undefined {
  const [c, b, a] = [0, 1, 2].map((n) => coefficient(p, x, n)) as [P.Polynomial, P.Polynomial, P.Polynomial];
  const write = (polynomial: P.Polynomial) => fromPolynomial(polynomial, { letters: [] });
  if (P.degree(p, x) === 1) return [textbook(negative(quotient(write(c), write(b))))];
  const [l, m, n] = [a, b, c].map(P.asRational);
  if (P.degree(p, x) !== 2 || !l || !m || !n) return undefined;
  const discriminant = Q.add(Q.multiply(m, m), Q.multiply(Q.rational(-4n), Q.multiply(l, n)));
  if (discriminant.n < 0n) return [];
  const root = P.asRational(toPolynomial(textbook(call("sqrt", write(P.fromRational(discriminant))))) ?? p);
  if (!root) return undefined;
  const signs = Q.isZero(root) ? [root] : [root, Q.negate(root)];
  return signs.map((one) => write(P.fromRational(Q.divide(Q.add(Q.negate(m), one), Q.multiply(Q.rational(2n), l)))));
}

const notDefined = (where: readonly string[]): Bilingual => ({
  ko: `${where.join(" 또는 ")}일 때 f는 정의되지 않으므로 미분할 수도 없습니다.`,
  en: `Where ${where.join(" or ")}, f is not defined, and so has no derivative.`,
});
