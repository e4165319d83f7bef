import { lookUp } from "../../look-up.js";
import { spellings } from "../functions.js";
import type { DerivativeSign } from "../pending.js";
import { greek, greekWords, normalized, plainName, subscripts, superscripts, typings, vulgar } from "./characters.js";
import { ParseError } from "./parse-error.js";
import * as messages from "./tokens-messages.js";
import { notAmong, unknownFunction } from "./unknown-functions.js";

/** A piece of the text, and where it stands in it. */
export interface Token {
  readonly kind:
    | "number"
    | "variable"
    | "function"
    | "superscript"
    | "sign"
    | "sum"
    | "frac"
    | "root"
    | "derivative"
    | "prime"
    | "end";
  /** For "sign": one of + - * / ^ ( ) | , [ ]; braces come as parentheses. */
  readonly text: string;
  readonly start: number;
  /** Was the opening or closing sign a brace? */
  readonly brace?: boolean;
  /** Of log_2: its base, a number or a letter. */
  readonly base?: string;
  /** For "derivative": what it differentiates by. */
  readonly variable?: string;
  /** Of Σ with the bounds at it: the letter, the first and the last number. */
  readonly bounds?: readonly [index: string, from: string, to: string];
}

/** A token without its place; `length` where it is not all that the pattern found. */
type Piece = Omit<Token, "start"> & { readonly length?: number };

/** Where reading stands. */
interface Place {
  /** As it was typed, for errors. */
  readonly typed: string;
  readonly text: string;
  readonly at: number;
  readonly before: Token | undefined;
}

/** What a pattern that is found here is read as: nothing for a space; undefined where the next pattern is to be tried. */
interface Rule {
  readonly pattern: RegExp;
  readonly read: (found: readonly (string | undefined)[], place: Place) => Piece | "nothing" | undefined;
}

const words = new Map([...spellings, ["exp", "exp"]]);
const rootNames: Record<string, string> = { "³": "cbrt", "∛": "cbrt", "⁴": "fourth", "∜": "fourth" };
const byLength = (a: string, b: string) => b.length - a.length;
const knownWords = [...words.keys()].sort(byLength);

