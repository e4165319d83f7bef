import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { mathFromMarkdown } from "mdast-util-math";
import { type Handler, toHast } from "mdast-util-to-hast";
import { gfmTable } from "micromark-extension-gfm-table";
import { math } from "micromark-extension-math";
import { typeset } from "../print/typeset.js";
import { besideFormula } from "./beside-formula.js";
import { highlight } from "./highlight.js";

interface Options {
  /** How much deeper headings stand than the text says. */
  level?: number;
  /** The same text in the other language: each heading then names its counterpart there. */
  other?: string;
}

/** Markdown as the notebooks write it, with $…$ and tables, as HTML that needs no script. HTML in the text stays text. */
export function toPage(markdown: string, { level = 0, other = "" }: Options = {}): string {
  const heading = headingAt(level, anchorsIn(other));
  const hast = toHast(treeOf(markdown), {
    handlers: { math: formula(true), inlineMath: formula(false), code, heading, link, text },
  });
  return toHtml(hast, { allowDangerousHtml: true });
}

const treeOf = (markdown: string): Root =>
  fromMarkdown(withFences(markdown), {
    extensions: [math(), gfmTable()],
    mdastExtensions: [mathFromMarkdown(), gfmTableFromMarkdown()],
  });

/** The addresses of a text's headings, in their order. */
const anchorsIn = (markdown: string): string[] =>
  treeOf(markdown).children.flatMap((node) => (node.type === "heading" ? [anchorOf(plain(node))] : []));

/** Jupyter reads `$$x$$` on one line as a displayed formula; here its signs stand on lines of their own. */
const withFences = (markdown: string): string =>
  markdown.replace(/^([ \t]*)\$\$(?!\n)([\s\S]+?)\$\$/gm, "$1$$$$\n$1$2\n$1$$$$");

/** HTML that is put in as it is: KaTeX's, and the highlighter's. */
const raw = (value: string) => ({ type: "raw" as const, value });

const text: Handler = (_state, node: { value: string }, parent) => {
  const siblings: readonly unknown[] = parent?.children ?? [];
  const at = siblings.indexOf(node);
  const isFormula = (one: unknown) => (one as { type?: string } | undefined)?.type === "inlineMath";
  return { type: "text", value: besideFormula(node.value, isFormula(siblings[at - 1]), isFormula(siblings[at + 1])) };
};

const formula =
  (display: boolean): Handler =>
  (_state, node: { value: string }) =>
    raw(display ? `<div class="formula" tabindex="0">${typeset(node.value, true)}</div>` : typeset(node.value, false));

const code: Handler = (_state, node: { value: string; lang?: string | null }) =>
  raw(`<pre class="code" tabindex="0"><code>${highlight(node.value, node.lang ?? "")}</code></pre>`);

function headingAt(level: number, counterparts: readonly string[]): Handler {
  let count = 0;
  return (state, node): Element => {
    const depth = Math.min(node.depth + level, 6);
    const properties = { id: anchorOf(plain(node)), dataCounterpart: counterparts[count++] };
    return { type: "element", tagName: `h${depth}`, properties, children: state.all(node) };
  };
}

/** Links between notebooks lead to the pages. */
const link: Handler = (state, node): Element => ({
  type: "element",
  tagName: "a",
  properties: { href: pageOf(node.url) },
  children: state.all(node),
});

/** "01-definition.ipynb" is the page "01-definition.html"; the start is the index. */
const pageOf = (url: string): string => url.replace(/00-start\.ipynb/, "index.html").replace(/\.ipynb(?=$|#)/, ".html");

function plain(node: { value?: string; children?: readonly object[] }): string {
  return node.value ?? (node.children ?? []).map((child) => plain(child)).join("");
}

/** A heading's address on its page: its letters and digits, in any script. */
export const anchorOf = (heading: string): string =>
  (heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["section"]).join("-");
