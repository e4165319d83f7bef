import ts from "typescript";
import { lineAt, type Mistake, type Reading } from "./reading.js";
import { isString } from "./tokens.js";

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

/** The text with plain signs in place of the typographic ones. */
function plainSigns(text: string): string {
  return Array.from(text, (sign) => PLAIN[sign] ?? sign).join("");
}

/** Curly or full-width quotation marks, brackets and signs: copied from a document, or typed with a full-width keyboard. */
export function typographicSigns(reading: Reading): Mistake[] {
  const { tokens, file } = reading;
  const mistakes = tokens.flatMap(({ kind, text, start }) =>
    kind === ts.SyntaxKind.Unknown && text in PLAIN ? [mistake(reading, text, start)] : [],
  );
  // A string that a curly mark was meant to end runs on to the end of its line.
  const open = tokens.find((token) => isString(token) && !endsAsItBegins(token.text) && /[“”‘’＂＇]/.test(token.text));
  if (open) {
    const place = open.start + open.text.search(/[“”‘’＂＇]/);
    mistakes.push(mistake(reading, file.text[place] ?? "", place));
  }
  return mistakes.slice(0, 1);
}

const endsAsItBegins = (text: string) => text.length > 1 && text.at(0) === text.at(-1);

function mistake(reading: Reading, sign: string, start: number): Mistake {
  const plain = PLAIN[sign] ?? "";
  const line = plainSigns(lineAt(reading, start));
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
