import ts from "typescript";
import { type Form, foreignForms, isDeclaring } from "./foreign-forms.js";
import { messages } from "./messages.js";
import { faultyLine, type Mistake, type Reading } from "./reading.js";
import { around, isString, isWord, type Token } from "./tokens.js";

const { IfKeyword, WhileKeyword, ForKeyword, SwitchKeyword } = ts.SyntaxKind;
const isCondition = ({ kind }: Token) =>
  [IfKeyword, WhileKeyword, ForKeyword, SwitchKeyword].includes(kind as typeof IfKeyword);

/** `if x > 0 {`, `if x > 0 console.log(x)`, `while x < 3` */
const parentheses: Form = (line, at, text) => {
  const [head, first] = line.slice(at);
  const brace = line.findIndex((token, index) => index > at + 1 && (token.text === "{" || token.text === "then"));
  if (!head || !isCondition(head) || !first || first.text === "(") return undefined;
  if ((head.kind === ForKeyword && brace < 0) || isDeclaring(line[at - 1])) return undefined;
  const body = line.findIndex((token, index) => index > at + 2 && beginsStatement(line[index - 1] as Token, token));
  const last = brace > 0 ? line[brace - 1] : body > 0 ? line[body - 1] : line.at(-1);
  if (!last || last === head) return undefined;
  const write = `${head.text} (${text.slice(first.start, last.end)})`;
  return { until: last, write: brace > 0 || body > 0 ? write : `${write} { … }`, why: "parentheses" };
};

const endsValue = ({ text }: Token) => /^[\])\w$"'`]/.test(text);

/** Does a value end before the token, which cannot belong to it? */
const beginsStatement = (before: Token, { text, kind }: Token) =>
  endsValue(before) &&
  (/^[\p{ID_Start}$_]/u.test(text) ? !/^(in|of|instanceof|as)$/.test(text) : kind === ts.SyntaxKind.StringLiteral) &&
  !/^(typeof|in|of|instanceof|await|new|not|and|or)$/.test(before.text);

/** `x ? 1` */
const halfChoice: Form = (line, at, text) => {
  const [first, value] = line.slice(at);
  const last = line.at(-1);
  if (first?.kind !== ts.SyntaxKind.QuestionToken || !value || !last || around(line, at).open >= 0) return undefined;
  if (line.slice(at).some((token) => token.text === ":") || /^\s*:/.test(text.slice(last.end))) return undefined;
  const end = last.text === ";" ? (line.at(-2) as Token) : last;
  return { until: end, write: `${text.slice(first.start, end.end)} : …`, why: "noOtherValue" };
};

/** `else if {` */
const noCondition: Form = (line, at) => {
  const [other, word, brace] = line.slice(at);
  if (other?.text !== "else" || word?.kind !== IfKeyword || brace?.text !== "{") return undefined;
  return { until: word, write: "else { … }", why: "noCondition" };
};

/** `let x == 3` */
const equals: Form = (line, at) => {
  const [head, name, sign] = line.slice(at);
  if (!isDeclaring(head) || !name || !isWord(name) || !sign || !/^===?$/.test(sign.text)) return undefined;
  return { until: sign, write: `${head?.text} ${name.text} =`, why: "equals" };
};

/** `let my name = 3`, `let my-name = 3` */
const oneWord: Form = (line, at) => {
  const words = line.slice(at + 1);
  const end = words.findIndex(({ text }) => text === "=");
  const parts = words.slice(0, Math.max(end, 0)).filter(({ text }) => text !== "-");
  const last = parts.at(-1);
  const isName = ({ text }: Token) => /^[\p{ID_Start}$_]/u.test(text);
  if (!isDeclaring(line[at]) || !last || parts.length < 2 || !parts.every(isName)) return undefined;
  const rest = parts.slice(1).map(({ text }) => `${text[0]?.toUpperCase()}${text.slice(1)}`);
  return { until: last, write: `${line[at]?.text} ${parts[0]?.text}${rest.join("")}`, why: "oneWord" };
};

/** `x -> x ** 2`, `(x) = > x` */
const arrow: Form = (line, at) => {
  const [before, sign, head, after] = line.slice(at);
  if (!before || !sign || !head || !after || head.text !== ">" || !/^[-=]$/.test(sign.text)) return undefined;
  if (!isWord(before) && before.text !== ")") return undefined;
  return { until: head, write: `${before.text} =>`, why: "arrow" };
};

/** `import { parse } from nabla` */
const quoted: Form = (line, at) => {
  const [from, name] = line.slice(at);
  if (line[0]?.text !== "import" || from?.text !== "from" || !name || !isWord(name)) return undefined;
  return { until: name, write: `from "${name.text}"`, why: "quoted" };
};

