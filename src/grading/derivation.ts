import { checkDerivation } from "../derivative/check/check-derivation.js";
import { isLabel, sidesOf } from "../expression/parse/parse.js";
import { ParseError } from "../expression/parse/parse-error.js";
import type { Domain } from "../expression/sample.js";
import { fail, notYet } from "./fail.js";
import { copyOf, isBlank, quoting } from "./plain.js";
import { sameFormula } from "./same-formula.js";

export interface DerivationOptions {
  /** What the first line must follow from. */
  from: string;
  /** How many lines there must be at least; repeated ones do not count. */
  steps?: number;
  /** What the last line must have come to, written as simply as here; left out, the lines may end anywhere. */
  to?: string;
  /** As in `sameFormula`. */
  vars?: readonly string[];
  domain?: Domain;
}

/**
 * Is a derivation, a list of lines such as `["= 2x e^x + x^2 e^x", "= x(2 + x)e^x"]`, right line by line?
 *
 * @throws one sentence about the first line that does not follow
 * @example
 * derivation(lines, { from: "(x^2 e^x)'", steps: 2, to: "x(2 + x)e^x" });
 */
export function derivation(lines: unknown, { from, steps = 1, to, ...options }: DerivationOptions): void {
  const copy = copyOf(lines);
  if (isBlank(copy)) fail(notYet);
  if (!Array.isArray(copy) || !copy.every((line) => typeof line === "string")) fail(messages.notLines);
  const written = copy.filter((line) => !isBlank(line)).map(withoutName);
  const distinct = new Set(written.map((line) => line.replace(/^\s*=|\s/g, "")));
  if (distinct.size < steps) fail(messages.tooFew(distinct.size, steps));
  const [first = "", ...rest] = written;
  const found = check([`${from} = ${first.replace(/^\s*=/, "")}`, ...rest], options);
  if (!found.holds) failFor(found.why);
  if (to !== undefined) sameFormula(sidesOf(written.at(-1) as string).at(-1), to, { ...options, simplest: true });
}

/** The line without `f'(x)` or `dy/dx` in front of its equals sign. */
function withoutName(line: string): string {
  const [first = "", ...rest] = sidesOf(line);
  return rest.length > 0 && first.trim() !== "" && isLabel(first) ? `= ${rest.join("=")}` : line;
}

function check(lines: string[], options: Pick<DerivationOptions, "vars" | "domain">) {
  try {
    return checkDerivation(lines, options);
  } catch (error) {
    if (error instanceof ParseError) failFor(error.sentence);
    if (error instanceof RangeError) failFor(error.message);
    throw error;
  }
}

/** The reason is a sentence in the reader's language already. */
function failFor(sentence: string): never {
  return fail({ ko: quoting(sentence), en: quoting(sentence) });
}

const messages = {
  notLines: {
    ko: '유도 과정은 ["= 2x", "= …"]처럼 한 줄씩 따옴표 안에 적어 대괄호로 늘어놓아 주세요.',
    en: 'Give the derivation as lines of text in brackets, as in ["= 2x", "= …"].',
  },
  tooFew: (count: number, least: number) => ({
    ko: `중간 과정을 보여 주세요: 서로 다른 줄이 ${least}개 이상 필요한데 ${count}개입니다.`,
    en: `Show the steps between: at least ${least} different lines are needed, and there ${count === 1 ? "is" : "are"} ${count}.`,
  }),
};
