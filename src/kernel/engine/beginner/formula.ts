import ts from "typescript";
import { lineAt, type Mistake, type Reading } from "./reading.js";
import { isWord, type Token } from "./tokens.js";

/** A call as its tokens tell; `open` and `close` are the places of its parentheses among them. */
interface Call {
  name: Token;
  open: number;
  close: number;
}

/** A formula without quotation marks: `derivative(x^2)`, `check(2x+3)`, `check({ x: 2x })`. */
export function unquotedFormula(reading: Reading): Mistake[] {
  const { tokens, file } = reading;
  for (const call of callsIn(tokens)) {
    const start = tokens[call.open]?.end ?? 0;
    const end = tokens[call.close]?.start ?? tokens.at(-1)?.end ?? start;
    const wrong = reading.found.some(({ start: at = 0 }) => at >= start && at <= end);
    if (!wrong || !takesText(reading, call)) continue;
    const formulas = runsIn(tokens.slice(call.open + 1, call.close)).filter((run, index) =>
      isFormula(run, index, reading),
    );
    if (formulas.length === 0) continue;
    let written = file.text.slice(start, end);
    for (const run of formulas.reverse()) {
      const [from, to] = [(run[0]?.start ?? 0) - start, (run.at(-1)?.end ?? 0) - start];
      written = `${written.slice(0, from)}"${written.slice(from, to)}"${written.slice(to)}`;
    }
    const isNumber = formulas.every(
      ([first, ...more]) => first?.kind === ts.SyntaxKind.NumericLiteral && more.length === 0,
    );
    return [mistake(start, Math.max(1, end - start), `${call.name.text}(${written})`, isNumber)];
  }
  return impliedProduct(reading);
}

/** What stands between the commas, brackets and colons of the arguments; the parentheses of a formula are its own. */
function runsIn(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "(") depth++;
    if (token.text === ")") depth--;
    if (depth > 0 || !/^[,{}[\]:]$/.test(token.text)) runs.at(-1)?.push(token);
    else {
      // Before a colon stands a key.
      if (token.text === ":") runs.pop();
      runs.push([]);
    }
  }
  return runs.filter((run) => run.length > 0);
}

const OPEN = [ts.SyntaxKind.OpenParenToken, ts.SyntaxKind.OpenBracketToken, ts.SyntaxKind.OpenBraceToken];
const CLOSE = [ts.SyntaxKind.CloseParenToken, ts.SyntaxKind.CloseBracketToken, ts.SyntaxKind.CloseBraceToken];

/** Every `name(`, the outer before the inner ones. */
function callsIn(tokens: readonly Token[]): Call[] {
  return tokens.flatMap((name, index) => {
    if (!isWord(name) || tokens[index + 1]?.kind !== ts.SyntaxKind.OpenParenToken) return [];
    let depth = 0;
    let close = tokens.length;
    for (let at = index + 2; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (OPEN.includes(token.kind)) depth++;
      if (CLOSE.includes(token.kind) && depth-- === 0) {
        close = at;
        break;
      }
    }
    return [{ name, open: index + 1, close }];
  });
}

/** Signs that a formula is written with. */
const SIGNS = /^([-+*/^=().,|!<>]|\*\*|\/\/|[²³⁴⁵⁶⁷⁸⁹√πθσλμαβγ·×−∂∞])$/u;

/** Does the run read as a formula, and not as a value that the program has? A program's own names have several letters. */
function isFormula(run: readonly Token[], index: number, { found }: Reading): boolean {
  const [first] = run;
  if (run.length === 1 && first) {
    // One that is refused: a letter that nothing declares, a number where a text is wanted.
    const refused = found.some(({ start }) => start === first.start);
    if (isWord(first)) return refused && (index === 0 ? /^[xyztuvw]$/ : /^[a-z]$/).test(first.text);
    return refused && index === 0 && first.kind === ts.SyntaxKind.NumericLiteral;
  }
  if (/^\d+(-\d+)+$/.test(run.map(({ text }) => text).join(""))) return true;
  return run.some(isWord) && run.every(isOfFormula) && !run.some((token, at) => isMember(run, token, at));
}

const isOfFormula = (token: Token) =>
  token.kind === ts.SyntaxKind.NumericLiteral || SIGNS.test(token.text) || (isWord(token) && isLetters(token));
