import { after } from "node:test";
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

/** After the tests around it, a variable of the environment is again what it was; `hook` is `afterEach` where it is after each. */
export function restored(variable: string, hook = after): void {
  const before = process.env[variable];
  hook(() => {
    if (before === undefined) delete process.env[variable];
    else process.env[variable] = before;
  });
}
