/**
 * All numbers between two bounds ([IEEE1788], set-based flavor, clause 10). Every operation rounds outwards, so that the true
 * result always lies inside [Moore1966], [HansenWalster2003].
 */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  /** What is known of the formula over all the values that went in. */
  readonly decoration: Decoration;
}

/**
 * What is known of a formula over a box, from least to most ([IEEE1788], 8.8 and 11.2): `trv` nothing; `def` it has a value
 * everywhere; `dac` it is continuous, too; and above the standard's, `smooth`: it has derivatives of every order. Of an
 * operation's operands the least one counts. Boundedness, the standard's `com`, is seen from the bounds.
 */
export type Decoration = 0 | 1 | 2 | 3;
export const [trv, def, dac, smooth] = [0, 1, 2, 3] as const;

export const least = (a: Decoration, b: Decoration): Decoration => (a < b ? a : b);
export const isSmooth = ({ decoration }: Interval): boolean => decoration === smooth;

/*
 * Rounding. A computed x is within half a unit in the last place of the true one, |x|·2⁻⁵³, or, below the smallest normal number,
 * within 2⁻¹⁰⁷⁵: `down` and `up` go |x|·2⁻⁵² and 10⁻³⁰⁰ further, at least one number beyond it.
 */
const largest = Number.MAX_VALUE;
const unit = 2 ** -52 * 1.01;
const tiny = 1e-300;

export const down = (x: number, units = 1): number =>
  x === Infinity ? largest : x - Math.abs(x) * units * unit - tiny;
export const up = (x: number, units = 1): number =>
  x === -Infinity ? -largest : x + Math.abs(x) * units * unit + tiny;

export const interval = (lo: number, hi: number, decoration: Decoration = smooth): Interval => ({ lo, hi, decoration });
export const point = (x: number): Interval => ({ lo: x, hi: x, decoration: smooth });
/** Every number: what is known of a value of which nothing is known. */
export const entire: Interval = { lo: -Infinity, hi: Infinity, decoration: trv };
/** No number: the values of a formula that is defined nowhere. */
export const empty: Interval = { lo: Infinity, hi: -Infinity, decoration: trv };
/** All numbers that are not negative. */
export const positive: Interval = interval(0, Infinity);

// Boolean functions ([IEEE1788], 9.5 and 10.5.10).

export const isEmpty = (a: Interval): boolean => !(a.lo <= a.hi);
/** Neither empty nor unbounded. */
export const isCommon = (a: Interval): boolean => Number.isFinite(a.lo) && Number.isFinite(a.hi) && a.lo <= a.hi;
export const isMember = (a: Interval, x: number): boolean => a.lo <= x && x <= a.hi;
export const subset = (a: Interval, b: Interval): boolean => isEmpty(a) || (b.lo <= a.lo && a.hi <= b.hi);
export const interior = (a: Interval, b: Interval): boolean =>
  isEmpty(a) || ((b.lo < a.lo || b.lo === -Infinity) && (a.hi < b.hi || b.hi === Infinity));

// Numeric functions ([IEEE1788], 9.4 and 10.5.9), of intervals that are not empty.

export const width = (a: Interval): number => a.hi - a.lo;
/** Near the middle; of a bounded interval. */
export const mid = (a: Interval): number => a.lo / 2 + a.hi / 2;
/** The largest absolute value. */
export const mag = (a: Interval): number => Math.max(Math.abs(a.lo), Math.abs(a.hi));

// Set operations ([IEEE1788], 9.3 and 10.5.7). The standard decorates them with `trv`; here both operands enclose one value.

export function intersection(a: Interval, b: Interval): Interval {
  const [lo, hi] = [Math.max(a.lo, b.lo), Math.min(a.hi, b.hi)];
  return lo <= hi ? { lo, hi, decoration: least(a.decoration, b.decoration) } : empty;
}

