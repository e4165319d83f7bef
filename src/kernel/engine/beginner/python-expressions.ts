import ts from "typescript";
import type { Bilingual } from "../../../language.js";
import { isString, isWord, type Token } from "./tokens.js";

/** Reads a line as Python would; undefined where it is none of that. */
export type Form = (line: readonly Token[], text: string) => Found | undefined;

/** Python's words, and what to write in their place; `says` where that needs a sentence of its own. */
export interface Found {
  token: Token;
  write: string;
  says?: Bilingual;
}

export const textOf = (tokens: readonly Token[], text: string) =>
  tokens.length === 0 ? "" : text.slice(tokens[0]?.start, tokens.at(-1)?.end);
/** Python's words in a condition. */
const WORDS: Record<string, string> = { and: "&&", or: "||", not: "!", True: "true", False: "false", None: "null" };
export const translated = (text: string) =>
  withSlices(text).replace(/\b(and|or|not|True|False|None)\b( (?=.))?/g, (_, word: string, space = "") =>
    word === "not" ? "!" : `${WORDS[word]}${space}`,
  );

/** `xs[1:3]` within a text. */
const SLICE = /([\p{ID_Continue}$]+)\[([^[\]:?]*):([^[\]:?]*)\]/gu;
const withSlices = (text: string) =>
  text.replace(SLICE, (_, owner: string, from: string, to: string) => sliced(owner, from.trim(), to.trim()));
const sliced = (owner: string, from: string, to: string) => `${owner}.slice(${from || "0"}${to && `, ${to}`})`;

/** `lambda x: x + 1` */
export const lambda: Form = (line, text) => {
  const index = line.findIndex((token) => token.text === "lambda");
  const rest = line.slice(index + 1);
  const colon = rest.findIndex(({ kind }) => kind === ts.SyntaxKind.ColonToken);
  if (index < 0 || colon < 0) return undefined;
  const end = matchingEnd(rest, colon + 1);
  const write = `(${textOf(rest.slice(0, colon), text)}) => ${textOf(rest.slice(colon + 1, end), text)}`;
  return { token: line[index] as Token, write };
};

/** Where the value ends that begins there: at a comma or bracket of what is around it. */
function matchingEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const { text } = tokens[index] as Token;
    if (/^[([{]$/.test(text)) depth++;
    if (/^[)\]},;]$/.test(text) && depth-- === 0) return index;
    if (text === ",") depth++;
  }
  return tokens.length;
}

const OPERATORS: Record<string, string> = {
  and: "&&",
  or: "||",
  not: "!",
  is: "===",
  AND: "&&",
  OR: "||",
  NOT: "!",
  mod: "%",
  div: "Math.trunc(… / …)",
};

/** `x > 0 and y > 0` */
export const operator: Form = (line) => {
  const token = line.find((one, index) => Object.hasOwn(OPERATORS, one.text) && isOperator(line, index));
  return token && { token, write: OPERATORS[token.text] as string };
};

function isOperator(line: readonly Token[], index: number): boolean {
  const before = line[index - 1];
  const after = line[index + 1];
  if (!after || /^[=.,;)]/.test(after.text)) return false;
  return line[index]?.text === "not" ? !before || !isWord(before) : Boolean(before);
}

