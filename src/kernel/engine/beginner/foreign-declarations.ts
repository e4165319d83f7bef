import ts from "typescript";
import { faultyLine, languageOf, type Mistake, type Reading } from "./reading.js";
import { isWord, type Token } from "./tokens.js";

/** Types that other languages write in front of a name. */
const TYPES = new Set([
  ...["int", "float", "double", "long", "char", "bool", "boolean", "string", "String", "auto", "val"],
  ...["dim", "Dim", "my", "local", "set"],
]);
/** What stands in front of a declaration, here or elsewhere. */
const DECLARING = /^(let|const|var|function|fun|func|fn|def)$/;

/** "The left-hand side of an assignment expression must be a variable." */
const NO_TARGET = 2364;

/** Declarations as mathematics (`f(x) = x^2`) and other languages (`int x = 5`) write them. */
export function foreignDeclarations(reading: Reading): Mistake[] {
  const { text } = reading.file;
  const line = faultyLine(reading, [NO_TARGET]);
  const [first] = line;
  const end = line.at(-1)?.end ?? 0;
  const write = typed(line, text) ?? ofMathematics(line, text);
  return first && write !== undefined ? [mistake(first.start, end - first.start, write, languageOf(reading))] : [];
}

/** `int x = 5`, `int x;`, `int[] xs = {1, 2}` */
function typed(line: readonly Token[], text: string): string | undefined {
  const [type, ...rest] = line.filter(({ text: sign }, index) => !(index < 3 && /^[[\]]$/.test(sign)));
  const [name, sign] = rest;
  if (!type || !TYPES.has(type.text) || !name || !isWord(name)) return undefined;
  if (sign && !/^[=;,]$/.test(sign.text)) return undefined;
  const declared = text.slice(name.start, line.at(-1)?.end);
  return `let ${line[1]?.text === "[" ? declared.replace(/\{(.*)\}/, "[$1]") : declared}`;
}

/** `f(x) = x^2` or `f(x) => x`, with `let` or another word in front or not. */
function ofMathematics(line: readonly Token[], text: string): string | undefined {
  const [name, open, ...rest] = DECLARING.test(line[0]?.text ?? "") ? line.slice(1) : line;
  const close = rest.findIndex(({ kind }) => kind === ts.SyntaxKind.CloseParenToken);
  if (!name || !isWord(name) || open?.kind !== ts.SyntaxKind.OpenParenToken || close < 1) return undefined;
  const value = rest.slice(close + 2);
  const sign = rest[close + 1]?.kind;
  const { EqualsToken, EqualsGreaterThanToken } = ts.SyntaxKind;
  if ((sign !== EqualsToken && sign !== EqualsGreaterThanToken) || value.length === 0 || value[0]?.text === "{")
    return undefined;
  if (!rest.slice(0, close).every((token) => isWord(token) || token.kind === ts.SyntaxKind.CommaToken))
    return undefined;
  const values = text.slice(rest[0]?.start, rest[close]?.start);
  const body = text.slice(value[0]?.start, value.at(-1)?.end).replace(/;$/, "");
  return `const ${name.text} = (${values}) => ${body.replaceAll("^", " ** ").replace(/(\d)(?=[A-Za-z(])/g, "$1 * ")}`;
}

function mistake(start: number, length: number, write: string, language: string): Mistake {
  return {
    start,
    length,
    says: {
      ko: `${language}에서는 이렇게 선언하세요: ${write}`,
      en: `In ${language} this is declared so: ${write}`,
    },
  };
}
