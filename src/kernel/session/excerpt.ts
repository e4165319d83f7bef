import { displayWidth } from "../../display-width.js";

/** Of a line as long as a file only so much is shown around the place. Characters. */
const WINDOW = 120;

/** The line with its two predecessors, and carets under the columns from `column` on; both count from 1, in UTF-16 units. */
export function excerpt(text: string, line: number, column: number, length = 1): string[] {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, line - 2);
  const width = String(line).length;
  const marked = lines[line - 1] ?? "";
  const from = startOfWindow(marked, column - 1);
  const shown = lines.slice(first - 1, line).map((content, index) => {
    const number = first + index;
    const part = cut(content, number === line ? from : 0);
    return `${number === line ? ">" : " "} ${String(number).padStart(width)} | ${part}`;
  });
  const before = blanks((from > 0 ? "…" : "") + marked.slice(from, column - 1));
  const under = marked.slice(column - 1, Math.min(column - 1 + length, from + WINDOW));
  return [...shown, `  ${" ".repeat(width)} | ${before}${"^".repeat(Math.max(1, displayWidth(under)))}`];
}

/** Where the shown part of a line begins, so that the character at `at` is in it. */
function startOfWindow(line: string, at: number): number {
  if (line.length <= WINDOW || at < WINDOW / 2) return 0;
  return Math.min(at - WINDOW / 2, line.length - WINDOW);
}

function cut(line: string, from: number): string {
  const part = line.slice(from, from + WINDOW);
  return (from > 0 ? "…" : "") + part + (from + WINDOW < line.length ? "…" : "");
}

/** As much room as the text takes. */
function blanks(text: string): string {
  return text.replace(/[^\t]+/g, (part) => " ".repeat(displayWidth(part)));
}
