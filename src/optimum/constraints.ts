import { Expression } from "../expression/expression.js";
import { type Source, toExpression } from "../expression/source.js";
import { difference } from "../expression/tree.js";
import { say } from "../language.js";

/** An equation such as "x + y = 1" as the formula that is 0, x + y − 1; a formula without an equals sign is meant to be 0. */
export function toConstraint(source: Source, options: { vars?: readonly string[] }): Expression {
  if (typeof source !== "string") return toExpression(source);
  const [left = "", right, ...others] = source.split(/[=＝]/);
  if (others.length > 0) throw new Error(say(says.oneEquals(source)));
  if (right === undefined) return toExpression(left, options);
  const [a, b] = [toExpression(left, options), toExpression(right, options)];
  return b.toString() === "0" ? a : new Expression(difference(a.tree, b.tree));
}

/** The constraints of a problem: one, or several in a list. */
export function toConstraints(source: Source | readonly Source[], options: { vars?: readonly string[] }): Expression[] {
  const list = (Array.isArray(source) ? source : [source]) as readonly Source[];
  if (list.length === 0) throw new Error(say(says.none));
  return list.map((one) => toConstraint(one, options));
}

const says = {
  none: {
    ko: '제약 조건을 "x + y = 1"처럼 적어 주세요.',
    en: 'Give a constraint, such as "x + y = 1".',
  },
  oneEquals: (text: string) => ({
    ko: `제약 조건에는 등호를 한 번만 쓸 수 있습니다: ${text}`,
    en: `A constraint has one equals sign: ${text}`,
  }),
};
