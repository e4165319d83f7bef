import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../language.js";
import { cellHtml, type Piece } from "./chapter-page.js";
import { frameHtml, withoutScript } from "./frame.js";
import { escapeHtml } from "./highlight.js";
import { pageMessages as messages } from "./page-messages.js";

/** The chapter that the pieces are of. */
interface Source {
  language: Language;
  /** The chapter's page without ".html". */
  page: string;
  title: string;
}

/** A part of a chapter that can stand alone, and where it stands in the chapter. */
interface Part {
  /** "en-01-definition-loss", the file's name; a figure has a number behind that. */
  name: string;
  html: string;
  anchor: string;
}

/**
 * Writes a page for each figure, exercise and cell of a chapter, which others can put into a page of theirs by an iframe.
 *
 * @param to the site's folder
 */
export function writeEmbeds(to: string, pieces: readonly Piece[], source: Source): void {
  mkdirSync(join(to, "embed"), { recursive: true });
  const codes = pieces.map(({ cell }) => (cell ? cellHtml(cell, "", source.language) : ""));
  for (const part of pieces.flatMap((_, at) => partsOf(pieces, at, codes, source)))
    writeFileSync(join(to, "embed", `${part.name}.html`), embedHtml(part, source));
}

function partsOf(pieces: readonly Piece[], at: number, codes: readonly string[], { language, page }: Source): Part[] {
  const { id, kind, html, cell, figures } = pieces[at] as Piece;
  if (kind === "text") return [];
  const anchor = kind === "exercise" ? id : `cell-${id}`;
  const question = kind === "exercise" ? (pieces[at - 1]?.html ?? "") : "";
  const above = cell ? aboveHtml(codes.slice(0, at).filter(Boolean), language) : "";
  const whole = { name: `${language}-${page}-${id}`, html: above + question + html, anchor };
  return [whole, ...figures.map((figure) => ({ name: figure.name, html: figure.html, anchor }))];
}

/** The cells that run before this one, folded. */
function aboveHtml(cells: readonly string[], language: Language): string {
  if (cells.length === 0) return "";
  return `<details class="above"><summary>${escapeHtml(messages.above[language])}</summary>\n${cells.join("\n")}\n</details>`;
}

/** Links lead out of the frame, to the site's own pages. */
function embedHtml({ html, anchor }: Part, { language, page, title }: Source): string {
  const chapter = `../${language}/${page}.html`;
  const body = html
    .replace(/ href="#/g, ` href="${chapter}#`)
    .replace(/ href="(?!https?:|\.\.\/)/g, ` href="../${language}/`);
  const name = `${title} · ∇ Nabla`;
  return frameHtml({
    language,
    page,
    title: name,
    alone: "embed",
    head: `<base target="_blank">\n<meta name="robots" content="noindex">\n<link rel="canonical" href="${chapter}">`,
    body: `<main>
${withoutScript(language)}
<article>
${body}
</article>
<p class="source"><a href="${chapter}#${anchor}">${escapeHtml(name)}</a></p>
</main>`,
  });
}
