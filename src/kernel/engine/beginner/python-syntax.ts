import ts from "typescript";
import { faultyLine, languageOf, type Mistake, type Reading } from "./reading.js";
import { isString, isWord, type Token } from "./tokens.js";

/** Reads a line as Python would; undefined where it is none of that. */
type Form = (line: readonly Token[], text: string) => { token: Token; write: string } | undefined;

const textOf = (tokens: readonly Token[], text: string) =>
  tokens.length === 0 ? "" : text.slice(tokens[0]?.start, tokens.at(-1)?.end);
const endsWithColon = (line: readonly Token[]) => line.length > 1 && line.at(-1)?.kind === ts.SyntaxKind.ColonToken;

/** `def f(x):` */
const definition: Form = (line, text) => {
  const [def, name, ...rest] = line;
  if (def?.text !== "def" || !name || !isWord(name)) return undefined;
  const close = rest.findIndex(({ kind }) => kind === ts.SyntaxKind.CloseParenToken);
  const values = close > 0 ? textOf(rest.slice(1, close), text) : "";
  return { token: def, write: `function ${name.text}(${values}) { … }` };
};

/** `for x in xs:`, with `range` as a loop that counts. */
const loop: Form = (line, text) => {
  const [first, name, within, ...rest] = line;
  if (first?.kind !== ts.SyntaxKind.ForKeyword || !name || !isWord(name) || within?.kind !== ts.SyntaxKind.InKeyword)
    return undefined;
  const values = endsWithColon(rest) ? rest.slice(0, -1) : rest;
  const written =
    values[0]?.text === "range" ? counting(name.text, values, text) : `const ${name.text} of ${textOf(values, text)}`;
  return { token: first, write: `for (${written}) { … }` };
};

function counting(name: string, range: readonly Token[], text: string): string {
  const given = textOf(range.slice(2, -1), text)
    .split(",")
    .map((value) => value.trim());
  const [from = "0", to = "", step = "1"] = given.length === 1 ? ["0", given[0]] : given;
  return `let ${name} = ${from}; ${name} < ${to}; ${step === "1" ? `${name}++` : `${name} += ${step}`}`;
}

const CONDITIONS: Record<string, string> = {
  if: "if",
  elif: "else if",
  elseif: "else if",
  elsif: "else if",
  while: "while",
  for: "for",
};

/** `if x > 0:`, `elif`, `while` */
const condition: Form = (line, text) => {
  const [first, ...rest] = line;
  const word = first && Object.hasOwn(CONDITIONS, first.text) ? CONDITIONS[first.text] : undefined;
  const colon = rest.findIndex(({ kind }) => kind === ts.SyntaxKind.ColonToken);
  const end = rest.findIndex(({ text: sign }, index) => index === colon || sign === "{");
  const isElse = first && isWord(first);
  if (word === "for" && rest[0]?.text !== "(") return undefined;
  if (!first || !word || (!isElse && colon < 0) || (colon >= 0 && hasQuestion(rest, colon))) return undefined;
  const inner = textOf(end < 0 ? rest : rest.slice(0, end), text);
  const behind = end >= 0 && rest[end]?.text !== "{" ? textOf(rest.slice(end + 1), text) : "";
  const body = behind === "" || behind.includes(" else ") ? "…" : behind;
  return {
    token: first,
    write: `${word} (${translated(inParentheses(inner) ? inner.slice(1, -1) : inner)}) { ${body} }`,
  };
};

/** Does the colon belong to `a ? b : c`? */
const hasQuestion = (tokens: readonly Token[], colon: number) =>
  tokens.slice(0, colon).some(({ kind }) => kind === ts.SyntaxKind.QuestionToken);

/** Python's words in a condition. */
const WORDS: Record<string, string> = { and: "&&", or: "||", not: "!", True: "true", False: "false", None: "null" };
const translated = (text: string) =>
  text.replace(/\b(and|or|not|True|False|None)\b( (?=.))?/g, (_, word: string, space = "") =>
    word === "not" ? "!" : `${WORDS[word]}${space}`,
  );

const inParentheses = (text: string) => /^\([^()]*\)$/.test(text) || /^\((?:[^()]|\([^()]*\))*\)$/.test(text);

const BLOCKS: Record<string, string> = {
  else: "else { … }",
  try: "try { … }",
  finally: "finally { … }",
  except: "catch (error) { … }",
  class: "class … { … }",
  with: "{ … }",
};

/** `else:`, `try:`, `except:`, `class A:` */
const block: Form = (line) => {
  const [first] = line;
  const write = first && Object.hasOwn(BLOCKS, first.text) ? BLOCKS[first.text] : undefined;
  if (!first || write === undefined || !endsWithColon(line)) return undefined;
  const name = first.text === "class" ? line[1]?.text : undefined;
  return { token: first, write: name ? write.replace("…", name) : write };
};

/** Modules of Python that need no import here. */
const BUILT_IN: Record<string, string> = {
  math: "Math.sin(x)",
  numpy: "Math.sin(x)",
  cmath: "Math.sin(x)",
  random: "Math.random()",
  time: "Date.now()",
};

/** `import numpy as np`, `from math import sin` */
const imported: Form = (line, text) => {
  const [first, module, word, ...names] = line;
  if (!first || !module || !(isWord(module) || module.kind > ts.SyntaxKind.Identifier)) return undefined;
  const isFrom = first.text === "from" && word?.kind === ts.SyntaxKind.ImportKeyword;
  const isImport = first.kind === ts.SyntaxKind.ImportKeyword && (!word || word.text === "as" || word.first);
  if ((isFrom || isImport) && Object.hasOwn(BUILT_IN, module.text))
    return { token: first, write: BUILT_IN[module.text] as string };
  const star = names[0]?.text === "*";
  if (isFrom && star) return { token: first, write: `import * as ${module.text} from "${module.text}"` };
  if (isFrom) return { token: first, write: `import { ${textOf(names, text)} } from "${module.text}"` };
  if (!isImport) return undefined;
  return { token: first, write: `import * as ${names[0]?.text ?? module.text} from "${module.text}"` };
};

