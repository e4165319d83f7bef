import { Expression } from "../expression/expression.js";
import type { ParseError } from "../expression/parse/parse-error.js";
import { plainDigits } from "../expression/tree.js";
import { say } from "../language.js";
import type { State } from "./exercise.js";
import { messages } from "./messages.js";
import type { SlipName } from "./slips/slip-messages.js";

/** A judgement: the state, and what to tell the reader (Markdown). */
export interface Judgement {
  state: State;
  markdown: string;
  /** The slip that the library has recognised by itself. */
  slip?: SlipName;
}

/** Is this no answer yet: nothing, blanks, or the dots that stand in the exercise's cell? */
export const isUnanswered = (given: unknown): boolean =>
  given === undefined || given === null || (typeof given === "string" && /^[\s.…_?]*$/u.test(given));

/** An answer as text: a number is written out in digits; undefined for what is neither a formula nor a number. */
export function answerText(answer: unknown): string | undefined {
  if (typeof answer === "string") return answer;
  if (typeof answer === "number") return Number.isFinite(answer) ? plainDigits(answer) : undefined;
  if (answer instanceof Expression) return String(answer);
  const { result } = Object(answer) as { result?: unknown };
  return result instanceof Expression ? String(result) : undefined;
}

/** The answer's text, or the judgement where there is none. */
export function textOf(given: unknown): string | Judgement {
  if (isUnanswered(given)) return { state: "not yet answered", markdown: say(messages.notYet) };
  return answerText(given) ?? { state: "not readable", markdown: say(messages.typeIt) };
}

/** A plain object, and nothing else. */
export function recordOf(given: unknown): Record<string, unknown> | undefined {
  const isPlain =
    typeof given === "object" && given !== null && Object.getPrototypeOf(given)?.constructor?.name === "Object";
  return isPlain ? (given as Record<string, unknown>) : undefined;
}

/** A formula as it stands in a sentence. */
export const tex = (expression: Expression): string => `$${expression.toTex()}$`;

/** The judgement on what cannot be read: the sentence, the caret, and what to type instead. */
export const notReadable = ({ sentence, place, suggestion }: ParseError): Judgement => ({
  state: "not readable",
  markdown: `${sentence}\n\n\`\`\`\n${place}\n\`\`\`\n\n${suggestion}`,
});

/** The judgement of a wrong answer: how it was read, and a sentence on it. */
export const wrong = (answer: Expression, sentence: string): Judgement => ({
  state: "not equal",
  markdown: `${say(messages.read(tex(answer)))} ${sentence}`,
});
