import ts from "typescript";
import { lineAt, type Mistake, type Reading } from "./reading.js";

/** Signs of word processors and of Korean, Chinese and Japanese keyboards, and what a program needs in their place. */
const PLAIN: Record<string, string> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "＂": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "＇": "'",
  "｀": "`",
  "（": "(",
  "）": ")",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
  "｛": "{",
  "｝": "}",
  "，": ",",
  "、": ",",
  "。": ".",
  "．": ".",
  "；": ";",
  "：": ":",
  "＝": "=",
  "＋": "+",
  "－": "-",
  "−": "-",
  "–": "-",
  "—": "-",
  "＊": "*",
  "×": "*",
  "·": "*",
  "⋅": "*",
  "／": "/",
  "÷": "/",
  "＜": "<",
  "＞": ">",
  "≤": "<=",
  "≥": ">=",
  "≠": "!==",
  "！": "!",
  "？": "?",
  "｜": "|",
  "＆": "&",
  "…": "...",
};
const QUOTES = /["'`]/;

/** Signs of mathematics that a formula may have, and what they are in code. */
const OF_MATHEMATICS: Record<string, string> = {
  "²": " ** 2",
  "³": " ** 3",
  "∞": "Infinity",
  "½": "(1 / 2)",
  "⅓": "(1 / 3)",
  "¼": "(1 / 4)",
  "√": "Math.sqrt",
  "∛": "Math.cbrt",
  "∧": "&&",
  "∨": "||",
  "¬": "!",
  "←": "=",
  "→": "=>",
  "⇒": "=>",
  "≔": "=",
};
/** Characters that take no room. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\u2061-\u2064\ufeff]/;

/** What a program needs in place of the sign; undefined where it is none that is known here. */
function plainSign(sign: string): string | undefined {
  if (INVISIBLE.test(sign)) return "";
  // The full-width forms of all that a keyboard has.
  const usual = /[\uff01-\uff5e]/.test(sign) ? sign.normalize("NFKC") : undefined;
  return PLAIN[sign] ?? usual;
}

/** The text with plain signs in place of the typographic ones. */
function plainSigns(text: string): string {
  const written = text.replace(/([√∛])\s*(\d+(?:\.\d+)?|[\p{ID_Start}][\p{ID_Continue}]*)/gu, "$1($2)");
  return Array.from(written, (sign) => plainSign(sign) ?? OF_MATHEMATICS[sign] ?? sign).join("");
}

/** Curly or full-width quotation marks, brackets and signs: copied from a document, or typed with a full-width keyboard. */
export function typographicSigns(reading: Reading): Mistake[] {
  const { tokens, file } = reading;
  const mistakes = tokens.flatMap(({ kind, text, start }) =>
    kind === ts.SyntaxKind.Unknown && plainSign(text) !== undefined ? [mistake(reading, text, start)] : [],
  );
  // A string that a curly mark was meant to end runs on to the end of its line.
  const open = tokens.find(
    ({ kind, text }) => kind === ts.SyntaxKind.StringLiteral && !endsAsItBegins(text) && /[“”‘’＂＇]/.test(text),
  );
  if (open) {
    const place = open.start + open.text.search(/[“”‘’＂＇]/);
    mistakes.push(mistake(reading, file.text[place] ?? "", place));
  }
  return mistakes.slice(0, 1);
}

/** `√2`, `x²`, `∞` in code; in the text of a formula they may stand. */
export function mathematicalSigns(reading: Reading): Mistake[] {
  return reading.tokens
    .filter(({ kind, text }) => kind === ts.SyntaxKind.Unknown && text in OF_MATHEMATICS)
    .slice(0, 1)
    .map(({ text, start }) => mistake(reading, text, start));
}

const endsAsItBegins = (text: string) => text.length > 1 && text.at(0) === text.at(-1);

function mistake(reading: Reading, sign: string, start: number): Mistake {
  const plain = plainSign(sign) ?? OF_MATHEMATICS[sign] ?? "";
  const line = plainSigns(lineAt(reading, start));
  if (plain === "") return { start, length: sign.length, says: invisible(line) };
  return {
    start,
    length: sign.length,
    says: QUOTES.test(plain)
      ? {
          ko: `둥근 따옴표나 전각 따옴표(${sign})는 코드에서 쓸 수 없습니다. 곧은 따옴표로 바꾸세요: ${line}`,
          en: `${sign} is a typographic quotation mark; code needs the straight one: ${line}`,
        }
      : {
          ko: `코드에서 쓸 수 없는 기호(${sign})가 있습니다. 자판의 기호로 바꾸세요: ${line}`,
          en: `${sign} is a sign that code does not know; type the one on the keyboard: ${line}`,
        },
  };
}

const invisible = (line: string) => ({
  ko: `눈에 보이지 않는 문자가 들어 있습니다. 지우고 다시 적으세요: ${line}`,
  en: `Here stands a character that cannot be seen. Delete it, or type the line again: ${line}`,
});
