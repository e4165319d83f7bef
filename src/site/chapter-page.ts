import type { Exercise } from "../exercise/types.js";
import type { Language } from "../language.js";
import type { Chapter } from "../workbook/chapter.js";
import { type CodeCell, joined, type Notebook } from "../workbook/notebook.js";
import { escapeHtml, highlight } from "./highlight.js";
import { toPage } from "./markdown.js";
import { type LiveFigure, outputHtml } from "./outputs.js";
import { pageMessages as messages } from "./page-messages.js";

/** A chapter as the body of its page, and the figures that come alive on it. */
export function chapterBody(
  chapter: Chapter,
  notebook: Notebook,
  language: Language,
): { body: string; figures: LiveFigure[] } {
  const exercises = new Map(
    chapter.parts.flatMap((part) => (part.kind === "exercise" ? [[part.id, part.exercise] as const] : [])),
  );
  const figures: LiveFigure[] = [];
  const parts = notebook.cells.map((cell) => {
    if (cell.cell_type === "markdown") return toPage(joined(cell.source));
    if (cell.cell_type !== "code") return "";
    const exercise = exercises.get(cell.id);
    if (exercise) return exerciseHtml(exercise, language);
    const { html, figures: found } = outputHtml(cell.outputs, `${language}-${chapter.name}-${cell.id}`);
    figures.push(...found);
    return cellHtml(cell, html, language);
  });
  const download = `<p class="download"><a href="${chapter.name}.ipynb" download>${escapeHtml(messages.download[language])}</a></p>`;
  return { body: `<article>\n${parts.join("\n")}\n${download}\n</article>`, figures };
}

/** The code and what came out of it; a cell that asks for a prediction hides its output until it is asked for. */
function cellHtml(cell: CodeCell, output: string, language: Language): string {
  const code = `<pre class="code" tabindex="0"><code>${highlight(joined(cell.source), "ts")}</code></pre>`;
  const asks = cell.metadata.tags?.includes("predict");
  const shown = asks
    ? `<details class="output"><summary>${escapeHtml(messages.predict[language])}</summary>${output}</details>`
    : `<div class="output">${output}</div>`;
  return `<section class="cell" id="cell-${cell.id}" data-cell="${cell.id}">${code}${output ? shown : ""}</section>`;
}

/** A place to answer in, and the hints and the solution folded away for those without scripts. */
function exerciseHtml(exercise: Exercise, language: Language): string {
  const say = (key: keyof typeof messages) => escapeHtml(messages[key][language]);
  const hints = exercise.hints
    .map(
      (hint, i) =>
        `<details class="hint"><summary>${say("hint")} ${i + 1}</summary>${toPage(hint[language], 3)}</details>`,
    )
    .join("\n");
  const solution = "text" in exercise.solution ? toPage(exercise.solution.text[language], 3) : "";
  const folded = solution ? `<details class="solution"><summary>${say("solution")}</summary>${solution}</details>` : "";
  const form =
    exercise.kind === "function" ? `<p class="notice">${say("cannotAnswerHere")}</p>` : formHtml(exercise, language);
  return `<section class="exercise" id="exercise-${exercise.id}" data-exercise="${exercise.id}">
${form}
<div class="feedback" role="status" aria-live="polite"></div>
<div class="static">${hints}${folded}</div>
</section>`;
}

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