const sign = (text: string, more: Partial<Piece> = {}): Piece => ({ kind: "sign", text, ...more });
const named = (kind: Piece["kind"], text: string, length?: number): Piece => ({
  kind,
  text,
  ...(length !== undefined && { length }),
});
const testAt = (pattern: RegExp, { text }: Place, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** May an exponent stand behind this? */
const hasExponent = (token: Token | undefined) =>
  token !== undefined && (token.kind !== "sign" || ")]|".includes(token.text));

/** A prime is read behind what is closed, and behind a function's name. */
const isPrimed = (token: Token | undefined) =>
  token !== undefined &&
  (token.kind === "function" || token.kind === "prime" || (token.kind === "sign" && ")]|".includes(token.text)));

/** Signs that are typed as words. */
const spokenSigns: Record<string, Piece> = {
  ...{ plus: sign("+"), minus: sign("-"), negative: sign("-") },
  ...{ times: sign("*"), "divided by": sign("/"), over: sign("/") },
  ...{ squared: named("superscript", "2"), cubed: named("superscript", "3") },
  ...{
    더하기: sign("+"),
    플러스: sign("+"),
    빼기: sign("-"),
    마이너스: sign("-"),
    곱하기: sign("*"),
    나누기: sign("/"),
  },
  ...{ 제곱: named("superscript", "2"), 세제곱: named("superscript", "3") },
};

/** Functions and letters that are typed as Korean words. */
const koreanNames: Record<string, string> = {
  ...{ 사인: "sin", 코사인: "cos", 탄젠트: "tan", 자연로그: "ln", 로그: "ln", 절댓값: "abs", 절대값: "abs" },
  ...{ 시그모이드: "sigmoid", 렐루: "relu", 파이: "pi", 엑스: "x", 와이: "y" },
};

function koreanName(run: string): Piece | undefined {
  const word = Object.keys(koreanNames).find((one) => run.startsWith(one));
  const name = word && koreanNames[word];
  return name ? named(words.has(name) ? "function" : "variable", name, word.length) : undefined;
}

const letter = String.raw`\p{L}(?:_\w+|[₀-₉]+|\d+)?`;
/** What is tried at each place, in this order: the commonest first. */
const rules: readonly Rule[] = [
  {
    pattern: /\d+\.?\d*|\.\d+/uy,
    read: ([digits = ""], { typed, text, at }) => {
      if (digits.includes(".") && /^\.\d/.test(text.slice(at + digits.length)))
        throw new ParseError(typed, at + digits.length, messages.twoPoints, messages.onePoint);
      messages.scientific(typed, at, text.slice(at), digits);
      return named("number", digits);
    },
  },
  // A letter by itself; d may begin d/dx.
  { pattern: /[a-ce-z](?=\s*(?:[-+*/^),]|$))/uy, read: ([x = ""]) => named("variable", x) },
  { pattern: /\*\*/uy, read: () => sign("^") },
  { pattern: /[-+*/()|,[\]]|\^(?!\\prime)/uy, read: ([c = ""]) => sign(c) },
  {
    // d/dx or ∂/∂x before an opening parenthesis
    pattern: new RegExp(
      String.raw`(?:([d∂])\s*\/\s*\1\s*(${letter})|\\d?frac\s*\{\s*(d|\\partial)\s*\}\s*\{\s*\3\s*([a-zA-Z]\w*(?:_\{\w+\})?)\s*\})(?=\s*(?:\\left\s*)?[([{])`,
      "uy",
    ),
    read: ([, plain, x, latex, y]) => {
      const text: DerivativeSign = (plain ?? latex) === "d" ? "d" : "∂";
      return { kind: "derivative", text, variable: plainName((x ?? y) as string) };
    },
  },
  {
    // d/dx with no parenthesis behind it
    pattern: /(?:([d∂])\s*\/\s*\1\s*\p{L}|\\d?frac\s*\{\s*(d|\\partial)\s*\}\s*\{\s*\2\s*\p{L}\s*\})/uy,
    read: (_, { typed, at }) => {
      throw new ParseError(typed, at, messages.needsParentheses, messages.inParentheses);
    },
  },
  { pattern: /'|\^?\\prime/uy, read: (_, { before }) => (isPrimed(before) ? named("prime", "'") : undefined) },
  {
    // Σᵢ₌₁², Σ_(i=1)^2, \sum_{i=1}^{2}, or the sign alone
    pattern:
      /(?:\\sum(?:\\limits)?|[Σ∑]|sum(?=[\s_(]))(?:\s*_\s*[{(]\s*(\p{L})\s*=\s*(\d+)\s*[)}]\s*\^\s*(?:(\d+|\p{L})|[{(]\s*(\d+|\p{L})\s*[)}])|([ᵢⱼₖₙ])₌([₀-₉]+)([⁰¹²³⁴⁵⁶⁷⁸⁹]+|ⁿ))?/uy,
    read: ([, ...parts]) => {
      const bounds = parts.flatMap((part) => part?.normalize("NFKC") ?? []);
      return bounds.length === 0
        ? named("sum", "sum")
        : { kind: "sum", text: "sum", bounds: bounds as unknown as [string, string, string] };
    },
  },
  {
    pattern: /(?:Math|math)\.(PI|E|pi|e)(?![a-zA-Z])/uy,
    read: ([, name = ""]) => named("variable", name.toLowerCase()),
  },
  { pattern: /[\s$]+|(?:[Mm]ath|np|numpy|torch)\.(?=[a-z])/uy, read: () => "nothing" },
  {
    pattern: /([²³⁴])√|[√∛∜]|루트/uy,
    read: ([c, index], { before }) =>
      // In x²√x the 2 is an exponent.
      index && hasExponent(before) ? undefined : named("root", rootNames[index ?? (c as string)] ?? "sqrt"),
  },
  {
    pattern: new RegExp(`[${Object.keys(superscripts).join("")}]+`, "uy"),
    read: ([run = ""]) => named("superscript", [...run].map((s) => superscripts[s]).join("")),
  },
  { pattern: /[㏑㏒]/uy, read: () => named("function", "ln") },
  { pattern: /[½⅓⅔¼¾⅕⅙⅛]/uy, read: ([c = ""]) => named("number", vulgar[c] as string) },
  { pattern: /\\?[{}]/uy, read: ([c = ""]) => sign(c.endsWith("{") ? "(" : ")", { brace: true }) },
  {
    pattern: /\\(?:operatorname|mathrm|text)\s*\{\s*([a-zA-Z]+)\s*\}/uy,
    read: ([, word = ""]) => {
      const name = words.get(word.toLowerCase());
      return name === undefined ? undefined : named("function", name);
    },
  },
  {
    pattern:
      /\\(?:left|right|quad|qquad|displaystyle|[bB]ig[lr]?|operatorname|mathrm|text)(?![a-zA-Z])|\\[,;:! ()[\]]/uy,
    read: () => "nothing",
  },
  { pattern: /\\(?:cdot|times)(?![a-zA-Z])/uy, read: () => sign("*") },
  { pattern: /\\div(?![a-zA-Z])/uy, read: () => sign("/") },
  { pattern: /\\(?:(?:[lr]?vert|mid)(?![a-zA-Z])|\|)/uy, read: () => sign("|") },
  { pattern: /\\[dt]?frac(?![a-zA-Z])/uy, read: () => named("frac", "frac") },
  { pattern: /\\sqrt(?![a-zA-Z])/uy, read: () => named("root", "sqrt") },
  { pattern: /\\log(?![a-zA-Z])/uy, read: ([whole = ""], place) => logarithm(place, whole.length) },
  { pattern: /\\([a-zA-Z]+)/uy, read: ([whole = "", command = ""], place) => latexName(command, place, whole.length) },
  {
    pattern: /(?:[가-힣]+(?:\s*제곱)?|plus|minus|negative|times|squared|cubed|divided by|over)(?![a-zA-Z가-힣])/uy,
    read: ([spoken = ""]) => spokenSigns[spoken.replace(/^의?\s*/, "")],
  },
  { pattern: /[가-힣]+/uy, read: ([run = ""]) => koreanName(run) },
  { pattern: /pow(?:er)?(?=\s*\()/uy, read: () => named("function", "pow") },
  { pattern: /[\p{L}\p{M}]+/uy, read: ([run = ""], place) => word(run, place) },
];

/**
 * Cuts a text into tokens. Letters that stand together are cut into functions, named variables, Greek letters and single letters:
 * `2xcosx` is 2, x, cos, x.
 *
 * @param vars names of variables longer than a letter
 * @param from where in the text the formula begins
 * @param to where it ends
 */
export function tokenize(typed: string, vars: readonly string[] = [], from = 0, to = typed.length): Token[] {
  const text = normalized(typed).slice(0, to);
  const names = vars.map(plainName).flatMap(typings).sort(byLength);
  const tokens: Token[] = [];
  for (let at = from; at < to; ) {
    const place = { typed, text, at, before: tokens.at(-1) };
    const own = names.find((name) => text.startsWith(name, at));
    const found =
      own === undefined ? firstRule(place) : { piece: named("variable", plainName(own)), length: own.length };
    const { piece, length } = found;
    if (piece !== "nothing") {
      const { length: _, ...token } = piece;
      tokens.push({ ...token, start: at });
    }
    at += length;
  }
  tokens.push({ kind: "end", text: "", start: typed.slice(0, to).trimEnd().length });
  return tokens;
}

function firstRule(place: Place): { piece: Piece | "nothing"; length: number } {
  for (const { pattern, read } of rules) {
    const found = testAt(pattern, place, place.at);
    const piece = found && read(found, place);
    if (found && piece) return { piece, length: (piece !== "nothing" && piece.length) || found[0].length };
  }
  throw messages.strange(place.typed, place.at);
}

/** What stands between a function's name and its parenthesis in LaTeX or not at all. */
const parenthesis = /\s*'*\s*(?:[²³]\s*)?(?:\\left\s*)?\(/uy;

function latexName(command: string, place: Place, length: number): Piece | undefined {
  if (command === "pi") return named("variable", "pi");
  const name = words.get(command);
  if (name !== undefined) return named("function", name);
  const symbol = lookUp(greek, command);
  return symbol === undefined ? undefined : greekLetter(symbol, place, length);
}

/** σ before a parenthesis is the function. */
const greekLetter = (symbol: string, place: Place, length: number): Piece | undefined =>
  symbol === "σ" && testAt(parenthesis, place, place.at + length)
    ? named("function", "sigmoid", length)
    : variable(symbol, place, length);

/** A run of letters: the longest word that it begins with, or its first letter. */
function word(run: string, place: Place): Piece | undefined {
  const { typed, text, at } = place;
  if (/^lim/.test(run) || run.startsWith("극한"))
    throw new ParseError(typed, at, messages.limitSign, messages.limitValue);
  const unknown = unknownFunction(run, text.slice(at + run.length));
  if (unknown) throw new ParseError(typed, at, notAmong(unknown.name), unknown.instead);
  const known = knownWords.find((one) => run.toLowerCase().startsWith(one)) ?? "";
  const symbol = greekWords.find((one) => run.startsWith(one)) ?? "";
  if (known === "log") return logarithm(place, known.length);
  if (/^lg(?!\p{L}{2})/u.test(run)) throw new ParseError(typed, at, messages.commonLogarithm, messages.eitherLogarithm);
  if (symbol.length > known.length) return greekLetter(greek[symbol] as string, place, symbol.length);
  if (known === "σ") return greekLetter(known, place, 1);
  if (known) return named("function", words.get(known) as string, known.length);
  const pi = /^(?:pi|π)/.exec(run)?.[0];
  if (pi) return named("variable", "pi", pi.length);
  const first = String.fromCodePoint(run.codePointAt(0) as number);
  return /[\p{Script=Latin}\p{Script=Greek}]/u.test(first) ? variable(first, place, first.length) : undefined;
}

/** log is ln; log_2, log₂, log2(x) have the base 2. */
function logarithm(place: Place, length: number): Piece {
  const after = place.text.slice(place.at + length);
  const low = /^\s*_\s*(?:(\d+|[a-zA-Z])|\{\s*(\w+)\s*\})|^([₀-₉]+)/u.exec(after);
  const digits = /^(\d+)(?=\s*[\p{L}(\\√])/u.exec(after)?.[1];
  const called = /^(2|10)\s*(?:\\left\s*)?\(/.exec(after)?.[1];
  if (digits && !called)
    throw new ParseError(place.typed, place.at, messages.logarithmOf(digits), messages.logarithmOr(digits));
  const base = called ?? low?.slice(1).find(Boolean)?.normalize("NFKC");
  return { ...named("function", "ln", length + (called ?? low?.[0] ?? "").length), ...(base && { base }) };
}

const index = /_(\d+|[a-zA-Z])|_\{\s*(\w+)\s*\}|([₀-₉ᵢⱼₖₙ]+)|(\d+)/uy;

/** A letter, after it perhaps its subscript; Δ takes the letter that it stands before. */
function variable(symbol: string, place: Place, length: number): Piece | undefined {
  const behind = place.at + length;
  if (symbol === "Δ" || symbol === "∆") {
    const next = testAt(/\s*(\p{L})/uy, place, behind);
    return next ? named("variable", `Δ${next[1]}`, length + next[0].length) : undefined;
  }
  const found = testAt(index, place, behind);
  if (!found) return named("variable", symbol, length);
  const [whole, plain, braced, low, digits] = found;
  if (symbol === "e" && digits) throw new ParseError(place.typed, behind, ...messages.afterE(digits));
  const subscript = plain ?? braced ?? digits ?? [...(low as string)].map((c) => subscripts[c]).join("");
  return named("variable", `${symbol}_${subscript}`, length + whole.length);
}
