import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../../display.js";
import { displayWidth, padEnd } from "../../display-width.js";
import { type Equivalence, equivalent } from "../../expression/equivalent/equivalent.js";
import { Expression } from "../../expression/expression.js";
import { nameTex } from "../../expression/print-tex.js";
import type { Domain, Point } from "../../expression/sample.js";
import { type Bilingual, say } from "../../language.js";
import { numberTex, shortNumber } from "../../number/number-text.js";
import { readLines } from "./derivation-lines.js";

/** One line of a derivation that was checked. */
export interface CheckedLine {
  readonly expression: Expression;
  /** Does it follow from the line before? The first line follows from what stands left of its equals sign, or is "given". */
  readonly verdict: "given" | "follows" | "does not follow" | "unknown";
}

/** What the check of a derivation found; shows itself as the lines with ✓, ✗ or ? at each, and a sentence. */
export interface DerivationCheck extends Displayable {
  /** Was every line shown to follow from the one before? */
  readonly holds: boolean;
  /** The first line that does not follow, counted from 1. */
  readonly line?: number;
  /** The line before that one, and that line. */
  readonly from?: Expression;
  readonly to?: Expression;
  /** A point that shows it, with the values of both lines there; `undefined` where there is none. */
  readonly counterexample?: { at: Point; before: number | undefined; after: number | undefined; difference?: number };
  /** The lines that could not be compared with the line before. */
  readonly unknown: readonly number[];
  readonly lines: readonly CheckedLine[];
  /** The finding in one sentence. */
  readonly why: string;
  toString(): string;
}

/**
 * Checks a derivation that was written by hand, line by line: each line must have the value of the line before wherever that
 * one is defined (see `equivalent`). What stands left of the first equals sign is checked too if it says what is
 * differentiated, as `(x^2)'` and `σ'(x)` do; `f'(x)` and `dy/dx` are taken as names. A σ that stands alone means σ(x).
 *
 * @param lines the lines, or one text with line breaks or several equals signs; a line may begin with "=", blank ones are skipped
 * @param options `vars`: names of variables longer than a letter; `domain`: where to compare, `{ x: [0.1, 5] }`
 * @returns which line is the first that does not follow, if any, and a point that shows it
 * @throws {ParseError} when a line cannot be read, with its number
 * @throws {RangeError} when there is nothing to compare
 * @example
 * checkDerivation(["(x^2 e^x)' = (x^2)' e^x + x^2 (e^x)'", "= 2x e^x + x^2 e^x", "= x(2 + x)e^x"]).holds; // true
 * checkDerivation("f'(x) = 2(x+1) = 2x + 1").line; // 2
 */
export function checkDerivation(
  lines: string | readonly string[],
  options: { vars?: readonly string[]; domain?: Domain } = {},
): DerivationCheck {
  const given = typeof lines === "string" ? [lines] : lines;
  if (!Array.isArray(given) || given.some((line) => typeof line !== "string"))
    throw new TypeError(say(messages.notText));
  const { left, rows } = readLines(given, options.vars);
  const start = left instanceof Expression ? left : undefined;
  if (rows.length + Number(start !== undefined) < 2) throw new RangeError(say(messages.twoLines));
  const before = (i: number) => rows[i - 1] ?? start;
  const found = rows.map((row, i) => {
    const previous = before(i);
    return previous && equivalent(row, previous, options);
  });
  const checked = rows.map((expression, i) => ({ expression, verdict: verdictOf(found[i]) }));
  const wrong = checked.findIndex(({ verdict }) => verdict === "does not follow");
  const unknown = checked.flatMap(({ verdict }, i) => (verdict === "unknown" ? [i + 1] : []));
  const sentence = (style: Style) => {
    if (wrong >= 0) return say(messages.wrong(wrong + 1, found[wrong] as Equivalence, style));
    return say(unknown.length > 0 ? messages.unknown(unknown.join(", ")) : messages.holds);
  };
  const text = () => `${tableText(left, checked)}\n${sentence(asText)}`;
  return {
    holds: wrong < 0 && unknown.length === 0,
    ...(wrong < 0 ? {} : failure(wrong + 1, before(wrong) as Expression, rows[wrong] as Expression, found[wrong])),
    unknown,
    lines: checked,
    get why() {
      return sentence(asText);
    },
    toString: text,
    [nodeInspect]: text,
    [jupyterDisplay]: (): MimeBundle => ({
      "text/latex": `${tableTex(left, checked)}\n\n${sentence(asTex)}`,
      "text/plain": text(),
    }),
  };
}

function failure(line: number, from: Expression, to: Expression, found: Equivalence | undefined) {
  if (!found?.counterexample) return { line, from, to };
  const { at, answer: after, key: before, difference } = found.counterexample;
  return { line, from, to, counterexample: { at, before, after, ...(difference ? { difference } : {}) } };
}

/** A rounded line does not follow: it stands behind an equals sign. */
function verdictOf(found: Equivalence | undefined): CheckedLine["verdict"] {
  if (!found) return "given";
  if (found.verdict === "equal") return "follows";
  return found.verdict === "unknown" ? "unknown" : "does not follow";
}

