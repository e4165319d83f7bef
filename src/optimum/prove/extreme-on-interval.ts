import * as I from "../../number/interval.js";
import * as Q from "../../number/rational.js";
import * as E from "../limit/exact.js";
import { compare, type Limit } from "../limit/limit.js";
import { tiniest } from "../problem.js";
import { isNone, type MonotoneParts, type Place, type Side } from "./monotone.js";
import { type Proof, proofIf, together } from "./proof.js";

/** What is proved about the smallest value of f in an interval, or the largest; or nothing is. */
export type Attained = (Found & { readonly proof: Proof }) | { readonly is: "open" };

type Found =
  /** f has this value at these points, and no better one anywhere; `exactly` where several values are proved to be one. */
  | { readonly is: "attained"; readonly value: I.Interval; readonly at: readonly number[]; readonly exactly: boolean }
  /** Near x f comes as near to the limit as one likes; every value that it takes is worse. */
  | { readonly is: "approached"; readonly x: number; readonly limit: Limit & { to: "number" } }
  /** Near x f tends to −∞ (for the largest value to ∞). */
  | { readonly is: "unbounded"; readonly x: number }
  /** f has no values at all. */
  | { readonly is: "no values" }
  /** Near x f takes better values than at any of the points, but what it tends to is not known. */
  | { readonly is: "better near"; readonly x: number };

interface Candidate {
  readonly x: number;
  readonly value: Limit & { to: "number" };
}

/**
 * The smallest value of f in the interval (the largest, for the sign −1).
 *
 * @param sorted the proof that f only grows or only falls between the places; without it nothing is said
 *
 * What this rests on: between two places f only grows or only falls (`monotoneParts`), so no value in between is the
 * smallest. What remains are the values at the places and the limits at them. f takes the best value at a place if no limit
 * is better; it takes none if a limit is better than every value. Two numbers that their enclosures do not tell apart are
 * compared exactly; where that fails, nothing is said.
 */
export function extremeOn({ places }: MonotoneParts, sorted: Proof | undefined, sign: 1 | -1): Attained {
  const found = bestOf(places, sign);
  const proof = together(sorted, proofIf(found !== undefined, { by: "comparison" }));
  return found && proof ? { ...found, proof } : { is: "open" };
}

/** What is best at the places and in the limits there, as far as these can be compared. */
function bestOf(places: readonly Place[], sign: 1 | -1): Found | undefined {
  const candidates = [
    ...places.flatMap(asCandidate),
    ...places.flatMap((place, i) => levelBetween(place, places[i + 1])),
  ];
  const isBetter = (a: Limit, b: Limit) => compare(a, b) === -sign;
  const best = candidates.reduce<Candidate | undefined>(
    (low, other) => (!low || isBetter(other.value, low.value) ? other : low),
    undefined,
  );
  const sides = places.flatMap((place) => sidesTowards(place, sign));
  if (sides.some(({ side }) => side.course === "swinging" && !(best && isWithin(side.range, best, sign)))) {
    return undefined;
  }
  const losses = sides.filter(({ side }) => side.course !== "swinging");
  const unbounded = losses.find(({ side }) => side.limit.to === "infinity");
  if (unbounded) return { is: "unbounded", x: unbounded.x };
  const numbers = losses.flatMap(({ x, side: { limit } }) => (limit.to === "number" ? [{ x, limit }] : []));
  const better = numbers.filter(({ limit }) => !best || isBetter(limit, best.value));
  const [first, ...others] = better;
  if (first) {
    const lowest = others.reduce((low, other) => (isBetter(other.limit, low.limit) ? other : low), first);
    return { is: "approached", ...lowest };
  }
  if (!best) return places.every(isWithoutValues) ? { is: "no values" } : undefined;
  if (numbers.some(({ limit }) => compare(limit, best.value) === undefined)) return undefined;
  for (const { x, side } of losses.filter(({ side }) => side.limit.to === "not decided")) {
    if (side.samples.some((y) => isBetter({ to: "number", value: y }, best.value))) return { is: "better near", x };
    if (!isWithin(side.range, best, sign)) return undefined;
  }
  const orders = candidates.map(({ value }) => compare(value, best.value));
  if (candidates.some(({ value }, i) => orders[i] === undefined && !isNarrow(value.value))) return undefined;
  return {
    is: "attained",
    value: best.value.value,
    at: candidates.filter((_, i) => (orders[i] ?? 0) === 0).map(({ x }) => x),
    exactly: !orders.includes(undefined),
  };
}

const isWithoutValues = ({ value, left, right }: Place) => value.to === "nothing" && isNone(left) && isNone(right);

const asCandidate = ({ x, value }: Place): Candidate[] => (value.to === "number" ? [{ x, value }] : []);

/** A value that f keeps between two places at which it does not have it. */
function levelBetween({ x, value, right }: Place, next: Place | undefined): Candidate[] {
  const { limit, course } = right;
  if (course !== "level" || !next || limit.to !== "number") return [];
  return compare(limit, value) === 0 || compare(limit, next.value) === 0 ? [] : [{ x: (x + next.x) / 2, value: limit }];
}

/** The sides from which f becomes better and better towards the place, without having its value there. */
function sidesTowards({ x, value, left, right }: Place, sign: 1 | -1): { x: number; side: Side }[] {
  const isTowards = (side: Side, better: string) =>
    side.course === "swinging" || (side.course === better && compare(side.limit, value) !== 0);
  return [
    ...(isTowards(left, sign > 0 ? "down" : "up") ? [{ x, side: left }] : []),
    ...(isTowards(right, sign > 0 ? "up" : "down") ? [{ x, side: right }] : []),
  ];
}

/** Is nothing in the range better? The bound itself is a number, and is compared exactly. */
function isWithin(range: I.Interval, { value }: Candidate, sign: 1 | -1): boolean {
  const bound = sign > 0 ? range.lo : range.hi;
  if (!Number.isFinite(bound)) return false;
  const exact = E.fromRational(binary(bound));
  const order = compare(value, { to: "number", value: I.point(bound), exact, field: E.numbers() });
  return order === 0 || order === -sign;
}

/** The number itself, not the decimal that it prints as. Two steps, as 2 to the power of the shift may be beyond all numbers. */
function binary(x: number): Q.Rational {
  const shift = Math.max(0, 52 - Math.floor(Math.log2(Math.abs(x) || 1)));
  const half = Math.min(shift, 500);
  return Q.rational(BigInt(x * 2 ** half * 2 ** (shift - half)), 1n << BigInt(shift));
}

/** A hundredth of what is printed: two such values that overlap are the same number on paper, unless they are below the computer's numbers. */
const isNarrow = (a: I.Interval) =>
  I.width(a) <= narrow * Math.max(1, I.mag(a)) && !(I.width(a) > 0 && I.mag(a) < tiniest);
const narrow = 1e-11;
