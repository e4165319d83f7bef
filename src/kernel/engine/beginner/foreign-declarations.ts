import ts from "typescript";
import { languageOf, type Mistake, type Reading } from "./reading.js";
import { isWord, linesOf, type Token } from "./tokens.js";

/** Types that other languages write in front of a name. */
const TYPES = new Set(["int", "float", "double", "long", "char", "bool", "boolean", "string", "String", "auto", "val"]);
const DECLARING = [ts.SyntaxKind.LetKeyword, ts.SyntaxKind.ConstKeyword, ts.SyntaxKind.VarKeyword];

/** Declarations as mathematics (`f(x) = x^2`) and other languages (`int x = 5`) write them. */
export function foreignDeclarations(reading: Reading): Mistake[] {
  const { tokens, file, found } = reading;
  for (const line of linesOf(tokens)) {
    const [first] = line;
    const end = line.at(-1)?.end ?? 0;
    if (!first || !found.some(({ start = 0 }) => start >= first.start && start <= end)) continue;
    const write = typed(line, file.text) ?? ofMathematics(line, file.text);
    if (write !== undefined) return [mistake(first.start, end - first.start, write, languageOf(reading))];
  }
  return [];
}

/** `int x = 5` */
function typed(line: readonly Token[], text: string): string | undefined {
  const [type, name, sign] = line;
  if (!type || !TYPES.has(type.text) || !name || !isWord(name) || sign?.kind !== ts.SyntaxKind.EqualsToken)
    return undefined;
  return `let ${text.slice(name.start, line.at(-1)?.end)}`;
}

/** `f(x) = x^2`, with `let` in front or not. */
function ofMathematics(line: readonly Token[], text: string): string | undefined {
  const [name, open, ...rest] = DECLARING.includes(line[0]?.kind as ts.SyntaxKind.LetKeyword) ? line.slice(1) : line;
  const close = rest.findIndex(({ kind }) => kind === ts.SyntaxKind.CloseParenToken);
  if (!name || !isWord(name) || open?.kind !== ts.SyntaxKind.OpenParenToken || close < 1) return undefined;
  const value = rest.slice(close + 2);
  if (rest[close + 1]?.kind !== ts.SyntaxKind.EqualsToken || value.length === 0) return undefined;
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
