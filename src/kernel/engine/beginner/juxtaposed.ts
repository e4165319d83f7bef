import ts from "typescript";
import { LONG_WORDS } from "./formula.js";
import { messages } from "./messages.js";
import { faultyLine, isDeclared, lineAt, type Mistake, type Reading } from "./reading.js";
import { around, isString, isWord, type Token } from "./tokens.js";

/** `[1 2 3]`, `f(1 2)`, `2 x`, `sin(x) cos(x)`, `console.log "hi"`: two values with nothing between them. */
export function juxtaposed(reading: Reading): Mistake[] {
  const line = faultyLine(reading);
  const at = line.findIndex((_, index) => isPair(line, index));
  const [before, after] = line.slice(at, at + 2);
  const says = at < 0 ? undefined : (quotesInText(reading, line, at) ?? sentence(reading, line, at));
  if (!before || !after || !says) return [];
  return [{ start: before.start, length: after.end - before.start, says }];
}

/** `"He said "no""`: the quotation marks of a text within it. */
function quotesInText({ file: { text } }: Reading, line: readonly Token[], at: number): Mistake["says"] | undefined {
  const [before, word] = line.slice(at, at + 2) as [Token, Token];
  const last = line.find((token, index) => index > at + 1 && isString(token));
  if (before.kind !== ts.SyntaxKind.StringLiteral || before.end !== word.start || !last) return undefined;
  const mark = before.text.charAt(0);
  const other = mark === '"' ? "'" : '"';
  const whole = text.slice(before.start + 1, last.end - 1);
  return whole.includes(other) ? undefined : otherQuotes(`${other}${whole}${other}`);
}

/** Does a value end here, and another begin behind it? */
function isPair(line: readonly Token[], at: number): boolean {
  const [before, after] = line.slice(at, at + 2);
  if (!before || !after) return false;
  const ends = isWord(before) || isLiteral(before) || /^[)\]]$/.test(before.text);
  if (/\.$/.test(before.text) || /^\.\d/.test(after.text)) return false;
  return ends && (isWord(after) || isLiteral(after)) && !isHead(line, at);
}

const isLiteral = (token: Token) =>
  token.kind === ts.SyntaxKind.NumericLiteral || token.kind === ts.SyntaxKind.StringLiteral;

/** `if (x) y`, `for (…) y`: the parenthesis is no value's. */
function isHead(line: readonly Token[], close: number): boolean {
  if (line[close]?.text !== ")") return false;
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (line[at]?.text === ")") depth++;
    if (line[at]?.text === "(" && --depth === 0)
      return /^(if|for|while|with|switch|catch)$/.test(line[at - 1]?.text ?? "");
  }
  return true;
}

/** Words of other languages that begin a statement of theirs. */
const STATEMENTS = /^(del|global|nonlocal|package|using|use|dim|sub|end|SELECT|include)$/;

