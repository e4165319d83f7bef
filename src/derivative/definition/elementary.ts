import { rawValue } from "../../expression/evaluate.js";
import { toPolynomial } from "../../expression/fraction.js";
import { fromPolynomial } from "../../expression/from-polynomial.js";
import { toText } from "../../expression/print-text.js";
import { tidy } from "../../expression/tidy.js";
import {
  call,
  constant,
  difference,
  isE,
  isOperation,
  variable as letter,
  negative,
  operands,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variablesOf,
} from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as P from "../../number/polynomial.js";
import { ratio } from "./lowest-terms.js";
import { inNote, knownLimits } from "./notes.js";
import { differenceQuotient, moved, type Setting, type Stage } from "./stage.js";

/** What stands inside a function: u = mx + c, which grows by mΔx when x grows by Δx. */
interface Linear {
  u: Tree;
  polynomial: P.Polynomial;
  m: P.Polynomial;
  /** m, as it is written in front. */
  slope: Tree;
  /** mΔx */
  step: Tree;
}

/** eᵘ, aᵘ, ln u, sin u, cos u, where u is linear in x: rewritten until a known limit appears. Undefined for anything else. */
export function elementaryStages(f: Tree, setting: Setting): Stage[] | undefined {
  if (isOperation(f, "^")) {
    const [base, exponent] = operands(f);
    const inside = isBase(base, setting.x) ? linear(exponent, setting) : undefined;
    return inside && [differenceQuotient(f, setting), ...exponential(base, inside, setting)];
  }
  if (f.type !== "FunctionNode" || !/^(ln|sin|cos)$/.test(f.fn.name)) return undefined;
  const inside = linear(f.args[0] as Tree, setting);
  if (!inside) return undefined;
  const stages = f.fn.name === "ln" ? logarithm(inside, setting) : trigonometric(f.fn.name, inside, setting);
  return [differenceQuotient(f, setting), ...stages];
}

/** A positive number other than 1, or a letter that stands for one. */
const isBase = (base: Tree, x: string) =>
  base.type === "SymbolNode" && base.name !== x
    ? true
    : variablesOf(base).length === 0 && rawValue(base, {}) > 0 && rawValue(base, {}) !== 1;

/** mx + c, or undefined. */
export function linear(u: Tree, { x, dx, style }: Setting): Linear | undefined {
  const polynomial = toPolynomial(u);
  if (!polynomial || P.degree(polynomial, x) !== 1) return undefined;
  const m = P.divideByPower(P.subtract(polynomial, P.atZero(polynomial, x)), x, 1);
  const step = fromPolynomial(P.multiply(m, P.fromVariable(dx)), style);
  return { u, polynomial, m, slope: fromPolynomial(m, style), step };
}

/** aᵘ⁺ʰ − aᵘ = aᵘ(aʰ − 1), where h = mΔx. */
function exponential(base: Tree, { u, m, slope, step }: Linear, { dx }: Setting): Stage[] {
  const f = power(base, u);
  const risen = power(base, step);
  const rise = difference(risen, constant(1));
  const a = base.type === "OperatorNode" ? `(${toText(base)})` : toText(base);
  const limit = isE(base) ? f : product(f, call("ln", base));
  return [
    { rule: "exponents", tree: over(difference(product(f, risen), f), dx) },
    { rule: "factor", tree: product(f, over(rise, dx)), note: commonFactor },
    { rule: "match", tree: product(slope, product(f, quotient(rise, step))), note: matching(m, step) },
    { rule: "limit", tree: product(slope, limit), note: knownLimits(`(${a}ʰ − 1)/h → ${isE(base) ? 1 : `ln ${a}`}`) },
  ];
}

/** ln(u + mΔx) − ln u = ln(1 + h), where h = mΔx/u. */
function logarithm({ u, polynomial, m }: Linear, setting: Setting): Stage[] {
  const { x, dx, style } = setting;
  const one = constant(1);
  const rate = ratio(m, polynomial, x, style);
  const h = ratio(P.multiply(m, P.fromVariable(dx)), polynomial, x, style);
  const grown = call("ln", tidy(sum(one, h)));
  const overDx = (tree: Tree) => product(quotient(one, letter(dx)), tree);
  return [
    { rule: "logarithms", tree: overDx(call("ln", quotient(moved(u, setting), u))), note: logarithmOfQuotient },
    { rule: "divide", tree: overDx(grown), note: { ko: "나누기", en: "divide" } },
    { rule: "match", tree: product(rate, quotient(grown, h)), note: matching(m, h) },
    { rule: "limit", tree: rate, note: knownLimits("ln(1 + h)/h → 1") },
  ];
}

/** sin(u + h) and cos(u + h) by the addition theorems, where h = mΔx. */
function trigonometric(name: string, { u, m, slope, step }: Linear, { dx }: Setting): Stage[] {
  const [f, other] = name === "sin" ? [call("sin", u), call("cos", u)] : [call("cos", u), call("sin", u)];
  const join = name === "sin" ? sum : difference;
  const [cosine, sine] = [call("cos", step), call("sin", step)];
  const rest = difference(cosine, constant(1));
  const terms = (factor: Tree, below: Tree) => {
    const times = (tree: Tree, above: Tree) => product(factor, product(tree, quotient(above, below)));
    return tidy(join(times(f, rest), times(other, sine)));
  };
  const limit = product(slope, other);
  return [
    { rule: "addition", tree: over(difference(join(product(f, cosine), product(other, sine)), f), dx) },
    { rule: "split", tree: terms(constant(1), letter(dx)), note: collect(f) },
    { rule: "match", tree: terms(slope, step), note: matching(m, step) },
    {
      rule: "limit",
      tree: tidy(name === "sin" ? limit : negative(limit)),
      note: knownLimits("(sin h)/h → 1", "(cos h − 1)/h → 0"),
    },
  ];
}

const over = (tree: Tree, dx: string) => quotient(tree, letter(dx));

const logarithmOfQuotient: Bilingual = {
  ko: "로그의 성질: ln a − ln b = ln(a/b)",
  en: "ln a − ln b = ln(a/b)",
};

const commonFactor: Bilingual = { ko: "공통인수로 묶기", en: "take out the common factor" };

function collect(f: Tree): Bilingual {
  const shown = inNote(toText(f).replace(/\((\w+)\)$/, " $1"));
  return { ko: `${shown} 항끼리 묶어 나누기`, en: `collect the terms with ${shown}` };
}

/** What tends to 0 in the known limit; a letter in it must not be 0. */
function matching(m: P.Polynomial, h: Tree): Bilingual {
  const unless = P.asRational(m) ? "" : ` (${inNote(toText(fromPolynomial(m, { letters: [] })))} ≠ 0)`;
  const shown = `h = ${inNote(toText(h))}`;
  return { ko: `${shown} 꼴로 맞추기${unless}`, en: `with ${shown}${unless}` };
}
