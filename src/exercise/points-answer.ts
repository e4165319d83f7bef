import { normalized } from "../expression/parse/characters.js";
import { parse } from "../expression/parse/parse.js";
import { say } from "../language.js";
import { numberTex } from "../number/number-text.js";
import { answerText, isUnanswered, type Judgement, recordOf } from "./answer.js";
import { messages } from "./messages.js";
import type { Exercise, Points } from "./types.js";

/** Judges a list of points: all of them, in any order, none besides. */
export function judgePoints(exercise: Exercise & Points, given: unknown): Judgement {
  const names = Object.keys(exercise.key[0] ?? {});
  const form = formOf(names);
  const list = listOf(given, names).filter((one) => !isNoAnswer(one, names));
  if (list.length === 0) return { state: "not yet answered", markdown: say(messages.notYetPoints(form)) };
  const points = list.map((one) => coordinates(one, names));
  if (!points.every((point) => point !== undefined))
    return { state: "not readable", markdown: say(messages.pointsForm(form)) };
  const same = (a: number[], b: number[]) =>
    a.every((value, i) => Math.abs(value - (b[i] as number)) <= (exercise.tolerance ?? 1e-9));
  const numbers = (point: Record<string, string>) => names.map((name) => parse(point[name] as string).evaluate());
  const keys = exercise.key.map(numbers);
  const found = keys.filter((key) => points.some((point) => same(point, key)));
  const wrong = points.filter((point) => !keys.some((key) => same(point, key)));
  const read = say(messages.read(points.map((point) => tex(point, names)).join(", ")));
  if (wrong.length === 0 && found.length === keys.length) {
    return {
      state: "right",
      markdown: `${say(messages.right)} ${points.map((point) => tex(point, names)).join(", ")}`,
    };
  }
  const sentences = wrong.map((point) => {
    const slip = exercise.slips.find(({ answer }) => typeof answer === "object" && same(point, numbers(answer)));
    return slip?.says ? say(slip.says) : say(messages.notThere(tex(point, names)));
  });
  const left = wrong.length === 0 ? [say(messages.pointsLeft(keys.length - found.length))] : [];
  return { state: "not equal", markdown: [read, ...sentences, ...left].join(" ") };
}

/** How to type points: [1, 2], or [{ x: 1, y: 2 }, { x: 3, y: 4 }]. */
function formOf(names: readonly string[]): string {
  if (names.length === 1) return "[1, 2]";
  const point = (from: number) => `{ ${names.map((name, i) => `${name}: ${from + i}`).join(", ")} }`;
  return `[${point(1)}, ${point(1 + names.length)}]`;
}

/** A single point is a list of one. As text: "0, 2", "x = 0 or x = 2", "x = ±1", "(1, 2), (3, 4)". */
function listOf(given: unknown, names: readonly string[]): unknown[] {
  if (Array.isArray(given)) return given.flatMap((one) => (typeof one === "string" ? listOf(one, names) : [one]));
  if (typeof given === "string") return listIn(normalized(given), names);
  return given === undefined || given === null ? [] : [given];
}

function listIn(text: string, names: readonly string[]): unknown[] {
  const [x, y] = names;
  const plain = text.trim().replace(/^[[{](.*)[\]}]$/s, "$1");
  if (x !== undefined && y !== undefined) {
    const found = [...plain.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].map(([, inside = ""]) => {
      const values = inside.split(/[,;]/).map((part) => part.replace(/^\s*\w+\s*=/, ""));
      return Object.fromEntries(values.map((value, i) => [names[i] ?? "", value]));
    });
    return found.length > 0 || plain === "" ? found : [plain];
  }
  return plain
    .split(/[,;]|(?<!\p{L})(?:or|and)(?!\p{L})|또는|혹은|그리고|이거나|(?<=\d)[과와]\s/u)
    .map((part) => part.replace(new RegExp(`^\\s*${x}\\s*=`), ""))
    .flatMap((part) => (part.includes("±") ? [part.replace("±", "+"), part.replace("±", "-")] : [part]));
}

function isNoAnswer(one: unknown, names: readonly string[]): boolean {
  const record = recordOf(one);
  return (record ? names.map((name) => record[name]) : [one]).every(isUnanswered);
}

/** A point's coordinates as numbers; undefined where it is none. */
function coordinates(one: unknown, names: readonly string[]): number[] | undefined {
  const record = recordOf(one) ?? (names.length === 1 ? { [names[0] as string]: one } : undefined);
  if (!record || Object.keys(record).some((name) => !names.includes(name))) return undefined;
  try {
    return names.map((name) => parse(answerText(record[name]) ?? "").evaluate());
  } catch {
    return undefined;
  }
}

function tex(point: readonly number[], names: readonly string[]): string {
  const values = point.map((value) => numberTex(value));
  return names.length === 1 ? `$${names[0]} = ${values[0]}$` : `$(${values.join(",\\ ")})$`;
}
