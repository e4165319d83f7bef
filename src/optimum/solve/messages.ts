import type { Box } from "../../expression/enclosure.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";

/** Why zeros may have been missed. */
export const late: Bilingual = {
  ko: "정해진 시간 안에 상자를 다 살피지 못했습니다",
  en: "the search of the box was not finished in the time given",
};
export const unclear = (vars: readonly string[], cluster: Box): Bilingual => {
  const where = vars.map((x, j) => `${x} ≈ ${Number(I.mid(cluster[j] as I.Interval).toPrecision(5))}`).join(", ");
  return { ko: `${where} 가까이에서 판정하지 못했습니다`, en: `it could not be decided what lies near ${where}` };
};

export const manySinglePoints: Bilingual = {
  ko: "밑이 음수인 거듭제곱은 지수가 정수인 점에서만 값이 있는데, 그런 점을 하나하나 살피지 않았습니다",
  en: "a power with a negative base has values where its exponent is a whole number, and these single points were not looked at",
};
