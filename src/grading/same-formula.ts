import { messages as said } from "../exercise/messages.js";
import { otherNames } from "../exercise/other-names.js";
import { type Reading, readAnswer } from "../exercise/read-answer.js";
import { isSimplest } from "../exercise/simplest.js";
import { type Equivalence, equivalent } from "../expression/equivalent/equivalent.js";
import { Expression } from "../expression/expression.js";
import { plainName } from "../expression/parse/characters.js";
import { parse } from "../expression/parse/parse.js";
import { ParseError } from "../expression/parse/parse-error.js";
import { nameTex } from "../expression/print-tex.js";
import type { Domain } from "../expression/sample.js";
import { plainDigits, type Tree } from "../expression/tree.js";
import { numberTex } from "../number/number-text.js";
import { fail, hidesKeys, notYet } from "./fail.js";
import { code, copyOf, isBlank, quoting } from "./plain.js";

export interface FormulaOptions {
  /** Variables' names that are longer than a letter. */
  vars?: readonly string[];
  /** Where the two are compared, `{ x: [0.1, 5] }`; elsewhere they may differ. */
  domain?: Domain;
  /** Must it also be written as simply as the key? */
  simplest?: boolean;
}

/**
 * Is an answer, a text such as "2x + 3" or a number, the same formula as the key, in whatever form it is written? It is read and
 * compared as an exercise's `check` does.
 *
 * @throws one sentence: how the answer was read, and a point where it differs from the key
 * @example
 * sameFormula(slope, "6x e^(3x^2)");
 * sameFormula(expanded, "x^2 + 2x + 1", { simplest: true });
 */
export function sameFormula(answer: unknown, key: string, options: FormulaOptions = {}): void {
  const { vars = [], domain = {} } = options;
  const expected = parse(key, { vars });
  const { read, label, primed, left } = readFormula(answer, options, expected);
  const own = new Set([...expected.variables, ...vars.map(plainName)]);
  if (label !== undefined && own.has(label)) fail(said.otherLetter(label, undefined));
  if (left) fail(left);
  const compare = (tree: Tree) => equivalent(new Expression(tree), expected, { vars, domain });
  const found = compare(read.tree);
  const meant =
    found.verdict === "equal"
      ? { tree: read.tree }
      : otherNames(read.tree, expected.tree, own).find(({ tree }) => compare(tree).verdict === "equal");
  if (!meant) failFor(read, found);
  if (meant.sentence) fail(meant.sentence);
  if (primed) fail(said.primeLeft(tex(read)));
  if (options.simplest && !isSimplest(meant.tree, expected.tree)) fail(messages.simpler(tex(read)));
}

function failFor(read: Expression, { verdict, counterexample }: Equivalence): never {
  if (verdict === "unknown") fail(messages.unknown(tex(read)));
  if (verdict === "approximately") fail(messages.rounded(tex(read)));
  return fail(messages.different(tex(read), counterexample));
}

/**
 * An answer as it is read; ends the check where it is none.
 *
 * @param key what it is to be compared with, if it is
 */
export function readFormula(answer: unknown, options: FormulaOptions = {}, key: Expression = parse("0")): Reading {
  const copy = copyOf(answer);
  if (isBlank(copy)) fail(notYet);
  const text = typeof copy === "number" && Number.isFinite(copy) ? plainDigits(copy) : copy;
  if (typeof text !== "string") fail(messages.notText);
  try {
    return readAnswer({ kind: "expression", vars: options.vars ?? [] }, key, text);
  } catch (error) {
    if (error instanceof ParseError) fail(messages.unreadable(text, quoting(error.sentence)));
    throw error;
  }
}

const tex = (read: Expression) => `$${read.toTex()}$`;

const messages = {
  notText: {
    ko: '답은 "2x + 3"처럼 따옴표 안에 적어 주세요.',
    en: 'Write the answer in quotes, such as "2x + 3".',
  },
  unreadable: (text: string, sentence: string) => ({
    ko: `${code(text)}: 식으로 읽을 수 없습니다. ${sentence}`,
    en: `${code(text)} cannot be read as a formula. ${sentence}`,
  }),
  unknown: (read: string) => ({
    ko: `${read}: 이 모양으로는 맞는지 판정하지 못했습니다. 더 간단한 모양으로 적어 주세요.`,
    en: `${read}: it could not be told whether this is right. Write it in a simpler form.`,
  }),
  rounded: (read: string) => ({
    ko: `${read}: 반올림한 값이 있습니다. 정확한 값을 적어 주세요. 예를 들어 0.33 대신 1/3로 적습니다.`,
    en: `${read} has rounded numbers. Give them exactly, 1/3 rather than 0.33.`,
  }),
  simpler: (read: string) => ({
    ko: `${read}: 값은 맞지만 더 간단히 정리할 수 있습니다.`,
    en: `${read} is right in value, but it can be simplified.`,
  }),
  different: (read: string, found: Equivalence["counterexample"]) => {
    if (!found) return { ko: `${read}: 정답과 다릅니다.`, en: `${read} is not right.` };
    const at = Object.entries(found.at).map(([name, x]) => `$${nameTex(name)} = ${numberTex(x)}$`);
    const where = at.length > 0 ? { ko: `${at.join(", ")}일 때 `, en: `At ${at.join(", ")} ` } : { ko: "", en: "" };
    const [answer, key] = [found.answer, found.key].map((value) => value !== undefined && `$${numberTex(value)}$`);
    if (hidesKeys())
      return {
        ko: `읽은 답: ${read}. 정답과 다릅니다${at.length > 0 ? `(예를 들어 ${at.join(", ")}일 때)` : ""}.`,
        en: `It was read as ${read}, which is not right${at.length > 0 ? `, for instance at ${at.join(", ")}` : ""}.`,
      };
    const hasNo = { ko: "정의되지 않습니다", en: "not defined" };
    return {
      ko: `읽은 답: ${read}. ${where.ko}이 식의 값은 ${answer ? `${answer}이지만` : `${hasNo.ko}.`} 정답의 값은 ${key || hasNo.ko}${key ? "입니다" : ""}.`,
      en: `It was read as ${read}. ${where.en || "It "}${where.en ? "it " : ""}is ${answer || hasNo.en}, but the right answer is ${key || hasNo.en}.`,
    };
  },
};
