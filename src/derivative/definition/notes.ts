import type { Bilingual } from "../../language.js";

export type Rule = keyof typeof notes;

/** The names of the rules; each is one line of the derivation. */
const notes = {
  substitute: { ko: "f에 대입", en: "put into f" },
  commonDenominator: { ko: "통분", en: "common denominator" },
  conjugate: { ko: "분모와 분자에 켤레식 곱하기", en: "multiply by the conjugate" },
  squares: { ko: "합·차의 곱: (a − b)(a + b) = a² − b²", en: "(a − b)(a + b) = a² − b²" },
  expand: { ko: "전개", en: "expand" },
  cancel: { ko: "동류항 소거", en: "equal terms cancel" },
  factor: { ko: "공통인수로 묶기", en: "take out the common factor" },
  divide: { ko: "약분 (나눌 때 0이 아니므로)", en: "cancel it (it is not 0)" },
  exponents: { ko: "지수법칙", en: "law of exponents" },
  logarithms: { ko: "로그의 성질", en: "law of logarithms" },
  addition: { ko: "삼각함수의 덧셈정리", en: "addition theorem" },
  match: { ko: "알려진 극한의 꼴로 고치기", en: "towards the known limit" },
  constantMultiple: { ko: "상수배는 앞으로", en: "take the constant out" },
  extend: { ko: "같은 것을 곱하고 나누기", en: "multiply and divide by the same" },
  insert: { ko: "같은 항을 빼고 더하기", en: "subtract and add the same term" },
  rewrite: { ko: "정의대로 고쳐 쓰기", en: "by its definition" },
  split: { ko: "항별로 나누기", en: "term by term" },
  limit: { ko: "극한", en: "take the limit" },
  simplify: { ko: "정리", en: "simplify" },
} satisfies Record<string, Bilingual>;

/** The rules' names with the step's own name in them: Δx for the variable x. */
export function noteOf(rule: Rule, variable: string, step: string): Bilingual {
  const [x, dx] = [inNote(variable), inNote(step)];
  if (rule === "substitute") return { ko: `f에 대입: ${x} + ${dx}, ${x}`, en: `put ${x} + ${dx} and ${x} into f` };
  if (rule === "factor") return { ko: `공통인수로 묶기: ${dx}`, en: `take out ${dx}` };
  if (rule === "divide") return { ko: `약분 (${dx} ≠ 0)`, en: `cancel ${dx} (${dx} ≠ 0)` };
  if (rule === "limit") return { ko: `${dx} → 0`, en: `let ${dx} → 0` };
  return notes[rule];
}

/** The limits that are known before any function is differentiated. A second one goes into a row of its own. */
export function knownLimits(...limits: string[]): Bilingual {
  const shown = limits.join(",\n");
  return { ko: `알려진 극한: ${shown} (h → 0)`, en: `known limit${limits.length > 1 ? "s" : ""}: ${shown} as h → 0` };
}

/** A formula's text in a note, which is text and not a formula: x₁ for x_1, and a minus sign. */
export const inNote = (text: string): string =>
  text
    .replaceAll("-", "−")
    .replace(/_(\d+)/g, (_, digits: string) => [...digits].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join(""));