/** `let a = 3 let b = 4`, `f(1) console.log(2)` */
const apart: Form = (line, at) => {
  const [before, next, sign] = line.slice(at);
  if (!before || !next || !endsValue(before) || line.some(isHead)) return undefined;
  const begins = isDeclaring(next) ? !/^(export|declare|await)$/.test(before.text) : isSaying(before, next, sign);
  const depth = line
    .slice(0, at + 1)
    .reduce((open, { text }) => open + Number(/^[([]$/.test(text)) - Number(/^[)\]]$/.test(text)), 0);
  if (!begins || depth !== 0) return undefined;
  return { until: next, write: `${before.text}; ${next.text}`, why: "apart" };
};
/** What a statement in the same line belongs to. */
const isHead = ({ text }: Token) => /^(if|else|for|while|do|with|case)$/.test(text);
const isSaying = (before: Token, next: Token, sign: Token | undefined) =>
  before.text === ")" && next.text === "console" && sign?.text === ".";

/** `for (int i = 0; …)`, `for (i := 0; …)` */
const counted: Form = (line, at, text) => {
  const [head, open, ...rest] = line.slice(at);
  const sign = rest.findIndex(({ text: one }) => one === "=" || one === ":");
  const name = rest[sign - 1];
  const last = rest.findLast(({ text: one }) => one === ")");
  if (head?.kind !== ForKeyword || open?.text !== "(" || !name || !isWord(name) || !last) return undefined;
  const first = rest[0];
  if (!first || !(sign === 1 || (sign === 2 && isWord(first))) || /^(let|const|var)$/.test(first.text))
    return undefined;
  const value = text.slice(rest[sign]?.end, last.end).replace(/^=/, "").trim();
  return { until: last, write: `for (let ${name.text} = ${value}`, why: "counter" };
};

/** `for (let i = 0, i < 3, i++)` */
const parts: Form = (line, at, text) => {
  const [head, open] = line.slice(at);
  const last = line.findLastIndex(({ text: one }) => one === ")");
  if (head?.kind !== ForKeyword || open?.text !== "(" || last < 0 || !isDeclaring(line[at + 2])) return undefined;
  const inside = text.slice(open.end, line[last]?.start).split(",");
  if (inside.length !== 3 || inside.some((part) => part.includes(";"))) return undefined;
  return {
    until: line[last] as Token,
    write: `for (${inside.map((part) => part.trim()).join("; ")})`,
    why: "semicolons",
  };
};

/** `if (…) then …` */
const then: Form = (line, at) => {
  const [close, word] = line.slice(at);
  if (close?.text !== ")" || word?.text !== "then") return undefined;
  if (!line.slice(0, at).some(({ kind }) => kind === IfKeyword)) return undefined;
  return { until: word, write: ") { … }", why: "noThen" };
};

/** `x => return x`, `(x) { return x }` as a function, `const f = function (x) return x` */
const body: Form = (line, at, text) => {
  const [before, word] = line.slice(at);
  const last = line.at(-1);
  if (!before || !last || word?.kind !== ts.SyntaxKind.ReturnKeyword) return undefined;
  const value = text
    .slice(word.end, last.end)
    .replace(/[;)\]]+$/, "")
    .trim();
  if (before.kind === ts.SyntaxKind.EqualsGreaterThanToken)
    return { until: word, write: `=> ${value}`, why: "noReturn" };
  const isFunction = before.text === ")" && line.some(({ kind }) => kind === ts.SyntaxKind.FunctionKeyword);
  return isFunction ? { until: word, write: `) { return ${value} }`, why: "braces" } : undefined;
};

/** `let x += 1` */
const updated: Form = (line, at) => {
  const [head, name, sign] = line.slice(at);
  if (!isDeclaring(head) || !name || !isWord(name) || !sign || !/^[-+*/]=$/.test(sign.text)) return undefined;
  return { until: sign, write: `${name.text} ${sign.text}`, why: "noDeclaration" };
};

/** `let x = 3 y = 4` */
const several: Form = (line, at) => {
  const [before, name, sign] = line.slice(at);
  if (!before || !endsValue(before) || isDeclaring(before) || line.some(isHead)) return undefined;
  if (!isDeclaring(line[0]) || at < 3 || !name || !isWord(name) || sign?.text !== "=") return undefined;
  return { until: name, write: `${before.text}; ${line[0]?.text} ${name.text}`, why: "apart" };
};

/** `class = 3`: a word of the language as a name. */
const reserved: Form = (line, at) => {
  const [head, name, sign] = line.slice(at);
  const isKeyword =
    name !== undefined && name.kind >= ts.SyntaxKind.FirstReservedWord && name.kind <= ts.SyntaxKind.LastReservedWord;
  if (!isDeclaring(head) || !name || !isKeyword || !(sign === undefined || /^[=;:]$/.test(sign.text))) return undefined;
  return { until: name, write: `${head?.text} ${name.text}1`, why: "reserved" };
};

