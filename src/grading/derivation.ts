import { checkDerivation, type DerivationCheck } from "../derivative/check/check-derivation.js";
import { withoutWords } from "../exercise/around.js";
import { isSimplest } from "../exercise/simplest.js";
import type { Expression } from "../expression/expression.js";
import { isLabel, parse, sidesOf } from "../expression/parse/parse.js";
import { ParseError } from "../expression/parse/parse-error.js";
import type { Domain } from "../expression/sample.js";
import { type Tree, variablesOf } from "../expression/tree.js";
import { fail, notYet } from "./fail.js";
import { differByOneTerm, leadsOn } from "./leads-on.js";
import { copyOf, isBlank, quoting } from "./plain.js";
import { readFormula, sameFormula } from "./same-formula.js";

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
 * Is a derivation, a list of lines such as `["= 2x e^x + x^2 e^x", "= x(2 + x)e^x"]` or a text with several equals signs, right?
 * Without `to`, line by line, where something must have been worked out; with `to`, at its end. A line that is wrong counts once:
 * an end to which an error was carried correctly, and which is worked out as far as `to`, is as good as the right one.
 *
 * @throws one sentence: the first line that does not follow, or what the last line lacks
 * @example
 * derivation(lines, { from: "(x^2 e^x)'", steps: 2 });
 * derivation(lines, { from: "(x^2 e^x)'", to: "x(2 + x)e^x" });
 */
export function derivation(lines: unknown, { from, steps = 1, to, vars = [], domain = {} }: DerivationOptions): void {
  const copy = copyOf(lines);
  if (isBlank(copy)) fail(notYet);
  const texts = typeof copy === "string" ? copy.split("\n") : copy;
  if (!Array.isArray(texts) || !texts.every((line) => typeof line === "string")) fail(messages.notLines);
  const written = texts.filter((line) => !isBlank(line)).map((line) => withoutName(withoutWords(line)));
  if (written.length > 1 && NAME.test(written[0] as string)) written.shift();
  const [first = "", ...rest] = written;
  const found = check([`${from} = ${first.replace(/^\s*=/, "")}`, ...rest], { vars, domain });
  const start = parse(from, { vars });
  const distinct = new Set(found.lines.map(({ expression }) => `${expression}`).filter((line) => line !== `${start}`));
  if (distinct.size < steps) fail(messages.tooFew(distinct.size, steps));
  if (to === undefined) {
    if (!found.holds) failFor(found);
    if (!leadsOn(lastOf(found), start.tree)) fail(messages.restated);
    return;
  }
  const last = sidesOf(written.at(-1) as string).at(-1);
  // What came out of an error is compared with itself: only its form is left to be marked.
  const key = parse(to, { vars });
  const isAsGood = isCarried(found, start.tree, key) && isSimplest(readFormula(last, { vars }).read.tree, key.tree);
  sameFormula(last, isAsGood ? (last as string) : to, { vars, domain, simplest: true });
}

/**
 * Is one line wrong and no other, and was the rest worked out? A wrong line that something right leads to must end in a formula of
 * the same letters; one that stands first must be a slip, no more than a term off, and lead on by two lines.
 */
function isCarried(found: DerivationCheck, start: Tree, key: Expression): boolean {
  const { line, lines } = found;
  const follow = lines.filter(({ verdict }) => verdict === "follows").length;
  const different = new Set(lines.map(({ expression }) => `${expression}`)).size;
  if (line === undefined || follow !== different - 1) return false;
  const last = lastOf(found);
  const isSlip = differByOneTerm(last, key.tree);
  const [before, wrong] = [lines[line - 2], lines[line - 1]].map((checked) => checked?.expression.tree);
  if (before) return leadsOn(before, start) && (isSlip || `${variablesOf(last)}` === `${key.variables}`);
  return follow > 1 && isSlip && leadsOn(last, wrong as Tree);
}

const lastOf = ({ lines }: DerivationCheck): Tree => (lines.at(-1) as (typeof lines)[number]).expression.tree;

/** A line that is f'(x) or dy/dx and nothing else. */
const NAME = /^\s*(?:\p{L}['′’]*(?:\(\s*\p{L}\s*\))?|d\p{L}\s*\/\s*d\p{L})\s*$/u;

/** The line without `f'(x)` or `dy/dx` in front of its equals sign. */
function withoutName(line: string): string {
  const [first = "", ...rest] = sidesOf(line);
  return rest.length > 0 && first.trim() !== "" && isLabel(first) ? `= ${rest.join("=")}` : line;
}

function check(lines: string[], options: Pick<DerivationOptions, "vars" | "domain">): DerivationCheck {
  try {
    return checkDerivation(lines, options);
  } catch (error) {
    if (error instanceof ParseError) failWith(error.sentence);
    if (error instanceof RangeError) failWith(error.message);
    throw error;
  }
}

/** Names the first line that does not follow. */
function failFor({ to, why }: DerivationCheck): never {
  return failWith(why, to && `$${to.toTex()}$: `);
}

/** The reason is a sentence in the reader's language already; in front stands Markdown of ours. */
function failWith(sentence: string, front = ""): never {
  const markdown = front + quoting(sentence);
  return fail({ ko: markdown, en: markdown });
}

const messages = {
  notLines: {
    ko: '유도 과정은 ["= 2x", "= …"]처럼 한 줄씩 따옴표 안에 적어 대괄호로 늘어놓아 주세요.',
    en: 'Give the derivation as lines of text in brackets, as in ["= 2x", "= …"].',
  },
  restated: {
    ko: "주어진 식을 다른 모양으로 옮겨 적기만 했습니다. 계산한 줄을 적어 주세요.",
    en: "The lines only say again what was given. Show what you work out.",
  },
  tooFew: (count: number, least: number) => ({
    ko: `중간 과정을 보여 주세요: 서로 다른 줄이 ${least}개 이상 필요한데 ${count}개입니다.`,
    en: `Show the steps between: at least ${least} different lines are needed, and there ${count === 1 ? "is" : "are"} ${count}.`,
  }),
};
