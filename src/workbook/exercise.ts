import { parse as parseYaml } from "yaml";
import type { Exercise } from "../exercise/types.js";
import type { Bilingual } from "../language.js";
import { checkedExercise } from "./exercise-schema.js";

/** An exercise block of a chapter: what goes into the bank, and the cell that the reader answers in. */
export interface ExerciseBlock {
  exercise: Exercise;
  /** TypeScript, its texts in both languages. */
  cell: string;
}

/** What a block may hold beside the exercise's own fields and its `cell`. */
interface Written {
  /** For "find the bug": a derivation in LaTeX, line by line; its numbers are the choices. */
  lines?: { tex: string; why: Bilingual }[];
}

/** @throws {Error} one sentence on what the block lacks, or holds too much */
export function readExercise(yaml: string): ExerciseBlock {
  const { lines, ...written } = texts(parseYaml(yaml)) as Exercise & Written;
  if (typeof written.id !== "string") throw new Error("an exercise without an id");
  const fail = (what: string) => new Error(`exercise ${written.id}: ${what}`);
  const { cell, ...exercise } = checked(lines ? withLines(written, lines) : written, fail);
  if (exercise.kind === "choice" && !exercise.choices.some(({ id }) => id === exercise.key))
    throw fail(`${exercise.key} is none of its choices`);
  return { exercise, cell: cell?.trim() ?? `exercise("${exercise.id}").check(${blanksFor(exercise)})` };
}

function checked(written: object, fail: (what: string) => Error) {
  try {
    return checkedExercise(written);
  } catch (error) {
    throw fail((error as Error).message);
  }
}

/** Every number as text: `key: 2` means "2". Only the values of cases, tolerances and domains stay numbers. */
function texts(value: unknown, name = ""): unknown {
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => texts(part, name));
  return Object.fromEntries(
    Object.entries(value).map(([field, part]) => [
      field,
      ["args", "value", "tolerance", "domain"].includes(field) ? part : texts(part, field),
    ]),
  );
}

/** The derivation typeset under the question, its lines numbered, and its numbers as choices. */
function withLines(exercise: object, lines: NonNullable<Written["lines"]>) {
  const rows = lines.map(({ tex }, i) => `${tex.includes("&") ? tex : tex.replace("=", "&=")} && (${i + 1})`);
  const shown = `$$\n\\begin{aligned}\n${rows.join("\\\\[4pt]\n")}\n\\end{aligned}\n$$`;
  const { question } = exercise as Exercise;
  return {
    ...exercise,
    kind: "choice",
    question: { ko: `${question.ko.trim()}\n\n${shown}`, en: `${question.en.trim()}\n\n${shown}` },
    choices: lines.map(({ why }, i) => ({ id: String(i + 1), why })),
  };
}

/** What stands between the parentheses of `check` until the reader answers. */
function blanksFor({ kind, key }: Exercise): string {
  const blanks = (record: object) =>
    `{ ${Object.keys(record)
      .map((name) => `${name}: "..."`)
      .join(", ")} }`;
  if (kind === "points") return Object.keys(key[0] ?? {}).length === 1 ? '["..."]' : `[${blanks(key[0] ?? {})}]`;
  return typeof key === "object" ? blanks(key) : '"..."';
}
