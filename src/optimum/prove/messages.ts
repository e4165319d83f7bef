import type { Box } from "../../expression/enclosure.js";
import type { Bilingual } from "../../language.js";
import { shortNumber } from "../../number/number-text.js";
import { boxText, type Problem, pointIn } from "../problem.js";
import { type Proof, proved } from "./proof.js";

/** Why stationary points may have been missed. */
const at = (vars: readonly string[], box: Box) =>
  Object.entries(pointIn(vars, box))
    .map(([name, x]) => `${name} = ${Number(x.toPrecision(6))}`)
    .join(", ");

export const locateDoubts = {
  border: {
    ko: "정류점이 이어진 곡선이나 영역이 꺾인 곳에 닿는데, 그곳의 점도 정류점인지 알 수 없습니다",
    en: "a curve or a region of stationary points runs into a corner, and it could not be decided whether f is stationary there, too",
  },
  corners: { ko: "꺾인 곳이 너무 많습니다", en: "the formula has too many corners" },
  curve: {
    ko: "정류점이 이어진 곡선이 상자 안에 있는지 알 수 없습니다",
    en: "it could not be decided whether a curve of stationary points lies in the box",
  },
  unclear: (vars: readonly string[], box: Box) => ({
    ko: `${at(vars, box)}에서 미분할 수 있는지 알 수 없습니다`,
    en: `it could not be decided whether f has a gradient at ${at(vars, box)}`,
  }),
  numerical: (vars: readonly string[], box: Box) => ({
    ko: `수치로만 확인한 점이 있습니다(${at(vars, box)})`,
    en: `the point ${at(vars, box)} was checked numerically only`,
  }),
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;

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
    ko: "이계도함수만으로는 알 수 없고 다른 판정도 답을 주지 못함",
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
    ko: `접선 방향에서 라그랑주 함수의 이계도함수가 ${sign === "positive" ? "양수" : "음수"}`,
    en: `along the constraint the Lagrangian's second derivatives are ${sign}`,
  }),
  mixed: {
    ko: "접선 방향에서 라그랑주 함수의 이계도함수에 양수와 음수가 모두 있음",
    en: "along the constraint the Lagrangian's second derivatives have both signs",
  },
  numerical: {
    ko: "그래디언트가 일차종속인 점인지 수치로만 확인함",
    en: "it was checked numerically only that the gradients are dependent there",
  },
  silent: {
    ko: "이계도함수만으로는 알 수 없음",
    en: "the second derivatives do not tell",
  },
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;

export const unclearPlace = (vars: readonly string[], at: Box): Bilingual => {
  const where = Object.entries(pointIn(vars, at))
    .map(([name, x]) => `${name} = ${shortNumber(x, 9)}`)
    .join(", ");
  return {
    ko: `${where}에서 f의 값이 있는지 알 수 없습니다`,
    en: `it could not be decided whether f has a value at ${where}`,
  };
};

export const unknownCourse: Bilingual = {
  ko: "함수가 증가하는지 감소하는지 알 수 없는 구간이 있습니다",
  en: "there is a part on which it could not be told whether f grows or falls",
};

