import { withoutCommonFactors } from "../../expression/common-factors.js";
import { checkedNames, checkedOptions } from "../../expression/options.js";
import { toText } from "../../expression/print-text.js";
import { type Source, toExpression } from "../../expression/source.js";
import { hasDecimals, some, type Tree } from "../../expression/tree.js";
import { type Bilingual, say } from "../../language.js";
import { DividesByZero } from "../../number/fraction.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import type { Derivation } from "../derivation.js";
import { holesSentence } from "../rules/holes.js";
import { withoutIdle } from "../rules/ties.js";
import { isNowhereDefined, withoutValueSentence } from "../rules/without-value.js";
import { chooseVariable } from "../variable.js";
import { absoluteStages, cornerSentences } from "./absolute.js";
import { chainWorked } from "./chain.js";
import { compositeWorked, type Worked } from "./composite.js";
import { elementaryStages } from "./elementary.js";
import { fractionOf, fractionStages } from "./fraction.js";
import { derivation } from "./lines.js";
import { inElementaryFunctions } from "./named.js";
import { polynomialStages } from "./polynomial.js";
import { powerStages } from "./power.js";
import { rootStages, squareRoot } from "./root.js";
import type { Setting, Stage, Working } from "./stage.js";
import { sumWorked } from "./sum.js";
import { tangentStages } from "./tangent.js";

/**
 * The derivative worked from its definition, line by line:
 *
 *     f'(x) = lim (f(x + Δx) − f(x)) / Δx   as Δx → 0
 *
 * substitute, expand, cancel, divide by Δx, let Δx → 0. It works for
 *
 * - polynomials, one polynomial over another (over a common denominator), and the square root and |·| of a polynomial (with the
 *   conjugate; at a corner the limits from both sides are told);
 * - eᵘ, aᵘ, ln u, sin u, cos u, tan u, uⁿ and ∛u where u is linear in x: rewritten until a known limit appears, which is named:
 *   (eʰ − 1)/h → 1, ln(1 + h)/h → 1, (sin h)/h → 1, (cos h − 1)/h → 0, ((1 + h)ⁿ − 1)/h → n;
 * - sums, multiples, products, quotients and compositions of all these, e^(x²) among them: each part is worked on its own; its whole working is in `steps`, beginning
 *   with its own difference quotient, and is shown in one line or two;
 * - the sigmoid, tanh, ReLU, max and others that are written with these; x^x as e^(x ln x).
 *
 * Other letters are constants. When the variable is named and f has others too, the derivative is a partial one:
 * ∂f/∂x = lim (f(x + Δx, y) − f(x, y)) / Δx.
 *
 * @param f the function
 * @param x the variable; left out, it is x, or the only letter that f has, and all other letters are parameters
 * @param options `parameters`: letters that are no variables of f: a and b in f(x, y) = ax + by
 * @returns the derivation: `result`, `steps`; shown as the last value of a cell, it appears line by line with its reasons
 * @throws {Error} one sentence, when f is of another kind, or when the variable is not clear
 * @example
 * derivativeByDefinition("x^2 - x").toString(); // "2x - 1"
 * derivativeByDefinition("5x + 1").steps.map((step) => step.rule); // ["substitute", "expand", "cancel", "divide", "limit"]
 * derivativeByDefinition("3e^x + ln x").toString(); // "3e^x + 1/x"
 * derivativeByDefinition("x^2 e^x").toString(); // "2x e^x + x^2 e^x"
 */
export function derivativeByDefinition(
  f: Source,
  x?: string,
  options: { parameters?: readonly string[] } = {},
): Derivation {
  const example = 'derivativeByDefinition("a x", "x", { parameters: ["a"] })';
  const parameters = checkedNames(checkedOptions(options, ["parameters"], example).parameters, 0, messages.parameters);
  const expression = toExpression(f);
  const name = chooseVariable(expression, x, "derivativeByDefinition");
  const dx = `Δ${name}`;
  if (expression.variables.includes(dx)) throw new Error(say(messages.dxTaken(dx)));
  const others = expression.variables.filter((letter) => letter !== name && !parameters?.includes(letter));
  const held = x === undefined ? [] : others;
  const style = { letters: [name, ...others.filter(isVariableLike), dx], decimals: hasDecimals(expression.tree) };
  const setting = { x: name, dx, style };
  if (isNowhereDefined(expression.tree, name)) throw new Error(say(messages.nowhere(String(expression))));
  const whole = withoutIdle(expression.tree, name);
  const written = inElementaryFunctions(whole, name);
  const by = written === whole ? "simplify" : "rewrite";
  const subject = { f: expression, written, by, variables: [name, ...held].sort() } as const;
  try {
    return derivation(subject, setting, workingsOf(written, setting), (result) => [
      ...cornerSentences(written, setting).map((text) => ({ tex: say(text), text: say(text) })),
      ...holesSentence(withoutCommonFactors(expression.tree, name).factors, name),
      ...withoutValueSentence(expression, result, name),
    ]);
  } catch (error) {
    if (error instanceof P.TooManyTerms) throw new Error(say(messages.tooLong));
    if (error instanceof DividesByZero) throw new Error(say(messages.nowhere(String(expression))));
    throw error;
  }
}

