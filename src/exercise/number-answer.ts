import { reasonOfNoValue } from "../expression/equivalent/no-value.js";
import type { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import { example, ParseError } from "../expression/parse/parse-error.js";
import { hasPending } from "../expression/pending.js";
import { hasDecimals, isE, some } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import { type Judgement, tex, wrong } from "./answer.js";
import { messages } from "./messages.js";
import { asksFor, asksForPercent, plainNumber, withoutExponents, withUnit } from "./typed-number.js";
import { type Exercise, sentencesOf } from "./types.js";

/** How far a number may be off where nothing is said: as a part of the key where that is larger than 1. */
const usual = 1e-9;

/** Judges a number by its value. */
export function judgeNumber(exercise: Exercise, key: Expression, answer: Expression): Judgement {
  const value = valueWhereDefined(answer);
  if (value === undefined) {
    const why = reasonOfNoValue(answer.tree);
    return { state: "not readable", markdown: say(messages.noNumber(tex(answer))) + (why ? ` ${why}` : "") };
  }
  const right = key.evaluate();
  // A little more, for the subtraction rounds: 1.000000001 and 0.999999999 are as far from 1.
  const tolerance = (exercise.tolerance ?? usual * Math.max(1, Math.abs(right))) * (1 + 1e-6);
  const isNear = (n: number) => Math.abs(value - n) <= tolerance;
  if (isNear(right)) return { state: "right", markdown: `${say(messages.right)} ${tex(answer)}` };
  const slip = sentencesOf(exercise).find((known) => isNear(parse(known.answer).evaluate()));
  if (slip) return wrong(answer, say(slip.says));
  const mayBeRounded = hasDecimals(answer.tree) || !Number.isInteger(right);
  if (mayBeRounded && Math.abs(value - right) <= 0.01 * Math.abs(right)) return wrong(answer, say(messages.close));
  return wrong(answer, say(right !== 0 && isNear(-right) ? messages.otherSign : messages.otherNumber));
}

const nothing: Bilingual = { ko: "", en: "" };

/**
 * The number that a text stands for, 3e-3 and 30 hours among them.
 *
 * @param question a unit is read where it speaks of it
 * @throws {ParseError} where it stands for none
 */
export function readNumber(key: Expression, text: string, question: Bilingual = nothing): Expression {
  const hasE = some(key.tree, isE);
  const digits = plainNumber(text, asksForPercent(question));
  const plain = hasE ? digits : withoutExponents(digits);
  const start = text.search(/\S/);
  if (/^\s*(?:\p{L}[\p{L}\s]{2,}|[가-힣]+)$/u.test(text) && !isKnownNumber(text))
    throw new ParseError(text, start, messages.noDigits, messages.digits);
  const read = parsed(plain);
  if (!(read instanceof ParseError) && (read.variables.length === 0 || hasPending(read.tree))) return read;
  const measured = withUnit(plain);
  const number = measured && parsed(measured.number);
  if (measured && number && !(number instanceof ParseError) && number.variables.length === 0) {
    if (asksFor(question, measured.unit)) return number;
    // A single letter more likely is a variable.
    if (!/^[a-z]$/i.test(measured.unit)) throw notAlone(plain, measured);
  }
  if (read instanceof ParseError) throw read.suggestion === say(example) ? read.instead(messages.numberExample) : read;
  const place = Math.max(0, plain.indexOf(read.variables[0]?.[0] ?? ""));
  throw new ParseError(plain, place, messages.lettersLeft(tex(read)), messages.numberInstead(plain));
}

function notAlone(text: string, { number, unit }: { number: string; unit: string }): ParseError {
  const place = text.lastIndexOf(unit);
  return new ParseError(text, place, messages.unitBehind, messages.numberAlone(number.trim(), unit));
}

function parsed(text: string): Expression | ParseError {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}

/** π, pi, ln e: letters that are a number all the same. */
function isKnownNumber(text: string): boolean {
  const read = parsed(text);
  return !(read instanceof ParseError) && read.variables.length === 0;
}

export function valueWhereDefined(answer: Expression): number | undefined {
  try {
    return answer.evaluate();
  } catch {
    return undefined;
  }
}
