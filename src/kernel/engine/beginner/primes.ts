import type { Mistake, Reading } from "./reading.js";
import { isWord, type Token } from "./tokens.js";

/** `check(f'(x) = 2x)`: the prime of a derivative, which code takes for the beginning of a text. */
export function primes({ tokens, file: { text }, misread }: Reading): Mistake[] {
  if (!misread) return [];
  const at = tokens.findIndex((token) => isWord(token) && /^'+\s*[(=]/.test(text.slice(token.end)));
  const word = tokens[at];
  if (!word || word.text.length > 1) return [];
  const open = tokens.slice(0, at).findLastIndex((token, index) => token.text === "(" && isCallee(tokens[index - 1]));
  const inCall = open > 0 && !text.slice(tokens[open]?.end, word.start).includes("\n");
  const start = inCall ? (tokens[open] as Token).end : word.start;
  const formula = upToBracket(text.slice(start).split("\n", 1)[0] ?? "");
  if (formula.includes('"')) return [];
  const whole = inCall ? `${tokens[open - 1]?.text}("${formula}")` : `"${formula}"`;
  return [{ start, length: formula.length, says: quoted(whole) }];
}

const isCallee = (token: Token | undefined) => token !== undefined && isWord(token);

/** What stands before the bracket that closes what was open before. */
function upToBracket(text: string): string {
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === "(") depth++;
    if (sign === ")" && depth-- === 0) return text.slice(0, index).trimEnd();
  }
  return text.replace(/;?\s*$/, "");
}

const quoted = (write: string) => ({
  ko: `식은 따옴표 안에 적어 주세요: ${write}`,
  en: `A formula goes in quotation marks: ${write}`,
});
