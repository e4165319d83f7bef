import { inLowestTerms, withoutCommonFactors } from "../expression/common-factors.js";
import { differentiate } from "../expression/differentiate.js";
import { Expression } from "../expression/expression.js";
import { toPolynomial } from "../expression/fraction.js";
import { fromPolynomial } from "../expression/from-polynomial.js";
import { checkedOptions } from "../expression/options.js";
import { type DerivativeSign, pending } from "../expression/pending.js";
import { nameTex } from "../expression/print-tex.js";
import { type Source, toExpression } from "../expression/source.js";
import { textbook } from "../expression/textbook.js";
import { isPositiveNumber, some, type Tree } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import type { Line } from "./aligned.js";
import { Derivation, once, type Step, step } from "./derivation.js";
import { exceptionsOf, sentencesOn, valueOutsideOf } from "./rules/exceptions.js";
import { cancelNote, holesSentence } from "./rules/holes.js";
import { linesOf } from "./rules/rule-lines.js";
import { around } from "./rules/rule-names.js";
import { withoutIdle, withoutPowersOfZero } from "./rules/ties.js";
import { withoutValueSentence } from "./rules/without-value.js";
import { workOut } from "./rules/work-out.js";
import { chooseVariable } from "./variable.js";

/** How to go about differentiating. */
export interface DerivativeOptions {
  /** Multiply f out before differentiating, where it is a polynomial: (2 − x)² as x² − 4x + 4. */
  expandFirst?: boolean;
  /** Formulas whose derivative is looked up in one step, not worked out: ["e^(-x)"]. */
  known?: Source | readonly Source[];
}

/**
 * The derivative of f by one variable, with the rule of every step: sum, constant multiple, product, reciprocal, quotient and
 * chain rule, logarithmic differentiation, and the table of the elementary functions. Other letters are constants.
 *
 * What numerator and denominator have in common is cancelled first: (x² − 1)/(x − 1) is x + 1 where x ≠ 1, and has no derivative at 1.
 * Where f has a kink the derivative does not exist: the derivation says where, and `evaluate` has no value there.
 *
 * @param f the function
 * @param x the variable; left out, it is x, or the only letter that f has
 * @param options `expandFirst`: multiply a polynomial out before differentiating; `known`: formulas whose derivative is looked up
 * @returns the derivation: `result`, `steps`; shown as the last value of a cell, it appears line by line with the rules at the side
 * @throws {Error} one sentence, when the variable is not clear or f cannot be read
 * @see The rules are those of any calculus textbook, e.g. Stewart, Calculus, chapter 3.
 * @example
 * derivative("3x e^x").toString(); // "3e^x + 3x e^x"
 * derivative("e^(3x^2)").steps[0].rule; // "chain"
 * derivative("(2-x)^2", "x", { expandFirst: true }).steps.map((step) => step.rule).slice(0, 2); // ["expand", "sum"]
 * derivative("1 + e^(-x)", "x", { known: ["e^(-x)"] }).steps.map((step) => step.rule); // ["sum", "constant", "known"]
 */
export function derivative(f: Source, x?: string, options: DerivativeOptions = {}): Derivation {
  const expression = toExpression(f);
  const name = chooseVariable(expression, x, "derivative");
  const sign = hasOtherVariable(expression.tree, name) ? "d" : "'";
  return derivation(expression, name, sign, options, x === undefined ? f : undefined);
}

/**
 * The partial derivative of f: by one variable, while the others are held constant.
 *
 * @param f the function
 * @param x the variable; left out, it is x, or the only letter that f has
 * @param options `known`: derivatives that need no steps; `expandFirst`: multiply out before
 * @returns the derivation, written with ∂
 * @throws {Error} one sentence, when the variable is not clear or f cannot be read
 * @example
 * partial("x^2 + 3xy + y^2", "x").toString(); // "2x + 3y"
 * partial("w x + b", "w").evaluate({ x: 5 }); // 5
 */
export function partial(f: Source, x?: string, options: DerivativeOptions = {}): Derivation {
  const expression = toExpression(f);
  return derivation(expression, chooseVariable(expression, x, "partial"), "∂", options);
}

const example = 'derivative("(2 - x)^2", "x", { expandFirst: true })';

const hasOtherVariable = (tree: Tree, x: string) =>
  some(tree, (node) => node.type === "SymbolNode" && node.name !== x && !isPositiveNumber(node));

