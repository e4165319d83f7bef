import { readAnswer } from "../exercise/read-answer.js";
import { parse, sidesOf } from "../expression/parse/parse.js";
import type { Bilingual } from "../language.js";

/** No e is expected: 3e-3 is 0.003. */
const noKey = parse("0");
/** What is counted: behind a number it changes nothing. */
const counters = {
  ko: "개 배 번 회 층 명 점 줄 걸음 단계 차례",
  en: "times, fold, layers, steps, points, lines, iterations",
};
const bounds = /^\s*(?:최소|최대|적어도|많아야|at (?:least|most)|exactly|정확히)\s+(?=[\d\-−+.(√])/iu;

/**
 * The number that a text stands for, as an exercise's `check` reads it: "1/3", "3e-3", "x = 30%", "15층"; undefined where it is none.
 *
 * @param unit what may stand behind it, "kilogram": also as "kg" and "kilograms"
 */
export function numberIn(text: string, unit = ""): number | undefined {
  const question: Bilingual = { ko: `${counters.ko} ${unit}`, en: `${counters.en} ${unit}` };
  const read = (side: string): number | undefined => {
    try {
      return readAnswer({ kind: "number", question }, noKey, side.replace(bounds, "")).read.evaluate();
    } catch {
      return undefined;
    }
  };
  return read(text) ?? lastOf(sidesOf(text).map(read));
}

/** Of λ · 0.1 = 0.2 the last side, unless a side before it is another number. */
function lastOf(values: (number | undefined)[]): number | undefined {
  const last = values.at(-1);
  if (values.length < 2 || last === undefined) return undefined;
  return values.every((value) => value === undefined || Math.abs(value - last) <= 1e-9 * Math.max(1, Math.abs(last)))
    ? last
    : undefined;
}
