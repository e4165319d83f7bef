import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import katex from "katex";

/** What a stranger's formula may do: no links, no endless macros, nothing larger than the page. */
const LIMITS = { trust: false, maxExpand: 1000, maxSize: 30 };

/** In \text, KaTeX knows ≠ only as a formula, ✓ by its name alone, and ʰ not at all. */
const MACROS = { "≠": "\\TextOrMath{$\\neq$}{\\neq}", "✓": "\\checkmark", ʰ: "\\TextOrMath{$^h$}{^h}" };

/** Characters of LaTeX, about a quarter of a line on paper. */
const LONG = 25;

/** Families whose characters no formula of the workbook uses; without them the style sheet is half as large. */
const UNUSED = /Fraktur|SansSerif|Script|Typewriter|Caligraphic-Bold|BoldItalic/;

/**
 * A formula as HTML that needs no script, with MathML beside it for those who listen.
 *
 * @param tex what stands between the dollar signs
 * @param display true for a formula on a line of its own
 * @returns HTML; a formula that cannot be read is shown as it was written, in red
 * @example
 * typeset("x^2", false);
 */
export function typeset(tex: string, display: boolean): string {
  const html = katex.renderToString(tex, {
    ...LIMITS,
    macros: { ...MACROS },
    displayMode: display,
    throwOnError: false,
    strict: false,
  });
  // The page keeps a formula in one line, with the word that it is in. A long one in a text may be broken between its parts.
  if (display || tex.length < LONG) return html;
  return html.replaceAll('</span><span class="katex-base">', '</span><wbr><span class="katex-base">');
}

/** The style sheet of typeset formulas, with its fonts in it. */
export function mathStyle(): string {
  const folder = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));
  const style = readFileSync(join(folder, "katex.min.css"), "utf8");
  return style.replace(/@font-face\{[^}]*\}/g, (face) => {
    const file = /url\((fonts\/[^)]+\.woff2)\)/.exec(face)?.[1];
    if (!file || UNUSED.test(file)) return "";
    const font = readFileSync(join(folder, file)).toString("base64");
    return face.replace(/src:[^}]*/, `src:url(data:font/woff2;base64,${font}) format("woff2")`);
  });
}