const isMember = (run: readonly Token[], { text }: Token, at: number) =>
  text === "." && at > 0 && isWord(run[at - 1] as Token);

/** A word of up to so many letters may be a product of single ones. */
export const SHORT = 3;

/**
 * Longer words of formulas. The kernel knows no mathematics and cannot ask the library's table of functions; a test holds that each
 * name there is here.
 */
export const LONG_WORDS = new Set(
  `acosec acosh arccos arccosec arccosh arccot arccsc arcosh arcsec arcsin arcsinh arctan arctanh arsinh artanh asec acsc acot asin acos
  atan asinh atanh cbrt cosec cosech cosh coth csch gelu logistic maximum minimum relu root sech sigmoid sign signum sinh softplus sqrt
  step tanh log2 log10 theta sigma lambda`.split(/\s+/),
);
const isLetters = ({ text }: Token) => text.length <= SHORT || LONG_WORDS.has(text);

/** Does the function that is called take text there, as far as can be told? */
function takesText({ checker, file, exports }: Reading, { name }: Call): boolean {
  if (name.text === "check") return true;
  const node = identifierAt(file, name.start);
  const type = node && checker.getTypeAtLocation(node);
  const known = type && !(type.flags & ts.TypeFlags.Any) ? type.getCallSignatures() : [];
  if (known.length === 0) return exports.has(name.text);
  return known.some(({ parameters }) => {
    const [first] = parameters;
    const wanted = first && checker.getTypeOfSymbol(first);
    if (!wanted || wanted.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return exports.has(name.text);
    return checker.isTypeAssignableTo(checker.getStringType(), wanted);
  });
}

function identifierAt(file: ts.SourceFile, position: number): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos > position || node.end <= position) return;
    if (ts.isIdentifier(node) && node.getStart(file) === position) found = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `2x` outside of a formula: a product that code writes with a sign. */
function impliedProduct(reading: Reading): Mistake[] {
  const { tokens } = reading;
  const index = tokens.findIndex(
    (token, at) =>
      token.kind === ts.SyntaxKind.NumericLiteral &&
      tokens[at + 1] &&
      isWord(tokens[at + 1] as Token) &&
      tokens[at + 1]?.start === token.end,
  );
  const number = tokens[index];
  if (/^(let|const|var|function)$/.test(tokens[index - 1]?.text ?? "")) return [];
  const word = tokens[index + 1];
  if (number?.text.endsWith(".") && word) return [memberOfNumber(reading, number, word)];
  if (!number || !word || !reading.found.some(({ start = 0 }) => start === number.end || start === number.start))
    return [];
  const line = lineAt(reading, number.start).replace(`${number.text}${word.text}`, `${number.text} * ${word.text}`);
  return [
    {
      start: number.start,
      length: word.end - number.start,
      says: {
        ko: `코드에서는 곱셈 기호 *를 적어야 합니다: ${line}. 식을 그대로 쓰려면 따옴표 안에 적어 주세요: "${number.text}${word.text}"`,
        en: `Code needs * for a product: ${line}. A formula as text goes in quotation marks: "${number.text}${word.text}"`,
      },
    },
  ];
}

/** `3.toFixed(1)`: the point is taken for the number's. */
function memberOfNumber(reading: Reading, { text, start }: Token, word: Token): Mistake {
  const line = lineAt(reading, start).replace(`${text}${word.text}`, `(${text.slice(0, -1)}).${word.text}`);
  return {
    start,
    length: word.end - start,
    says: {
      ko: `수 바로 뒤의 점은 소수점으로 읽힙니다. 수를 괄호 안에 적으세요: ${line}`,
      en: `The point behind a number is read as a decimal point. Put the number in parentheses: ${line}`,
    },
  };
}

/** @param isNumber which may stand for something other than a formula, such as a chapter */
function mistake(start: number, length: number, write: string, isNumber: boolean): Mistake {
  const says = isNumber
    ? {
        ko: `여기에는 따옴표가 필요합니다. 이렇게 적어 주세요: ${write}`,
        en: `Quotation marks are needed here: ${write}`,
      }
    : { ko: `식은 따옴표 안에 적어 주세요: ${write}`, en: `A formula goes in quotation marks: ${write}` };
  return { start, length, says };
}
