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
    if (typeof text === "string") {
      const word = meaningOf(text) ?? (truthIn(text) !== undefined && text.trim().length > 1 ? text : undefined);
      if (word !== undefined) return code(word);
    }
    try {
      return `$${readFormula(text, options).read.toTex()}$`;
    } catch (thrown) {
      if (typeof text !== "string" || isBlank(text)) throw thrown;
      const number = numberIn(text);
      const named = letterNamed(text) ?? (number === undefined ? undefined : shown(number));
      if (named !== undefined) return code(named);
      const entries = entriesOf(text);
      if (entries.length > 1) return entries.map(read).join(", ");
      throw thrown;
    }
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

const messages = {
  heading: { ko: "**이렇게 읽었습니다.**", en: "**This is how your answers are read.**" },
};
