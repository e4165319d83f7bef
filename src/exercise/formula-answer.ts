import { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import { ParseError } from "../expression/parse/parse-error.js";
import { hasSum } from "../expression/parse/sum.js";
import { hasPending } from "../expression/pending.js";
import { say } from "../language.js";
import { type Judgement, notReadable, tex, textOf } from "./answer.js";
import { judgeExpression } from "./expression-answer.js";
import { isOtherLetter, lettersOf } from "./letters.js";
import { messages } from "./messages.js";
import { judgeNumber, readNumber } from "./number-answer.js";
import { severalAnswers } from "./several.js";
import { typed } from "./typed.js";
import type { Exercise } from "./types.js";

/** Judges a formula, or a number, that was typed: read, looked through for what is left to do, and compared with the key. */
export function judgeFormula(exercise: Exercise, right: string, given: unknown): Judgement {
  const answer = textOf(given);
  if (typeof answer !== "string") return answer;
  const vars = exercise.vars ?? [];
  const key = parse(right, { vars });
  const own = lettersOf(exercise, key);
  const { text, label, primed } = typed(answer, key);
  if (label !== undefined && isOtherLetter(exercise, own, label)) {
    return { state: "not equal", markdown: say(messages.otherLetter(label, exercise.unknown)) };
  }
  const several = severalAnswers(text);
  if (several) return notReadable(several);
  try {
    const read = exercise.kind === "number" ? readNumber(exercise, key, text) : parse(text, { vars });
    if (!(read instanceof Expression)) return read;
    const left = hasPending(read.tree) ? messages.differentiate : hasSum(answer) ? messages.addUp : undefined;
    if (left) return { state: "not equal", markdown: say(left(tex(read))) };
    if (exercise.kind === "number") return judgeNumber(exercise, key, read);
    return judgeExpression({ exercise, key, own, primed, text: answer.trim() }, read);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return notReadable(error);
  }
}
