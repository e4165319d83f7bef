import { rawValue } from "../expression/evaluate.js";
import type { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import type { Point } from "../expression/sample.js";
import { chain } from "../expression/tidy.js";

/**
 * The answer with a pair of brackets more, if that makes it right: 2/(x^2+2x+1) for 2/x^2+2x+1, e^(3x^2) for e^3x^2, (3x+1)^4 for
 * 3x+1^4, cos(x) e^x for cos x e^x, (x^2-4x+2)e^(-x) for x^2-4x+2e^(-x); or with a pair on both sides of a bar, (x+1)/(x-1) for x+1/x-1.
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
  const answer = text.replace(/(?:\s|\\[,;:! ])+/g, " ").trim();
  if (answer.length > 80) return undefined;
  const values = points.map((point) => rawValue(key.tree, point));
  for (const bracketed of withMoreBrackets(answer, chain(key.tree, "+").length > 1)) {
    const reading = readOrNothing(bracketed, vars);
    if (!reading || !values.every((value, i) => isNear(value, rawValue(reading.tree, points[i] as Point)))) continue;
    if (isRight(reading)) return bracketed;
  }
  return undefined;
}

/** What follows and what stands before a sign in brackets, both sides of a bar, and at last any sum. */
function withMoreBrackets(text: string, isKeySum: boolean): Set<string> {
  const around = (from: number, to: number) =>
    `${text.slice(0, from)}(${text.slice(from, to).trim()})${text.slice(to)}`;
  const signs = [...text.matchAll(/[/^]|(?:ln|log|sin|cos|tan|sqrt|√)(?=[^h(])/g)];
  const besides = signs.flatMap(({ index, 0: sign }) => {
    const behind = endsBehind(text, index + sign.length);
    const before = "/^".includes(sign) ? startsBefore(text, index) : [];
    const bases = before.filter((from) => sign === "/" || hasSum(text.slice(from, index)));
    return [
      ...behind.map((to) => around(index + sign.length, to)),
      ...bases.map((from) => around(from, index)),
      ...(sign === "/" ? before.flatMap((from) => behind.map((to) => bothSides(text, [from, index, to]))) : []),
    ];
  });
  const sums = places(text).flatMap((from) =>
    endsBehind(text, from)
      .filter((to) => hasSum(text.slice(from, to)) && !isUnlikely(text, [from, to], isKeySum))
      .map((to) => around(from, to)),
  );
  return new Set([...besides, ...sums]);
}

/** Is there a sum in it that no brackets of its own hold together? */
function hasSum(part: string): boolean {
  const outside = part.replace(/\([^()]*\)/g, "_");
  return outside === part ? /[^*/^(·\s]\s*[+\-−]/.test(part) : hasSum(outside);
}

/**
 * Brackets that nobody forgets, or that only hide another slip: between 6 and x of 6x; -(x + 1) for -x + 1, which more likely is a
 * wrong sign; 2(e^x - 1) for 2e^x - 1, where the key is a sum.
 */
function isUnlikely(text: string, [from, to]: [number, number], isKeySum: boolean): boolean {
  const splitsTerm = /^\d[a-zσ](?!\^)/.test(text.slice(to - 1, to + 2));
  const before = text.slice(0, from);
  const isAlone = /^\s*(?:[+\-−)]|$)/.test(text.slice(to)) && /(?:^|[+\-−(])\s*$/.test(before);
  const isFactor = isKeySum && /\d$/.test(before) && /^\s*(?:[+\-−)]|$)/.test(text.slice(to));
  return splitsTerm || isAlone || isFactor;
}

const bothSides = (text: string, [from, bar, to]: [number, number, number]) =>
  `${text.slice(0, from)}(${text.slice(from, bar)})/(${text.slice(bar + 1, to)})${text.slice(to)}`;

/** Where a factor may begin: at the start, behind a sign or a bracket, and where a letter follows a digit. */
const places = (text: string): number[] =>
  [...text].flatMap((_, i) => (i === 0 || /^(?:[+\-−*·( ][^ )]|\d[a-zσ])/.test(text.slice(i - 1, i + 1)) ? [i] : []));

/** Where brackets that open here may close: before a sign or a bracket, in the same brackets, and at the end. */
function endsBehind(text: string, from: number): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const c = text[i] as string;
    if (depth === 0 && i > from && /[+\-−*/^·)\s(a-zσ]/.test(c)) ends.push(i);
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
    if (depth === 0 && i > 0 && /[a-z]/.test(c) && /\d/.test(text[i - 1] as string)) starts.push(i);
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