/** `{ a = 1 }`, `{ a => 1 }`, `{ a: 1; b: 2 }` as an object. */
const property: Form = (line, at) => {
  const [before, name, sign] = line.slice(at);
  if (!before || !/^[{,;]$/.test(before.text) || !name || !(isWord(name) || isString(name)) || !sign) return undefined;
  const { open, text: bracket } = around(line, at);
  const owner = bracket === "{" ? line[open - 1] : undefined;
  if (!owner || !/^[=(,:[]$|^return$/.test(owner.text)) return undefined;
  if (/^(=|=>)$/.test(sign.text)) return { until: sign, write: `${before.text} ${name.text}:`, why: "colon" };
  return before.text === ";" && sign.text === ":"
    ? { until: sign, write: `, ${name.text}:`, why: "commas" }
    : undefined;
};

/** `let a = if (c) 1 else 2` */
const choice: Form = (line, at, text) => {
  const [sign, word] = line.slice(at);
  const other = line.findIndex(({ kind }, index) => index > at && kind === ts.SyntaxKind.ElseKeyword);
  const last = line.at(-1);
  if (sign?.text !== "=" || word?.kind !== IfKeyword || other < 0 || !last) return undefined;
  const close = line.findIndex(({ text: one }, index) => index > at + 2 && one === ")");
  const [open, before, after] = [line[at + 2], line[other - 1], line[other + 1]];
  if (open?.text !== "(" || close < 0 || !before || !after) return undefined;
  const plain = (from = 0, to = 0) =>
    text
      .slice(from, to)
      .replace(/^\s*\{|\}\s*;?$|;$/g, "")
      .trim();
  const values = `${plain(line[close]?.end, before.end)} : ${plain(after.start, last.end)}`;
  return { until: last, write: `= ${text.slice(open.end, line[close]?.start)} ? ${values}`, why: "noValue" };
};

/** `f((x) { … })` */
const noArrow: Form = (line, at) => {
  const [close, brace] = line.slice(at);
  const open = line.slice(0, at).findLastIndex(({ text }) => text === "(");
  if (close?.text !== ")" || brace?.text !== "{" || line[open - 1]?.text !== "(" || open < 2) return undefined;
  return isWord(line[open - 2] as Token) ? { until: brace, write: ") => {", why: "noArrow" } : undefined;
};

/** `{1, 2}` as a list */
const braced: Form = (line, at, text) => {
  const [before, open, first, next] = line.slice(at);
  const close = line.findIndex((token, index) => index > at && token.text === "}");
  if (!before || !/^[=(,[]$/.test(before.text) || open?.text !== "{" || close < 0 || !first) return undefined;
  if (!/^[\d.]|^["']/.test(first.text) || !next || !/^[,}]$/.test(next.text)) return undefined;
  const values = text.slice(open.end, line[close]?.start).trim();
  return { until: line[close] as Token, write: `${before.text} [${values}]`, why: "brackets" };
};

/** `[1; 2]` */
const list: Form = (line, at, text) => {
  const open = line[at];
  const close = line.findIndex((token, index) => index > at && token.text === "]");
  const inside = line.slice(at + 1, close);
  if (open?.text !== "[" || close < 0 || !inside.some((token) => token.text === ";")) return undefined;
  const rows = text
    .slice(open.end, line[close]?.start)
    .split(";")
    .map((row) => row.trim());
  const isMatrix = rows.some((row) => row.includes(","));
  const write = isMatrix ? `[${rows.map((row) => `[${row}]`).join(", ")}]` : `[${rows.join(", ")}]`;
  return { until: line[close] as Token, write, why: "commas" };
};

const FORMS = [
  ...foreignForms,
  noCondition,
  ...[counted, parts, parentheses, then, equals, updated, reserved, oneWord, arrow, body],
  ...[choice, noArrow, quoted, braced, property, list, several, apart, halfChoice],
];

/** "String literal expected"; "Did you mean to use a ':'?" */
const NO_TEXT = 1141;
const NO_COLON = 1312;

/** Statements that lack, or have too much of, what holds them together. */
export function statementForms(reading: Reading): Mistake[] {
  const line = faultyLine(reading, [NO_TEXT, NO_COLON]);
  for (const form of FORMS)
    for (const [at, { start }] of line.entries()) {
      const told = form(line, at, reading.file.text);
      if (told) return [{ start, length: told.until.end - start, says: messages[told.why](told.write) }];
    }
  return [];
}
