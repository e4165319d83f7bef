import type { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import { say } from "../language.js";
import { type Judgement, tex, wrong } from "./answer.js";
import { messages } from "./messages.js";
import { type Exercise, sentencesOf } from "./types.js";

/** Judges a number by its value. */
export function judgeNumber(exercise: Exercise, right: string, answer: Expression): Judgement {
  if (answer.variables.length > 0) return { state: "not readable", markdown: say(messages.numberNeeded(tex(answer))) };
  const value = valueWhereDefined(answer);
  if (value === undefined) return { state: "not readable", markdown: say(messages.noNumber(tex(answer))) };
  const tolerance = exercise.tolerance ?? 1e-9;
  const key = parse(right).evaluate();
  if (Math.abs(value - key) <= tolerance) return { state: "right", markdown: `${say(messages.right)} ${tex(answer)}` };
  const slip = sentencesOf(exercise).find((known) => Math.abs(parse(known.answer).evaluate() - value) <= tolerance);
  if (slip) return wrong(answer, say(slip.says));
  const close = Math.abs(value - key) <= 0.01 * Math.abs(key);
  return wrong(answer, say(close ? messages.close : messages.otherNumber));
}

function valueWhereDefined(answer: Expression): number | undefined {
  try {
    return answer.evaluate();
  } catch {
    return undefined;
  }
}
