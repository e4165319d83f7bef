import { Expression } from "../expression/expression.js";
import { fromTerm, type Style, sortedTerms } from "../expression/from-polynomial.js";
import * as P from "../expression/polynomial.js";
import { nameTex } from "../expression/print-tex.js";
import { chain } from "../expression/tidy.js";
import { isNegative, isOperation, type Tree } from "../expression/tree.js";
import type { Bilingual } from "../language.js";
import { Derivation, type Line, type Step, step } from "./derivation.js";

/** One stage on the way from the difference quotient to its limit. */
export interface Stage {
  rule: keyof typeof notes;
  tree: Tree;
}

/** The names of the rules; each is one line of the derivation. */
const notes = {
  substitute: { ko: "f에 대입", en: "put into f" },
  commonDenominator: { ko: "통분", en: "common denominator" },
  conjugate: { ko: "분모와 분자에 켤레식 곱하기", en: "multiply by the conjugate" },
  squares: { ko: "합·차의 곱: (a − b)(a + b) = a² − b²", en: "(a − b)(a + b) = a² − b²" },
  expand: { ko: "전개", en: "expand" },
  cancel: { ko: "동류항 소거", en: "equal terms cancel" },
  factor: { ko: "공통인수로 묶기", en: "take out the common factor" },
  divide: { ko: "약분 (나눌 때 0이 아니므로)", en: "cancel it (it is not 0)" },
  limit: { ko: "극한", en: "take the limit" },
  simplify: { ko: "정리", en: "simplify" },
} satisfies Record<string, Bilingual>;

/** The rules' names with the step's own name in them: Δx for the variable x. */
function noteOf(rule: Stage["rule"], variable: string, dx: string): Bilingual {
  if (rule === "substitute")
    return { ko: `${variable} + ${dx}와 ${variable}를 f에 대입`, en: `put ${variable} + ${dx} and ${variable} into f` };
  if (rule === "factor") return { ko: `${dx}로 묶기`, en: `take out ${dx}` };
  if (rule === "divide") return { ko: `${dx}로 약분 (${dx} ≠ 0)`, en: `cancel ${dx} (${dx} ≠ 0)` };
  if (rule === "limit") return { ko: `${dx} → 0`, en: `let ${dx} → 0` };
  return notes[rule];
}

/**
 * The derivation that leads through these stages. The first is the difference quotient; those up to the limit are shown
 * behind lim; a stage that looks like the one before it is left out.
 */
export function derivation(f: Expression, variable: string, stages: readonly Stage[]): Derivation {
  const dx = `Δ${variable}`;
  const shown = stages.filter(
    ({ rule, tree }, i) => i === 0 || rule === "limit" || looks(tree) !== looks(stages[i - 1]?.tree as Tree),
  );
  const expressions = shown.map(({ tree }) => new Expression(tree));
  const note = (rule: Stage["rule"]) => noteOf(rule, variable, dx);
  const steps = shown.map<Step>(({ rule }, i) =>
    step(rule, expressions[Math.max(0, i - 1)] as Expression, expressions[i] as Expression, note(rule)),
  );
  const limitAt = shown.findIndex(({ rule }) => rule === "limit");
  const lines = [
    ...heading(f, variable, dx),
    ...shown.map<Line>(({ rule, tree }, i) => ({ ...line(tree, i < limitAt ? dx : undefined), note: note(rule) })),
  ];
  return new Derivation(
    expressions.at(-1) as Expression,
    () => steps,
    () => lines,
  );
}

const looks = (tree: Tree) => new Expression(tree).toTex();

function heading(f: Expression, variable: string, dx: string): Line[] {
  const [x, h] = [nameTex(variable), nameTex(dx)];
  return [
    { left: { tex: `f(${x})`, text: `f(${variable})` }, ...line(f.tree, undefined) },
    {
      left: { tex: `f'(${x})`, text: `f'(${variable})` },
      tex: [`\\lim_{${h} \\to 0} \\frac{f(${x} + ${h}) - f(${x})}{${h}}`],
      text: `lim[${dx} → 0] (f(${variable} + ${dx}) - f(${variable}))/${dx}`,
      note: { ko: "도함수의 정의", en: "definition of the derivative" },
    },
  ];
}

/** How many characters of plain text fit into one row. */
const rowLength = 84;

/** One line's right-hand side; what is too long for a row is broken before a term. */
function line(tree: Tree, dx: string | undefined): Pick<Line, "tex" | "text"> {
  const expression = new Expression(tree);
  const limit = dx ? `\\lim_{${nameTex(dx)} \\to 0} ` : "";
  const isSum = isOperation(tree, "+") || isOperation(tree, "-") || isNegative(tree);
  const text = dx ? `lim[${dx} → 0] ${isSum ? `(${expression})` : expression}` : expression.toString();
  const tex = expression.toTex();
  if (expression.toString().length <= rowLength)
    return { tex: [limit + (dx && isSum ? `\\left(${tex}\\right)` : tex)], text };
  if (isSum) return { tex: rows(tree, `${limit}${dx ? "\\Bigl(" : ""}`, dx ? "\\Bigr)" : ""), text };
  if (!isOperation(tree, "/")) return { tex: [limit + tex], text };
  const [above, below] = tree.args as [Tree, Tree];
  const front = `${limit}\\frac{1}{${new Expression(below).toTex()}}\\Bigl[`;
  if (!isOperation(above, "*")) return { tex: rows(above, front, "\\Bigr]"), text };
  const [factor, others] = above.args as [Tree, Tree];
  return { tex: rows(others, `${front}${new Expression(factor).toTex()}\\Bigl(`, "\\Bigr)\\Bigr]"), text };
}

function rows(sum: Tree, before: string, behind: string): string[] {
  const result: string[] = [];
  let row = before;
  let length = 0;
  for (const [i, term] of chain(sum, "+").entries()) {
    const negated = isNegative(term);
    const shown = new Expression(negated ? (term.args[0] as Tree) : term);
    const size = shown.toString().length + 3;
    if (length + size > rowLength * 0.75 && length > 0) {
      result.push(row);
      row = "{}";
      length = 0;
    }
    row += `${negated ? " - " : i === 0 ? "" : " + "}${shown.toTex()}`;
    length += size;
  }
  return [...result, row + behind];
}

/** The terms of a, and after them the terms of −b, none of them combined: what stands there after expanding. */
export function termsOfDifference(a: P.Polynomial, b: P.Polynomial, style: Style): Tree[] {
  return [...sortedTerms(a, style), ...sortedTerms(P.negate(b), style)].map((term) => fromTerm(term, style));
}
