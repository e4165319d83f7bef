import { plainText } from "../exercise/markdown.js";
import { type Bilingual, say } from "../language.js";
import { code } from "./plain.js";

/** What our own errors say as Markdown. Kept beside them, so that nobody else's error can speak in our name. */
const sentences = new WeakMap<object, string>();

/** What every check says of an answer that is not there. */
export const notYet: Bilingual = { ko: "아직 답하지 않았습니다.", en: "Not answered yet." };

/** Is it to be said what is wrong, but not what would be right? So a course has it while it marks, unless it shows hidden tests. */
export const hidesKeys = (): boolean =>
  (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.NABLA_HIDE_KEYS === "1";

/** Ends a check: the answer does not earn the points, for the reason given in one kind sentence (Markdown). */
export function fail(sentence: Bilingual): never {
  const markdown = say(sentence);
  const error = Object.assign(new Error(plainText(markdown)), { name: "Wrong" });
  sentences.set(error, markdown);
  throw error;
}

/** Why a check ended, as Markdown: our own sentence, or what the submission's code threw. */
export function reasonOf(thrown: unknown): string {
  const isObject = typeof thrown === "object" && thrown !== null;
  const own = isObject ? sentences.get(thrown) : undefined;
  if (own !== undefined) return own;
  const text = messageOf(thrown);
  return say({ ko: `실행하다가 오류가 났습니다: ${code(text)}`, en: `Running it ended in an error: ${code(text)}` });
}

/** The message of anything that can be thrown; what was thrown may lie, or throw again when it is read. */
export function messageOf(thrown: unknown): string {
  try {
    const message = typeof thrown === "object" && thrown !== null ? (thrown as { message?: unknown }).message : thrown;
    return typeof message === "string" ? message : typeof message === "number" ? String(message) : typeof thrown;
  } catch {
    return typeof thrown;
  }
}
