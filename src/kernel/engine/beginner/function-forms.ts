import ts from "typescript";
import { nodeAt } from "../problems.js";
import { messages } from "./messages.js";
import { faultyLine, languageOf, type Mistake, type Reading } from "./reading.js";
import { isWord, linesOf, type Token } from "./tokens.js";

/** Words that begin a function elsewhere. */
const ELSEWHERE = /^(fun|func|fn|def|defn|sub|proc|Function)$/;
/** What may stand before the name where other languages write the type of the result. */
const RESULT = /^(void|int|float|double|long|char|bool|boolean|string|String|auto|public|private|static)$/;
/** Types in front of a parameter. */
const TYPED = /\b(?:int|float|double|long|char|bool|boolean|string|String|auto)(?:\[\])?\s+(?=[\p{ID_Start}_$])/gu;

/** A function's head, and what follows it in its line. */
interface Head {
  name: string;
  parameters: string;
  rest: readonly Token[];
}

/** Functions as other languages declare them (`fun f(x) {`, `int f(int x) {`), or without what they need here. */
export function functionForms(reading: Reading): Mistake[] {
  const { text } = reading.file;
  if (!reading.misread) return withoutBody(reading);
  const fault = reading.found.find(({ code }) => code === NO_BRACE);
  const before = linesOf(reading.tokens).findLast((one) => (one.at(-1)?.end ?? 0) <= (fault?.start ?? 0));
  const line = fault && before?.at(-1)?.text === ":" ? before : faultyLine(reading);
  const [first, second] = line;
  const last = line.at(-1);
  if (!first || !second || !last) return [];
  const write = nameless(line, text) ?? written(line, text);
  if (write === undefined || write === text.slice(first.start, last.end)) return [];
  const place = { start: first.start, length: last.end - first.start };
  return [
    {
      ...place,
      says:
        first.kind === ts.SyntaxKind.FunctionKeyword && second.text === "("
          ? named(write)
          : so(write, languageOf(reading)),
    },
  ];
}

/** "'{' or ';' expected": said of what stands below `function f(x):`. */
const NO_BRACE = 1144;
/** "Function implementation is missing or not immediately following the declaration." */
const NO_BODY = 2391;

/** `function f(x)` with what it does in the lines below, as Python has it. */
function withoutBody({ found, file }: Reading): Mistake[] {
  return found.flatMap(({ code, start = 0 }) => {
    const declared = code === NO_BODY ? ts.findAncestor(nodeAt(file, start), ts.isFunctionDeclaration) : undefined;
    if (!declared) return [];
    const from = declared.getStart(file);
    // What stands below, further in, is what it does.
    const below = /^(?:\s*\n[ \t]+\S.*)*/.exec(file.text.slice(declared.end))?.[0] ?? "";
    const head = declared.getText(file).replace(/;$/, "");
    return [{ start: from, length: declared.end + below.length - from, says: messages.braces(`${head} { … }`) }];
  });
}

/** `function (x) { … }` as a statement. */
function nameless([first, open, ...rest]: readonly Token[], text: string): string | undefined {
  if (first?.kind !== ts.SyntaxKind.FunctionKeyword || open?.text !== "(") return undefined;
  return `function f${text.slice(open.start, rest.at(-1)?.end)}`;
}

function written(line: readonly Token[], text: string): string | undefined {
  const head = headOf(line, text);
  if (!head) return undefined;
  const { name, parameters, rest } = head;
  const [sign, ...behind] = rest;
  const body = (tokens: readonly Token[]) => text.slice(tokens[0]?.start, tokens.at(-1)?.end).replace(/;$/, "");
  const { ReturnKeyword } = ts.SyntaxKind;
  if (sign?.text === ":" && behind[0]?.kind === ReturnKeyword)
    return `function ${name}(${parameters}) { ${body(behind)} }`;
  if (sign?.text === ":" && behind.length === 0) return `function ${name}(${parameters}) { … }`;
  if (sign?.kind === ReturnKeyword) return `function ${name}(${parameters}) { ${body(rest)} }`;
  if (sign && sign.text !== "{") return undefined;
  return `function ${name}(${parameters}) ${sign ? body(rest) : "{ … }"}`;
}

/** `function f(…)`, `fun f(…)`, `int f(…)`, `function f`. */
function headOf(line: readonly Token[], text: string): Head | undefined {
  const at = line.findIndex((token) => isWord(token) && !ELSEWHERE.test(token.text) && !RESULT.test(token.text));
  const before = line.slice(0, at);
  const name = line[at];
  const begins = (token: Token) =>
    token.kind === ts.SyntaxKind.FunctionKeyword || ELSEWHERE.test(token.text) || RESULT.test(token.text);
  if (!name || before.length === 0 || !before.every(begins)) return undefined;
  const rest = line.slice(at + 1);
  if (rest[0]?.text === "{" && before.some(({ kind }) => kind === ts.SyntaxKind.FunctionKeyword))
    return { name: name.text, parameters: "", rest };
  const close = rest.findIndex(({ text: sign }) => sign === ")");
  if (rest[0]?.text !== "(" || close < 0) return undefined;
  const parameters = text
    .slice(rest[0].end, rest[close]?.start)
    .replace(TYPED, "")
    .replace(/^void$/, "");
  return { name: name.text, parameters, rest: rest.slice(close + 1) };
}

const so = (write: string, language: string) => ({
  ko: `${language}에서 함수는 이렇게 선언하세요: ${write}`,
  en: `In ${language} a function is declared so: ${write}`,
});

const named = (write: string) => ({
  ko: `함수를 선언할 때에는 function 뒤에 이름을 적으세요: ${write}`,
  en: `A function that is declared needs a name behind function: ${write}`,
});
