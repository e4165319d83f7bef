import ts from "typescript";
import { lookUp } from "../../../look-up.js";
import { TYPES } from "./foreign-names.js";
import type { messages } from "./messages.js";
import { isString, isWord, type Token } from "./tokens.js";

/** Looks at a line's tokens from one of them on: what to write in place of which of them, and why. */
export type Form = (
  line: readonly Token[],
  at: number,
  text: string,
) => { until: Token; write: string; why: keyof typeof messages } | undefined;

const { LetKeyword, ConstKeyword, VarKeyword, ForKeyword } = ts.SyntaxKind;
export const isDeclaring = (token: Token | undefined) =>
  token !== undefined && [LetKeyword, ConstKeyword, VarKeyword].includes(token.kind as typeof LetKeyword);

/** `for i = 1:10`, `for (i in 1:10)` */
const counting: Form = (line, at) => {
  const [head, ...rest] = line.slice(at);
  const [name, sign, from, colon, to, close] = rest[0]?.text === "(" ? rest.slice(1) : rest;
  if (head?.kind !== ForKeyword || !name || !isWord(name) || !sign || !/^(=|in)$/.test(sign.text)) return undefined;
  if (!from || colon?.text !== ":" || !to) return undefined;
  const { text: i } = name;
  const write = `for (let ${i} = ${from.text}; ${i} <= ${to.text}; ${i}++) { … }`;
  return { until: close?.text === ")" ? close : to, write, why: "counter" };
};

/** `let x <- 3` */
const leftArrow: Form = (line, at) => {
  const [head, name, less, minus] = line.slice(at);
  if (!isDeclaring(head) || !name || less?.text !== "<" || minus?.text !== "-") return undefined;
  return { until: minus, write: `${head?.text} ${name.text} =`, why: "equals" };
};

/** `var x int = 3` */
const typeBehind: Form = (line, at) => {
  const [head, name, type, sign] = line.slice(at);
  const known = type && (/^(number|string|boolean)$/.test(type.text) ? type.text : lookUp(TYPES, type.text));
  if (!isDeclaring(head) || !name || !type || !known || !(sign === undefined || sign.text === "=")) return undefined;
  return { until: type, write: `${head?.text} ${name.text}: ${known}`, why: "typed" };
};

/** `o::x`, and `o->x` where a statement begins */
const pointer: Form = (line, at) => {
  const [object, first, second, name] = line.slice(at);
  const sign = `${first?.text}${second?.text}`;
  if (!object || !second || !name || !isWord(object) || !isWord(name) || object.text === name.text) return undefined;
  if (first?.start !== object.end || second.end !== name.start || first.end !== second.start) return undefined;
  const before = line[at - 1]?.text ?? ";";
  if (sign !== "::" && !(sign === "->" && /^(;|\(|return)$/.test(before))) return undefined;
  return { until: name, write: `${object.text}.${name.text}`, why: "member" };
};

/** `"a" . "b"` */
const pointed: Form = (line, at) => {
  const [a, point, b] = line.slice(at);
  if (!a || !b || !isString(a) || !isString(b) || point?.text !== ".") return undefined;
  return { until: b, write: `${a.text} + ${b.text}`, why: "joined" };
};

/** `1.000.000` */
const thousands: Form = (line, at) => {
  const [first, ...rest] = line.slice(at);
  if (!first || !/^\d{1,3}\.\d{3}$/.test(first.text) || !/^\.\d{3}$/.test(rest[0]?.text ?? "")) return undefined;
  const parts = [first, ...rest.slice(0, rest.findIndex(({ text }) => !/^\.\d{3}$/.test(text)) >>> 0)];
  const digits = parts.map(({ text }) => text).join("");
  return {
    until: parts.at(-1) as Token,
    write: `${digits.replaceAll(".", "")} (${digits.replaceAll(".", "_")})`,
    why: "digits",
  };
};

/** Forms of R, Go, PHP, C++ and of print. */
export const foreignForms: readonly Form[] = [counting, leftArrow, typeBehind, pointer, pointed, thousands];