/** @param typed what was typed, where no variable was named with it */
function derivation(f: Expression, x: string, sign: DerivativeSign, options: DerivativeOptions, typed?: Source) {
  const { expandFirst = false, known = [] } = checkedOptions(options, ["expandFirst", "known"], example);
  const whole = new Expression(withoutIdle(f.tree, x));
  const exceptions = once(() => exceptionsOf(whole, x));
  const rewritten = expandFirst ? multipliedOut(f, x) : simplified(f, whole, x);
  const start = rewritten?.start ?? f;
  const result = new Expression(inLowestTerms(textbook(differentiate(start.tree, x)), x));
  const formulas = [known].flat().map((formula) => toExpression(formula).tree);
  const byRules = once(() => workOut(start, x, sign, result, formulas));
  const steps = () => (rewritten ? [rewriting(f, rewritten, x, sign), ...byRules()] : byRules());
  const lines = () => [...heading(f, rewritten, x, sign), ...linesOf(byRules(), x, sign)];
  return new Derivation(result, steps, lines, {
    evaluate: (scope) => valueOutsideOf(exceptions(), f, result, x, scope),
    below: () => [
      ...sentencesOn(exceptions(), f, result, x),
      ...holesSentence(rewritten?.cancelled ?? [], x),
      ...withoutValueSentence(f, result, x),
      ...indexSentence(x, typed),
    ],
  });
}

/** What is differentiated in the place of f: f multiplied out, without common factors, or without what only seems to change. */
interface Rewritten {
  readonly start: Expression;
  readonly rule: "expand" | "cancel" | "simplify";
  readonly note: Bilingual;
  /** The factors that were cancelled. */
  readonly cancelled?: readonly Tree[];
}

/** (f)' as the derivative of what stands in its place. */
function rewriting(f: Expression, { start, rule, note }: Rewritten, x: string, sign: DerivativeSign): Step {
  const [before, after] = [f, start].map(({ tree }) => new Expression(pending(tree, x, sign)));
  return step(rule, before as Expression, after as Expression, note);
}

function multipliedOut(f: Expression, x: string): Rewritten | undefined {
  const polynomial = toPolynomial(f.tree);
  if (!polynomial) throw new Error(say(noPolynomial(String(f))));
  const start = new Expression(fromPolynomial(polynomial, { letters: [x] }));
  return String(start) === String(f) ? undefined : { start, rule: "expand", note: around.expand };
}

/** @param whole f without what only seems to change */
function simplified(f: Expression, whole: Expression, x: string): Rewritten | undefined {
  const plain = withoutPowersOfZero(whole.tree, x);
  const { tree, factors } = withoutCommonFactors(plain, x);
  if (tree === f.tree) return undefined;
  const start = new Expression(tree);
  if (tree === plain) return { start, rule: "simplify", note: around.simplify };
  return { start, rule: "cancel", note: cancelNote(factors, x), cancelled: factors };
}

/** f(x) = …, and f'(x) = (…)' */
function heading(f: Expression, rewritten: Rewritten | undefined, x: string, sign: DerivativeSign): Line[] {
  const names = sign === "∂" ? f.variables : [x];
  const list = (show: (name: string) => string) => (names.length > 0 ? names : [x]).map(show).join(", ");
  const left = {
    "'": { tex: `f'(${nameTex(x)})`, text: `f'(${x})` },
    d: { tex: `\\frac{df}{d${nameTex(x)}}`, text: `df/d${x}` },
    "∂": { tex: `\\frac{\\partial f}{\\partial ${nameTex(x)}}`, text: `∂f/∂${x}` },
  }[sign];
  const start = new Expression(pending((rewritten?.start ?? f).tree, x, sign));
  const lines: Line[] = [
    { left: { tex: `f(${list(nameTex)})`, text: `f(${list(String)})` }, tex: [f.toTex()], text: String(f) },
  ];
  if (rewritten) {
    lines.push({ tex: [rewritten.start.toTex()], text: String(rewritten.start), note: rewritten.note });
  }
  return [...lines, { left, tex: [start.toTex()], text: String(start) }];
}

/** x2, typed without a stroke, may have been meant as a power. */
function indexSentence(x: string, typed: Source | undefined): { tex: string; text: string }[] {
  const [, letter, digits] = /^(\p{L})_(\d+)$/u.exec(x) ?? [];
  if (letter === undefined || digits === undefined || typeof typed !== "string") return [];
  if (!typed.includes(`${letter}${digits}`)) return [];
  const read = asIndex(letter, digits);
  return [{ tex: say(read(`$${nameTex(x)}$`)), text: say(read(x)) }];
}

const asIndex = (letter: string, digits: string) => (shown: string) => ({
  ko: `${letter}${digits}: 첨자가 붙은 문자 ${shown} 하나로 읽었습니다. 거듭제곱은 ${letter}^${digits}, 곱은 ${digits}${letter}처럼 적어 주세요.`,
  en: `${letter}${digits} was read as one letter with an index, ${shown}. Type ${letter}^${digits} for a power, ${digits}${letter} for a product.`,
});

const noPolynomial = (f: string) => ({
  ko: `전개한 다음 미분하는 것은 다항식에서만 할 수 있습니다: ${f}`,
  en: `Only a polynomial can be multiplied out before differentiating, not ${f}.`,
});
