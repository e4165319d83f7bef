import type { Box } from "../../expression/enclosure.js";
import type { Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { branches } from "../solve/branches.js";
import { numerator, underRoot } from "../solve/numerator.js";
import { simplestIn } from "../solve/simplest.js";
import * as E from "./exact.js";
import { type Exact, type Field, Undecided } from "./exact.js";
import { expand, type Path } from "./expand.js";
import * as S from "./series.js";
import { Cancelled, type Germ, NoValues } from "./series.js";
import { simpleNumbers } from "./simple-number.js";

/** A point that is known exactly: by fractions, or by equations that hold there. */
export interface Spot {
  readonly vars: readonly string[];
  readonly coordinates: readonly Exact[];
  readonly field: Field;
}

/**
 * What a formula tends to: a number (known exactly, and enclosed), ±∞, nothing as it has no values there, or not decided.
 *
 * A limit is never judged from values. The formula is expanded as a series with exact coefficients and a remainder (see
 * `series.ts`); the first term whose coefficient is certainly not 0 decides. (x − sin x)/x³ is 1/6 − x²/120 + O(x⁴), so its
 * limit at 0 is 1/6.
 */
export type Limit =
  | { readonly to: "number"; readonly value: I.Interval; readonly exact?: Exact; readonly field?: Field }
  | { readonly to: "infinity"; readonly sign: 1 | -1 }
  | { readonly to: "nothing" }
  | { readonly to: "not decided" };

const nothing: Limit = { to: "nothing" };
const notDecided: Limit = { to: "not decided" };

/** Where an irrational number lies, the simplest fraction has a longer denominator than this. */
const largestDenominator = 1_000_000n;

/** The point in a tiny box that has short fractions as coordinates, if they make the formulas exactly 0. */
export function rationalSpotIn(at: Box, vars: readonly string[], zeros: readonly Tree[]): Spot | undefined {
  const simplest = at.map(simplestIn);
  if (simplest.some(({ d }) => d > largestDenominator)) return undefined;
  const coordinates = simplest.map(E.fromRational);
  const spot: Spot = { vars, coordinates, field: E.numbers() };
  return zeros.every((tree) => isZeroAt(tree, spot)) ? spot : undefined;
}

/**
 * The point in a tiny box whose coordinates are fractions, square roots of fractions or multiples of π/6 or π/4, where that is simple.
 * They are guessed, and the guess is proved: the formulas that are 0 at one point of the box are exactly 0 there.
 */
export function simpleSpotIn(at: Box, vars: readonly string[], zeros: readonly Tree[]): Spot | undefined {
  const field = E.numbers();
  const guesses = unlessUndecided(() => at.map((side) => simpleNumbers(side, field)));
  if (!guesses) return undefined;
  const tried = guesses.length === 1 ? (guesses[0] as Exact[]).map((c) => [c]) : [guesses.flatMap(([c]) => c ?? [])];
  return tried
    .filter((coordinates) => coordinates.length === vars.length)
    .map((coordinates): Spot => ({ vars, coordinates, field }))
    .find((spot) => zeros.every((tree) => isZeroAt(tree, spot)));
}

/** The same, or the point with short fractions as coordinates. */
export const plainSpotIn = (at: Box, vars: readonly string[], zeros: readonly Tree[]): Spot | undefined =>
  rationalSpotIn(at, vars, zeros) ?? (zeros.length > 0 ? simpleSpotIn(at, vars, zeros) : undefined);

/**
 * The point in a tiny box where formulas are 0: with simple numbers as coordinates, if they make the formulas exactly 0; else the
 * formulas' being 0 is what is known of it.
 *
 * @param zeros formulas that are 0 at one point of the box, and at no other
 */
export function spotIn(at: Box, vars: readonly string[], zeros: readonly Tree[]): Spot | undefined {
  const plain = plainSpotIn(at, vars, zeros);
  if (plain) return plain;
  return unlessUndecided(() => {
    const field: Field = { vars, at, letters: new Map(), relations: [] };
    const spot: Spot = { vars, coordinates: vars.map(E.fromLetter), field };
    for (const tree of zeros) {
      const relation = exactAt(tree, spot)?.over ?? numerator(tree, field.letters);
      if (!relation) return undefined;
      field.relations.push(relation);
    }
    // A product is 0 where one of its factors is: the one whose enclosure holds 0.
    const isZero = (p: P.Polynomial) => I.isMember(E.toInterval(field, { over: p, under: E.one.over }), 0);
    const found = branches(field.relations, false).filter((branch) => branch.every(isZero));
    const [branch, ...others] = found;
    if (branch && others.length === 0) {
      // A root is 0 where what stands under it is.
      const bases = branch.flatMap((p) => underRoot(p, field.letters) ?? []);
      field.relations.splice(0, Infinity, ...branch, ...bases);
    }
    return spot;
  });
}

/** The formula at the point as an exact number, whether that is 0 or not. */
function exactAt(f: Tree, spot: Spot): Exact | undefined {
  return unlessUndecided(() => {
    const path = Object.fromEntries(spot.vars.map((x, j) => [x, S.fromExact(spot.coordinates[j] as Exact)]));
    const germ = expand(f, path, { field: spot.field, length: 1 });
    if (S.isHuge(germ) || germ.error !== undefined || germ.terms.length !== 1) return undefined;
    return germ.terms[0]?.c;
  });
}

/** The point with these coordinates, typed or computed: each of the computer's numbers is a decimal. */
export const spotAt = (point: readonly number[], vars: readonly string[]): Spot => ({
  vars,
  coordinates: point.map((x) => E.fromRational(Q.fromDecimal(x))),
  field: E.numbers(),
});

/** Is the formula exactly 0 at the point? False where that cannot be told. */
export const isZeroAt = (tree: Tree, spot: Spot) => {
  const value = valueAt(tree, spot);
  return value.to === "number" && value.exact === E.zero;
};

/** The formula's value at the point. */
export const valueAt = (f: Tree, spot: Spot): Limit =>
  limit(f, Object.fromEntries(spot.vars.map((x, j) => [x, S.fromExact(spot.coordinates[j] as Exact)])), spot.field);

/** What the formula tends to as the point is approached along a line, from the side to which the direction leads. */
export const limitAt = (f: Tree, spot: Spot, direction: readonly number[]): Limit =>
  limit(f, lineFrom(spot, direction), spot.field);

/** What the formula tends to as the variable tends to ∞ or −∞. */
export const limitAtInfinity = (f: Tree, x: string, sign: 1 | -1): Limit =>
  limit(f, { [x]: toInfinity(sign) }, E.numbers());

const toInfinity = (sign: 1 | -1): Germ => ({
  terms: [{ c: E.fromRational(Q.rational(BigInt(sign))), m: [Q.rational(-1n)] }],
  error: undefined,
});

/** What (f(a + t·d) − f(a))/t tends to as t → 0 from above: the slope in a direction, from one side. */
export function slopeAt(f: Tree, spot: Spot, direction: readonly number[]): Limit {
  const here = valueAt(f, spot);
  if (here.to !== "number" || !here.exact) return here.to === "nothing" ? nothing : notDecided;
  const { exact } = here;
  return decided(spot.field, (length) => {
    const context = { field: spot.field, length };
    const moved = expand(f, lineFrom(spot, direction), context);
    const rise = S.add(moved, S.negate(S.fromExact(exact)), context);
    return S.multiply(rise, S.fromMonomial([Q.rational(-1n)]), context);
  });
}

function lineFrom({ vars, coordinates }: Spot, direction: readonly number[]): Path {
  return Object.fromEntries(
    vars.map((x, j): [string, Germ] => {
      const by = direction[j] as number;
      const step = { c: E.fromRational(Q.fromDecimal(by)), m: [Q.one] };
      const start = S.fromExact(coordinates[j] as Exact);
      return [x, by === 0 ? start : { terms: [...start.terms, step], error: undefined }];
    }),
  );
}

const limit = (f: Tree, path: Path, field: Field): Limit =>
  decided(field, (length) => expand(f, path, { field, length }));

/** Terms that are kept: few at first, more where they all cancel. */
const lengths = [2, 4, 8, 16];

const decided = (field: Field, germ: (length: number) => Germ): Limit =>
  withEnoughTerms((length) => limitOf(germ(length), field, length)) ?? notDecided;

/** What series tell that are long enough to tell it; "nothing" where there are no values, undefined where it is not decided. */
function withEnoughTerms<Result>(tell: (length: number) => Result): Result | Limit | undefined {
  for (const length of lengths) {
    try {
      return tell(length);
    } catch (error) {
      if (error instanceof NoValues) return nothing;
      if (error instanceof Cancelled) continue;
      if (error instanceof P.TooManyTerms || error instanceof Undecided) return undefined;
      throw error;
    }
  }
  return undefined;
}

/** The order of a zero that the formula has at the point; 0 where its value is another number. Undefined where that is not decided. */
export function orderAt(f: Tree, spot: Spot): number | undefined {
  const path = lineFrom(
    spot,
    spot.vars.map(() => 1),
  );
  const found = withEnoughTerms((length) => {
    const context = { field: spot.field, length };
    const germ = expand(f, path, context);
    return S.isHuge(germ) ? undefined : S.leading(germ, context)?.m;
  });
  if (!found || "to" in found) return undefined;
  const [n, ...logarithms] = found;
  const isPower = logarithms.every(Q.isZero) && (n === undefined || (Q.isInteger(n) && n.n >= 0n));
  return isPower ? Number(n?.n ?? 0n) : undefined;
}

function limitOf(germ: Germ, field: Field, length: number): Limit {
  if (S.isHuge(germ)) return { to: "infinity", sign: germ.huge };
  const number = (exact: Exact): Limit => {
    const value = E.toInterval(field, exact);
    // A number beyond the computer's range is known exactly, but not enclosed.
    return I.isCommon(value) ? { to: "number", value, exact, field } : notDecided;
  };
  const { terms, error } = germ;
  const [largest] = terms;
  const small = error === undefined || error === "tiny" || S.order(error, S.unit) < 0;
  if (!largest || S.order(largest.m, S.unit) < 0) {
    if (!small) throw new Cancelled();
    return number(E.zero);
  }
  const lead = S.leading(germ, { field, length });
  if (lead && S.order(lead.m, S.unit) > 0) return { to: "infinity", sign: E.sign(field, lead.c) as 1 | -1 };
  if (!small) throw new Cancelled();
  const constant = terms.find(({ m }) => S.order(m, S.unit) === 0)?.c;
  return number(
    !constant || unlessUndecided(() => E.sign(field, constant)) === 0 ? E.zero : E.reduced(field, constant),
  );
}

function unlessUndecided<Result>(compute: () => Result): Result | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Undecided || error instanceof NoValues || error instanceof P.TooManyTerms) return undefined;
    throw error;
  }
}

