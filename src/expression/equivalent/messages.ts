import type { Bilingual } from "../../language.js";

/** Said of (-5)^(1/3): negative numbers have whole powers only. */
export const noRealPower = (power: string, root: string | undefined): Bilingual => ({
  ko: `${power}의 값은 없습니다. 지수가 정수가 아닌 거듭제곱은 밑이 0 이상일 때만 정의합니다.${root ? ` 세제곱근은 ${root}처럼 적어 주세요.` : ""}`,
  en: `${power} has no value: a power whose exponent is no whole number is defined for a base of 0 or more only.${root ? ` Type a cube root as ${root}.` : ""}`,
});
