import { differentiate } from "../../expression/differentiate.js";
import { Expression } from "../../expression/expression.js";
import type { DerivativeSign } from "../../expression/pending.js";
import { nameTex } from "../../expression/print-tex.js";
import { textbook } from "../../expression/textbook.js";
import type { Bilingual } from "../../language.js";
import type { Line } from "../aligned.js";
import type { Step } from "../derivation.js";
import { ruleName, structural, table } from "./rule-names.js";

/** The lines of a derivation: where one rule is applied several times in a row, or the table looked up, they share a line. */
export function linesOf(steps: readonly Step[], x: string, sign: DerivativeSign): Line[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1)?.at(-1);
    if (last && sharesLine(last, step)) groups.at(-1)?.push(step);
    else groups.push([step]);
  }
  return groups.map((group) => {
    const shown = (group.at(-1) as Step).after;
    return { tex: [shown.toTex()], text: String(shown), note: noteOf(group), ...aside(group, x, sign) };
  });
}

const sharesLine = (a: Step, b: Step) =>
  (a.rule in table && b.rule in table) || (a.rule === b.rule && a.rule in structural && a.rule !== "chain");

/** The rules of a line, each named once. */
function noteOf(group: readonly Step[]): Bilingual {
  const names = group
    .map(({ rule }) => ruleName(rule))
    .filter(({ en }, i, all) => all.findIndex((other) => other.en === en) === i);
  // What is only looked up on the way needs no mention beside other rules.
  const told = names.length > 1 ? names.filter((name) => name !== table.identity && name !== table.constant) : names;
  const list = told.length > 0 ? told : names;
  return { ko: list.map(({ ko }) => ko).join(", "), en: list.map(({ en }) => en).join(", ") };
}

/** Beside the chain rule its substitution, beside a single derivative from the table its formula. */
function aside(group: readonly Step[], x: string, sign: DerivativeSign): Pick<Line, "aside"> {
  const [only, more] = group;
  if (only?.substitution) return { aside: substitution(only.substitution, x, sign) };
  const { tex, text } = only && !more && only.rule in table ? ruleName(only.rule) : {};
  return tex && text ? { aside: { tex, text } } : {};
}

/** t = 3x², d/dt eᵗ = eᵗ, dt/dx = 6x */
function substitution(
  { letter: t, inner, outer, slope }: NonNullable<Step["substitution"]>,
  x: string,
  sign: DerivativeSign,
) {
  const fPrime = new Expression(textbook(slope.tree));
  const uPrime = new Expression(textbook(differentiate(inner.tree, x)));
  const d = sign === "∂" ? "\\partial " : "d";
  const dText = sign === "∂" ? "∂" : "d";
  const small = (formula: Expression) => formula.toTex().replaceAll("\\frac", "\\tfrac");
  return {
    tex: `${nameTex(t)} = ${small(inner)},\\ \\tfrac{d}{d${nameTex(t)}}${parenthesized(small(outer))} = ${small(fPrime)},\\ \\tfrac{${d}${nameTex(t)}}{${d}${nameTex(x)}} = ${small(uPrime)}`,
    text: `${t} = ${inner}, d/d${t}(${outer}) = ${fPrime}, ${dText}${t}/${dText}${x} = ${uPrime}`,
  };
}

const parenthesized = (tex: string) => (/[ +-]/.test(tex) ? `\\left(${tex}\\right)` : tex);
