import { lookUp } from "../../../look-up.js";
import { faultyLine, lineAt, type Mistake, type Reading } from "./reading.js";
import { nearest } from "./spelling.js";
import { isWord, type Token } from "./tokens.js";

/** Words that begin a statement, by what has to follow them. */
const BEFORE_A_NAME = ["const", "let", "var", "function", "class", "interface", "enum", "async"];
const BEFORE_A_PARENTHESIS = ["if", "for", "while", "switch", "catch"];
const BEFORE_A_BRACE = ["else", "try", "do", "finally"];
const BEFORE_A_VALUE = ["return", "throw", "import", "export", "await"];

/** Words of other languages, and Korean ones, with what stands in their place. */
const ELSEWHERE: Record<string, string> = {
  foreach: "for",
  unless: "if (!…)",
  until: "while (!…)",
  loop: "while (true)",
  repeat: "for (let i = 0; i < …; i++)",
  만약: "if",
  아니면: "else",
  반복: "for",
  변수: "let",
  상수: "const",
  함수: "function",
};

/** `cosnt x = 3`, `Let x = 3`, `retrun x`: a keyword that is misspelt, in a line that cannot be read. */
export function misspeltKeyword(reading: Reading): Mistake[] {
  const line = faultyLine(reading);
  return line
    .flatMap((token, index) => {
      const meant = begins(line[index - 1]) && isWord(token) ? keywordFor(token, line[index + 1]) : undefined;
      return meant === undefined ? [] : [{ token, meant }];
    })
    .slice(0, 1)
    .map(({ token: { text, start, end }, meant }) => ({
      start,
      length: end - start,
      says: lookUp(ELSEWHERE, text)
        ? instead(text, meant)
        : misspelt(text, lineAt(reading, start).replace(text, meant)),
    }));
}

const begins = (before: Token | undefined) => !before || /^([{};)]|export|else|default)$/.test(before.text);

function keywordFor({ text }: Token, next: Token | undefined): string | undefined {
  if (!next || /^[=.,;)\]]/.test(next.text)) return undefined;
  const elsewhere = lookUp(ELSEWHERE, text);
  if (elsewhere !== undefined) return elsewhere;
  const candidates = [
    ...(isWord(next) || /^[{[]$/.test(next.text) ? BEFORE_A_NAME : []),
    ...(next.text === "(" ? BEFORE_A_PARENTHESIS : []),
    ...(next.text === "{" ? BEFORE_A_BRACE : []),
    ...(/^[([]/.test(next.text) ? [] : BEFORE_A_VALUE),
  ];
  return candidates.includes(text.toLowerCase()) ? text.toLowerCase() : nearest(text, candidates);
}

const instead = (word: string, write: string) => ({
  ko: `${word}: 여기에는 없는 낱말입니다. 이렇게 적으세요: ${write}`,
  en: `There is no ${word} here; write ${write}`,
});

const misspelt = (word: string, write: string) => ({
  ko: `${word}: 철자를 확인하세요. 이렇게 적으려고 했나요? ${write}`,
  en: `${word} is misspelt. Did you mean ${write}?`,
});
