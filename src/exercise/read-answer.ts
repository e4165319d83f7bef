import { equivalent } from "../expression/equivalent/equivalent.js";
import type { Expression } from "../expression/expression.js";
import { isLabel, parse, sidesOf } from "../expression/parse/parse.js";
import { ParseError } from "../expression/parse/parse-error.js";
import { hasSum } from "../expression/parse/sum.js";
import { hasPending } from "../expression/pending.js";
import type { Bilingual } from "../language.js";
import { tex } from "./answer.js";
import { messages } from "./messages.js";
import { readNumber } from "./number-answer.js";
import { severalAnswers } from "./several.js";
import { typed } from "./typed.js";

/** What is asked for, as far as it tells how an answer is read. */
export interface AskedFor {
  readonly kind: "expression" | "number";
  readonly vars?: readonly string[];
  /** Its words say which units may stand behind a number. */
  readonly question?: Bilingual;
}

/** An answer that was read. */
export interface Reading {
  readonly read: Expression;
  /** A single letter that stood left of an equals sign: t in "t = 30". */
  readonly label?: string;
  /** σ' or s' stood in it; it is written out in `read`. */
  readonly primed: boolean;
  /** What is still to be done: a derivative or a sum to work out. */
  readonly left?: Bilingual;
}

/**
 * Reads a formula or a number as learners type it, with whatever stands around it: the same way wherever an answer is judged.
 *
 * @param key the right answer: of one in s, s' is written out; where it has an e, so may the answer
 * @throws {ParseError} where it cannot be read
 */
export function readAnswer(asked: AskedFor, key: Expression, answer: string): Reading {
  const { text, label, primed } = typed(answer, key);
  const several = severalAnswers(text);
  if (several) throw several;
  const read = readSides(text, asked.question?.en ?? "", (side) =>
    asked.kind === "number" ? readNumber(key, side, asked.question) : parse(side, { vars: asked.vars ?? [] }),
  );
  const left = hasPending(read.tree) ? messages.differentiate : hasSum(answer) ? messages.addUp : undefined;
  return { read, primed, ...(label !== undefined && { label }), ...(left && { left: left(tex(read)) }) };
}

/** The last side of 2x + x = 3x, if all sides say the same, names of what is asked aside; the whole text otherwise. */
function readSides(text: string, question: string, read: (side: string) => Expression): Expression {
  const sides = sidesOf(text);
  const own = sides.filter((side, i) => i > 0 || !names(side, question));
  const last = own.at(-1);
  if (sides.length > 1 && last !== undefined) {
    try {
      const [end, ...others] = [...own].reverse().map(read) as [Expression, ...Expression[]];
      if (others.every((side) => equivalent(side, end).verdict === "equal")) return end;
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
    }
  }
  return read(text);
}

/**
 * Does the side of an equation only name what is worked out: nothing, f'(x), a limit, values of f as in (f(3) − f(1))/2, or xy
 * where the question asks for $xy$?
 */
function names(side: string, question: string): boolean {
  const plain = side.replace(/[\s*·$]/g, "");
  if (plain === "" || isLabel(side) || /^\\?lim/.test(plain) || functionValue.test(plain)) return true;
  return plain.length > 1 && question.replace(/\\,|\s/g, "").includes(`$${plain.replace(/^max|^min/, "")}$`);
}

/** f(3), f'(x), g(1) somewhere in a side. */
const functionValue = /(?<![\p{L}\\])[fgF]['′’]*\(/u;
