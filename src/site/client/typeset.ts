import katex from "katex";
import { besideFormula } from "../beside-formula.js";

/** A formula as HTML with MathML beside it. */
export const typeset = (tex: string, display: boolean): string =>
  katex.renderToString(tex, {
    displayMode: display,
    macros: { "✓": "\\checkmark" },
    throwOnError: false,
    strict: false,
    trust: false,
  });

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The library's Markdown as HTML: paragraphs, lists, tables, bold, code and formulas; everything else is text. */
export function toHtml(markdown: string): string {
  const blocks = markdown.split(/(```[\s\S]*?```|\$\$[\s\S]*?\$\$)/);
  return blocks.map(blockHtml).join("");
}

function blockHtml(block: string): string {
  if (block.startsWith("```")) return `<pre class="text">${escaped(block.replace(/^```\w*\n?|\n?```$/g, ""))}</pre>`;
  if (block.startsWith("$$")) return `<div class="formula">${typeset(block.slice(2, -2), true)}</div>`;
  return block
    .split(/\n{2,}/)
    .filter((part) => part.trim())
    .map((part) => {
      const lines = part.trim().split("\n");
      if (lines.length > 1 && /^\|( *:?-+:? *\|)+$/.test(lines[1] as string)) return tableHtml(lines);
      if (lines.every((line) => line.startsWith("- ")))
        return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`;
      return `<p>${inline(part.trim())}</p>`;
    })
    .join("");
}

function tableHtml([head = "", , ...rows]: string[]): string {
  const cells = (row: string, tag: string) =>
    row
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
      .join("");
  return `<table><thead><tr>${cells(head, "th")}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("")}</tbody></table>`;
}

const isFormula = (part = "") => part.startsWith("$") && part.length > 2;

function inline(text: string): string {
  return text
    .split(/(\$[^$]+\$|`[^`]+`)/)
    .map((part, i, parts) => {
      if (isFormula(part)) return typeset(part.slice(1, -1), false);
      if (part.startsWith("`") && part.length > 2) return `<code>${escaped(part.slice(1, -1))}</code>`;
      return escaped(besideFormula(part, isFormula(parts[i - 1]), isFormula(parts[i + 1])))
        .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
        .replaceAll("\n", "<br>");
    })
    .join("");
}
