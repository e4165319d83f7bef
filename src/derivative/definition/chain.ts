import { toText } from "../../expression/print-text.js";
import { dependsOn } from "../../expression/rules.js";
import { textbook } from "../../expression/textbook.js";
import { tidy } from "../../expression/tidy.js";
import {
  difference,
  isOperation,
  operands,
  power,
  product,
  quotient,
  substitute,
  type Tree,
  variable,
  variablesOf,
  withArgs,
} from "../../expression/tree.js";
import type { Worked } from "./composite.js";
import { inNote } from "./notes.js";
import { differenceQuotient, moved, type Setting, type Stage } from "./stage.js";

/**
 * A function of a function, F(u), or undefined. With Δt = u(x + Δx) − u(x) its quotient is that of F by Δt, times that of u by Δx; as
 * u is continuous, Δt → 0 when Δx → 0. Δt is not 0 for small Δx other than 0, for the zeros of such a u − u(x) do not pile up.
 *
 * @param work works a function of the setting's variable, or throws
 */
export function chainWorked(
  f: Tree,
  setting: Setting,
  work: (part: Tree, setting: Setting) => Worked,
): Worked | undefined {
  const { x, level = 0 } = setting;
  const t = ["t", "u", "v", "w", "s"].slice(level).find((letter) => letter !== x && !variablesOf(f).includes(letter));
  const composed = t === undefined ? undefined : outerAndInner(f, x, t);
  if (t === undefined || !composed) return undefined;
  const { outer, inner } = composed;
  const own = { x: t, dx: `Δ${t}`, style: { ...setting.style, letters: [t, `Δ${t}`] }, level: level + 1 };
  const [a, b] = [work(outer, own), work(inner, { ...setting, level: level + 1 })];
  const rise = difference(moved(inner, setting), inner);
  const limit = product(substitute(derivativeOf(a), t, inner), derivativeOf(b));
  return {
    parts: [
      ...a.parts.map((part) => ({ setting: own, ...part })),
      { of: outer, stages: a.stages, setting: own },
      ...b.parts,
      { of: inner, stages: b.stages },
    ],
    stages: [
      differenceQuotient(f, setting),
      {
        rule: "extend",
        tree: product(quotient(difference(moved(f, setting), f), rise), quotient(rise, variable(setting.dx))),
        note: extended(t, toText(inner), toText(rise)),
      },
      { rule: "limit", tree: tidy(limit), note: continuous(t, setting.dx) },
      { rule: "simplify", tree: textbook(limit) },
    ],
  };
}

/** F(t) and u where the function is F(u), and u is more than the variable. */
function outerAndInner(f: Tree, x: string, t: string): { outer: Tree; inner: Tree } | undefined {
  const letter = variable(t);
  if (isOperation(f, "^")) {
    const [base, exponent] = operands(f);
    if (dependsOn(exponent, x)) return dependsOn(base, x) ? undefined : { outer: power(base, letter), inner: exponent };
    return { outer: power(letter, exponent), inner: base };
  }
  if (f.type !== "FunctionNode" || f.args.length > 1 || f.fn.name === "abs") return undefined;
  const [inner] = f.args as [Tree];
  return inner.type === "SymbolNode" ? undefined : { outer: withArgs(f, [letter]), inner };
}

const derivativeOf = ({ stages }: Worked): Tree => (stages.at(-1) as Stage).tree;

const extended = (t: string, inner: string, rise: string) => ({
  ko: `치환: ${t} = ${inNote(inner)}. Δ${t} = ${inNote(rise)} ≠ 0을 곱하고 나누기`,
  en: `with ${t} = ${inNote(inner)}, multiply and divide by Δ${t} = ${inNote(rise)} ≠ 0`,
});
const continuous = (t: string, dx: string) => ({
  ko: `${dx} → 0일 때 Δ${t} → 0`,
  en: `as ${dx} → 0, so does Δ${t}`,
});
