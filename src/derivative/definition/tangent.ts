import { call, constant, difference, power, product, quotient, type Tree, variable } from "../../expression/tree.js";
import { linear } from "./elementary.js";
import { knownLimits } from "./notes.js";
import { differenceQuotient, moved, type Setting, type Stage } from "./stage.js";

/** tan u, where u is linear in x: sin/cos over a common denominator, and the addition theorem backwards. */
export function tangentStages(f: Tree, setting: Setting): Stage[] | undefined {
  if (f.type !== "FunctionNode" || f.fn.name !== "tan") return undefined;
  const inside = linear(f.args[0] as Tree, setting);
  if (!inside) return undefined;
  const { u, slope, step } = inside;
  const dx = variable(setting.dx);
  const [v, sine, cosine] = [moved(u, setting), (t: Tree) => call("sin", t), (t: Tree) => call("cos", t)];
  const below = product(cosine(v), cosine(u));
  const one = constant(1);
  return [
    differenceQuotient(f, setting),
    {
      rule: "rewrite",
      tree: quotient(difference(quotient(sine(v), cosine(v)), quotient(sine(u), cosine(u))), dx),
      note: { ko: "tan = sin/cos", en: "tan = sin/cos" },
    },
    {
      rule: "commonDenominator",
      tree: quotient(difference(product(sine(v), cosine(u)), product(cosine(v), sine(u))), product(dx, below)),
    },
    { rule: "addition", tree: quotient(sine(step), product(dx, below)) },
    { rule: "match", tree: product(slope, product(quotient(sine(step), step), quotient(one, below))) },
    {
      rule: "limit",
      tree: quotient(slope, power(cosine(u), constant(2))),
      note: knownLimits("(sin h)/h → 1"),
    },
  ];
}
