import { rawValue } from "../expression/evaluate.js";
import type { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import type { Point } from "../expression/sample.js";

/**
 * The answer with one pair of brackets more, if that makes it right: 2/(x^2+2x+1) for 2/x^2+2x+1, e^(3x^2) for e^3x^2, (x+1)/2 for
 * x+1/2. Brackets are tried around what follows a sign of division, of a power or a function's name, and around what stands before a
 * sign of division.
 *
 * @param isRight compares with the key, and is asked about few readings
 * @param points where the key is evaluated first, to leave out most readings
 */
export function missingBrackets(
  text: string,
  key: Expression,
  points: readonly Point[],
  vars: readonly string[],
  isRight: (reading: Expression) => boolean,
): string | undefined {
  const answer = text.replace(/\s+/g, " ").trim();
  if (answer.length > 80) return undefined;
  const values = points.map((point) => rawValue(key.tree, point));
  for (const bracketed of withMoreBrackets(answer)) {
    const reading = readOrNothing(bracketed, vars);
    if (!reading || !values.every((value, i) => isNear(value, rawValue(reading.tree, points[i] as Point)))) continue;
    if (isRight(reading)) return bracketed;
  }
  return undefined;
}

/** The text with brackets from a sign to each later end of a term, and from each earlier beginning of one to a sign of division. */
function withMoreBrackets(text: string): string[] {
  const found: string[] = [];
  for (const sign of text.matchAll(/[/^]|(?:ln|log|sin|cos|tan|sqrt|√)(?=[^a-z(])/g)) {
    const from = sign.index + sign[0].length;
    for (const to of endsBehind(text, from))
      found.push(`${text.slice(0, from)}(${text.slice(from, to)})${text.slice(to)}`);
    if (sign[0] !== "/") continue;
    for (const start of startsBefore(text, sign.index))
      found.push(`${text.slice(0, start)}(${text.slice(start, sign.index)})${text.slice(sign.index)}`);
  }
  return found;
}

/** Where brackets that open here may close: before a sign or a bracket, in the same brackets, and at the end. */
function endsBehind(text: string, from: number): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const c = text[i] as string;
    if (depth === 0 && i > from && /[+\-−*/·)\s(a-z]/.test(c)) ends.push(i);
    if (c === "(") depth++;
    if (c === ")" && --depth < 0) return ends;
  }
  return [...ends, text.length];
}

/** Where brackets that close here may open. */
function startsBefore(text: string, to: number): number[] {
  const starts: number[] = [];
  let depth = 0;
  for (let i = to - 1; i >= 0; i--) {
    const c = text[i] as string;
    if (c === ")") depth++;
    if (c === "(" && --depth < 0) return starts;
    if (depth === 0 && i > 0 && /[+\-−*/·(\s]/.test(text[i - 1] as string)) starts.push(i);
  }
  return [...starts, 0];
}

function readOrNothing(text: string, vars: readonly string[]): Expression | undefined {
  try {
    return parse(text, { vars });
  } catch {
    return undefined;
  }
}

const isNear = (a: number, b: number) => !Number.isFinite(a) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
