import { readAnswer } from "../exercise/read-answer.js";
import { parse } from "../expression/parse/parse.js";

/** No e is expected: 3e-3 is 0.003. */
const noKey = parse("0");

/** The number that a text stands for, as an exercise's `check` reads it: "1/3", "3e-3", "x = 30%"; undefined where it is none. */
export function numberIn(text: string): number | undefined {
  try {
    return readAnswer({ kind: "number" }, noKey, text).read.evaluate();
  } catch {
    return undefined;
  }
}
