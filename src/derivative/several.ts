import { isRecord } from "../expression/options.js";
import { plainName } from "../expression/parse/characters.js";
import { type Source, toExpression } from "../expression/source.js";
import type { Tree } from "../expression/tree.js";
import { say } from "../language.js";

/** A function of several variables: a formula, or TypeScript that takes them as a record. */
export type FuncOfSeveral<Name extends string = string> = Source | ((point: Record<Name, number>) => number);

/** A function of several variables and a point, made sure to fit: a formula's tree with its names, or the function itself. */
export interface AtPoint {
  readonly tree?: Tree;
  readonly compute?: (point: Record<string, number>) => unknown;
  /** The point, each variable under the name by which the tree knows it. */
  readonly point: Record<string, number>;
  /** The names as they were given, in that order. */
  readonly names: readonly string[];
}

/** @throws {Error} one sentence, when the point is no record of numbers, or lacks a variable of the formula */
export function atPoint<Name extends string>(f: FuncOfSeveral<Name>, at: Record<Name, number>): AtPoint {
  const names = isRecord(at) ? (Object.keys(at) as Name[]) : [];
  if (names.length === 0) throw new TypeError(say(messages.record));
  const wrong = names.find((name) => typeof at[name] !== "number" || !Number.isFinite(at[name]));
  if (wrong !== undefined) throw new RangeError(say(messages.number(wrong)));
  if (typeof f === "function")
    return { compute: f as NonNullable<AtPoint["compute"]>, point: { ...at } as AtPoint["point"], names };
  const expression = toExpression(f);
  const point = Object.fromEntries(names.map((name) => [plainName(name), at[name]]));
  const missing = expression.variables.find((name) => !(name in point));
  if (missing !== undefined) throw new Error(say(messages.missing(missing, String(expression))));
  return { tree: expression.tree, point, names };
}

const messages = {
  record: {
    ko: "점은 { x: 1, y: 2 }처럼 변수마다 수를 적어 주세요.",
    en: "Give the point as a number for each variable, as in { x: 1, y: 2 }.",
  },
  number: (name: string) => ({
    ko: `${name}의 값은 { ${name}: 1 }처럼 수로 적어 주세요.`,
    en: `The value of ${name} must be a number, as in { ${name}: 1 }.`,
  }),
  missing: (name: string, f: string) => ({
    ko: `점에 빠진 문자가 있습니다: ${name} (식: ${f}). 이 문자의 값도 적어 주세요.`,
    en: `${f} contains ${name}: give a value for ${name} too.`,
  }),
};
