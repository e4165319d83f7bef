import { readFileSync } from "node:fs";
import type { Exercise } from "../exercise/types.js";
import { type Language, otherLanguage } from "../language.js";
import { notebookFile } from "../workbook/build.js";
import type { Chapter } from "../workbook/chapter.js";
import { type CodeCell, joined, type Notebook } from "../workbook/notebook.js";
import { escapeHtml, highlight } from "./highlight.js";
import { toPage } from "./markdown.js";
import { onThePage } from "./on-the-page.js";
import { type LiveFigure, outputHtml } from "./outputs.js";
import { pageMessages as messages } from "./page-messages.js";
import { withSpeech } from "./spoken.js";

/** What one cell of a notebook is on a page. */
export interface Piece {
  /** The cell's. */
  id: string;
  kind: "text" | "cell" | "exercise";
  html: string;
  /** Where there is one that can be run. */
  cell?: CodeCell;
  figures: readonly LiveFigure[];
}

/** The name of a chapter's page, without ".html"; the first one is the index. */
export const pageName = ({ name }: Chapter): string => (name.startsWith("00") ? "index" : name);

/** A chapter in one language, its formulas with their words. */
export async function readPieces(root: string, chapter: Chapter, language: Language): Promise<Piece[]> {
  const read = (one: Language) => JSON.parse(readFileSync(notebookFile(root, chapter, one), "utf8")) as Notebook;
  const other = read(otherLanguage(language));
  const pieces: Piece[] = [];
  for (const piece of piecesOf(chapter, read(language), other, language))
    pieces.push({ ...piece, html: await withSpeech(piece.html, language) });
  return pieces;
}

function piecesOf(chapter: Chapter, notebook: Notebook, inOther: Notebook, language: Language): Piece[] {
  const exercises = new Map(
    chapter.parts.flatMap((part) => (part.kind === "exercise" ? [[part.id, part.exercise] as const] : [])),
  );
  const others = new Map(inOther.cells.map(({ id, source }) => [id, joined(source)]));
  return notebook.cells.flatMap((cell): Piece[] => {
    const { id } = cell;
    if (cell.cell_type === "markdown")
      return [
        {
          id,
          kind: "text",
          html: toPage(onThePage(joined(cell.source), language), { other: others.get(id) }),
          figures: [],
        },
      ];
    if (cell.cell_type !== "code") return [];
    const exercise = exercises.get(id);
    if (exercise) {
      const html = exerciseHtml(exercise, cell, language);
      return [{ id, kind: "exercise", html, figures: [], ...(isWritten(exercise) ? { cell } : {}) }];
    }
    const { html, figures } = outputHtml(cell.outputs, `${language}-${pageName(chapter)}-${id}`);
    return [{ id, kind: "cell", html: cellHtml(cell, html, language), cell, figures }];
  });
}

/** A chapter as the body of its page; the notebook is beside the page, and, where there is JupyterLite, in it. */
export function chapterBody(
  pieces: readonly Piece[],
  { name }: Chapter,
  { language, hasLab = false }: { language: Language; hasLab?: boolean },
): string {
  const link = (address: string, text: keyof typeof messages, more = "") =>
    `<a href="${address}"${more}>${escapeHtml(messages[text][language])}</a>`;
  const open = hasLab
    ? `${link(`../lab/${language}/index.html?path=${language}/${name}.ipynb`, "openNotebook")} · `
    : "";
  const download = `<p class="download">${open}${link(`${name}.ipynb`, "download", " download")}</p>`;
  return `<article>\n${pieces.map(({ html }) => html).join("\n")}\n${download}\n</article>`;
}

/** The code and what came out of it; a cell that asks for a prediction hides its output until it is asked for. */
export function cellHtml(cell: CodeCell, output: string, language: Language): string {
  const code = `<pre class="code" tabindex="0"><code>${highlight(joined(cell.source), "ts")}</code></pre>`;
  const asks = cell.metadata.tags?.includes("predict");
  const shown = asks
    ? `<details class="output"><summary>${escapeHtml(messages.predict[language])}</summary>${output}</details>`
    : `<div class="output">${output}</div>`;
  return `<section class="cell" id="cell-${cell.id}" data-cell="${cell.id}">${code}${output ? shown : ""}</section>`;
}

/** A place to answer in, and the hints and the solution folded away for those without scripts. */
function exerciseHtml(exercise: Exercise, cell: CodeCell, language: Language): string {
  const say = (key: keyof typeof messages) => escapeHtml(messages[key][language]);
  const hints = exercise.hints
    .map(
      (hint, i) =>
        `<details class="hint"><summary>${say("hint")} ${i + 1}</summary>${toPage(hint[language], { level: 3 })}</details>`,
    )
    .join("\n");
  const solution = toPage(solutionText(exercise, language), { level: 3 });
  const folded = solution ? `<details class="solution"><summary>${say("solution")}</summary>${solution}</details>` : "";
  const form = isWritten(exercise) ? cellHtml(cell, "", language) : formHtml(exercise, language);
  return `<section class="exercise" id="exercise-${exercise.id}" data-exercise="${exercise.id}">
${form}
<div class="feedback" role="status" aria-live="polite"></div>
<div class="static">${hints}${folded}</div>
</section>`;
}

/** As far as it is written down; a derivation is worked by the library. */
function solutionText({ solution }: Exercise, language: Language): string {
  if ("text" in solution) return solution.text[language];
  return "code" in solution ? `\`\`\`ts\n${solution.code}\n\`\`\`` : "";
}

/** Is the answer a program, written in a cell? */
const isWritten = ({ kind }: Exercise) => kind === "function";

function formHtml(exercise: Exercise, language: Language): string {
  const say = (key: keyof typeof messages) => escapeHtml(messages[key][language]);
  const names = namesOf(exercise);
  const fields = names.map((name) => {
    const label = name === "" ? `<span class="only-heard">${say("answer")}</span>` : `<span>${escapeHtml(name)}</span>`;
    return `<label>${label} <input name="${escapeHtml(name)}" autocomplete="off" autocapitalize="off" spellcheck="false"></label>`;
  });
  return `<form data-kind="${exercise.kind}" hidden>
<div class="fields">${fields.join("\n")}</div>
<output class="preview" aria-label="${say("readAs")}"></output>
<div class="buttons"><button type="submit">${say("check")}</button>
<button type="button" data-action="hint">${say("hint")}</button>
<button type="button" data-action="solution">${say("solution")}</button></div>
</form>`;
}

/** The parts of the answer by name; one part without a name for most. Points are typed one after the other. */
function namesOf({ kind, key }: Exercise): string[] {
  if (kind === "points" || typeof key === "string") return [""];
  return Object.keys(key);
}
