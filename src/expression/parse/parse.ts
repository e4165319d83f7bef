import { type Bilingual, say } from "../../language.js";
import { Expression } from "../expression.js";
import { checkedNames, checkedOptions } from "../options.js";
import { normalized } from "./characters.js";
import { grammar } from "./grammar.js";
import { ParseError } from "./parse-error.js";
import { withoutSumEquals } from "./sum.js";
import { tokenize } from "./tokens.js";

/**
 * Reads a formula as a learner types it.
 *
 * Each letter is a variable, `e` and `π` are the two numbers. `2xy`, `x(x+1)`, `6xe^(3x^2)` are products; `²`, `·`, `−`, `√`,
 * `|x|`, full-width characters and simple LaTeX (`\frac{1}{x}`, `\cdot`) are read; `f'(x) =`, `y =` in front and a full stop
 * behind are dropped, and so are quotation marks around it. `1/2x` is ½·x, `y/2x` is y/(2x), `e^2x` is e²·x; `ln x^2` and `sin 2x` take the whole power or product.
 * `Math.exp(-x)`, `np.sqrt(x)`, `x**2` and `pow(x, 2)` are read as in code, and so are words such as 루트 x, 사인 x, x squared.
 * `log` is ln and `log_2 x` is ln x/ln 2; `sum(3x_i, i, 1, 2)` and Σᵢ₌₁² 3xᵢ are written out as 3x_1 + 3x_2.
 *
 * @param text the formula
 * @param options `vars`: names of variables that are longer than a letter; a letter with an index (x1, x_1, x₁) needs no mention
 * @returns the expression; shown as the last value of a cell, it appears typeset
 * @throws {ParseError} one sentence on what is wrong, a caret under the place, and what to type instead
 * @example
 * parse("f'(x) = 2x·x − x²").toString(); // "2x x - x^2"
 * parse("x(x+1)").evaluate({ x: 3 }); // 12
 * parse("sum(3 y x_i, i, 1, 2)").toString(); // "3y x_1 + 3y x_2"
 */
export function parse(text: string, options: { vars?: readonly string[] } = {}): Expression {
  if (typeof text !== "string") throw new TypeError(say(notText));
  const vars = checkedNames(checkedOptions(options, ["vars"], 'parse("2 rate", { vars: ["rate"] })').vars);
  const plain = text.replace(/[\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize("NFKC"));
  if (plain.length > longest) throw new ParseError(`${plain.slice(0, 40)} ...`, 41, tooLong, split);
  const { from, to } = formulaIn(plain);
  return new Expression(grammar(tokenize(plain, vars, from, to), plain));
}

const notText: Bilingual = {
  ko: 'parse에는 "x^2"처럼 따옴표 안에 적은 식을 넣어 주세요.',
  en: 'parse reads a formula in quotation marks, such as parse("x^2").',
};
const longest = 2000;
const tooLong: Bilingual = {
  ko: `식이 너무 깁니다(${longest}자까지).`,
  en: `The formula is too long (at most ${longest} characters).`,
};

const name = String.raw`\p{L}(?:_\{?\w+\}?|[₀-₉]+|\d+)?`;
const letters = String.raw`${name}(?:[\s,]*${name})*`;
const number = String.raw`-?\s*(?:\d[\d.]*(?:\s*\/\s*\d+)?|ln\s*\d+|√\d+|(?:π|pi)(?:\s*\/\s*\d+)?)`;
const argument = String.raw`\(\s*(?:${letters}|${number}(?:\s*,\s*${number})*)\s*\)`;
const primes = String.raw`(?:\s*['"″”]|\^\{?\\prime\}?|\^\{?\(\d\)\}?)*`;
const second = String.raw`(?:\^\{?2\}?|²)?`;
/** A letter that is differentiated by, once or twice, or two of them: x, x_1, x², x∂y. */
const by = String.raw`(?:[d∂]\s*)${name}${second}(?:\s*[d∂]\s*${name})?`;
const latex = (text: string) => text.replaceAll("[d∂]", String.raw`(?:d|\\partial|\\mathrm\{d\})`);
/** What may stand in front of the equals sign: f, y', f'(x), f'(2), f(x, y); dy/dx, (dy)/(dx), d/dx f(x), d/dx(x^2), ∂f/∂x, d²y/dx²; Δy/Δx; \frac{dy}{dx}. */
const labels = [
  "f[xyzwb]{2}|f[xyzwb]",
  String.raw`${name}${primes}\s*(?:${argument})?`,
  String.raw`[d∂]${second}\s*\p{L}?\s*(?:${argument})?\s*\/\s*(?:${by}|\(${by}\))\s*(?:\p{L}\s*(?:${argument})?|\([^=]*\))?`,
  String.raw`\(\s*[d∂]\s*\p{L}\s*\)\s*\/\s*\(\s*[d∂]\s*\p{L}\s*\)`,
  String.raw`[Δ∆]\s*\p{L}\s*\/\s*[Δ∆]\s*\p{L}`,
  latex(String.raw`\\[dt]?frac\s*\{\s*[d∂]${second}\s*\p{L}?\s*\}\s*\{\s*${by}\s*\}\s*(?:\p{L}\s*(?:${argument})?)?`),
];
const label = new RegExp(`^(?:${labels.join("|")})$`, "u");

/** Where the formula begins and ends: behind the equals sign, before the full stop, inside quotation marks. */
function formulaIn(text: string): { from: number; to: number } {
  const body = withoutSumEquals(normalized(text)).replace(/[\s$]*[.。｡;]?[\s$]*$/u, "");
  const quoted = /^\s*(["'`“‘])(.*)["'`”’]$/su.exec(body);
  if (quoted) {
    const start = body.indexOf(quoted[1] as string) + 1;
    const { from, to } = formulaIn(quoted[2] as string);
    return { from: from + start, to: to + start };
  }
  const equals = body.indexOf("=");
  if (equals < 0) return { from: 0, to: body.length };
  const second = body.indexOf("=", equals + 1);
  if (second >= 0) throw new ParseError(text, second, twoEquals, onlyRight);
  const [left, right] = [body.slice(0, equals), body.slice(equals + 1)];
  if (left.trim() === "" || isLabel(left)) return { from: equals + 1, to: body.length };
  // "2x = dy/dx" names its answer behind it.
  if (isLabel(right) && right.trim().length > 1) return { from: 0, to: equals };
  throw new ParseError(text, equals, equation, onlyRight);
}

/** The sides of one or more equations: "f'(x) = 2x + 2x = 4x" is f'(x), 2x + 2x and 4x. */
export function sidesOf(line: string): string[] {
  const blanked = withoutSumEquals(normalized(line));
  const sides: string[] = [];
  let from = 0;
  for (let at = 0; at <= blanked.length; at++) {
    if (at < blanked.length && blanked[at] !== "=") continue;
    sides.push(line.slice(from, at));
    from = at + 1;
  }
  return sides;
}

/** Does this only name what is worked out: f'(x), y, dy/dx? */
export const isLabel = (side: string): boolean => label.test(normalized(side).replace(/\$/g, "").trim());

const split: Bilingual = { ko: "식을 나누어 적어 주세요.", en: "Split it up." };
const equation: Bilingual = {
  ko: "등식이 아니라 식 하나가 필요합니다.",
  en: "A formula is needed here, not an equation.",
};
const twoEquals: Bilingual = { ko: "등호는 한 번만 쓸 수 있습니다.", en: "There can be only one equals sign." };
const onlyRight: Bilingual = { ko: "등호 오른쪽의 식만 적어 주세요.", en: "Type the right-hand side alone." };