function sentence(reading: Reading, line: readonly Token[], at: number): Mistake["says"] | undefined {
  const [before, after] = line.slice(at, at + 2) as [Token, Token];
  const { text, open } = around(line, at);
  const joined = (sign: string) => withSigns(reading, line, at, sign);
  const isText = (token: Token) => isString(token);
  if (
    text === "{" &&
    (isWord(before) || isText(before)) &&
    /^[{,]$/.test(line[at - 1]?.text ?? "") &&
    isObject(line, open)
  )
    return messages.colon(joined(": "));
  if (text === "[" || (text === "{" && line[at + 2]?.text === ":")) return messages.commaMissing(joined(", "));
  if (text === "(" && isCall(line, open))
    return isText(before) || isText(after) || !(isWord(before) || isWord(after))
      ? messages.commaMissing(joined(", "))
      : either(joined(", "), joined(" * "));
  const next = line[at + 2]?.text ?? "";
  if (line.slice(0, at + 1).some((token) => isControl(token) || STATEMENTS.test(token.text))) return undefined;
  if (next === "=" && isWord(before) && isWord(after)) return messages.declared(`let ${rest(reading, line, at + 1)}`);
  if (next === "{" || next === "=") return undefined;
  if (isMemberOf(after, before, reading)) return point(joined(".").replace(/\s*\.\s*/g, "."));
  if (isWord(before) && isWord(after) && isMethod(reading, line, at))
    return messages.called(`${calleeOf(reading, line, at)}(${rest(reading, line, at + 1)})`);
  if (isWord(before) && !isWord(after)) {
    const callee = calleeOf(reading, line, at);
    if (isText(after) || callee.includes(".")) return messages.called(`${callee}(${rest(reading, line, at + 1)})`);
  }
  if (isText(before) || isText(after)) return messages.joined(joined(" + "));
  if (isWord(before) && reading.exports.has(before.text))
    return messages.called(`${before.text}("${rest(reading, line, at + 1)}")`);
  if (line.every(isWord) && !line.some((token) => isDeclared(token, reading)))
    return quotes(lineAt(reading, before.start));
  return [before, after].every((token) => isOfFormula(token, reading)) ? product(joined(" * ")) : undefined;
}

const isControl = ({ text }: Token) => /^(for|while|if|class|switch|do|function|import|export)$/.test(text);

/** May it stand in a formula: a number, a bracket, a letter, a name that there is, a function of school? */
const isOfFormula = (token: Token, reading: Reading) =>
  !isWord(token) || token.text.length <= 2 || isFunction(token) || isDeclared(token, reading);
const isFunction = ({ text }: Token) => /^(sin|cos|tan|exp|log|abs)$/.test(text) || LONG_WORDS.has(text);

/** Is the brace that of an object rather than of a block? */
const isObject = (line: readonly Token[], open: number) => /^[=(,:[]$|^return$/.test(line[open - 1]?.text ?? "");

/** `Math.sin` */
function isMethod({ checker, file }: Reading, line: readonly Token[], at: number): boolean {
  const [object, point] = line.slice(at - 2, at);
  const symbol =
    at > 1 && object && point?.text === "." && checker.resolveName(object.text, file, ts.SymbolFlags.Value, false);
  const member = symbol && checker.getTypeOfSymbol(symbol).getProperty(line[at]?.text ?? "");
  return Boolean(member && checker.getTypeOfSymbol(member).getCallSignatures().length > 0);
}

/** `console log(1)` */
function isMemberOf(name: Token, object: Token, { checker, file }: Reading): boolean {
  const symbol = isWord(object) && checker.resolveName(object.text, file, ts.SymbolFlags.Value, false);
  return Boolean(symbol && isWord(name) && checker.getTypeOfSymbol(symbol).getProperty(name.text));
}

const isCall = (line: readonly Token[], open: number) => {
  const callee = line[open - 1];
  return callee !== undefined && (isWord(callee) || /^[)\]]$/.test(callee.text));
};

/** The line with the sign between every two values that stand side by side in the same brackets. */
function withSigns(reading: Reading, line: readonly Token[], at: number, sign: string): string {
  const { text } = reading.file;
  const place = around(line, at).open;
  let written = "";
  for (const [index, token] of line.entries()) {
    const next = line[index + 1];
    const joins = isPair(line, index) && around(line, index).open === place;
    written += token.text + (next ? (joins ? sign : text.slice(token.end, next.start)) : "");
  }
  return written;
}

/** `console.log` before what it is to be given. */
function calleeOf(reading: Reading, line: readonly Token[], at: number): string {
  let from = at;
  while (line[from - 1]?.text === "." && line[from - 2]) from -= 2;
  return reading.file.text.slice(line[from]?.start, line[at]?.end);
}

function rest({ file }: Reading, line: readonly Token[], from: number): string {
  const text = file.text.slice(line[from]?.start, line.at(-1)?.end).replace(/;$/, "");
  // A parenthesis behind it whose other one is what is missing.
  const count = (sign: string) => text.split(sign).length;
  return count(")") > count("(") ? text.replace(/\)$/, "") : text;
}

const point = (write: string) => ({
  ko: `사이에 점이 빠졌습니다: ${write} 로 적으세요.`,
  en: `A point is missing between the two: ${write}`,
});
const otherQuotes = (write: string) => ({
  ko: `글 안에 따옴표가 있으면 다른 따옴표로 묶으세요: ${write}`,
  en: `A text with quotation marks in it needs the other ones around it: ${write}`,
});
const product = (write: string) => ({
  ko: `두 값 사이에 기호가 빠졌습니다. 곱이라면 *를 적으세요: ${write}`,
  en: `A sign is missing between the two; for a product write ${write}`,
});
const either = (list: string, times: string) => ({
  ko: `두 값 사이에 기호가 빠졌습니다. 값이 둘이면 쉼표를 적으세요: ${list}. 곱이라면 *를 적으세요: ${times}`,
  en: `A sign is missing between the two: for two values write ${list}; for a product, ${times}`,
});
const quotes = (line: string) => ({
  ko: `글은 따옴표 안에 적으세요: "${line}"`,
  en: `A text goes in quotation marks: "${line}"`,
});
