import ts from "typescript";
import { languageOf, type Mistake, type Reading } from "./reading.js";
import { isString, isWord, linesOf, type Token } from "./tokens.js";

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

const CONDITIONS: Record<string, string> = { if: "if", elif: "else if", while: "while" };

/** `if x > 0:`, `elif`, `while` */
const condition: Form = (line, text) => {
  const [first, ...rest] = line;
  const word = first && CONDITIONS[first.text];
  if (!first || !word || (first.text !== "elif" && !endsWithColon(line))) return undefined;
  const colon = rest.findIndex(({ kind }) => kind === ts.SyntaxKind.ColonToken);
  const inner = textOf(colon < 0 ? rest : rest.slice(0, colon), text);
  return { token: first, write: `${word} (${translated(inParentheses(inner) ? inner.slice(1, -1) : inner)}) { … }` };
};

/** Python's words in a condition. */
const WORDS: Record<string, string> = { and: "&&", or: "||", not: "!", True: "true", False: "false", None: "null" };
const translated = (text: string) =>
  text.replace(/\b(and|or|not|True|False|None)\b( (?=.))?/g, (_, word: string, space = "") =>
    word === "not" ? "!" : `${WORDS[word]}${space}`,
  );

const inParentheses = (text: string) => /^\([^()]*\)$/.test(text);

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
};

/** `import numpy as np`, `from math import sin` */
const imported: Form = (line, text) => {
  const [first, module, word, ...names] = line;
  if (!first || !module || !(isWord(module) || module.kind > ts.SyntaxKind.Identifier)) return undefined;
  const isFrom = first.text === "from" && word?.kind === ts.SyntaxKind.ImportKeyword;
  const isImport = first.kind === ts.SyntaxKind.ImportKeyword && (!word || word.text === "as" || word.first);
  if ((isFrom || isImport) && Object.hasOwn(BUILT_IN, module.text))
    return { token: first, write: BUILT_IN[module.text] as string };
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

const OPERATORS: Record<string, string> = { and: "&&", or: "||", not: "!", is: "===" };

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

/** `print x`, `assert x == 1`: statements that are calls here. */
const CALLED: Record<string, string> = { print: "console.log", assert: "console.assert" };
const statement: Form = (line, text) => {
  const [first, ...rest] = line;
  const call = first && Object.hasOwn(CALLED, first.text) ? CALLED[first.text] : undefined;
  if (!first || call === undefined || !rest[0] || !(isWord(rest[0]) || isString(rest[0]))) return undefined;
  return { token: first, write: `${call}(${textOf(rest, text)})` };
};

/** `[x ** 2 for x in xs]` */
const comprehension: Form = (line, text) => {
  const index = line.findIndex(({ kind }, at) => at > 0 && kind === ts.SyntaxKind.ForKeyword);
  const open = line.findLastIndex(({ text: sign }, at) => at < index && sign === "[");
  const [name, within, ...rest] = line.slice(index + 1);
  if (index < 0 || open < 0 || !name || !isWord(name) || within?.kind !== ts.SyntaxKind.InKeyword) return undefined;
  const values = textOf(rest.slice(0, matchingEnd(rest, 0)), text);
  const write = `${values}.map((${name.text}) => ${textOf(line.slice(open + 1, index), text)})`;
  return { token: line[index] as Token, write };
};

/** `f"x = {x}"` */
const formatted: Form = (line) => {
  const index = line.findIndex((token, at) => {
    const next = line[at + 1];
    return /^[fF]$/.test(token.text) && next !== undefined && isString(next) && next.start === token.end;
  });
  const string = line[index + 1];
  if (index < 0 || !string) return undefined;
  const write = `\`${string.text.slice(1, -1).replace(/\{[^{}]*\}/g, (slot) => `$${slot}`)}\``;
  return { token: line[index] as Token, write };
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
  operator,
  formatted,
];

/** Lines that are Python's: `def`, `elif`, blocks by indentation, `lambda`, `and`. */
export function pythonSyntax(reading: Reading): Mistake[] {
  const { text } = reading.file;
  for (const line of linesOf(reading.tokens))
    for (const form of FORMS) {
      const found = form(line, text);
      if (found) return [mistake(found.token, found.write, languageOf(reading))];
    }
  return [];
}

function mistake({ start, end, text }: Token, write: string, language: string): Mistake {
  return {
    start,
    length: end - start,
    says: {
      ko: `${text}: 파이썬의 문법입니다. ${language}에서는 이렇게 적으세요: ${write}`,
      en: `This is Python (${text}); in ${language} write ${write}`,
    },
  };
}
