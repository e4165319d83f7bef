import { Expression } from "../../expression/expression.js";
import { nameTex } from "../../expression/print-tex.js";
import { toText } from "../../expression/print-text.js";
import { chain } from "../../expression/tidy.js";
import { isNegative, isOperation, operands, type Tree } from "../../expression/tree.js";

/** How many letters fit into one row, beside the notes. */
const rowWidth = 50;

const isSum = (tree: Tree) => isOperation(tree, "+") || isOperation(tree, "-") || isNegative(tree);

/** lim (tree) as Δx → 0; without a step, the tree itself. */
export function limitOf(tree: Tree, dx: string | undefined): { tex: string; text: string } {
  const expression = new Expression(tree);
  const [tex, text] = [expression.toTex(), expression.toString()];
  if (!dx) return { tex, text };
  const shown = isSum(tree) ? { tex: `\\left(${tex}\\right)`, text: `(${text})` } : { tex, text };
  return { tex: `\\lim_{${nameTex(dx)} \\to 0} ${shown.tex}`, text: `lim[${dx} → 0] ${shown.text}` };
}

/** One line's right-hand side; what is too long for a row is broken before a term. */
export function limitLine(tree: Tree, dx: string | undefined): { tex: string[]; text: string } {
  const { tex, text } = limitOf(tree, dx);
  const limit = dx ? `\\lim_{${nameTex(dx)} \\to 0} ` : "";
  if (width(tree) <= rowWidth) return { tex: [tex], text };
  const size = tex.includes("frac") ? "bigg" : "Big";
  if (isSum(tree)) return { tex: rows(tree, `${limit}${dx ? `\\${size}l(` : ""}`, dx ? `\\${size}r)` : ""), text };
  if (!isOperation(tree, "/")) return { tex: [tex], text };
  const [above, below] = operands(tree);
  const front = `${limit}\\frac{1}{${new Expression(below).toTex()}}\\Bigl[`;
  if (!isOperation(above, "*")) return { tex: rows(above, front, "\\Bigr]"), text };
  const [factor, others] = operands(above);
  return { tex: rows(others, `${front}${new Expression(factor).toTex()}\\Bigl(`, "\\Bigr)\\Bigr]"), text };
}

/** About how many letters wide the typeset formula is. */
export function width(tree: Tree): number {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return toText(tree).length;
  const inside = tree.args.map(width);
  const all = inside.reduce((a, b) => a + b);
  if (tree.type === "FunctionNode") return tree.fn.name === "sqrt" ? all + 1.5 : all + tree.fn.name.length + 1.5;
  if (tree.op === "/") return Math.max(...inside);
  if (tree.op === "^") return all - 0.4 * (inside[1] as number);
  return tree.op === "*" ? all + 2 * tree.args.filter(isSum).length : all + 2.5;
}

function rows(sum: Tree, before: string, behind: string): string[] {
  const result: string[] = [];
  let row = before;
  let filled = 0;
  for (const [i, term] of chain(sum, "+").entries()) {
    const negated = isNegative(term);
    const positive = negated ? operands(term)[0] : term;
    const size = width(positive) + 2.5;
    if (filled + size > rowWidth - 6 && filled > 0) {
      result.push(row);
      row = "{}";
      filled = 0;
    }
    row += `${negated ? " - " : i === 0 ? "" : " + "}${new Expression(positive).toTex()}`;
    filled += size;
  }
  return [...result, row + behind];
}
