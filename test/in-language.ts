import { type Language, language } from "../src/language.js";

/** Runs a test while the library speaks this language; afterwards it speaks the one it spoke before, whatever happened. */
export function inLanguage<Result>(spoken: Language, run: () => Result): Result {
  const before = language();
  language(spoken);
  try {
    return run();
  } finally {
    language(before);
  }
}
