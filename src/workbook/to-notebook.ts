import type { Exercise } from "../exercise/types.js";
import type { Language } from "../language.js";
import type { Chapter, Part } from "./chapter.js";
import { localize } from "./localize.js";
import type { Cell, CodeCell, MarkdownCell, Notebook } from "./notebook.js";

/** A chapter as a notebook in one language, not yet executed. */
export function toNotebook(chapter: Chapter, language: Language): Notebook {
  return { ...emptyNotebook(), cells: chapter.parts.flatMap((part) => toCells(part, language)) };
}

/** A notebook for our kernel, without cells. */
export function emptyNotebook(): Notebook {
  return {
    cells: [],
    metadata: {
      kernelspec: { name: "nabla", display_name: "TypeScript (Nabla)", language: "typescript" },
      language_info: {
        name: "typescript",
        file_extension: ".ts",
        mimetype: "text/typescript",
        codemirror_mode: { name: "javascript", typescript: true },
      },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function toCells(part: Part, language: Language): Cell[] {
  if (part.kind === "prose") return [markdown(part.id, part.text[language])];
  if (part.kind === "code") return [code(part.id, localize(part.code, language))];
  const { exercise } = part;
  return [
    markdown(`${part.id}-question`, questionText(exercise, language)),
    code(part.id, localize(part.cell, language)),
  ];
}

/** The question as a reader sees it without running anything. */
export function questionText(exercise: Exercise, language: Language): string {
  const number = exercise.id.split("-").at(-1);
  const heading = language === "ko" ? `### 연습 ${number}` : `### Exercise ${number}`;
  const choices = (exercise.kind === "choice" ? exercise.choices : [])
    .flatMap(({ id, text }) => (text ? [`- (${id}) ${text[language]}`] : []))
    .join("\n");
  return [heading, exercise.question[language].trim(), choices].filter(Boolean).join("\n\n");
}

export function markdown(id: string, source: string): MarkdownCell {
  return { cell_type: "markdown", id, metadata: {}, source };
}

export function code(id: string, source: string): CodeCell {
  return { cell_type: "code", id, metadata: {}, source, execution_count: null, outputs: [] };
}
