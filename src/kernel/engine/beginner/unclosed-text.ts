import { lineAt, type Mistake, type Reading } from "./reading.js";
import { isWord, type Token } from "./tokens.js";

/** "Unterminated string literal", "… template literal", or a comment's end. */
const UNCLOSED: Record<number, string> = { 1002: "", 1160: "`", 1010: "*/" };

/** A string, a template or a comment that is never closed. */
export function unclosedText(reading: Reading): Mistake[] {
  const { found, tokens, file } = reading;
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
  const inside = apostrophe(reading, token);
  if (inside) return [inside];
  return [{ start: token.start, length: 1, says: string(mark) }];
}

/** `'it's'`: the mark is also a sign of the text, which it ends there. */
function apostrophe(reading: Reading, last: Token): Mistake | undefined {
  const { tokens } = reading;
  const word = tokens[tokens.indexOf(last) - 1];
  const begun = tokens.findLast(({ text, end }) => end === word?.start && text.startsWith("'"));
  if (!word || !begun || !isWord(word) || last.text.charAt(0) !== "'") return undefined;
  const line = lineAt(reading, begun.start);
  const whole = `${begun.text}${reading.file.text.slice(begun.end, last.end)}`;
  const end = whole.lastIndexOf("'");
  const write = line.replace(whole.slice(0, end + 1), () => `"${whole.slice(1, end)}"`);
  return { start: begun.end - 1, length: 1, says: twice(write) };
}

const twice = (write: string) => ({
  ko: `글 안의 '에서 글이 끝나 버립니다. 큰따옴표로 묶으세요: ${write}`,
  en: `The ' inside the text ends it here. Use double quotation marks around it: ${write}`,
});

const string = (mark: string) => ({
  ko: `여기서 연 따옴표(${mark})를 닫지 않았습니다. 글이 끝나는 곳에 ${mark} 를 적어 주세요.`,
  en: `This quotation mark is never closed: add ${mark} where the text ends.`,
});

const comment = {
  ko: "여기서 시작한 주석을 닫지 않았습니다. 끝나는 곳에 */ 를 적어 주세요.",
  en: "This comment is never closed: add */ where it ends.",
};
