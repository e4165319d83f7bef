import { parse } from "../expression/parse/parse.js";
import { ParseError } from "../expression/parse/parse-error.js";
import { say } from "../language.js";
import { numberTex } from "../number/number-text.js";
import { answerText, isUnanswered, type Judgement, notReadable, recordOf } from "./answer.js";
import { byName, entriesOf } from "./listed.js";
import { messages } from "./messages.js";
import { valueWhereDefined } from "./number-answer.js";
import { readAnswer } from "./read-answer.js";
import type { Exercise, Points } from "./types.js";

/** Judges a list of points: all of them, in any order, none besides. */
export function judgePoints(exercise: Exercise & Points, given: unknown): Judgement {
  const names = Object.keys(exercise.key[0] ?? {});
  const form = say(messages.pointsForm(formOf(names)));
  const list = listOf(given, names).filter((one) => !isNoAnswer(one, names));
  if (list.length === 0) return { state: "not yet answered", markdown: say(messages.notYetPoints(formOf(names))) };
  try {
    const points = list.map((one) => coordinates(exercise, one, names));
    const whole = points.every((point) => point !== undefined);
    return whole ? compare(exercise, points, names) : { state: "not readable", markdown: form };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { state, markdown } = notReadable(error);
    return { state, markdown: `${markdown} ${form}` };
  }
}

function compare(exercise: Exercise & Points, points: number[][], names: readonly string[]): Judgement {
  const same = (a: number[], b: number[]) =>
    a.every((value, i) => Math.abs(value - (b[i] as number)) <= (exercise.tolerance ?? 1e-9));
  const numbers = (point: Record<string, string>) => names.map((name) => parse(point[name] as string).evaluate());
  const keys = exercise.key.map(numbers);
  const found = keys.filter((key) => points.some((point) => same(point, key)));
  const wrong = points.filter((point) => !keys.some((key) => same(point, key)));
  const shown = points.map((point) => tex(point, names)).join(", ");
  if (wrong.length === 0 && found.length === keys.length) {
    return { state: "right", markdown: `${say(messages.right)} ${shown}` };
  }
  const sentences = wrong.map((point) => {
    const slip = exercise.slips.find(({ answer }) => typeof answer === "object" && same(point, numbers(answer)));
    return slip?.says ? say(slip.says) : say(messages.notThere(tex(point, names)));
  });
  const left = wrong.length === 0 ? [say(messages.pointsLeft(keys.length - found.length))] : [];
  return { state: "not equal", markdown: [say(messages.read(shown)), ...sentences, ...left].join(" ") };
}

/** How to type points: [1, 2], or [{ x: 1, y: 2 }, { x: 3, y: 4 }]. */
function formOf(names: readonly string[]): string {
  if (names.length === 1) return "[1, 2]";
  const point = (from: number) => `{ ${names.map((name, i) => `${name}: ${from + i}`).join(", ")} }`;
  return `[${point(1)}, ${point(1 + names.length)}]`;
}

/** A single point is a list of one. As text: "0, 2", "x = 0 or x = 2", "x = ±1", "(1, 2), (3, 4)". */
function listOf(given: unknown, names: readonly string[]): unknown[] {
  if (Array.isArray(given)) return given.flatMap((one) => (typeof one === "string" ? listIn(one, names) : [one]));
  if (typeof given === "string") return listIn(given, names);
  return given === undefined || given === null ? [] : [given];
}

function listIn(text: string, names: readonly string[]): unknown[] {
  const entries = entriesOf(text);
  if (names.length === 1) {
    return entries.flatMap((one) => (one.includes("±") ? [one.replace("±", ""), one.replace("±", "-")] : [one]));
  }
  const tuples = entries.every((one) => /^[([{<⟨]/.test(one)) ? entries.map(entriesOf) : [entries];
  return entries.length === 0 ? [] : tuples.map((tuple) => byName(tuple, names) ?? tuple.join());
}

function isNoAnswer(one: unknown, names: readonly string[]): boolean {
  const record = recordOf(one);
  return (record ? names.map((name) => record[name]) : [one]).every(isUnanswered);
}

/**
 * A point's coordinates as numbers; undefined where it is none.
 *
 * @throws {ParseError} where a coordinate cannot be read
 */
function coordinates(exercise: Exercise, one: unknown, names: readonly string[]): number[] | undefined {
  const [only] = names as [string];
  const record = recordOf(one) ?? (names.length === 1 ? { [only]: one } : undefined);
  if (!record || Object.keys(record).some((name) => !names.includes(name))) return undefined;
  const read = names.map((name) => coordinate(exercise, name, answerText(record[name])));
  return read.every((value) => value !== undefined) ? read : undefined;
}

function coordinate({ question }: Exercise, name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { read, label = name } = readAnswer({ kind: "number", question }, noKey, text);
  const isOther = label.replace(/_\w+$/, "") !== name;
  return isOther ? undefined : valueWhereDefined(read);
}

/** No e is expected. */
const noKey = parse("0");

function tex(point: readonly number[], names: readonly string[]): string {
  const values = point.map((value) => numberTex(value));
  return names.length === 1 ? `$${names[0]} = ${values[0]}$` : `$(${values.join(",\\ ")})$`;
}
