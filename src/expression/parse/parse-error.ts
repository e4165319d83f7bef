import { displayWidth } from "../../display-width.js";
import { type Bilingual, say } from "../../language.js";

/** What to type where nothing more can be said. */
export const example: Bilingual = {
  ko: "예를 들어 2x^2 - 3x + 1처럼 적어 주세요.",
  en: "Type something like 2x^2 - 3x + 1.",
};

/** A text that cannot be read as a formula. */
export class ParseError extends Error {
  override readonly name = "ParseError";
  /** What is wrong, in one sentence. */
  readonly sentence: string;
  /** The text with a caret under the place. */
  readonly place: string;
  /** What to type instead. */
  readonly suggestion: string;

  readonly #parts: [text: string, position: number, problem: Bilingual, instead: Bilingual];

  constructor(text: string, position: number, problem: Bilingual, instead: Bilingual) {
    const sentence = say(problem);
    const { shown, at } = around(text, position);
    const place = `    ${shown}\n    ${" ".repeat(displayWidth(shown.slice(0, at)))}^`;
    super(`${sentence}\n${place}\n${say(instead)}`);
    this.sentence = sentence;
    this.place = place;
    this.suggestion = say(instead);
    this.#parts = [text, position, problem, instead];
  }

  /** The same error with another suggestion. */
  instead(suggestion: Bilingual): ParseError {
    const [text, position, problem] = this.#parts;
    return new ParseError(text, position, problem, suggestion);
  }

  /** The same error, said of one of several lines. */
  inLine(n: number): ParseError {
    const [text, position, { ko, en }, instead] = this.#parts;
    return new ParseError(text, position, { ko: `${n}번째 줄: ${ko}`, en: `Line ${n}: ${en}` }, instead);
  }
}

/** A longer text is shown around the place only, so many characters to each side. */
const eachSide = 40;

/** What is shown of the text, on one line, and where in it the place is. */
function around(text: string, position: number): { shown: string; at: number } {
  const line = text.replace(/\s/gu, " ");
  if (line.length <= 2 * eachSide) return { shown: line, at: position };
  const [from, to] = [Math.max(0, position - eachSide), Math.min(line.length, position + eachSide)];
  const left = `${from > 0 ? "… " : ""}${line.slice(from, position)}`;
  return { shown: `${left}${line.slice(position, to)}${to < line.length ? " …" : ""}`, at: left.length };
}