/** `a if c else b` */
export const choice: Form = (line, text) => {
  const at = line.findIndex(({ kind }) => kind === ts.SyntaxKind.IfKeyword);
  const other = line.findIndex(({ kind }, index) => index > at && kind === ts.SyntaxKind.ElseKeyword);
  const before = line.slice(0, at);
  const begun = before.findLastIndex(({ text: sign }) => /^[=(,[]$|^return$/.test(sign)) + 1;
  if (at < 1 || other < 0 || begun >= at || line[at - 1]?.text === "else") return undefined;
  const parts = [line.slice(at + 1, other), line.slice(begun, at), line.slice(other + 1)];
  const [condition_ = "", then = "", otherwise = ""] = parts.map((part) => textOf(part, text).replace(/;$/, ""));
  return { token: line[at] as Token, write: `${translated(condition_)} ? ${then} : ${otherwise}` };
};

/** `[x ** 2 for x in xs]` */
export const comprehension: Form = (line, text) => {
  const index = line.findIndex(({ kind }, at) => at > 0 && kind === ts.SyntaxKind.ForKeyword);
  const open = line.findLastIndex(
    ({ text: sign }, at) => at < index && sign === "[" && matchingEnd(line, at + 1) > index,
  );
  const [name, within, ...rest] = line.slice(index + 1);
  if (index < 0 || open < 0 || !name || !isWord(name) || within?.kind !== ts.SyntaxKind.InKeyword) return undefined;
  const end = matchingEnd(rest, 0);
  const only = rest.findIndex(({ kind }, at) => at < end && kind === ts.SyntaxKind.IfKeyword);
  const range =
    rest[0]?.text === "range" && rest[1]?.text === "(" ? textOf(rest.slice(2, matchingEnd(rest, 2)), text) : "";
  const values =
    range && !range.includes(",") ? `[...Array(${range}).keys()]` : textOf(rest.slice(0, only < 0 ? end : only), text);
  const filter = only < 0 ? "" : `.filter((${name.text}) => ${translated(textOf(rest.slice(only + 1, end), text))})`;
  const write = `${values}${filter}.map((${name.text}) => ${textOf(line.slice(open + 1, index), text)})`;
  return { token: line[index] as Token, write };
};

/** The head of the loop that counts as `range` does with these values: `range(3)`, `range(1, 3)`, `range(0, 10, 2)`, `range(9, -1, -1)`. */
export function counting(name: string, given: readonly string[]): string {
  const [from = "0", to = "", step = "1"] = given.length === 1 ? ["0", given[0]] : given;
  const [, down] = /^\s*-\s*(.*)$/s.exec(step) ?? [];
  const [sign, by] = down === undefined ? ["+", step] : ["-", down];
  const next = by.trim() === "1" ? `${name}${sign}${sign}` : `${name} ${sign}= ${by}`;
  return `let ${name} = ${from}; ${name} ${down === undefined ? "<" : ">"} ${to}; ${next}`;
}

/** `xs[1:3]` */
export const slice: Form = (line, text) => {
  const colon = line.findIndex(({ kind }) => kind === ts.SyntaxKind.ColonToken);
  const open = line.findLastIndex(({ text: sign }, at) => at < colon && sign === "[");
  const close = line.findIndex(({ text: sign }, at) => at > colon && sign === "]");
  const owner = line[open - 1];
  if (open < 1 || close < 0 || !owner || !(isWord(owner) || /^[)\]]$/.test(owner.text))) return undefined;
  const [from = "", to = "", ...more] = text.slice(line[open]?.end, line[close]?.start).split(":");
  if (more.length > 0) return undefined;
  return { token: line[colon] as Token, write: sliced(owner.text, from.trim(), to.trim()) };
};

/** Letters in front of a string, and how such a text is written here. */
const PREFIXES: Record<string, (text: string) => string> = {
  f: (text) => `\`${text.slice(1, -1).replace(/\{[^{}]*\}/g, (slot) => `$${slot}`)}\``,
  r: (text) => `String.raw\`${text.slice(1, -1)}\``,
  u: (text) => text,
  b: (text) => `new TextEncoder().encode(${text})`,
};

/** `f"x = {x}"` */
export const formatted: Form = (line) => {
  const index = line.findIndex((token, at) => {
    const next = line[at + 1];
    return Object.hasOwn(PREFIXES, token.text.toLowerCase()) && next && isString(next) && next.start === token.end;
  });
  const [letter, string] = line.slice(index);
  const rewrite = letter && PREFIXES[letter.text.toLowerCase()];
  return index >= 0 && string && rewrite ? { token: letter, write: rewrite(string.text) } : undefined;
};