/** Why candidates may have been missed. */
export const candidateDoubts = {
  corners: { ko: "꺾인 곳이 너무 많습니다", en: "the formulas have too many corners" },
  curve: {
    ko: "후보가 이어진 곡선이 상자 안에 있는지 알 수 없습니다",
    en: "it could not be decided whether a curve of candidates lies in the box",
  },
  rough: (vars: readonly string[], at: Box) => ({
    ko: `후보인지 알 수 없는 점이 있습니다(${placeText(vars, at)})`,
    en: `it could not be decided whether ${placeText(vars, at)} is a candidate`,
  }),
  numerical: (vars: readonly string[], at: Box) => ({
    ko: `수치로만 확인한 점이 있습니다(${placeText(vars, at)})`,
    en: `the point ${placeText(vars, at)} was checked numerically only`,
  }),
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;

const placeText = (vars: readonly string[], at: Box) =>
  Object.entries(pointIn(vars, at))
    .map(([name, x]) => `${name} = ${shortNumber(x)}`)
    .join(", ");

type Words = Record<"ko" | "koMore" | "koRuns" | "en" | "enMore" | "enRuns", string>;

/** The sentences on the smallest value on a constraint, or on the largest. */
function extremeWords({ ko, koMore, koRuns, en, enMore, enRuns }: Words) {
  return {
    none: (given: Problem) => ({
      ko: `상자 ${boxText(given)} 안에는 ${ko}의 후보가 없습니다. 상자를 넓히면 있을 수도 있습니다.`,
      en: `In the box ${boxText(given)} there is no candidate for the ${en} value; a wider box may hold one.`,
    }),
    noneFound: (given: Problem) => ({
      ko: `상자 ${boxText(given)} 안에서 ${ko}의 후보를 찾지 못했습니다. 찾지 못한 후보가 있을 수 있습니다.`,
      en: `In the box ${boxText(given)} no candidate for the ${en} value was found; there may be some all the same.`,
    }),
    away: (given: Problem) => ({
      ko: `상자 ${boxText(given)} 안에는 제약 조건을 만족하는 점이 없으므로 ${ko}을 찾으려면 상자를 넓혀야 합니다.`,
      en: `No point of the box ${boxText(given)} satisfies the constraint: widen the box to find the ${en} value.`,
    }),
    nowhere: (proof: Proof) => ({
      ko: `제약 조건을 만족하는 점이 없으므로 ${ko}도 없습니다${proved(proof).ko}.`,
      en: `No point satisfies the constraint, so there is no ${en} value ${proved(proof).en}.`,
    }),
    noCandidate: (proof: Proof) => ({
      ko: `제약 조건을 만족하는 점은 모두 상자 안에 있는데 후보가 하나도 없으므로 ${ko}이 없습니다${proved(proof).ko}.`,
      en: `The constraint lies in the box and has no candidate, so there is no ${en} value ${proved(proof).en}.`,
    }),
    openOnCurves: {
      ko: `후보가 이어진 곡선 위에서 f의 값이 하나가 아닐 수 있어 ${ko}은 판정하지 못했습니다.`,
      en: `On a curve of candidates f may have several values, so the ${en} value is not decided.`,
    },
    openOfCandidates: {
      ko: `후보에서 f의 값을 충분히 정확히 알 수 없어 ${ko}은 판정하지 못했습니다.`,
      en: `The values of f at the candidates are not known closely enough, so the ${en} value is not decided.`,
    },
    proved: (proof: Proof, value: string) => ({
      ko: `제약 조건 위에서 ${ko}은 ${value}입니다${proved(proof).ko}.`,
      en: `On the constraint the ${en} value is ${value} ${proved(proof).en}.`,
    }),
    unbounded: (proof: Proof) => ({
      ko: `제약 조건 위에서 f는 한없이 ${koRuns} ${ko}이 없습니다${proved(proof).ko}.`,
      en: `On the constraint f ${enRuns} without bound: there is no ${en} value ${proved(proof).en}.`,
    }),
    unboundedDespite: (proof: Proof, value: string) => ({
      ko: `후보 가운데 ${ko}은 ${value}이지만, 제약 조건 위에서 f는 한없이 ${koRuns} ${ko}이 없습니다${proved(proof).ko}.`,
      en: `Among the candidates the ${en} value is ${value}, but on the constraint f ${enRuns} without bound: there is no ${en} value ${proved(proof).en}.`,
    }),
    open: (value: string) => ({
      ko: `후보 가운데 ${ko}은 ${value}이지만, 제약 조건 전체에서도 그런지는 증명하지 못했습니다.`,
      en: `Among the candidates the ${en} value is ${value}; that it is so on the whole constraint is not proved.`,
    }),
    beyond: (value: string, at: string, there: string) => ({
      ko: `제약 조건 위에는 후보의 ${ko}(${value})보다 ${koMore} 값도 있습니다: ${at}에서 f는 약 ${there}입니다.`,
      en: `On the constraint there are values ${enMore} than the candidates' ${en}, ${value}: near ${at}, f ≈ ${there}.`,
    }),
  };
}

export const smallest = extremeWords({
  ko: "최솟값",
  koMore: "작은",
  koRuns: "작아지므로",
  en: "smallest",
  enMore: "smaller",
  enRuns: "falls",
});
export const largest = extremeWords({
  ko: "최댓값",
  koMore: "큰",
  koRuns: "커지므로",
  en: "largest",
  enMore: "larger",
  enRuns: "grows",
});
