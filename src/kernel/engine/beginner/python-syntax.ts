import ts from "typescript";
import { lookUp } from "../../../look-up.js";
import {
  choice,
  comprehension,
  counting,
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
import { isString, isWord, statementAt, type Token } from "./tokens.js";

const endsWithColon = (line: readonly Token[]) => line.length > 1 && line.at(-1)?.kind === ts.SyntaxKind.ColonToken;

/** `def f(x):`, `async def f(x):` */
const definition: Form = (line, text) => {
  const isAsync = line[0]?.text === "async";
  const [def, name, ...rest] = isAsync ? line.slice(1) : line;
  if (def?.text !== "def" || !name || !isWord(name)) return undefined;
  const close = rest.findIndex(({ kind }) => kind === ts.SyntaxKind.CloseParenToken);
  const values = close > 0 ? textOf(rest.slice(1, close), text) : "";
  return { token: def, write: `${isAsync ? "async " : ""}function ${name.text}(${values}) { … }` };
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
    values[0]?.text === "range"
      ? counting(name.text, valuesOf(values, text))
      : `const ${name.text} of ${textOf(values, text)}`;
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

/** The values in the brackets of `range(1, 3)`. */
const valuesOf = (range: readonly Token[], text: string) =>
  textOf(range.slice(2, -1), text)
    .split(",")
    .map((value) => value.trim());

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
  const word = first && lookUp(CONDITIONS, first.text);
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
  match: "switch (…) { case …: …; break }",
  else: "else { … }",
  try: "try { … }",
  finally: "finally { … }",
  except: "catch (error) { … }",
  class: "class … { … }",
  with: "{ … }",
};

/** `class A(B):` */
const subclass: Form = ([first, name, open, base, close, colon]) => {
  const signs = `${open?.text}${close?.text}${colon?.text}`;
  if (first?.kind !== ts.SyntaxKind.ClassKeyword || signs !== "():" || !name || !base) return undefined;
  return { token: first, write: `class ${name.text} extends ${base.text} { … }` };
};

/** `else:`, `try:`, `except:`, `class A:`, `match x:` */
const block: Form = (line, text) => {
  const [first] = line;
  const write = first && lookUp(BLOCKS, first.text);
  if (!first || write === undefined || !endsWithColon(line)) return undefined;
  const name = /^(class|match)$/.test(first.text) ? textOf(line.slice(1, -1), text) : undefined;
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
  if (first?.text === "from" && module && isString(module) && word?.kind === ts.SyntaxKind.ImportKeyword)
    return { token: first, write: `import ${inBraces(textOf(names, text))} from ${module.text}` };
  if (!first || !module || !(isWord(module) || module.kind > ts.SyntaxKind.Identifier)) return undefined;
  const isFrom = first.text === "from" && word?.kind === ts.SyntaxKind.ImportKeyword;
  const isImport = first.kind === ts.SyntaxKind.ImportKeyword && (!word || word.text === "as" || word.first);
  const builtIn = isFrom || isImport ? lookUp(BUILT_IN, module.text) : undefined;
  if (builtIn !== undefined) return { token: first, write: "", says: noImport(module.text, builtIn) };
  const star = names[0]?.text === "*";
  if (isFrom && star) return { token: first, write: `import * as ${module.text} from "${module.text}"` };
  if (isFrom) return { token: first, write: `import { ${textOf(names, text)} } from "${module.text}"` };
  if (!isImport) return undefined;
  return { token: first, write: `import * as ${names[0]?.text ?? module.text} from "${module.text}"` };
};

const inBraces = (names: string) => (/^[{*]/.test(names) ? names.replace(/^\*$/, "* as all") : `{ ${names} }`);

/** `import java.util.*`, `using System`: what is built in is there. */
const elsewhere: Form = (line, text) => {
  const [first, module, point] = line;
  const isImport = first?.kind === ts.SyntaxKind.ImportKeyword && point?.text === ".";
  const isUsing = first?.text === "using" && (!point || point.text === ".");
  if (!first || !module || !isWord(module) || !(isImport || isUsing)) return undefined;
  return { token: first, write: "", says: ofOtherLanguage(textOf(line, text)) };
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
  const call = first && lookUp(CALLED, first.text);
  if (!first || call === undefined || !rest[0] || /^[=.(,;[]/.test(rest[0].text)) return undefined;
  const given = textOf(rest, text).replace(/;$/, "");
  const message = first.text === "raise" ? (/\((.*)\)$/.exec(given)?.[1] ?? (isString(rest[0]) ? given : "")) : given;
  return { token: first, write: call.replace("…", () => message) };
};

const FORMS = [
  definition,
  loop,
  condition,
  subclass,
  block,
  imported,
  elsewhere,
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
/** "'using' declarations must be initialized." */
const NO_VALUE = 1155;

/** A line that is Python's: `def`, `elif`, blocks by indentation, `lambda`, `and`. */
export function pythonSyntax(reading: Reading): Mistake[] {
  const { text } = reading.file;
  const [fault] = reading.found;
  const line = statementAt(faultyLine(reading, [HASH, NO_VALUE]), fault?.start ?? 0);
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

const ofOtherLanguage = (line: string) => ({
  ko: `${line}: 다른 언어의 문법입니다. 언어에 들어 있는 것은 그냥 쓰고, 패키지에서는 이렇게 가져오세요: import { … } from "…"`,
  en: `${line} is of another language. What the language has is there already; from a package, write import { … } from "…"`,
});
