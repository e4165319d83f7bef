import type { Bilingual } from "../../language.js";
import { messages } from "./grammar-messages.js";
import { example, ParseError } from "./parse-error.js";
import type { Token } from "./tokens.js";

/** How far the grammar has read. */
export interface Reader {
  readonly tokens: Token[];
  /** As it was typed, for errors. */
  readonly text: string;
  /** The token that comes next. */
  at: number;
  /** How many absolute values are open: then | closes one. */
  bars: number;
  /** How many sums are nested. */
  depth: number;
}

export const token = (r: Reader): Token => r.tokens[r.at] as Token;
export const is = (r: Reader, sign: string): boolean => token(r).kind === "sign" && token(r).text === sign;
export const take = (r: Reader, sign: string): boolean => is(r, sign) && ++r.at > 0;
export const fail = (r: Reader, problem: Bilingual, instead: Bilingual, place = token(r)): ParseError =>
  new ParseError(r.text, place.start, problem, instead);

/** What to say where something must follow, and does not. */
export function missing(r: Reader): ParseError {
  const before = r.tokens[r.at - 1];
  if (before?.kind === "sign" && "+-*/^,".includes(before.text))
    return fail(r, messages.afterSign(before.text), example);
  if (before?.kind === "sign" && "([".includes(before.text)) return fail(r, messages.emptyGroup, example);
  if (before?.kind === "sign" && before.text === "|") return fail(r, messages.barsOpen, messages.bars, before);
  if (before?.kind === "function") {
    const name = asTyped(r, before);
    return fail(r, messages.noArgument(name), messages.argument(name));
  }
  return token(r).kind === "end" ? fail(r, messages.ends, example) : fail(r, messages.unexpected, example);
}

/** A function's name as it was typed: log_2, arcsin. */
const asTyped = (r: Reader, name: Token): string =>
  /^\p{L}+(?:_\{?\w+\}?|[₀-₉]+)?/u.exec(r.text.slice(name.start).replace(/^\\/, ""))?.[0] ?? name.text;

/** Does a sign stand between what was read and what follows, as in sin + 1 and sin - 1? In sin -x it belongs to the x. */
export const isBetween = (r: Reader): boolean =>
  is(r, "+") ||
  (is(r, "-") && /^\s$/u.test(r.text[token(r).start - 1] ?? "") && /^\s/u.test(r.text.slice(token(r).start + 1)));

/** What a prime differentiates by: x, or the only letter of the formula. */
export function primedVariable(r: Reader): string {
  const letters = new Set(r.tokens.filter((t) => t.kind === "variable" && !/^(e|pi)$/.test(t.text)).map((t) => t.text));
  const [only = "x", another] = letters;
  if (another === undefined || letters.has("x")) return another === undefined ? only : "x";
  throw fail(r, messages.whichLetter, messages.derivativeSign(only));
}

/** May a factor begin here, with no sign in front? */
export function startsFactor(r: Reader, next: Token | undefined): boolean {
  if (!next || next.kind === "end" || next.kind === "superscript") return false;
  if (next.kind === "number") {
    if (next !== token(r)) return false;
    const twice = r.tokens[r.at - 1]?.kind === "number";
    const isMixed = twice && (next.text.includes("/") || r.tokens[r.at + 1]?.text === "/");
    if (isMixed) throw fail(r, messages.mixedNumber, messages.mixedAs);
    throw twice
      ? fail(r, messages.twoNumbers, messages.times)
      : fail(r, messages.numberBehind, messages.productOrPower);
  }
  if (next.kind !== "sign") return true;
  return next.text === "(" || next.text === "[" || (next.text === "|" && r.bars === 0);
}