function tableTex(left: Expression | string | undefined, lines: readonly CheckedLine[]): string {
  const rows = lines.map(({ expression, verdict }, i) => {
    const start = i === 0 ? (left instanceof Expression ? left.toTex() : (left ?? "")) : "";
    const sign = i === 0 && left === undefined ? "&\\phantom{{}={}}" : "&=";
    return `${start} ${sign} ${expression.toTex()} && \\text{${`(${i + 1}) ${marks[verdict]}`.trim()}}`.trim();
  });
  return `$$\\begin{aligned}\n${rows.join(" \\\\[4pt]\n")}\n\\end{aligned}$$`;
}

function tableText(left: Expression | string | undefined, lines: readonly CheckedLine[]): string {
  const start = left === undefined ? "" : `${left} = `;
  const rows = lines.map(({ expression }, i) => (i === 0 ? `${start}${expression}` : `= ${expression}`));
  const indent = Math.max(0, start.length - 2);
  const shown = rows.map((row, i) => (i === 0 ? row : " ".repeat(indent) + row));
  const width = Math.max(...shown.map(displayWidth));
  return shown
    .map((row, i) => `${padEnd(row, width)}   (${i + 1}) ${marks[lines[i]?.verdict ?? "given"]}`.trimEnd())
    .join("\n");
}

const marks: Record<CheckedLine["verdict"], string> = { given: "", follows: "✓", "does not follow": "✗", unknown: "?" };

/** How a point and a value are written in a sentence. */
interface Style {
  point: (at: Point) => string;
  value: (value: number) => string;
}
const asText: Style = {
  point: (at) =>
    entries(at)
      .map(([name, x]) => `${name} = ${shortNumber(x)}`)
      .join(", "),
  value: (value) => shortNumber(value),
};
const asTex: Style = {
  point: (at) =>
    entries(at)
      .map(([name, x]) => `$${nameTex(name)} = ${numberTex(x)}$`)
      .join(", "),
  value: (value) => `$${numberTex(value)}$`,
};
const entries = (at: Point) => Object.entries(at);

const messages = {
  notText: {
    ko: '줄은 ["(x^2)\'", "= 2x"]처럼 따옴표 안에 적어 대괄호로 늘어놓아 주세요.',
    en: 'Give the lines as text in brackets, as in ["(x^2)\'", "= 2x"].',
  },
  twoLines: {
    ko: "검사하려면 줄이 둘 이상 필요합니다: 첫 줄에서 시작해 한 줄에 한 단계씩 적어 주세요.",
    en: "There must be at least two lines to compare: start with the first and write one step in each line.",
  },
  holds: { ko: "모든 줄에서 등식이 성립합니다.", en: "Every line follows from the one before." },
  unknown: (lines: string) => ({
    ko: `${lines}번째 줄이 앞줄과 같은지는 판정하지 못했습니다. 나머지 줄에서는 모두 등식이 성립합니다.`,
    en: `It could not be told whether line ${lines} follows; all the others do.`,
  }),
  wrong: (line: number, { verdict, counterexample }: Equivalence, { point, value }: Style): Bilingual => {
    const start = {
      ko: `${line}번째 줄은 ${line === 1 ? "왼쪽" : "앞줄"}과 같지 않습니다`,
      en: `Line ${line} does not follow`,
    };
    if (verdict === "approximately")
      return {
        ko: `${start.ko}: 반올림한 값이 있습니다. 정확한 값을 적어 주세요.`,
        en: `${start.en}: it has rounded numbers. Give them exactly.`,
      };
    if (!counterexample) return { ko: `${start.ko}.`, en: `${start.en}.` };
    const { at, answer, key, difference } = counterexample;
    const where = point(at);
    const [ko, en] = where ? [`${where}일 때 `, `at ${where} `] : ["", ""];
    const previous = line === 1 ? { ko: "왼쪽", en: "the left side" } : { ko: "앞줄", en: "the line before" };
    const before = key === undefined ? undefined : value(key);
    const after = answer === undefined ? undefined : value(answer);
    if (after === undefined)
      return {
        ko: `${start.ko}: ${ko}${previous.ko}의 값은 ${before}이지만 이 줄의 값은 정의되지 않습니다.`,
        en: `${start.en}: ${en}${previous.en} is ${before}, but this one is not defined.`,
      };
    if (before === after)
      return {
        ko: `${start.ko}: ${ko}두 값이 ${value(difference ?? Math.abs(Number(answer) - Number(key)))}만큼 다릅니다.`,
        en: `${start.en}: ${en}the two are ${value(difference ?? Math.abs(Number(answer) - Number(key)))} apart.`,
      };
    return {
      ko: `${start.ko}: ${ko}${previous.ko}의 값은 ${before}, 이 줄의 값은 ${after}입니다.`,
      en: `${start.en}: ${en}${previous.en} is ${before}, but this one is ${after}.`,
    };
  },
};
