import { displayWidth } from "../display-width.js";
import type { Expression } from "../expression/expression.js";
import type { Values } from "../expression/source.js";
import { type Bilingual, say } from "../language.js";
import { shortNumber } from "../number/number-text.js";

/** A text in one language, or in both. */
export type Words = string | Bilingual;

/** The text in the language now spoken. */
export const wordsOf = (words: Words): string => (typeof words === "string" ? words : say(words));

/** A number as a figure shows it: with a real minus sign, and as a power of ten where it is very large. */
export function figureNumber(value: number, digits = 4): string {
  const text =
    Math.abs(value) < 1e7 || !Number.isFinite(value) ? shortNumber(value, digits) : value.toExponential(digits - 1);
  return text
    .replace(/(\.\d*?)0+e\+?/, "$1e")
    .replace(/\.?e\+?(\d+)$/, "·10<sup>$1</sup>")
    .replaceAll("-", "−");
}

/** A formula in a figure's own markup: x² as x<sup>2</sup>, a real minus sign, √ and |x|. */
export function figureFormula(expression: Expression): string {
  return figureName(raised(expression.toString().replace(/\^([^\s()*/]+)/g, "<sup>$1</sup>")))
    .replace(/abs\(([^()]*)\)/g, "|$1|")
    .replace(/sqrt\(/g, "√(")
    .replace(/cbrt\(/g, "∛(")
    .replace(/sigmoid\(/g, "σ(")
    .replace(/\*/g, "·")
    .replace(/-/g, "−");
}

/** Exponents in parentheses, which may hold parentheses themselves: e^(-(x + 1)). */
function raised(text: string): string {
  const start = text.indexOf("^(");
  if (start < 0) return text;
  let [end, depth] = [start + 1, 1];
  while (depth > 0) {
    end++;
    if (text[end] === "(") depth++;
    if (text[end] === ")") depth--;
  }
  return `${text.slice(0, start)}<sup>${raised(text.slice(start + 2, end))}</sup>${raised(text.slice(end + 1))}`;
}

/** Variables' names as a figure shows them: w_1 as w₁. */
export const figureName = (text: string): string =>
  text.replace(/(?<=\p{L})_(\d+)/gu, (_, digits: string) => [...digits].map((d) => "₀₁₂₃₄₅₆₇₈₉"[Number(d)]).join(""));

/** A function of one variable as a title has it, and as it is read aloud. */
export const formulaOf = ({ expression }: Pick<Values, "expression">): string =>
  expression ? figureFormula(expression) : "f(x)";
export const spokenFormula = ({ expression }: Pick<Values, "expression">): string => expression?.toString() ?? "f(x)";

/**
 * Text broken into lines of about this many columns, an equation's sides kept together; plotly does not break lines itself. A Korean
 * letter counts as two.
 */
export function broken(text: string, columns = 88): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.replace(/ ([=→≈]) /g, "\u00a0$1\u00a0").split(" ")) {
    if (line && columnsOf(line) + columnsOf(word) + 1 > columns) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join("<br>");
}

const columnsOf = (text: string) =>
  [...text.replace(/<[^>]*>/g, "")].reduce((sum, c) => sum + (displayWidth(c) === 2 ? 1.8 : 1), 0);
