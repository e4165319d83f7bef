import type { Bilingual } from "../../language.js";
import type { Domain } from "../functions/row.js";

/** Said of (-5)^(1/3): negative numbers have whole powers only. */
export const noRealPower = (power: string, root: string | undefined): Bilingual => ({
  ko: `${power}: 지수가 정수가 아닌 거듭제곱은 밑이 0 이상일 때만 정의합니다.${root ? ` 세제곱근은 ${root}처럼 적어 주세요.` : ""}`,
  en: `${power} has no value: a power whose exponent is no whole number is defined for a base of 0 or more only.${root ? ` Type a cube root as ${root}.` : ""}`,
});

export const dividesByZero = (quotient: string): Bilingual => ({
  ko: `${quotient}에서 0으로 나누게 됩니다.`,
  en: `${quotient} divides by 0.`,
});

/** Said of ln(x − 2): it needs x − 2 > 0. */
export function neededOf(called: string, u: string, { lo, hi, closed }: Domain[number]): Bilingual {
  const signs = closed.map((isClosed) => (isClosed ? ["≥", "≤"] : [">", "<"])) as [string[], string[]];
  const needed = [
    ...(Number.isFinite(lo) ? [`${u} ${signs[0][0]} ${lo}`] : []),
    ...(Number.isFinite(hi) ? [`${u} ${signs[1][1]} ${hi}`] : []),
  ].join(", ");
  return { ko: `${called}의 값은 ${needed}일 때만 있습니다.`, en: `${called} has a value only where ${needed}.` };
}
