import { ParseError } from "../expression/parse/parse-error.js";
import { plainDigits } from "../expression/tree.js";
import type { Bilingual } from "../language.js";
import { lookUp } from "../look-up.js";

/**
 * A number as people write it, as a formula: 1½ and 1 1/2 as 1+1/2, 1,000,000 as 1000000, 30% as 30/100.
 *
 * @param hasPercent is the number of percent asked for? Then 30% is 30.
 * @throws {ParseError} of 2,718, which is 2718 for some and 2.718 for others, and of 0.333..., which is not written out
 */
export function plainNumber(text: string, hasPercent: boolean): string {
  refuseCommas(text);
  const goesOn = /\d\.\d+(\.{2,}|…|⋯|\u0307)/u.exec(text);
  if (goesOn) throw new ParseError(text, text.indexOf(goesOn[1] as string, goesOn.index), ...endless);
  return text
    .replace(/[①-⑳]/gu, (sign) => sign.normalize("NFKC"))
    .replace(/[⅐-⅒⅖-⅘⅚⅜-⅞]/gu, (sign) => ` ${sign.normalize("NFKC").replace("⁄", "/")}`)
    .replace(/(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])/g, (digits) => digits.replaceAll(",", ""))
    .replace(/(?<![\d.])(\d+)\s*([½⅓⅔¼¾⅕⅙⅛])/gu, (_, whole: string, part: string) => `(${whole}+${part})`)
    .replace(/(?<![\d./*^+\-−]\s*)(\d+)(?:\s+|과\s*)(\d+)\s*\/\s*(\d+)(?![\d.])/g, "($1+$2/$3)")
    .replace(/(?<=\d)\s*(?:%|％|퍼센트|percent)\s*$/u, hasPercent ? "" : "/100");
}

function refuseCommas(text: string): void {
  const found = /^\s*([+\-−]?\s*\d+),(\d+)\s*(?:\p{L}.*)?$/su.exec(text);
  if (found) {
    const [, whole = "", part = ""] = found;
    const isThousands = /^[+\-−]?\s*[1-9]\d{0,2}$/.test(whole) && part.length === 3;
    const says = isThousands ? commaInTwoWays(whole, part) : decimalComma(whole, part);
    throw new ParseError(text, text.indexOf(","), ...says);
  }
  const spaced = /^\s*([+\-−]?\d{1,3})((?:[\s_']\d{3})+)\s*$/.exec(text);
  if (!spaced) return;
  const [, first = "", rest = ""] = spaced;
  throw new ParseError(text, text.indexOf(first) + first.length, ...grouped(`${first}${rest.replace(/[\s_']/g, "")}`));
}

type Says = [problem: Bilingual, instead: Bilingual];

const commaInTwoWays = (whole: string, part: string): Says => [
  {
    ko: `${whole},${part}: 자릿수를 나눈 수로도, 소수로도 읽을 수 있습니다.`,
    en: `${whole},${part} may have a comma between thousands or a decimal comma.`,
  },
  {
    ko: `${whole}${part} 또는 ${whole}.${part}처럼 적어 주세요.`,
    en: `Type ${whole}${part} or ${whole}.${part}.`,
  },
];
const decimalComma = (whole: string, part: string): Says => [
  { ko: "수 안에 쉼표를 쓸 수 없습니다.", en: "A comma cannot stand in a number." },
  { ko: `소수라면 ${whole}.${part}처럼 점으로 적어 주세요.`, en: `Type a decimal with a point: ${whole}.${part}.` },
];
const grouped = (digits: string): Says => [
  { ko: "수 안을 띄어 쓸 수 없습니다.", en: "There is a gap in this number." },
  { ko: `${digits}처럼 붙여 적어 주세요.`, en: `Type ${digits}.` },
];
const endless: Says = [
  { ko: "끝나지 않는 소수는 정확한 값이 아닙니다.", en: "A decimal that goes on is not written out." },
  { ko: "1/3처럼 분수로 적어 주세요.", en: "Type a fraction, such as 1/3." },
];

/** Is it asked for in percent? */
export const asksForPercent = ({ ko, en }: Bilingual): boolean => /%|percent|퍼센트|백분율/iu.test(`${ko} ${en}`);

/** 3e-3 as 0.003, for where a number is asked the e is no number of its own. */
export const withoutExponents = (text: string): string =>
  text.replace(
    /(?<![\p{L}\d.])(\d+\.?\d*|\.\d+)[eE]([+\-−]?\d{1,3})(?![\d.\p{L}])/gu,
    (_, digits: string, exponent: string) =>
      plainDigits(`${digits.replace(/^\./, "0.").replace(/\.$/, "")}e${exponent.replace("−", "-")}`),
  );

const unitSign = String.raw`(?:°[CF]?|℃|℉|[$₩€£]|\p{L}{1,4}\s*\/\s*\p{L}{1,4}[²³]?|\p{L}{1,2}(?:[²³]|\^[23]))`;
const measured = new RegExp(String.raw`^(.*[\d)²³])\s*(${unitSign}|\p{L}[\p{L}\s/]*)[.。]?\s*$`, "su");

/** A number with words or the sign of a unit behind it: 30 hours, 5층, 30 m/s, 30°. */
export function withUnit(text: string): { number: string; unit: string } | undefined {
  const found = measured.exec(text);
  return found ? { number: found[1] as string, unit: (found[2] as string).trim() } : undefined;
}

/** Does the question speak of this unit: hour or hours, 시간, h? */
export function asksFor({ ko, en }: Bilingual, unit: string): boolean {
  const text = `${ko} ${en}`.replace(/\$[^$]*\$/g, " ").toLowerCase();
  return unit
    .toLowerCase()
    .split(/[\s/]+/)
    .some((part) => {
      const word =
        lookUp(abbreviations, part) ?? part.replace(/(?<=..)s$/, "").replace(/(?<=.)(?:입니다|이다|요)$/, "");
      if (!/^[a-z]+$/.test(word)) return word !== "" && text.includes(word);
      return word.length > 1 && new RegExp(`(?<![a-z])${word}s?(?![a-z])`).test(text);
    });
}

const abbreviations: Record<string, string> = {
  ...{ h: "hour", hr: "hour", hrs: "hour", min: "minute", mins: "minute", s: "second", sec: "second" },
  ...{ kg: "kilogram", km: "kilometre", m: "metre" },
};
