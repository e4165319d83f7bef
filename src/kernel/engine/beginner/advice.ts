import type ts from "typescript";
import type { Bilingual } from "../../../language.js";
import { beginnersMistakes } from "./beginner.js";
import type { Reading } from "./reading.js";

/** What is to be said where JavaScript, which is run unchecked, fails as it runs. */
export interface Advice {
  /** The name that the error will be about. */
  about: string;
  says: Bilingual;
}

/** A cell with more names that nobody knows than this is not looked at further. */
const MOST = 100;

/** The sentences for what the compiler doubts, by the name that it is about. */
export function adviceOn(
  doubts: readonly ts.Diagnostic[],
  read: (found: readonly ts.Diagnostic[]) => Reading,
): readonly Advice[] {
  const byName = new Map(doubts.map((one) => [marked(one), one] as const).reverse());
  if (byName.size === 0 || byName.size > MOST) return [];
  const mistakes = beginnersMistakes(read([...byName.values()]));
  return [...byName].flatMap(([about, { start = 0, length = 0 }]) => {
    const mistake = mistakes.find((one) => one.start <= start + length && start <= one.start + one.length);
    return mistake ? [{ about, says: mistake.says }] : [];
  });
}

/** The name under the mark; of a call, that of what is called. */
function marked({ file, start = 0, length = 0 }: ts.Diagnostic): string {
  const text = file?.text.slice(start, start + length) ?? "";
  return text.replace(/\(.*$/s, "").split(".").at(-1) ?? text;
}

/** V8's words for what is not there, not to be called, or not to be called so; the name stands last, or behind "constructor". */
const THROWN = [
  /([\p{ID_Continue}$]+) is not (?:defined|a function)$/u,
  /^Class constructor ([\p{ID_Continue}$]+) cannot be invoked/u,
];

/** The sentence for an error with this message. */
export function adviceFor(message: string, advice: readonly Advice[]): Bilingual | undefined {
  const about = THROWN.map((form) => form.exec(message)?.[1]).find((name) => name !== undefined);
  return advice.find((one) => one.about === about)?.says;
}
