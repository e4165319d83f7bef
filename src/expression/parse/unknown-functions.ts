import type { Bilingual } from "../../language.js";
import { lookUp } from "../../look-up.js";
import { example } from "./parse-error.js";

/** Functions that many know and `parse` does not, with what to type instead. As letters they would be another formula: sec(h·2x). */
const instead: Record<string, string> = {
  asech: "acosh(1/x)",
  acsch: "asinh(1/x)",
  acoth: "atanh(1/x)",
  arsech: "acosh(1/x)",
  arcsch: "asinh(1/x)",
  arcoth: "atanh(1/x)",
};
/** Names that begin with a function's name: as letters, sine x would be sin(e x). */
const spelledOut: Record<string, string> = {
  ...{ sine: "sin", cosine: "cos", tangent: "tan", sinus: "sin", cosinus: "cos" },
  ...{ arcsine: "arcsin", arccosine: "arccos", arctangent: "arctan", logarithm: "ln" },
};
const names = Object.keys(instead).sort((a, b) => b.length - a.length);
const others =
  /^(?:erfc|softmax|gamma|floor|ceil|round|fix|mod|gcd|factorial|nthroot|mish|elu|selu|log1p|expm1|dirac|atan2)$/i;

/** The unknown function that a run of letters begins with, or is where a parenthesis follows, and what to type instead. */
export function unknownFunction(run: string, after: string): { name: string; instead: Bilingual } | undefined {
  const name = names.find((one) => run.toLowerCase().startsWith(one));
  if (name) return { name, instead: both(instead[name] as string) };
  const short = lookUp(spelledOut, run.toLowerCase());
  if (short && /^\s*[\p{L}\d(]/u.test(after)) return { name: run, instead: both(`${short}(x)`) };
  if (!/^\s*\(/.test(after)) return undefined;
  if (/^(?:silu|swish)$/i.test(run)) return { name: run, instead: both("x*sigmoid(x)") };
  return others.test(run) ? { name: run, instead: example } : undefined;
}

const both = (formula: string): Bilingual => ({ ko: `${formula}처럼 적어 주세요.`, en: `Type it as ${formula}.` });

export const notAmong = (name: string): Bilingual => ({
  ko: `${name}: 여기에서 쓸 수 있는 함수가 아닙니다.`,
  en: `${name} is not among the functions that can be used here.`,
});
