import ts from "typescript";
import type { Mistake, Reading } from "./reading.js";
import { isWord, linesOf, type Token } from "./tokens.js";

/** Looks at a line's tokens from one of them on: what to write in place of which of them, and why. */
type Form = (line: readonly Token[], at: number, text: string) => { until: Token; write: string; why: Why } | undefined;
type Why = keyof typeof SAYS;

const { LetKeyword, ConstKeyword, VarKeyword, IfKeyword, WhileKeyword } = ts.SyntaxKind;
const isDeclaring = (token: Token | undefined) =>
  token !== undefined && [LetKeyword, ConstKeyword, VarKeyword].includes(token.kind as typeof LetKeyword);
const isCondition = (token: Token) => token.kind === IfKeyword || token.kind === WhileKeyword;

/** `if x > 0 {` */
const parentheses: Form = (line, at, text) => {
  const [head, first] = line.slice(at);
  const brace = line.findIndex((token, index) => index > at + 1 && token.text === "{");
  const last = line[brace - 1];
  if (!head || !isCondition(head) || !first || !last || first.text === "(") return undefined;
  return { until: last, write: `${head.text} (${text.slice(first.start, last.end)})`, why: "parentheses" };
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
  if (!isDeclaring(line[at]) || !last || parts.length < 2 || !parts.every(isWord)) return undefined;
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
  if (!before || !next || !/^[\])\w$"'`]/.test(before.text) || line.some(isHead)) return undefined;
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

const FORMS = [parentheses, equals, oneWord, arrow, quoted, apart];

/** Statements that lack, or have too much of, what holds them together. */
export function statementForms({ tokens, file: { text }, found, misread }: Reading): Mistake[] {
  const forms = misread ? FORMS : [quoted];
  for (const line of linesOf(tokens)) {
    const [from, to] = [line[0]?.start ?? 0, line.at(-1)?.end ?? 0];
    if (!found.some(({ start = 0 }) => start >= from && start <= to)) continue;
    for (const form of forms)
      for (const [at, { start }] of line.entries()) {
        const told = form(line, at, text);
        if (told) return [{ start, length: told.until.end - start, says: SAYS[told.why](told.write) }];
      }
  }
  return [];
}

const SAYS = {
  parentheses: (write: string) => ({
    ko: `조건은 괄호 안에 적어 주세요: ${write}`,
    en: `A condition goes in parentheses: ${write}`,
  }),
  equals: (write: string) => ({
    ko: `값을 정할 때에는 =를 하나만 적으세요: ${write}`,
    en: `A variable gets its value by a single =: ${write}`,
  }),
  oneWord: (write: string) => ({
    ko: `이름은 한 낱말이어야 합니다. 빈칸과 - 없이 적으세요: ${write}`,
    en: `A name is one word, without spaces and hyphens: ${write}`,
  }),
  arrow: (write: string) => ({
    ko: `화살표는 =>로, 빈칸 없이 적으세요: ${write}`,
    en: `The arrow of a function is written =>, without a space: ${write}`,
  }),
  quoted: (write: string) => ({
    ko: `불러올 곳의 이름은 따옴표 안에 적어 주세요: ${write}`,
    en: `What is imported from goes in quotation marks: ${write}`,
  }),
  apart: (write: string) => ({
    ko: `두 문장 사이에는 ; 을 적거나 줄을 바꾸어 주세요: ${write}`,
    en: `Two statements are parted by ; or a new line: ${write}`,
  }),
};
