import type { Bilingual, Language } from "../../language.js";
import { parse } from "./parse.js";
import type { Problem } from "./problems.js";

const sentence: Bilingual = {
  ko: "TypeScript 컴파일러가 이 코드를 처리하지 못했습니다. 코드를 더 작게 나누거나 다르게 적어 보세요. 다른 셀은 그대로 실행할 수 있습니다.",
  en: "The TypeScript compiler could not cope with this code. Split it up or write it differently; other cells run as before.",
};

/**
 * What a cell says on which the compiler has thrown inside itself: the first statement of it on which it does so alone.
 *
 * @param fails does the compiler throw on this text?
 */
export function compilerFailure(text: string, fails: (text: string) => boolean, language: Language): Problem {
  const { start, length } = placeOfFailure(text, fails);
  return { syntax: false, message: sentence[language], start, length };
}

function placeOfFailure(text: string, fails: (text: string) => boolean): { start: number; length: number } {
  try {
    const file = parse(text);
    const guilty = file.statements.find((statement) => fails(statement.getText(file)));
    const first = guilty ?? file.statements[0];
    if (first) return { start: first.getStart(file), length: first.getWidth(file) };
  } catch {
    // The parser itself gives up.
  }
  return { start: 0, length: 1 };
}
