import { displayWidth, padStart } from "../display-width.js";

/** A table in LaTeX, a line under the heading: numbers are aligned right, columns of words left. */
export function tableTex(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.join(" & ")).join(" \\\\\n");
  const areWords = (i: number) => rows.length > 0 && rows.every((row) => row[i]?.includes("\\text{"));
  const columns = heading.map((_, i) => (areWords(i) ? "l" : "r")).join("");
  return `$$\\begin{array}{${columns}}\n${heading.join(" & ")} \\\\ \\hline\n${lines}\n\\end{array}$$`;
}

/**
 * Markdown: formulas and below them sentences, each a paragraph of its own, with minus signs. (Where the type is LaTeX, JupyterLab
 * runs all sentences together.)
 */
export function withSentences(formulas: readonly string[], sentences: readonly string[]): string {
  const paragraph = (text: string) => text.replace(/[\\`*_<]/g, "\\$&").replace(/(?<!\w)-(?=[\d∞ ])/g, "−");
  return [...formulas, ...sentences.map(paragraph)].join("\n\n");
}

/** The same as plain text. */
export function tableText(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, i) => Math.max(...all.map((row) => displayWidth(row[i] ?? ""))));
  return all.map((row) => row.map((cell, i) => padStart(cell, widths[i] ?? 0)).join("   ")).join("\n");
}
