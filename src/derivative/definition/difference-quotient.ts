import { Expression } from "../../expression/expression.js";
import { nameTex, toTex } from "../../expression/print-tex.js";
import { toText } from "../../expression/print-text.js";
import type { Tree } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import { Derivation, type Line, type Step, step } from "../derivation.js";
import { noteOf } from "./notes.js";
import { limitLine, limitOf, width } from "./rows.js";
import type { Setting, Stage, Working } from "./stage.js";

/** What is differentiated: f(x), or f(x, y) by one of its variables. */
export interface Subject {
  f: Expression;
  /** All variables of f, the one that moves among them. */
  variables: readonly string[];
}

/**
 * The derivation that leads through these workings. The first stage is the difference quotient; those up to the limit are shown
 * behind lim; a stage that looks like the one before it is left out. A term of a sum is shown in one line.
 */
export function derivation(subject: Subject, setting: Setting, workings: readonly Working[]): Derivation {
  const steps: Step[] = [];
  const lines = heading(subject, setting);
  const left = lines[1]?.left as Line["left"];
  let own: Expression | undefined;
  let limitTaken = false;
  for (const [i, { of, stages }] of workings.entries()) {
    const shown = withoutRepeats(stages);
    const noted = shown.map((stage) => ({ ...stage, note: stage.note ?? noteOf(stage.rule, setting.x, setting.dx) }));
    let before = of ? undefined : own;
    for (const [j, { rule, tree, note }] of noted.entries()) {
      const after = new Expression(tree);
      steps.push(step(rule, before ?? after, after, note));
      before = after;
      if (of) continue;
      limitTaken ||= rule === "limit";
      const line = { ...limitLine(tree, limitTaken ? undefined : setting.dx), note };
      lines.push(i > 0 && j === 0 && left ? { left, ...line } : line);
    }
    if (of) lines.push(...termLines(of, noted, subject, setting));
    else own = before;
  }
  return new Derivation(
    own as Expression,
    () => steps,
    () => lines,
  );
}

function withoutRepeats(stages: readonly Stage[]): Stage[] {
  const looks = stages.map(({ tree }) => toTex(tree));
  return stages.filter(({ rule }, i) => i === 0 || rule === "limit" || looks[i] !== looks[i - 1]);
}

function heading({ f, variables }: Subject, { x, dx }: Setting): Line[] {
  const several = variables.length > 1;
  const at = (write: (name: string) => string, moved = "") =>
    `f(${variables.map((name) => write(name) + (name === x ? moved : "")).join(", ")})`;
  const [xTex, h] = [nameTex(x), nameTex(dx)];
  const plain = (name: string) => name;
  return [
    { left: { tex: at(nameTex), text: at(plain) }, ...limitLine(f.tree, undefined) },
    {
      left: several
        ? { tex: `\\frac{\\partial f}{\\partial ${xTex}}`, text: `∂f/∂${x}` }
        : { tex: `f'(${xTex})`, text: `f'(${x})` },
      tex: [`\\lim_{${h} \\to 0} \\frac{${at(nameTex, ` + ${h}`)} - ${at(nameTex)}}{${h}}`],
      text: `lim[${dx} → 0] (${at(plain, ` + ${dx}`)} - ${at(plain)})/${dx}`,
      note: several
        ? { ko: "편도함수의 정의", en: "definition of the partial derivative" }
        : { ko: "도함수의 정의", en: "definition of the derivative" },
    },
  ];
}

/** (x²)' = lim (its quotient) = lim (the same, ready for the limit) = 2x, in two rows where one is too short. */
function termLines(
  of: Tree,
  stages: readonly (Stage & { note: Bilingual })[],
  { variables }: Subject,
  { x, dx }: Setting,
): Line[] {
  const limitAt = stages.findIndex(({ rule }) => rule === "limit");
  const [first, ready, last] = [stages[0], stages[limitAt - 1], stages.at(-1)] as [Stage, Stage, Stage];
  const parts = [limitOf(first.tree, dx), limitOf(ready.tree, dx), limitOf(last.tree, undefined)];
  const join = (some: typeof parts) => ({
    tex: [some.map(({ tex }) => tex).join(" = ")],
    text: some.map(({ text }) => text).join(" = "),
  });
  const [tex, text] = [toTex(of), toText(of)];
  const left =
    variables.length > 1
      ? { tex: `\\frac{\\partial}{\\partial ${nameTex(x)}}\\left(${tex}\\right)`, text: `∂/∂${x} (${text})` }
      : { tex: `\\left(${tex}\\right)'`, text: `(${text})'` };
  const note = stages[limitAt]?.note;
  return width(first.tree) + width(ready.tree) + width(last.tree) <= 36
    ? [{ left, ...join(parts), note }]
    : [
        { left, ...join(parts.slice(0, 1)) },
        { ...join(parts.slice(1)), note },
      ];
}
