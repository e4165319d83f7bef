import { sameWord, truthIn } from "../exercise/words.js";
import { foreignFormula } from "./foreign-formula.js";

/** A value as plain data. */
export type Plain =
  | number
  | string
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/** Stands for what is not plain data: a function, a promise's inside, something too deep or too long. */
const notData = Symbol("not plain data");
/** Plain data, save for what could not be copied. */
export type Copy = number | string | boolean | null | undefined | typeof notData | Copy[] | Map<string, Copy>;

const DEEPEST = 8;
const LONGEST = 100_000;

/**
 * A copy of a value, an expression as its text: what is compared and shown was read once and cannot change any more,
 * whatever getters, proxies or `valueOf` the value brings along.
 */
export function copyOf(value: unknown, depth = 0): Copy {
  if (value === null || value === undefined) return value;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || depth > DEEPEST) return notData;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = value as unknown as Record<number, unknown> & { length?: unknown };
    const { length } = list;
    if (typeof length !== "number" || !(length >= 0 && length <= LONGEST)) return notData;
    return Array.from({ length }, (_, i) => copyOf(list[i], depth + 1));
  }
  const formula = foreignFormula(value);
  if (formula !== undefined) return formula;
  const names = Object.keys(value);
  if (names.length > LONGEST) return notData;
  const parts = new Map<string, Copy>();
  for (const name of names) parts.set(name, copyOf((value as Record<string, unknown>)[name], depth + 1));
  return parts;
}

/** Is the copy what was expected, numbers as near as `isNear` asks, words by their meaning, everything else exactly? */
export function agrees(copy: Copy, expected: Copy, isNear: (value: number, expected: number) => boolean): boolean {
  if (typeof expected === "string")
    return (typeof copy === "string" || typeof copy === "number") && sameWord(String(copy), expected);
  if (typeof expected === "boolean" && (typeof copy === "string" || typeof copy === "number"))
    return truthIn(String(copy)) === expected;
  if (typeof expected === "number") return typeof copy === "number" && isNear(copy, expected);
  if (Array.isArray(expected)) {
    if (!Array.isArray(copy) || copy.length !== expected.length) return false;
    return expected.every((part, i) => agrees(copy[i], part, isNear));
  }
  if (expected instanceof Map) {
    // What else a record holds is not asked for.
    if (!(copy instanceof Map)) return false;
    return [...expected].every(([name, part]) => copy.has(name) && agrees(copy.get(name), part, isNear));
  }
  return expected !== notData && copy === expected;
}

/** Has nothing been answered: nothing, blanks or dots, NaN, an empty list? */
export function isBlank(copy: Copy): boolean {
  if (typeof copy === "string") return /^[\s.…_?]*$/u.test(copy);
  if (Array.isArray(copy)) return copy.every(isBlank);
  if (copy instanceof Map) return copy.size > 0 && [...copy.values()].every(isBlank);
  return copy === undefined || Number.isNaN(copy);
}

/** A value as one would type it, cut where it gets too long to read. */
export function shown(copy: Copy): string {
  return cut(typed(copy), 160);
}

function typed(copy: Copy): string {
  if (typeof copy === "string") return JSON.stringify(cut(copy, 120));
  if (copy === notData) return "…";
  if (Array.isArray(copy)) return `[${some(copy).map(typed).join(", ")}${more(copy.length)}]`;
  if (!(copy instanceof Map)) return String(copy);
  const parts = some([...copy]).map(([name, part]) => `${cut(name, 40)}: ${typed(part)}`);
  return `{ ${parts.join(", ")}${more(copy.size)} }`;
}

const MOST = 12;
const some = <Item>(items: Item[]) => items.slice(0, MOST);
const more = (length: number) => (length > MOST ? ", …" : "");
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)} …` : text);

/** A sentence that may quote a submission, as Markdown without a way to begin a tag or code. */
export const quoting = (sentence: string): string => sentence.replace(/[<>`]/g, "'").replace(/\s+/g, " ");

/** Text that a submission brought along, as Markdown that can do nothing but stand there. */
export function code(text: string): string {
  const tame = cut(text, 300)
    .replace(/[`|]/g, "'")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim();
  return `\`${tame || "…"}\``;
}
