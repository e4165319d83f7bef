/** The workbook's languages. */
export type Language = "ko" | "en";

/** The other of the two. */
export const otherLanguage = (language: Language): Language => (language === "ko" ? "en" : "ko");

/** A text in both of the workbook's languages. */
export interface Bilingual {
  ko: string;
  en: string;
}

const { process: host } = globalThis as { process?: { env?: Record<string, string | undefined> } };

let chosen: Language | undefined;

/**
 * As `npm start` or the course was told, until a notebook chooses: a chapter continued after a restart, from its exercises
 * on, speaks the reader's language. Looked up when it is needed, as a grading process is made before it is told.
 */
function current(): Language {
  return chosen ?? readersLanguage();
}

let ofPage: Language | undefined;
let ofSystem: Language | undefined;

/** From now on the reader's language is this one, as a web page's is that of the page. */
export function readIn(code: Language): void {
  ofPage = code;
}

/** The language of the page, or that `NABLA_LANG` names, which `npm start` and a course set; where nothing is set, the system's. */
export function readersLanguage(): Language {
  const told = ofPage ?? host?.env?.NABLA_LANG;
  if (told) return told.startsWith("ko") ? "ko" : "en";
  ofSystem ??= Intl.DateTimeFormat().resolvedOptions().locale.startsWith("ko") ? "ko" : "en";
  return ofSystem;
}

/**
 * The language in which the library speaks: messages, the names of rules, figures, exercises.
 *
 * @param code the language to speak from now on; left out, nothing changes
 * @returns the language now spoken
 * @throws {RangeError} when `code` is neither "ko" nor "en"
 * @example
 * language("en"); // "en"
 * language(); // "en"
 */
export function language(code?: Language): Language {
  if (code === undefined) return current();
  if (code !== "ko" && code !== "en") {
    throw new RangeError(
      say({ ko: `언어는 "ko"나 "en"으로 고릅니다: ${code}`, en: `A language is "ko" or "en", not ${code}.` }),
    );
  }
  chosen = code;
  return code;
}

/** The text in the language now spoken. */
export function say(text: Bilingual): string {
  return text[current()];
}
