import { differentiate } from "../../expression/differentiate.js";
import { rawValue } from "../../expression/evaluate.js";
import { Expression } from "../../expression/expression.js";
import { toPolynomial } from "../../expression/fraction.js";
import { roughPlaces, rowOf } from "../../expression/functions.js";
import { dependsOn } from "../../expression/rules.js";
import { textbook } from "../../expression/textbook.js";
import { operands, some, type Tree, visit } from "../../expression/tree.js";
import { type Bilingual, say } from "../../language.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { oneSidedSlopes } from "../numerical/one-sided.js";
import { isPowerOfZero, near } from "./ties.js";

/** A sentence as it is typeset, and as plain text. */
export interface Sentence {
  readonly tex: string;
  readonly text: string;
}

/** Where u is 0 the rules find no derivative: f has |u|, ReLU(u), sign(u), or max(a, b) with u = a − b. */
export type Exception = Expression;

/** The kinks of f on the way along x, as formulas that are 0 there. */
export function exceptionsOf(f: Expression, x: string): Exception[] {
  const found = new Map<string, Exception>();
  const add = (u: Tree) => {
    if (!dependsOn(u, x)) return;
    const formula = new Expression(textbook(u));
    found.set(String(formula), formula);
  };
  visit(f.tree, (node) => {
    if (node.type === "OperatorNode" && isPowerOfZero(node, x)) add(operands(node)[1]);
    if (node.type !== "FunctionNode") return;
    const { sides, arguments: many } = rowOf(node.fn.name);
    if (sides || many) roughPlaces(node).forEach(add);
  });
  return [...found.values()];
}

/** The slopes from both sides are known to six digits. */
const asNear = 1e-5;

/** The derivative's value, where it has one: f must be defined there, and have no kink. */
export function valueOutsideOf(
  exceptions: readonly Exception[],
  f: Expression,
  result: Expression,
  x: string,
  scope: Record<string, number>,
): number {
  if (f.variables.some((name) => scope[name] === undefined)) return result.evaluate(scope);
  const kink = exceptions.find((u) => rawValue(u.tree, scope) === 0);
  if (!kink) {
    const value = result.evaluate(scope);
    f.evaluate(scope);
    return value;
  }
  f.evaluate(scope);
  const beside = near(f.tree, x, scope);
  const value = rawValue(beside === f.tree ? result.tree : differentiate(beside, x), scope);
  const slopes = oneSidedSlopes((at) => rawValue(f.tree, { ...scope, [x]: at }), scope[x] as number);
  if (slopes.kind === "agree" && Math.abs((slopes.left as number) - value) <= asNear * Math.max(1, Math.abs(value))) {
    return value;
  }
  throw new RangeError(slopes.kind === "agree" ? say(messages.notHere(`${kink} = 0`)) : String(slopes));
}

/** What to say under the derivation: where there is no derivative, and what step(x) is. */
export function sentencesOn(
  exceptions: readonly Exception[],
  f: Expression,
  result: Expression,
  x: string,
): Sentence[] {
  const sentences = exceptions.flatMap((u) => kinkSentence(u, f, result, x) ?? []);
  const hasStep = some(result.tree, (node) => node.type === "FunctionNode" && node.fn.name === "step");
  return [...sentences, ...(hasStep ? [sentence(messages.step("step(u)", "u"))] : [])];
}

function kinkSentence(u: Exception, f: Expression, result: Expression, x: string): Sentence | undefined {
  const at = f.variables.length === 1 ? rootOf(u, x) : undefined;
  if (at === undefined) return whereSentence(u);
  const slopes = oneSidedSlopes(f, at);
  if (slopes.kind !== "agree") return { tex: String(slopes), text: String(slopes) };
  return Number.isFinite(rawValue(result.tree, { [x]: at })) ? undefined : whereSentence(u);
}

/** Where a·x + b is 0. */
function rootOf(u: Expression, x: string): number | undefined {
  const polynomial = toPolynomial(u.tree);
  if (!polynomial || P.degree(polynomial, x) !== 1) return undefined;
  const b = P.asRational(P.atZero(polynomial, x));
  const a = P.asRational(P.divideByPower(P.subtract(polynomial, P.atZero(polynomial, x)), x, 1));
  return a && b && Q.toNumber(Q.divide(Q.negate(b), a));
}

const sentence = (text: Bilingual): Sentence => ({ tex: say(text), text: say(text) });
const whereSentence = (u: Expression): Sentence => ({
  tex: say(messages.notHere(`$${u.toTex()} = 0$`)),
  text: say(messages.notHere(`${u} = 0`)),
});

const messages = {
  notHere: (where: string): Bilingual => ({
    ko: `${where}인 곳에서는 이 식이 도함수라고 할 수 없습니다. 왼쪽 기울기와 오른쪽 기울기를 따로 보아야 합니다.`,
    en: `Where ${where}, this is not known to be the derivative: look at the slopes from the left and from the right.`,
  }),
  step: (call: string, u: string): Bilingual => ({
    ko: `${call}의 값은 ${u} > 0이면 1, ${u} < 0이면 0이고, ${u} = 0에서는 정의되지 않습니다.`,
    en: `${call} is 1 for ${u} > 0, 0 for ${u} < 0, and not defined at ${u} = 0.`,
  }),
};
