import type { Bilingual } from "../../language.js";
import { shortNumber } from "../../number/number-text.js";

/** What showed the kind of a stationary point. */
export const kindTests = {
  second: (sign: string) => ({ ko: `f'' ${sign} 0`, en: `f'' ${sign} 0` }),
  eigenvalues: (sign: "positive" | "negative") => ({
    ko: `헤세 행렬의 고윳값이 모두 ${sign === "positive" ? "양수" : "음수"}`,
    en: `the Hessian's eigenvalues are all ${sign}`,
  }),
  mixed: {
    ko: "헤세 행렬의 고윳값에 양수와 음수가 모두 있음",
    en: "the Hessian has a positive and a negative eigenvalue",
  },
  turns: (from: string, to: string) => ({
    ko: `f''만으로는 알 수 없으나 f'의 부호가 ${from}에서 ${to}로 바뀜`,
    en: `f'' does not tell, but f' changes its sign from ${from} to ${to}`,
  }),
  sameSlope: {
    ko: "f''만으로는 알 수 없으나 f'의 부호가 양쪽에서 같음",
    en: "f'' does not tell, but f' has the same sign on both sides",
  },
  border: (than: "larger" | "smaller") => ({
    ko: `헤세 행렬만으로는 알 수 없으나 둘레의 값이 모두 더 ${than === "larger" ? "큼" : "작음"}`,
    en: `the Hessian does not tell, but all around the point f is ${than}`,
  }),
  bothSides: {
    ko: "헤세 행렬만으로는 알 수 없으나 가까이에 더 큰 값과 더 작은 값이 모두 있음",
    en: "the Hessian does not tell, but f is larger and smaller at points arbitrarily near",
  },
  silent: {
    ko: "2계도함수만으로는 알 수 없고 다른 판정도 답을 주지 못함",
    en: "the second derivatives do not tell, and no further test decided",
  },
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;

/** What showed the kind of a candidate along the constraint. */
export const alongTests = {
  singular: {
    ko: "제약식의 그래디언트가 0이거나 서로 나란하여(일차종속) 승수가 없음",
    en: "the constraints' gradients are 0 or parallel (linearly dependent): there is no multiplier",
  },
  single: {
    ko: "제약 조건을 만족하는 점이 가까이에 더 없음",
    en: "no other point near it satisfies the constraints",
  },
  definite: (sign: "positive" | "negative") => ({
    ko: `접선 방향에서 라그랑주 함수의 2계도함수가 ${sign === "positive" ? "양수" : "음수"}`,
    en: `along the constraint the Lagrangian's second derivatives are ${sign}`,
  }),
  mixed: {
    ko: "접선 방향에서 라그랑주 함수의 2계도함수에 양수와 음수가 모두 있음",
    en: "along the constraint the Lagrangian's second derivatives have both signs",
  },
  silent: {
    ko: "2계도함수만으로는 알 수 없음",
    en: "the second derivatives do not tell",
  },
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;

export const unknownCourse: Bilingual = {
  ko: "함수가 증가하는지 감소하는지 알 수 없는 구간이 있습니다",
  en: "there is a part on which it could not be told whether f grows or falls",
};

/** The sentences on the smallest value, or on the largest. */
function extremeWords(ko: string, koMore: string, en: string, enMore: string) {
  return {
    none: { ko: `${ko}의 후보가 없습니다.`, en: `There is no candidate for the ${en} value.` },
    proved: (value: number) => ({
      ko: `제약 조건 위에서 ${ko}은 ${shortNumber(value, 9)}입니다(증명됨).`,
      en: `On the constraint the ${en} value is ${shortNumber(value, 9)} (proved).`,
    }),
    nearly: (value: number) => ({
      ko: `제약 조건 위에서 ${ko}은 ${shortNumber(value, 9)}입니다(여섯 자리까지 증명됨).`,
      en: `On the constraint the ${en} value is ${shortNumber(value, 9)} (proved to six digits).`,
    }),
    open: (value: number) => ({
      ko: `후보 가운데 ${ko}은 ${shortNumber(value, 9)}이지만, 제약 조건 전체에서도 그런지는 증명하지 못했습니다.`,
      en: `Among the candidates the ${en} value is ${shortNumber(value, 9)}; that it is so on the whole constraint is not proved.`,
    }),
    beyond: (value: number, at: string, there: string) => ({
      ko: `제약 조건 위에는 후보의 ${ko}(${shortNumber(value, 9)})보다 ${koMore} 값도 있습니다: ${at}에서 f는 약 ${there}입니다.`,
      en: `On the constraint there are values ${enMore} than the candidates' ${en}, ${shortNumber(value, 9)}: at ${at}, f ≈ ${there}.`,
    }),
  };
}

export const smallest = extremeWords("최솟값", "작은", "smallest", "smaller");
export const largest = extremeWords("최댓값", "큰", "largest", "larger");
