import { progress } from "../display.js";
import type { Box } from "../expression/enclosure.js";
import type { Expression } from "../expression/expression.js";
import { checkedNames, isInterval, isRecord } from "../expression/options.js";
import { plainName } from "../expression/parse/characters.js";
import type { Domain, Point } from "../expression/sample.js";
import { type Source, toExpression } from "../expression/source.js";
import type { Tree } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import { before } from "../number/deadline.js";
import * as I from "../number/interval.js";
import { shortNumber } from "../number/number-text.js";
import type { Budget } from "./solve/search.js";

/** What to look at: the variables' intervals (−10 to 10 where not said) and the time for proofs in milliseconds (5000). */
export interface BoxOptions {
  box?: Domain;
  budget?: number;
}

/** A function, its variables and the box, all checked. */
export interface Problem {
  readonly f: Expression;
  readonly vars: readonly string[];
  readonly box: Box;
  readonly budget: Budget;
  /** The formulas that are 0, where there are constraints. */
  readonly constraints?: readonly Tree[];
}

/** Boxes that a search looks at, whatever the time: some seconds. */
const mostBoxes = 400_000;
/** Where to look, and how long, where nothing is said. Milliseconds. */
const [usualSide, usualBudget] = [[-10, 10], 5000] as const;
/** The part of the time that the search for zeros may take; proofs about what was found take the rest. */
const partForZeros = 0.7;

/**
 * Reads what the caller gave.
 *
 * @param others formulas whose variables count too: the constraints
 * @throws {Error} one sentence, when something is missing or cannot be meant
 */
export function problem(
  source: Source,
  names: readonly string[] | undefined,
  { box = {}, budget = usualBudget }: BoxOptions,
  others: readonly Expression[] = [],
): Problem {
  checkedNames(names, 1);
  const f = toExpression(source, names ? { vars: names } : {});
  const found = [...new Set([f, ...others].flatMap((part) => part.variables))].sort();
  const vars = names ? names.map(plainName) : found.length > 0 ? found : ["x"];
  const extra = found.find((name) => !vars.includes(name));
  if (extra) throw new Error(say(messages.extra(extra)));
  if (!isRecord(box)) throw new TypeError(say(messages.box));
  const sides = Object.fromEntries(Object.entries(box).map(([name, side]) => [plainName(name), side]));
  const unknown = Object.keys(sides).find((name) => !vars.includes(name));
  if (unknown) throw new RangeError(say(messages.unknown(unknown, vars)));
  const now = performance.now();
  if (!(budget > 0)) throw new RangeError(say(messages.budget));
  return {
    f,
    vars,
    box: vars.map((name) => side(name, sides[name] ?? usualSide)),
    budget: { boxes: mostBoxes, until: now + partForZeros * budget, end: now + budget },
  };
}

/** From then on, in milliseconds, a reader is told that the computation goes on. */
const patience = 2000;

/** Computes within the problem's time. When it takes longer than a reader waits gladly, a line says so until it is done. */
export function inTime<Result>({ budget: { end } }: Problem, compute: () => Result): Result {
  const begun = performance.now();
  let told = false;
  const call = () => {
    told = true;
    progress(say(messages.working(Math.ceil((end - begun) / 1000))));
  };
  try {
    return before(end, compute, { at: begun + patience, call });
  } finally {
    if (told) progress();
  }
}

function side(name: string, given: unknown): I.Interval {
  if (!isInterval(given)) throw new RangeError(say(messages.side(name)));
  return I.interval(...given);
}

/** In an interval wider than this no number is better than another; a number with more digits behind the point is not short. */
const [tiny, shortest] = [1e-6, 6];

/** Values below this the computer's numbers do not tell apart: such a one may be 0, e^(−1600). */
export const tiniest = 1e-290;

/** A short number in a tiny interval if there is one, else its middle. */
export function readable({ lo, hi }: I.Interval): number {
  const middle = I.mid({ lo, hi, decoration: I.smooth });
  if (!(hi - lo <= tiny * Math.max(1, Math.abs(middle)))) return middle;
  for (let digits = 0; digits <= shortest; digits++) {
    const short = Number(middle.toFixed(digits));
    if (lo <= short && short <= hi) return short + 0;
  }
  return middle;
}

/** The box in words: −10 ≤ x, y ≤ 10. */
export function boxText({ vars, box }: Pick<Problem, "vars" | "box">): string {
  const sides = new Map<string, string[]>();
  for (const [j, { lo, hi }] of box.entries()) {
    const key = `${shortNumber(lo, 9)} ≤ | ≤ ${shortNumber(hi, 9)}`;
    sides.set(key, [...(sides.get(key) ?? []), vars[j] as string]);
  }
  return [...sides].map(([key, names]) => key.replace("|", names.join(", "))).join("; ");
}

/** The point in a tiny box. */
export const pointIn = (vars: readonly string[], at: Box): Point =>
  Object.fromEntries(vars.map((name, j) => [name, readable(at[j] as I.Interval)]));

const messages = {
  extra: (name: string) => ({
    ko: `변수에 들어 있지 않은 문자입니다(${name}): 변수에 넣거나 그 자리에 수를 적어 주세요.`,
    en: `${name} is not among the variables: add it to them, or put a number in its place.`,
  }),
  unknown: (name: string, vars: readonly string[]) => ({
    ko: `상자에 변수가 아닌 문자가 있습니다(${name}): 변수는 ${vars.join(", ")}입니다.`,
    en: `The box names ${name}, but the variables are ${vars.join(", ")}.`,
  }),
  box: {
    ko: "상자는 { x: [0, 4] }처럼 중괄호 안에 변수마다 범위를 적어 주세요.",
    en: "Give the box by its variables in braces, as in { x: [0, 4] }.",
  },
  side: (name: string) => ({
    ko: `${name}의 범위는 [-10, 10]처럼 작은 수와 큰 수의 짝으로 적어 주세요.`,
    en: `Give the interval of ${name} as two numbers, the smaller one first: [-10, 10].`,
  }),
  working: (seconds: number) => ({
    ko: `빠짐없이 찾는 중입니다. 길어도 ${seconds}초쯤이면 끝납니다…`,
    en: `Searching; this takes about ${seconds} seconds at most …`,
  }),
  budget: { ko: "시간(밀리초)은 0보다 큰 수로 적어 주세요.", en: "The time in milliseconds must be positive." },
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;
