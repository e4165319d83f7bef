import { toText } from "../../expression/print-text.js";
import { dependsOn } from "../../expression/rules.js";
import { textbook } from "../../expression/textbook.js";
import { tidy } from "../../expression/tidy.js";
import {
  call,
  constant,
  difference,
  isOperation,
  operands,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
} from "../../expression/tree.js";
import * as P from "../../number/polynomial.js";
import { linear } from "./elementary.js";
import { ratio } from "./lowest-terms.js";
import { inNote, knownLimits } from "./notes.js";
import { differenceQuotient, type Setting, type Stage } from "./stage.js";

/**
 * uⁿ where u is linear in x and n has no x in it, and ∛u: (u + k)ⁿ − uⁿ = uⁿ((1 + h)ⁿ − 1) with h = k/u, and ((1 + h)ⁿ − 1)/h → n. For
 * whole n that limit is the binomial theorem's, (1 + h)ⁿ = 1 + nh + ⋯
 */
export function powerStages(f: Tree, setting: Setting): Stage[] | undefined {
  const found = powerOf(f, setting.x);
  const inside = found && linear(found.base, setting);
  if (!found || !inside) return undefined;
  const { u, polynomial, m } = inside;
  const { x, dx, style } = setting;
  const { n, raised } = found;
  const one = constant(1);
  const h = ratio(P.multiply(m, P.fromVariable(dx)), polynomial, x, style);
  const rate = ratio(m, polynomial, x, style);
  const rise = difference(raised(tidy(sum(one, h))), one);
  const shown = toText(n);
  const whole = n.type === "SymbolNode";
  const limit = product(rate, product(raised(u), n));
  return [
    differenceQuotient(f, setting),
    {
      rule: "factor",
      tree: product(raised(u), quotient(rise, variable(dx))),
      note: takenOut(toText(raised(u)), toText(u)),
    },
    { rule: "match", tree: product(rate, product(raised(u), quotient(rise, h))), note: matching(toText(h)) },
    { rule: "limit", tree: tidy(limit), note: byBinomial(inNote(shown), whole) },
    { rule: "simplify", tree: textbook(limit) },
  ];
}

/** uⁿ, or ∛u. */
function powerOf(f: Tree, x: string): { base: Tree; n: Tree; raised: (t: Tree) => Tree } | undefined {
  if (isOperation(f, "^")) {
    const [base, n] = operands(f);
    return dependsOn(n, x) ? undefined : { base, n, raised: (t) => power(t, n) };
  }
  if (f.type !== "FunctionNode" || f.fn.name !== "cbrt") return undefined;
  return {
    base: f.args[0] as Tree,
    n: quotient(constant(1), constant(3)),
    raised: (t) => call("cbrt", t),
  };
}

const takenOut = (f: string, u: string) => ({
  ko: `공통인수로 묶기: ${inNote(f)} (${inNote(u)} ≠ 0)`,
  en: `take out ${inNote(f)} (${inNote(u)} ≠ 0)`,
});

const matching = (h: string) => ({ ko: `h = ${inNote(h)} 꼴로 맞추기`, en: `with h = ${inNote(h)}` });

function byBinomial(n: string, whole: boolean) {
  const exponent = /^[\w.]+$/.test(n) ? n : `(${n})`;
  const limit = knownLimits(`((1 + h)^${exponent} − 1)/h → ${n}`);
  if (!whole) return limit;
  return { ko: `이항정리, ${limit.ko}`, en: `binomial theorem, ${limit.en}` };
}