/** Letters that are written where a variable stands, behind the coefficients: 2xy, but 2ax. */
const isVariableLike = (name: string) => /^[xyz](_|$)/.test(name);

/** The function's own stages up to the limit, the workings of its parts, and the limit. */
function workingsOf(f: Tree, setting: Setting): Working[] {
  const { stages, parts } = worked(f, setting);
  if (parts.length === 0) return [{ stages }];
  const limit = stages.findIndex(({ rule }) => rule === "limit");
  return [{ stages: stages.slice(0, limit) }, ...withoutRepeats(parts), { stages: stages.slice(limit) }];
}

/** Each part is worked once, though it may stand in several places. */
function withoutRepeats(parts: readonly Working[]): Working[] {
  const looks = parts.map(({ of }) => of && toText(of));
  return parts.filter((_, i) => looks.indexOf(looks[i]) === i);
}

function worked(f: Tree, setting: Setting): Worked {
  const stages = stagesOf(f, setting);
  if (stages) return { stages, parts: [] };
  return sumWorked(f, setting, (core) => {
    const own = stagesOf(core, setting);
    if (own) return { stages: own, parts: [] };
    const composite =
      compositeWorked(core, setting, (part) => worked(part, setting)) ?? chainWorked(core, setting, worked);
    if (composite) return composite;
    const text = core.type === "FunctionNode" && !hasBreaks(core) ? `${core.fn.name}(…)` : toText(core);
    throw new Error(say(hasBreaks(core) ? messages.oneSided(text) : messages.otherKind(text)));
  });
}

/** The stages of a function of one kind, or undefined. */
function stagesOf(f: Tree, setting: Setting): Stage[] | undefined {
  const root = squareRoot(f);
  if (root) return rootStages(f, root, setting);
  const fraction = fractionOf(f);
  if (!fraction) {
    return (
      elementaryStages(f, setting) ?? powerStages(f, setting) ?? tangentStages(f, setting) ?? absoluteStages(f, setting)
    );
  }
  const number = P.asRational(fraction.under);
  if (!number) return fractionStages(f, fraction, setting);
  return polynomialStages(f, P.scale(fraction.over, Q.divide(Q.one, number)), setting);
}

const hasBreaks = (f: Tree) =>
  some(f, (node) => node.type === "FunctionNode" && /^(abs|sign|step)$/.test(node.fn.name));

const messages = {
  parameters: {
    ko: '매개변수는 ["a", "b"]처럼 대괄호 안에 이름으로 적어 주세요.',
    en: 'Name the parameters in brackets, as in ["a", "b"].',
  },
  otherKind: (f: string): Bilingual => ({
    ko: `${f}: 정의로 미분하는 과정은 극한이 알려진 함수(다항식, 근, e^x, a^x, ln x, sin x, cos x, tan x, x^n)와 그 합·곱·몫·합성함수까지 보여 줍니다. 미분법으로는 derivative("${f}")로 구할 수 있습니다.`,
    en: `Working from the definition is shown for functions with a known limit (polynomials, roots, e^x, a^x, ln x, sin x, cos x, tan x, x^n), their sums, products, quotients and compositions, not for ${f}: use derivative(...) for the rules.`,
  }),
  oneSided: (f: string): Bilingual => ({
    ko: `${f}에는 왼쪽과 오른쪽의 극한이 다른 점이 있을 수 있어 하나의 극한으로 미분하지 않습니다: oneSidedSlopes로 양쪽 기울기를 따로 살펴보세요.`,
    en: `Working from the definition is shown for one limit, and ${f} may have different limits from the left and from the right: look at both with oneSidedSlopes.`,
  }),
  dxTaken: (dx: string): Bilingual => ({
    ko: `극한에서 쓰는 글자이므로 식에는 쓸 수 없습니다: ${dx}`,
    en: `${dx} is the step of the limit and cannot stand in the formula.`,
  }),
  tooLong: {
    ko: "전개하면 항이 너무 많아져서 과정을 보여 줄 수 없습니다.",
    en: "Expanding this gives too many terms to write down.",
  },
  nowhere: (f: string): Bilingual => ({
    ko: `${f}에는 0으로 나누기나 ln(-1) 같은 정의되지 않는 수가 있어 어디에서도 정의되지 않습니다.`,
    en: `${f} divides by 0, or contains a number such as ln(-1) that does not exist: it is defined nowhere.`,
  }),
};
