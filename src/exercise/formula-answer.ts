import { parse } from "../expression/parse/parse.js";
import { ParseError } from "../expression/parse/parse-error.js";
import { say } from "../language.js";
import { type Judgement, notReadable, textOf } from "./answer.js";
import { judgeExpression } from "./expression-answer.js";
import { isOtherLetter, lettersOf } from "./letters.js";
import { equationOf } from "./listed.js";
import { messages } from "./messages.js";
import { judgeNumber } from "./number-answer.js";
import { readAnswer } from "./read-answer.js";
import type { Exercise } from "./types.js";

/** Judges a formula, or a number, that was typed: read, looked through for what is left to do, and compared with the key. */
export function judgeFormula(exercise: Exercise, right: string, given: unknown): Judgement {
  const text = textOf(given);
  if (typeof text !== "string") return text;
  const answer = (exercise.unknown && equationOf(text, exercise.unknown)) || text;
  const key = parse(right, { vars: exercise.vars ?? [] });
  const own = lettersOf(exercise, key);
  const kind = exercise.kind === "number" ? "number" : "expression";
  try {
    const { read, label, primed, left } = readAnswer({ ...exercise, kind }, key, answer);
    if (label !== undefined && isOtherLetter(exercise, own, label))
      return { state: "not equal", markdown: say(messages.otherLetter(label, exercise.unknown)) };
    if (left) return { state: "not equal", markdown: say(left) };
    if (kind === "number") return judgeNumber(exercise, key, read);
    return judgeExpression({ exercise, key, own, primed, text: answer.trim() }, read);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return notReadable(error);
  }
}
