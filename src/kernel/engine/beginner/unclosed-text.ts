import type { Mistake, Reading } from "./reading.js";

/** "Unterminated string literal", "… template literal", or a comment's end. */
const UNCLOSED: Record<number, string> = { 1002: "", 1160: "`", 1010: "*/" };

/** A string, a template or a comment that is never closed. */
export function unclosedText({ found, tokens, file }: Reading): Mistake[] {
  const diagnostic = found.find(({ code }) => code in UNCLOSED);
  if (!diagnostic) return [];
  const { start: at = 0, code } = diagnostic;
  if (code === 1010) {
    const start = file.text.lastIndexOf("/*", at);
    return [{ start, length: 2, says: comment }];
  }
  const token = tokens.findLast(({ start }) => start <= at);
  if (!token) return [];
  const mark = UNCLOSED[code] || token.text.charAt(0);
  return [{ start: token.start, length: 1, says: string(mark) }];
}

const string = (mark: string) => ({
  ko: `여기서 연 따옴표(${mark})를 닫지 않았습니다. 글이 끝나는 곳에 ${mark} 를 적어 주세요.`,
  en: `This quotation mark is never closed: add ${mark} where the text ends.`,
});

const comment = {
  ko: "여기서 시작한 주석을 닫지 않았습니다. 끝나는 곳에 */ 를 적어 주세요.",
  en: "This comment is never closed: add */ where it ends.",
};
