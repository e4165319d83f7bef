import type { Mistake, Reading } from "./reading.js";
import { isWord, tokensOf } from "./tokens.js";

const INITIALS = ["r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g"];
const VOWELS = [
  ...["k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"],
];
const FINALS = [
  ...[
    "",
    "r",
    "R",
    "rt",
    "s",
    "sw",
    "sg",
    "e",
    "f",
    "fr",
    "fa",
    "fq",
    "ft",
    "fx",
    "fv",
    "fg",
    "a",
    "q",
    "qt",
    "t",
    "T",
  ],
  ...["d", "w", "c", "z", "x", "v", "g"],
];
/** The letters from ㄱ to ㅣ, one by one. */
const JAMO = [
  ...["r", "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "Q", "qt"],
  ...["t", "T", "d", "w", "W", "c", "z", "x", "v", "g"],
  ...VOWELS,
];

/**
 * The keys of the Korean keyboard (두벌식) that write the text; other characters stay.
 *
 * @example
 * keysOf("채ㅜㄴㅅ"); // "const"
 */
export function keysOf(text: string): string {
  return Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    const syllable = code - 0xac00;
    if (syllable >= 0 && syllable < 19 * 21 * 28) {
      const initial = Math.floor(syllable / (21 * 28));
      return `${INITIALS[initial]}${VOWELS[Math.floor(syllable / 28) % 21]}${FINALS[syllable % 28]}`;
    }
    return JAMO[code - 0x3131] ?? letter;
  }).join("");
}

/** A letter that stands alone, as in no Korean word. */
const LONE = /[\u3131-\u3163]/;
const HANGUL = /^[\u3131-\u3163\uac00-\ud7a3]+$/;

/** English typed while the keyboard wrote Korean: `ㅊㅐㅜㄴㅅ` or `채ㅜㄴㅅ` for `const`, `촏차` for `check`. */
export function wrongKeyboard(reading: Reading): Mistake[] {
  const places = new Set(reading.found.map(({ start }) => start));
  return reading.tokens
    .filter((token) => isWord(token) && (reading.misread || places.has(token.start)))
    .filter(({ text }) => LONE.test(text) || (HANGUL.test(text) && isKnown(keysOf(text), reading)))
    .map(({ text, start, end }) => ({
      start,
      length: end - start,
      says: {
        ko: `한글로 입력되었습니다. 한/영 키를 누르고 다시 적어 주세요: ${text} → ${keysOf(text)}`,
        en: `This was typed with the Korean keyboard. Press 한/영 (Hangul/English) and type it again: ${text} → ${keysOf(text)}`,
      },
    }));
}

/** Is it a word of the language, or a name that a notebook uses? */
function isKnown(word: string, { exports }: Reading): boolean {
  const [token] = tokensOf(word);
  return (
    exports.has(word) ||
    ["check", "hint", "solution", "print"].includes(word) ||
    (token !== undefined && !isWord(token))
  );
}
