import { eastAsianWidth } from "get-east-asian-width";

/**
 * How many columns a text takes where every letter has the same width: a Korean or full-width letter takes two, an accent that is
 * set on the letter before it none.
 *
 * Source: [UAX11].
 *
 * @example
 * displayWidth("왼쪽 1"); // 6
 */
export function displayWidth(text: string): number {
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
