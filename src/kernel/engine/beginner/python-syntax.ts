import ts from "typescript";
import {
  choice,
  comprehension,
  type Form,
  type Found,
  formatted,
  lambda,
  operator,
  slice,
  textOf,
  translated,
} from "./python-expressions.js";
import { faultyLine, languageOf, type Mistake, type Reading } from "./reading.js";
import { isString, isWord, type Token } from "./tokens.js";

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
  const colon = blockColon(rest);
  const values = colon < 0 ? rest : rest.slice(0, colon);
  const behind = colon < 0 ? "" : textOf(rest.slice(colon + 1), text);
  const written =
    values[0]?.text === "range" ? counting(name.text, values, text) : `const ${name.text} of ${textOf(values, text)}`;
  return { token: first, write: `for (${written}) { ${behind || "…"} }` };
};

/** Where the head of a block ends: at a colon outside of all brackets; -1 where there is none. */
function blockColon(tokens: readonly Token[]): number {
  let depth = 0;
  return tokens.findIndex(({ kind, text }) => {
    depth += /^[([{]$/.test(text) ? 1 : /^[)\]}]$/.test(text) ? -1 : 0;
    return depth === 0 && kind === ts.SyntaxKind.ColonToken;
  });
}

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
  const colon = blockColon(rest);
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
    return { token: first, write: "", says: noImport(module.text, BUILT_IN[module.text] as string) };
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
    if (found) return [mistake(found, languageOf(reading))];
  }
  return [];
}

/** Words that other languages have, and not Python. */
const OTHERS = /^(puts|echo|AND|OR|NOT|mod|div|elseif|elsif)$|^#include/;

function mistake({ token: { start, end, text }, write, says: own }: Found, language: string): Mistake {
  const says =
    own ??
    (OTHERS.test(text)
      ? {
          ko: `${text}: 다른 언어의 문법입니다. ${language}에서는 이렇게 적으세요: ${write}`,
          en: `${text} is of another language; in ${language} write ${write}`,
        }
      : {
          ko: `${text}: 파이썬의 문법입니다. ${language}에서는 이렇게 적으세요: ${write}`,
          en: `This is Python (${text}); in ${language} write ${write}`,
        });
  return { start, length: end - start, says };
}

const noImport = (module: string, write: string) => ({
  ko: `${module}: 파이썬의 모듈입니다. 여기서는 import 없이 이렇게 적으세요: ${write}`,
  en: `${module} is a module of Python. Here nothing has to be imported: write ${write}`,
});
