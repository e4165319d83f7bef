import { byName, entriesOf } from "../exercise/listed.js";
import { letterNamed } from "../exercise/words.js";
import { say } from "../language.js";
import { fail, hidesKeys, messageOf, notYet } from "./fail.js";
import { numberIn } from "./number-in.js";
import { agrees, type Copy, code, copyOf, isBlank, type Plain, shown } from "./plain.js";

/**
 * Is a number, a list of numbers or a record such as `{ x: 1, y: 2 }` what it should be, but for rounding? NaN never is. What is
 * typed as text, "1/3", "30%" or "(1, 2)", is read as an exercise's `check` reads it; a list for a record goes by the order of
 * names, and what else a record holds does not count.
 *
 * @param tolerance how far each number may be off, relative to it where it is greater than 1
 * @param unit what may stand behind a number that is typed as text: with "kilogram" also "0.1 kg"
 * @throws one sentence with both values
 * @example
 * near(slope(3), 6, 1e-6);
 * near(gradient, { x: 2, y: -1 });
 */
export function near(value: unknown, expected: Plain, tolerance = 1e-9, unit?: string): void {
  const key = copyOf(expected);
  compare(
    asExpected(copyOf(value), key, (text) => numberIn(text, unit)),
    key,
    tolerance,
  );
}

/**
 * Is a value the one expected: a word, a choice, a whole number, or a list of them? Words count by their meaning: "(b)" and
 * "B", "saddle" and "Saddle point" are the same.
 *
 * @throws one sentence with both values
 * @example
 * same(choice, "b");
 */
export function same(value: unknown, expected: Plain): void {
  const key = copyOf(expected);
  compare(asExpected(copyOf(value), key, numberNamed), key, 0);
}

/**
 * Is a condition `true`? Anything else, even what counts as true elsewhere, is not.
 *
 * @param reason the sentence that the reader gets where it is not (Markdown)
 */
export function ok(condition: unknown, reason?: string): void {
  if (condition === true) return;
  fail(reason === undefined ? messages.notSo : { ko: reason, en: reason });
}

/**
 * Does a function throw, and, where `message` is given, does what it throws say that?
 *
 * @example
 * throws(() => slope([]), /empty/);
 */
export function throws(run: () => unknown, message?: RegExp): void {
  let text: string | undefined;
  try {
    run();
  } catch (thrown) {
    text = messageOf(thrown);
  }
  if (text === undefined) fail(messages.didNotThrow);
  if (message && !message.test(text)) fail(messages.threwOther(text));
}

/** The copy in the shape of what is expected: a number for a text that stands for one, a list or record for "(1, 2)" and "x = 1, y = 2". */
export function asExpected(copy: Copy, expected: Copy, read: (text: string) => number | undefined): Copy {
  if (typeof expected === "number") return typeof copy === "string" ? (read(copy) ?? copy) : copy;
  if (!Array.isArray(expected) && !(expected instanceof Map)) return copy;
  const entries: Copy = typeof copy === "string" && !isBlank(copy) ? entriesOf(copy) : copy;
  if (Array.isArray(expected))
    return Array.isArray(entries) ? entries.map((part, i) => asExpected(part, expected[i], read)) : copy;
  const named = Array.isArray(entries) ? byName(entries, [...expected.keys()]) : undefined;
  const record = named ? new Map(Object.entries(named) as [string, Copy][]) : copy;
  if (!(record instanceof Map)) return copy;
  return new Map([...record].map(([name, part]) => [name, asExpected(part, expected.get(name), read)]));
}

/** The number of a line or a choice: 2 of "2번", of "line 2". */
function numberNamed(text: string): number | undefined {
  const named = letterNamed(text);
  return named !== undefined && /^\d$/.test(named) ? Number(named) : numberIn(text);
}

/** Compares two copies; `what` begins the sentence: a call, or nothing for an answer. */
export function compare(copy: Copy, expected: Copy, tolerance: number, what?: string): void {
  if (!agrees(expected, expected, (a, b) => a === b) || !(tolerance >= 0))
    throw new RangeError(say(messages.badExpectation(shown(expected))));
  if (agrees(copy, expected, isWithin(tolerance))) return;
  const key = hidesKeys() ? undefined : shown(expected);
  if (what !== undefined) fail(messages.returned(what, shown(copy), key));
  fail(isBlank(copy) && !isBlank(expected) ? notYet : messages.is(shown(copy), key));
}

const isWithin = (tolerance: number) => (value: number, expected: number) =>
  value === expected || Math.abs(value - expected) <= tolerance * Math.max(1, Math.abs(expected));

const messages = {
  is: (value: string, key: string | undefined) =>
    key === undefined
      ? { ko: `${code(value)}: 정답이 아닙니다.`, en: `The answer ${code(value)} is not right.` }
      : {
          ko: `답은 ${code(value)}입니다. 정답: ${code(key)}.`,
          en: `The answer is ${code(value)}, but it should be ${code(key)}.`,
        },
  returned: (call: string, value: string, key: string | undefined) =>
    key === undefined
      ? {
          ko: `${code(call)}의 값이 ${code(value)}입니다. 맞지 않습니다.`,
          en: `${code(call)} is ${code(value)}, which is not right.`,
        }
      : {
          ko: `${code(call)}의 값이 ${code(value)}입니다. 정답: ${code(key)}.`,
          en: `${code(call)} should be ${code(key)}, but it is ${code(value)}.`,
        },
  notSo: { ko: "조건에 맞지 않습니다.", en: "The condition does not hold." },
  didNotThrow: {
    ko: "오류를 내며 멈추어야 하는데 그러지 않았습니다.",
    en: "It should stop with an error, but it does not.",
  },
  threwOther: (text: string) => ({
    ko: `기대한 것과 다른 오류가 났습니다: ${code(text)}`,
    en: `It stops with another error than expected: ${code(text)}`,
  }),
  badExpectation: (expected: string) => ({
    ko: `채점 셀이 기대하는 값을 비교할 수 없습니다: ${expected}. NaN이 아닌 수, 글, 목록, 레코드를 적고 허용 오차는 0 이상으로 적어 주세요.`,
    en: `The test cell expects what cannot be compared: ${expected}. Expect numbers other than NaN, text, lists or records, and a tolerance of at least 0.`,
  }),
};
