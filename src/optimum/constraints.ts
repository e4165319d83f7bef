import { Expression } from "../expression/expression.js";
import { toPolynomial } from "../expression/fraction.js";
import { fromPolynomial } from "../expression/from-polynomial.js";
import { toText } from "../expression/print-text.js";
import { type Source, toExpression } from "../expression/source.js";
import { difference, type Tree } from "../expression/tree.js";
import { say } from "../language.js";
import { leading, totalDegree, unlessTooLong, withoutRepeats } from "../number/factors.js";
import * as P from "../number/polynomial.js";
import { numerator } from "./solve/numerator.js";

/** An equation such as "x + y = 1" as the formula that is 0, x + y − 1; a formula without an equals sign is meant to be 0. */
export function toConstraint(source: Source, options: { vars?: readonly string[] }): Expression {
  if (typeof source !== "string") return toExpression(source);
  const inequality = /[<>≤≥≦≧⩽⩾]=?|=[<>]|\\(?:le|ge|lt|gt|leq|geq)(?:slant)?(?![a-zA-Z])/.exec(source)?.[0];
  if (inequality) throw new Error(say(messages.inequality(source.replace(inequality, "="))));
  const [left = "", right, ...others] = source.split(/[=＝]/);
  if (others.length > 0) throw new Error(say(messages.oneEquals(source)));
  if (right === undefined) return toExpression(left, options);
  const [a, b] = [toExpression(left, options), toExpression(right, options)];
  return b.toString() === "0" ? a : new Expression(difference(a.tree, b.tree));
}

/** The constraints of a problem: one, or several in a list. */
export function toConstraints(source: Source | readonly Source[], options: { vars?: readonly string[] }): Expression[] {
  if (source === undefined) throw new TypeError(say(messages.none));
  const list = (Array.isArray(source) ? source : [source]) as readonly Source[];
  if (list.length === 0) throw new Error(say(messages.none));
  return list.map((one) => toConstraint(one, options));
}

/** A constraint with every repeated factor taken once, (x² + y² − 1)² = 0 as x² + y² − 1 = 0; and what it comes from, if it changed. */
export interface Condition {
  readonly tree: Tree;
  readonly from?: Tree;
}

/**
 * The constraint in a form whose gradient vanishes no oftener than it must.
 *
 * @throws {Error} one sentence, when it always holds or never
 */
export function simplified({ tree }: Expression): Condition {
  const p = unlessTooLong(() => numerator(tree, new Map()));
  if (p && P.isZero(p)) throw new Error(say(messages.always(toText(tree))));
  if (p && P.asRational(p)) throw new Error(say(messages.never(toText(tree))));
  const polynomial = toPolynomial(tree);
  const single = polynomial && unlessTooLong(() => withoutRepeats(polynomial));
  if (!polynomial || !single || totalDegree(leading(single).powers) === totalDegree(leading(polynomial).powers)) {
    return { tree };
  }
  return { tree: fromPolynomial(single, { letters: P.variablesOf(single) }), from: tree };
}

const messages = {
  none: {
    ko: '제약 조건을 "x + y = 1"처럼 적어 주세요.',
    en: 'Give a constraint, such as "x + y = 1".',
  },
  inequality: (equation: string) => ({
    ko: `제약 조건은 부등식이 아니라 등식이어야 합니다: "${equation}"처럼 등호로 적어 주세요.`,
    en: `A constraint is an equation, not an inequality: write it with an equals sign, as in "${equation}".`,
  }),
  always: (text: string) => ({
    ko: `제약 조건 ${text} = 0은 언제나 성립하므로 아무것도 제한하지 않습니다. 빼거나 다른 조건을 적어 주세요.`,
    en: `The constraint ${text} = 0 always holds, so it binds nothing: leave it out or give another one.`,
  }),
  never: (text: string) => ({
    ko: `제약 조건 ${text} = 0을 만족하는 점은 없습니다.`,
    en: `No point satisfies the constraint ${text} = 0.`,
  }),
  oneEquals: (text: string) => ({
    ko: `제약 조건에는 등호를 한 번만 쓸 수 있습니다: ${text}`,
    en: `A constraint has one equals sign: ${text}`,
  }),
};
