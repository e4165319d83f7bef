import { display } from "../display.js";
import { entriesOf } from "../exercise/listed.js";
import { message } from "../exercise/markdown.js";
import { letterNamed, meaningOf, truthIn } from "../exercise/words.js";
import { sidesOf } from "../expression/parse/parse.js";
import { say } from "../language.js";
import { reasonOf } from "./fail.js";
import { numberIn } from "./number-in.js";
import { type Copy, code, copyOf, isBlank, shown } from "./plain.js";
import { readFormula } from "./same-formula.js";

/**
 * Shows how each answer is read, typeset, before it is marked: what a learner sees where the tests themselves are hidden.
 *
 * @param answers by name; texts are read as formulas, lists of texts line by line
 * @param options `vars`: variables' names that are longer than a letter
 * @returns 0 when an answer is missing or cannot be read, so that nbgrader's Validate says so; else nothing
 * @example
 * answered({ slope, lines });
 */
export function answered(
  answers: Record<string, unknown>,
  options: { vars?: readonly string[] } = {},
): number | undefined {
  let complete = true;
  const rows = Object.keys(answers).map((name) => {
    try {
      return `- ${code(name)}: ${reading(copyOf(answers[name]), options)}`;
    } catch (thrown) {
      complete = false;
      return `- ${code(name)}: ${reasonOf(thrown)}`;
    }
  });
  display(message([say(messages.heading), "", ...rows].join("\n"), {}));
  return complete ? undefined : 0;
}

/** An answer as it is read (Markdown). */
function reading(copy: Copy, options: { vars?: readonly string[] }): string {
  const read = (text: Copy): string => {
    const word = typeof text === "string" ? wordIn(text, options) : undefined;
    if (word !== undefined) return code(word);
    const entries = typeof text === "string" && !isFormula(text, options) ? entriesOf(text) : [];
    return entries.length > 1 ? entries.map(read).join(", ") : `$${readFormula(text, options).read.toTex()}$`;
  };
  if (typeof copy === "string" || isBlank(copy)) return read(copy);
  if (!Array.isArray(copy) || !copy.every((line) => typeof line === "string")) return code(shown(copy));
  if (copy.every((word) => meaningOf(word as string) !== undefined)) return copy.map(read).join(", ");
  return copy
    .flatMap(sidesOf)
    .filter((side) => !isBlank(side))
    .map(read)
    .join(" $=$ ");
}

/** The word, letter or number that a text stands for, where it is no formula. */
function wordIn(text: string, options: { vars?: readonly string[] }): string | undefined {
  const word = meaningOf(text) ?? (truthIn(text) !== undefined && text.trim().length > 1 ? text : undefined);
  if (word !== undefined || isBlank(text) || isFormula(text, options)) return word;
  const number = numberIn(text);
  return letterNamed(text) ?? (number === undefined ? undefined : shown(number));
}

function isFormula(text: string, options: { vars?: readonly string[] }): boolean {
  try {
    readFormula(text, options);
    return true;
  } catch {
    return false;
  }
}

const messages = {
  heading: { ko: "**이렇게 읽었습니다.**", en: "**This is how your answers are read.**" },
};