export const convexHull = (a: Interval, b: Interval): Interval => ({
  lo: Math.min(a.lo, b.lo),
  hi: Math.max(a.hi, b.hi),
  decoration: least(a.decoration, b.decoration),
});

// Arithmetic ([IEEE1788], 9.1 and 10.5.3): neg, add, sub, mul, div, pown.

/** Sums and products of moderate whole numbers are exact: then 1 − 1 is 0, and nothing need be rounded. */
const isExact = (a: number, b: number, result: number) =>
  Number.isInteger(a) && Number.isInteger(b) && Math.abs(result) <= Number.MAX_SAFE_INTEGER;

export const negate = (a: Interval): Interval => ({ lo: -a.hi, hi: -a.lo, decoration: a.decoration });

export function add(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  const [lo, hi] = [a.lo + b.lo, a.hi + b.hi];
  return {
    // A sum that comes to 0 is exact: x and −x.
    lo: lo === 0 || isExact(a.lo, b.lo, lo) ? lo : down(lo),
    hi: hi === 0 || isExact(a.hi, b.hi, hi) ? hi : up(hi),
    decoration: least(a.decoration, b.decoration),
  };
}

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b);
/** A product of numbers of one sign is not negative. */
const haveOneSign = (a: Interval, b: Interval) => (a.lo >= 0 && b.lo >= 0) || (a.hi <= 0 && b.hi <= 0);
const isZero = (a: Interval) => a.lo === 0 && a.hi === 0;

export function multiply(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  const decoration = least(a.decoration, b.decoration);
  if (isZero(a) || isZero(b)) return { lo: 0, hi: 0, decoration };
  const [p, q, r, s] = [times(a.lo, b.lo), times(a.lo, b.hi), times(a.hi, b.lo), times(a.hi, b.hi)];
  const [lo, hi] = [Math.min(p, q, r, s), Math.max(p, q, r, s)];
  if (isExact(a.lo, a.hi, lo) && isExact(b.lo, b.hi, hi)) return { lo, hi, decoration };
  return { lo: lo === 0 && haveOneSign(a, b) ? 0 : down(lo), hi: up(hi), decoration };
}

/** All quotients; where the divisor is 0 there is none, and then nothing is known of the formula. */
export function divide(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b) || isZero(b)) return empty;
  const decoration = isMember(b, 0) ? trv : least(a.decoration, b.decoration);
  if (isZero(a)) return { lo: 0, hi: 0, decoration };
  if (b.lo < 0 && b.hi > 0) return entire;
  if (b.hi <= 0) return divide(negate(a), negate(b));
  return {
    lo: quotient(a.lo, a.lo >= 0 ? b.hi : b.lo, down),
    hi: quotient(a.hi, a.hi >= 0 ? b.lo : b.hi, up),
    decoration,
  };
}

/** x/y for y ≥ 0, rounded, but never beyond 0. */
function quotient(x: number, y: number, round: (q: number) => number): number {
  if (x === 0 || y === 0) return x === 0 ? 0 : x * Infinity;
  const q = x / y;
  if (q === 0 && round(0) * x < 0) return 0;
  return Number.isInteger(q) && isExact(x, y, x) ? q : round(q);
}

/** aⁿ for a whole number n. JavaScript's power is right to within two units of the last place. */
export function integerPower(a: Interval, n: number): Interval {
  if (isEmpty(a)) return empty;
  if (n < 0) return divide(point(1), integerPower(a, -n));
  if (n === 0) return interval(1, 1, a.decoration);
  if (n === 1) return a;
  const bound = (x: number, round: (y: number, units: number) => number) => {
    const y = x ** n;
    return x === 0 || isExact(x, x, y) ? y : round(y, 4);
  };
  const { decoration } = a;
  if (n % 2 === 1 || a.lo >= 0) return { lo: bound(a.lo, down), hi: bound(a.hi, up), decoration };
  if (a.hi <= 0) return { lo: bound(a.hi, down), hi: bound(a.lo, up), decoration };
  return { lo: 0, hi: bound(mag(a), up), decoration };
}
