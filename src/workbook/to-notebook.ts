import type { Exercise, Level } from "../exercise/types.js";
import { versions } from "../kernel/node/paths.js";
import { languageInfo } from "../kernel/session/language-info.js";
import type { Bilingual, Language } from "../language.js";
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
      language_info: languageInfo("typescript", versions().typescript),
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** The tag of a cell whose result the reader is asked to predict: the learner's copy comes without its output. */
const PREDICT = "predict";

function toCells(part: Part, language: Language): Cell[] {
  if (part.kind === "prose") return [markdown(part.id, part.text[language])];
  if (part.kind === "code") {
    const cell = code(part.id, localize(part.code, language));
    return [/\bpredict\b/.test(part.meta) ? { ...cell, metadata: { tags: [PREDICT] } } : cell];
  }
  const { exercise } = part;
  return [
    markdown(`${part.id}-question`, questionText(exercise, language)),
    code(part.id, localize(part.cell, language)),
  ];
}

const levels: Record<Level, Bilingual> = {
  basic: { ko: "기본", en: "basic" },
  standard: { ko: "보통", en: "standard" },
  challenge: { ko: "도전", en: "challenge" },
};

/** The question as a reader sees it without running anything. */
function questionText(exercise: Exercise, language: Language): string {
  const number = exercise.id.split("-").at(-1);
  const level = exercise.level ? ` · ${levels[exercise.level][language]}` : "";
  const heading = language === "ko" ? `### 연습 ${number}${level}` : `### Exercise ${number}${level}`;
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