/** `# a comment` */
const comment: Form = (line, text) => {
  const hash = line.find(({ text: sign }, index) => sign === "#" || (sign.startsWith("#") && index === 0));
  if (!hash) return undefined;
  return { token: hash, write: `// ${text.slice(hash.start + 1, line.at(-1)?.end).trim()}` };
};

/** `lambda x: x + 1` */
const lambda: Form = (line, text) => {
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
const operator: Form = (line) => {
  const token = line.find((one, index) => Object.hasOwn(OPERATORS, one.text) && isOperator(line, index));
  return token && { token, write: OPERATORS[token.text] as string };
};

function isOperator(line: readonly Token[], index: number): boolean {
  const before = line[index - 1];
  const after = line[index + 1];
  if (!after || /^[=.,;)]/.test(after.text)) return false;
  return line[index]?.text === "not" ? !before || !isWord(before) : Boolean(before);
}

/** `print x`, `assert x == 1`, `raise E`: statements that are written otherwise here; `…` is what follows. */
const CALLED: Record<string, string> = {
  print: "console.log(…)",
  puts: "console.log(…)",
  echo: "console.log(…)",
  assert: "console.assert(…)",
  raise: "throw new Error(…)",
  del: "… = undefined",
};
const statement: Form = (line, text) => {
  const [first, ...rest] = line;
  const call = first && Object.hasOwn(CALLED, first.text) ? CALLED[first.text] : undefined;
  if (!first || call === undefined || !rest[0] || /^[=.(,;[]/.test(rest[0].text)) return undefined;
  const given = textOf(rest, text).replace(/;$/, "");
  const message = first.text === "raise" ? (/\((.*)\)$/.exec(given)?.[1] ?? (isString(rest[0]) ? given : "")) : given;
  return { token: first, write: call.replace("…", () => message) };
};

/** `a if c else b` */
const choice: Form = (line, text) => {
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
const comprehension: Form = (line, text) => {
  const index = line.findIndex(({ kind }, at) => at > 0 && kind === ts.SyntaxKind.ForKeyword);
  const open = line.findLastIndex(({ text: sign }, at) => at < index && sign === "[");
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

/** `xs[1:3]` */
const slice: Form = (line, text) => {
  const colon = line.findIndex(({ kind }) => kind === ts.SyntaxKind.ColonToken);
  const open = line.findLastIndex(({ text: sign }, at) => at < colon && sign === "[");
  const close = line.findIndex(({ text: sign }, at) => at > colon && sign === "]");
  const owner = line[open - 1];
  if (open < 1 || close < 0 || !owner || !(isWord(owner) || /^[)\]]$/.test(owner.text))) return undefined;
  const [from = "", to = "", ...more] = text.slice(line[open]?.end, line[close]?.start).split(":");
  if (more.length > 0) return undefined;
  const given = to.trim() === "" ? from.trim() || "0" : `${from.trim() || "0"}, ${to.trim()}`;
  return { token: line[colon] as Token, write: `${owner.text}.slice(${given})` };
};

/** Letters in front of a string, and how such a text is written here. */
const PREFIXES: Record<string, (text: string) => string> = {
  f: (text) => `\`${text.slice(1, -1).replace(/\{[^{}]*\}/g, (slot) => `$${slot}`)}\``,
  r: (text) => `String.raw\`${text.slice(1, -1)}\``,
  u: (text) => text,
  b: (text) => `new TextEncoder().encode(${text})`,
};

/** `f"x = {x}"` */
const formatted: Form = (line) => {
  const index = line.findIndex((token, at) => {
    const next = line[at + 1];
    return Object.hasOwn(PREFIXES, token.text.toLowerCase()) && next && isString(next) && next.start === token.end;
  });
  const [letter, string] = line.slice(index);
  const rewrite = letter && PREFIXES[letter.text.toLowerCase()];
  return index >= 0 && string && rewrite ? { token: letter, write: rewrite(string.text) } : undefined;
};

const FORMS = [
  definition,
  loop,
  condition,
  block,
  imported,
  comment,
  lambda,
  comprehension,
  statement,
  choice,
  operator,
  slice,
  formatted,
];

/** "Private identifiers are not allowed outside class bodies." */
const HASH = 18016;

/** A line that is Python's: `def`, `elif`, blocks by indentation, `lambda`, `and`. */
export function pythonSyntax(reading: Reading): Mistake[] {
  const { text } = reading.file;
  const line = faultyLine(reading, [HASH]);
  for (const form of FORMS) {
    const found = form(line, text);
    if (found) return [mistake(found.token, found.write, languageOf(reading))];
  }
  return [];
}

/** Words that other languages have, and not Python. */
const OTHERS = /^(puts|echo|AND|OR|NOT|mod|div|elseif|elsif)$|^#include/;

function mistake({ start, end, text }: Token, write: string, language: string): Mistake {
  const says = OTHERS.test(text)
    ? {
        ko: `${text}: 다른 언어의 문법입니다. ${language}에서는 이렇게 적으세요: ${write}`,
        en: `${text} is of another language; in ${language} write ${write}`,
      }
    : {
        ko: `${text}: 파이썬의 문법입니다. ${language}에서는 이렇게 적으세요: ${write}`,
        en: `This is Python (${text}); in ${language} write ${write}`,
      };
  return { start, length: end - start, says };
}
