import type { Mistake, Reading } from "./reading.js";
import { isString } from "./tokens.js";

/** `'''a text'''`, `"""a text"""`: Python's texts of several lines. */
export function tripleQuotes({ tokens, misread, file: { text } }: Reading): Mistake[] {
  if (!misread) return [];
  const at = tokens.findIndex(({ text: empty, end }, index) => {
    const next = tokens[index + 1];
    return /^(''|"")$/.test(empty) && next?.start === end && isString(next) && next.text.startsWith(empty.charAt(0));
  });
  const first = tokens[at];
  if (!first) return [];
  const mark = first.text.charAt(0).repeat(3);
  const close = text.indexOf(mark, first.start + 3);
  const inside = close < 0 ? "…" : text.slice(first.start + 3, close);
  return [{ start: first.start, length: 3, says: backticks(mark, `\`${inside.includes("\n") ? "…" : inside}\``) }];
}

const backticks = (mark: string, write: string) => ({
  ko: `${mark}: 파이썬의 문법입니다. 여러 줄의 글은 백틱(\`) 사이에 적으세요: ${write}`,
  en: `${mark} is Python's. A text of several lines stands between backticks: ${write}`,
});