/**
 * Is the limit a smaller than b (−1), the same (0), or larger (1)? Undefined where it cannot be told. Numbers are compared by
 * their enclosures, and exactly where these overlap.
 */
export function compare(a: Limit, b: Limit): -1 | 0 | 1 | undefined {
  if (a === b && a.to === "number") return 0;
  const [x, y] = [a, b].map((limit) => (limit.to === "infinity" ? limit.sign * Infinity : 0)) as [number, number];
  if (a.to === "infinity" || b.to === "infinity") return x === y ? 0 : x < y ? -1 : 1;
  if (a.to !== "number" || b.to !== "number") return undefined;
  if (a.value.hi < b.value.lo) return -1;
  if (a.value.lo > b.value.hi) return 1;
  const [s, t] = [a.field, b.field];
  if (!a.exact || !b.exact || !s || !t) return undefined;
  if (s !== t && s.vars.length > 0 && t.vars.length > 0) return undefined;
  const difference = E.add(a.exact, E.negate(b.exact));
  return unlessUndecided(() => E.sign(merged(s, t), difference));
}

/** Both fields' letters; at most one of the fields has coordinates. */
const merged = (a: Field, b: Field): Field => {
  if (a === b) return a;
  const { vars, at } = a.vars.length > 0 ? a : b;
  return { vars, at, letters: new Map([...a.letters, ...b.letters]), relations: [...a.relations, ...b.relations] };
};
