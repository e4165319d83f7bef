import { eastAsianWidth } from "get-east-asian-width";

/**
 * How many columns a text takes where every letter has the same width: a Korean or full-width letter takes two, an accent that is
 * set on the letter before it none, an emoji two, of however many characters it is made (a skin's colour, a family, a key).
 *
 * Source: [UAX11]; what is one emoji: [UTS51].
 *
 * @example
 * displayWidth("왼쪽 1"); // 6
 */
export function displayWidth(text: string): number {
  if (!MADE_OF_SEVERAL.test(text)) return charactersWidth(text);
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text))
    width += EMOJI.test(segment) ? 2 : charactersWidth(segment);
  return width;
}

/** Is there something that makes several characters one emoji, or one character an emoji that would be a sign of text? */
const MADE_OF_SEVERAL = /[\u200d\ufe0f\u20e3\p{Emoji_Modifier}]/u;

/** One letter that is shown as an emoji made of several characters. */
const EMOJI = /^(?:\p{Emoji}[\ufe0f\u20e3\p{Emoji_Modifier}]|\p{Emoji_Presentation}\u200d)/u;

function charactersWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize("NFC")) {
    if (!/^[\p{M}\p{Cf}]$/u.test(character)) width += eastAsianWidth(character.codePointAt(0) as number);
  }
  return width;
}

/** The text with blanks in front of it, so many columns wide. */
export const padStart = (text: string, columns: number): string => blanks(columns - displayWidth(text)) + text;

/** The text with blanks behind it, so many columns wide. */
export const padEnd = (text: string, columns: number): string => text + blanks(columns - displayWidth(text));

const blanks = (columns: number) => " ".repeat(Math.max(0, columns));
