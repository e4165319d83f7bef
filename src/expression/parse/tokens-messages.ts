import type { Bilingual } from "../../language.js";
import { example, ParseError } from "./parse-error.js";

/** 2e-3 may be 2·10⁻³ or 2e − 3, and 2e3 may be 2·10³ or 2e³: ask rather than guess. */
export function scientific(text: string, at: number, rest: string, number: string): void {
  const match = /^[eE]([+\-−]?)(\d+)/u.exec(rest.slice(number.length));
  if (!match) return;
  const [typed, sign, digits] = match as unknown as [string, string, string];
  const ten = `${number === "1" ? "" : `${number}*`}10^${sign && sign !== "+" ? `(-${digits})` : digits}`;
  const euler = sign ? `${number}e ${sign} ${digits}` : `${number}e^${digits}`;
  throw new ParseError(
    text,
    at + number.length,
    {
      ko: `${number}${typed}처럼 쓰면 10의 거듭제곱인지, 수 e를 쓴 식인지 알 수 없습니다.`,
      en: `${number}${typed} may be a power of 10 or a formula with the number e.`,
    },
    { ko: `${ten} 또는 ${euler}처럼 적어 주세요.`, en: `Type ${ten} or ${euler}.` },
  );
}

/** e2 may be e² or 2e. */
export const afterE = (digits: string): [Bilingual, Bilingual] => [
  {
    ko: "e 바로 뒤에 숫자가 있어 지수인지 곱인지 알 수 없습니다.",
    en: `After e, the ${digits} may be an exponent or a factor.`,
  },
  { ko: `e^${digits} 또는 ${digits}e처럼 적어 주세요.`, en: `Type e^${digits} or ${digits}e.` },
];

export const commonLogarithm = {
  ko: "lg는 밑이 10인 로그로도, 2인 로그로도 쓰입니다.",
  en: "lg is used for the logarithm to base 10 and to base 2.",
};
export const eitherLogarithm = {
  ko: "log_10(x) 또는 log_2(x)처럼 밑을 적어 주세요.",
  en: "Type the base, as in log_10(x) or log_2(x).",
};
export const logarithmOf = (digits: string) => ({
  ko: `log${digits}: 숫자가 밑인지 곱한 수인지 알 수 없습니다.`,
  en: `In log${digits} the ${digits} may be the base or a factor.`,
});
export const twoPoints = { ko: "한 수에 소수점이 둘 있습니다.", en: "There are two decimal points in one number." };
export const onePoint = { ko: "2.5처럼 적어 주세요.", en: "Type something like 2.5." };
export const limitSign = { ko: "극한 기호는 읽을 수 없습니다.", en: "The sign of a limit cannot be read." };
export const limitValue = {
  ko: "극한을 구한 결과만 적어 주세요.",
  en: "Type only what the limit comes to.",
};

export function strange(text: string, at: number): ParseError {
  const character = /^\\[a-zA-Z]+|^\p{Script=Hangul}+|^./u.exec(text.slice(at))?.[0] ?? "";
  const suggestion =
    character === "'" || character === "′" || character === "’"
      ? {
          ko: "f'(x) =는 식의 맨 앞에만 쓸 수 있습니다. 오른쪽 식만 적어도 됩니다.",
          en: "f'(x) = may only stand in front. The right-hand side alone is enough.",
        }
      : (instead(character) ?? example);
  const latin = /^[ㄱ-ㅣ]+/u.test(character) ? onLatinKeys(text) : undefined;
  if (latin !== undefined) return new ParseError(text, at, ...hangul(latin));
  return new ParseError(
    text,
    at,
    { ko: `식에서 읽을 수 없는 글자가 있습니다: ${character}`, en: `This cannot be read in a formula: ${character}` },
    suggestion,
  );
}

export const logarithmOr = (digits: string) => ({
  ko: `log_${digits}(x) 또는 log(${digits}x)처럼 적어 주세요.`,
  en: `Type log_${digits}(x) or log(${digits}x).`,
});

/** What to type instead of a sign that is not read. */
function instead(character: string): Bilingual | undefined {
  if (character === "_")
    return {
      ko: "아래첨자는 x_1, 로그의 밑은 log_2(x)처럼 적어 주세요.",
      en: "Type x_1 for an index, log_2(x) for a base.",
    };
  if (character === ".") return { ko: "소수는 0.5처럼 적어 주세요.", en: "Type a decimal as 0.5." };
  if (character === ";")
    return { ko: "max(0, x)처럼 쉼표로 나누어 적어 주세요.", en: "Type a comma between arguments, as in max(0, x)." };
  if (character === "\\over")
    return { ko: "분수는 \\frac{1}{x}처럼 적어 주세요.", en: "Type a fraction as \\frac{1}{x}." };
  if (/^[!%°#@&]/.test(character)) return { ko: "이 기호를 빼고 적어 주세요.", en: "Leave this sign out." };
  if (character === "±" || character === "∓")
    return { ko: "두 값을 하나씩 따로 적어 주세요.", en: "Type each of the two values by itself." };
  if (/^[<>≤≥≠≈]/u.test(character))
    return { ko: "부등식이 아니라 식 하나만 적어 주세요.", en: "Type one formula, not a comparison." };
  return undefined;
}

export const needsParentheses = {
  ko: "d/dx 뒤에 무엇을 미분하는지 알 수 없습니다.",
  en: "It is not clear what this d/dx differentiates.",
};
export const inParentheses = { ko: "d/dx(x^2)처럼 괄호를 써 주세요.", en: "Type parentheses, as in d/dx(x^2)." };

/** Which letter is on the key of a Hangul letter (two-set keyboard). */
const keys: Record<string, string> = Object.fromEntries(
  [..."ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"].map((c, i) => [
    c,
    "qwertyuiopasdfghjklzxcvbnm"[i] as string,
  ]),
);

/** What was meant where the keyboard stood on Hangul, 3ㅌ^2 for 3x^2; undefined where whole syllables stand, too. */
function onLatinKeys(text: string): string | undefined {
  const latin = [...text].map((c) => keys[c] ?? c).join("");
  return /\p{Script=Hangul}/u.test(latin) ? undefined : latin.trim();
}

const hangul = (latin: string): [Bilingual, Bilingual] => [
  { ko: "식에 한글이 섞여 있습니다.", en: "There is Hangul in the formula." },
  {
    ko: `한/영 키를 누르고 ${latin}처럼 적어 주세요.`,
    en: `Switch the keyboard to Latin letters (한/영) and type ${latin}.`,
  },
];
