import { Expression } from "../../expression/expression.js";
import { nameTex, toTex } from "../../expression/print-tex.js";
import { toText } from "../../expression/print-text.js";
import { chain } from "../../expression/tidy.js";
import { isNegative, isOperation, operands, type Tree } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import type { Line } from "../aligned.js";
import { Derivation, once, type Step, step } from "../derivation.js";
import { exceptionsOf, type Sentence, valueOutsideOf } from "../rules/exceptions.js";
import { withoutIdle } from "../rules/ties.js";
import { noteOf } from "./notes.js";
import type { Setting, Stage, Working } from "./stage.js";

/** What is differentiated: f(x), or f(x, y) by one of its variables. */
export interface Subject {
  f: Expression;
  /** f with the functions that have no limit of their own written out, and without what only seems to change. */
  written: Tree;
  /** What was done for that. */
  by: "rewrite" | "simplify";
  /** All variables of f, the one that moves among them. */
  variables: readonly string[];
}

/**
 * The derivation that leads through these workings. The first stage is the difference quotient; those up to the limit are shown
 * behind lim; a stage that looks like the one before it is left out. A term of a sum is shown in one line.
 */
export function derivation(
  subject: Subject,
  setting: Setting,
  workings: readonly Working[],
  below: (result: Expression) => Sentence[],
): Derivation {
  const steps: Step[] = [];
  const lines = heading(subject, setting);
  const left = lines.at(-1)?.left as Line["left"];
  let reached: Expression | undefined;
  let limitTaken = false;
  for (const [i, { of, stages, setting: own = setting }] of workings.entries()) {
    const shown = withoutRepeats(stages);
    const noted = shown.map((stage) => ({ ...stage, note: stage.note ?? noteOf(stage.rule, own.x, own.dx) }));
    let before = of ? undefined : reached;
    for (const [j, { rule, tree, note }] of noted.entries()) {
      const after = new Expression(tree);
      steps.push(step(rule, before ?? after, after, note));
      before = after;
      if (of) continue;
      limitTaken ||= rule === "limit";
      const line = { ...limitLine(tree, limitTaken ? undefined : setting.dx), note };
      lines.push(i > 0 && j === 0 && left ? { left, ...line } : line);
    }
    if (of) lines.push(...termLines(of, noted, subject, own));
    else reached = before;
  }
  const { f } = subject;
  const result = reached as Expression;
  const exceptions = once(() => exceptionsOf(new Expression(withoutIdle(f.tree, setting.x)), setting.x));
  return new Derivation(
    result,
    () => steps,
    () => lines,
    {
      evaluate: (scope) => valueOutsideOf(exceptions(), f, result, setting.x, scope),
      below: () => below(result),
    },
  );
}

function withoutRepeats(stages: readonly Stage[]): Stage[] {
  const looks = stages.map(({ tree }) => toTex(tree));
  return stages.filter(({ rule }, i) => i === 0 || rule === "limit" || looks[i] !== looks[i - 1]);
}

function heading({ f, written, by, variables }: Subject, { x, dx }: Setting): Line[] {
  const several = variables.length > 1;
  const at = (write: (name: string) => string, moved = "") =>
    `f(${variables.map((name) => write(name) + (name === x ? moved : "")).join(", ")})`;
  const [xTex, h] = [nameTex(x), nameTex(dx)];
  const plain = (name: string) => name;
  return [
    { left: { tex: at(nameTex), text: at(plain) }, ...limitLine(f.tree, undefined) },
    ...(written === f.tree ? [] : [{ ...limitLine(written, undefined), note: noteOf(by, x, dx) }]),
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
  return width(first.tree) + width(ready.tree) + width(last.tree) <= threeInARow
    ? [{ left, ...join(parts), note }]
    : [
        { left, ...join(parts.slice(0, 1)) },
        { ...join(parts.slice(1)), note },
      ];
}

/** How many letters three formulas may have in one row, each after an equals sign and two after a limit. */
const threeInARow = 36;

/** How many letters fit into one row, beside the notes. */
const rowWidth = 50;

const isSum = (tree: Tree) => isOperation(tree, "+") || isOperation(tree, "-") || isNegative(tree);

/** lim (tree) as Δx → 0; without a step, the tree itself. */
function limitOf(tree: Tree, dx: string | undefined): { tex: string; text: string } {
  const expression = new Expression(tree);
  const [tex, text] = [expression.toTex(), expression.toString()];
  if (!dx) return { tex, text };
  const shown = isSum(tree) ? { tex: `\\left(${tex}\\right)`, text: `(${text})` } : { tex, text };
  return { tex: `\\lim_{${nameTex(dx)} \\to 0} ${shown.tex}`, text: `lim[${dx} → 0] ${shown.text}` };
}

/** One line's right-hand side; what is too long for a row is broken before a term. */
function limitLine(tree: Tree, dx: string | undefined): { tex: string[]; text: string } {
  const { tex, text } = limitOf(tree, dx);
  const limit = dx ? `\\lim_{${nameTex(dx)} \\to 0} ` : "";
  if (width(tree) <= rowWidth) return { tex: [tex], text };
  const size = tex.includes("frac") ? "bigg" : "Big";
  if (isSum(tree)) return { tex: rowsOf(tree, `${limit}${dx ? `\\${size}l(` : ""}`, dx ? `\\${size}r)` : ""), text };
  if (!isOperation(tree, "/")) return { tex: [tex], text };
  const [above, below] = operands(tree);
  const front = `${limit}\\frac{1}{${new Expression(below).toTex()}}\\Bigl[`;
  if (!isOperation(above, "*")) return { tex: rowsOf(above, front, "\\Bigr]"), text };
  const [factor, others] = operands(above);
  return { tex: rowsOf(others, `${front}${new Expression(factor).toTex()}\\Bigl(`, "\\Bigr)\\Bigr]"), text };
}

/** Widths in letters: of a root sign or the blank behind a name, of a sign of addition; and what of an exponent is saved. */
const [root, plus, raised] = [1.5, 2.5, 0.4];

/** About how many letters wide the typeset formula is. */
function width(tree: Tree): number {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return toText(tree).length;
  const inside = tree.args.map(width);
  const all = inside.reduce((a, b) => a + b);
  if (tree.type === "FunctionNode") return tree.fn.name === "sqrt" ? all + root : all + tree.fn.name.length + root;
  if (tree.op === "/") return Math.max(...inside);
  if (tree.op === "^") return all - raised * (inside[1] as number);
  return tree.op === "*" ? all + 2 * tree.args.filter(isSum).length : all + plus;
}

/** What stands before and behind the rows: [( and )]. */
const bracket = 6;

function rowsOf(sum: Tree, before: string, behind: string): string[] {
  const result: string[] = [];
  let row = before;
  let filled = 0;
  for (const [i, term] of chain(sum, "+").entries()) {
    const negated = isNegative(term);
    const positive = negated ? operands(term)[0] : term;
    const size = width(positive) + plus;
    if (filled + size > rowWidth - bracket && filled > 0) {
      result.push(row);
      row = "{}";
      filled = 0;
    }
    row += `${negated ? " - " : i === 0 ? "" : " + "}${new Expression(positive).toTex()}`;
    filled += size;
  }
  return [...result, row + behind];
}
