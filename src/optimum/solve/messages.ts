import type { Box } from "../../expression/enclosure.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { pointIn } from "../problem.js";

/** Why stationary points may have been missed. */
const at = (vars: readonly string[], box: Box) =>
  Object.entries(pointIn(vars, box))
    .map(([name, x]) => `${name} = ${Number(x.toPrecision(6))}`)
    .join(", ");

export const locateDoubts = {
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
    ko: `${at(vars, box)}은(는) 수치로만 확인했습니다`,
    en: `the point ${at(vars, box)} was checked numerically only`,
  }),
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;

/** Why zeros may have been missed. */
export const late: Bilingual = {
  ko: "정해진 시간 안에 상자를 다 살피지 못했습니다",
  en: "the search of the box was not finished in the time given",
};
export const unclear = (vars: readonly string[], cluster: Box): Bilingual => {
  const where = vars.map((x, j) => `${x} ≈ ${Number(I.mid(cluster[j] as I.Interval).toPrecision(5))}`).join(", ");
  return { ko: `${where} 가까이에서 판정하지 못했습니다`, en: `it could not be decided what lies near ${where}` };
};
