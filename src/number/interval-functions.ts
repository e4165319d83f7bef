import { erf as erfValue, gelu as geluValue } from "./error-function.js";
import {
  convexHull,
  type Decoration,
  dac,
  def,
  divide,
  down,
  empty,
  entire,
  type Interval,
  integerPower,
  interior,
  intersection,
  interval,
  isEmpty,
  isMember,
  least,
  mag,
  multiply,
  negate,
  point,
  positive,
  smooth,
  subset,
  trv,
  up,
} from "./interval.js";
import * as Real from "./real.js";

/*
 * The elementary functions of [IEEE1788] (9.1 and 10.5.3) and others that the formulas here use. The computer's own are right
 * to within one or two units of the last place, in every engine that was measured; four are allowed for.
 */
const usual = 4;

type Value = (x: number) => number;

interface Growing {
  /** Where the function is defined; everywhere unless given. */
  readonly domain?: Interval;
  /** Are the domain's ends left out? Then it tends to −∞ and ∞ there. */
  readonly open?: boolean;
  /** What the values never leave. */
  readonly range?: Interval;
  /** Is y the value at x, without any rounding? */
  readonly isExact?: (x: number, y: number) => boolean;
  /** How many units of the last place the values may be off. */
  readonly units?: number;
  /** Where the function is not smooth, besides its ends. */
  readonly steepAt?: number;
}

/** sin 0 = 0, e^0 = 1 */
const wholeAt0 = (x: number, y: number) => x === 0 && Number.isInteger(y);

/** A function that grows, on the part of an interval where it is defined. */
export function growing(
  value: Value,
  { domain, open, range, isExact = wholeAt0, units = usual, steepAt }: Growing = {},
) {
  const bound = (x: number) =>
    !open || !domain ? value(x) : x === domain.lo ? -Infinity : x === domain.hi ? Infinity : value(x);
  return (a: Interval): Interval => {
    const inside = domain ? intersection(a, domain) : a;
    if (isEmpty(inside) || (open && inside.lo === inside.hi && !Number.isFinite(bound(inside.lo)))) return empty;
    const [lo, hi] = [bound(inside.lo), bound(inside.hi)];
    const rounded = {
      lo: isExact(inside.lo, lo) ? lo : down(lo, units),
      hi: isExact(inside.hi, hi) ? hi : up(hi, units),
    };
    const decoration = known(a, domain, open);
    const own = steepAt !== undefined && isMember(a, steepAt) ? least(decoration, dac) : decoration;
    return range
      ? { lo: Math.max(rounded.lo, range.lo), hi: Math.min(rounded.hi, range.hi), decoration: own }
      : { ...rounded, decoration: own };
  };
}

/** What is known over an interval of a function with this domain: at a closed end it is continuous only. */
function known(a: Interval, domain: Interval | undefined, open = false): Decoration {
  if (!domain || interior(a, domain)) return a.decoration;
  return !open && subset(a, domain) ? least(a.decoration, dac) : trv;
}

/** A function that falls up to `at` (known between two bounds), where it has the value `lowest`, and grows from there. */
const valley =
  (value: Value, at: Interval, lowest: number, units = usual) =>
  (a: Interval): Interval => {
    if (isEmpty(a)) return empty;
    const [s, t] = [value(a.lo), value(a.hi)];
    const reaches = a.lo <= at.hi && a.hi >= at.lo;
    const lo = reaches ? lowest : Math.max(lowest, down(Math.min(s, t), units));
    return { lo, hi: up(Math.max(s, t), units), decoration: a.decoration };
  };

export const exp = growing(Math.exp, { range: positive });
export const ln = growing(Math.log, { domain: positive, open: true, isExact: (x) => x === 1 });
export const sqrt = growing(Math.sqrt, {
  domain: positive,
  range: positive,
  isExact: (x, y) => Number.isSafeInteger(x) && y * y === x,
});
export const cbrt = growing(Math.cbrt, { steepAt: 0 });

/** a^b: by repeated multiplication for a whole number b, else e^(b ln a) for a > 0, and 0 at 0 where b > 0 (pow). */
export function power(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  if (b.lo === b.hi && Number.isInteger(b.lo)) return integerPower(a, b.lo);
  // A negative base has powers for the whole exponents in b.
  if (a.lo < 0 && Math.floor(b.hi) >= b.lo) return entire;
  const raised = exp(multiply(b, ln(intersection(a, positive))));
  const reaches0 = isMember(a, 0) && b.hi > 0;
  if (isEmpty(raised)) return reaches0 ? interval(0, 0, trv) : empty;
  const own = a.lo > 0 ? smooth : a.lo === 0 && b.lo > 0 ? dac : trv;
  return {
    lo: reaches0 ? Math.min(0, raised.lo) : raised.lo,
    hi: raised.hi,
    decoration: least(own, least(a.decoration, b.decoration)),
  };
}

/** A place in quarter turns, and whether a multiple of `period` from `first` lies between two such places. */
const quarters = (x: number) => x / (Math.PI / 2);
function reaches(a: Interval, first: number, period: number): boolean {
  const [from, to] = [quarters(a.lo), quarters(a.hi)];
  // Both the division and the computer's π/2 are off by 2⁻⁵³ of the size at most.
  const pad = 1e-15 * (2 + Math.abs(from) + Math.abs(to));
  return Math.floor((to + pad - first) / period) >= Math.ceil((from - pad - first) / period);
}
/** Beyond this, quarter turns cannot be told apart. */
const farthest = 1e12;
const isWithinTurn = (a: Interval) => quarters(a.hi) - quarters(a.lo) < 4 && mag(a) < farthest;

/** sin or cos: its tops lie at this many quarter turns, its bottoms two further. */
const wave =
  (value: Value, top: number) =>
  (a: Interval): Interval => {
    if (isEmpty(a)) return empty;
    const { decoration } = a;
    if (a.lo === 0 && a.hi === 0) return interval(1 - top, 1 - top, decoration);
    if (!isWithinTurn(a)) return { lo: -1, hi: 1, decoration };
    const ends = [value(a.lo), value(a.hi)];
    const [s, t] = [Math.min(...ends), Math.max(...ends)];
    // sin 0 = 0 is exact, and for no other of the computer's numbers is a value 0.
    return {
      lo: reaches(a, top + 2, 4) ? -1 : s === 0 ? 0 : Math.max(-1, down(s, usual)),
      hi: reaches(a, top, 4) ? 1 : t === 0 ? 0 : Math.min(1, up(t, usual)),
      decoration,
    };
  };
export const sin = wave(Math.sin, 1);
export const cos = wave(Math.cos, 0);

const growingTan = growing(Math.tan);
const growingCot = growing((x) => -Math.cos(x) / Math.sin(x));
/** Between two of its poles, tan grows and cot falls. */
export const tan = (a: Interval): Interval =>
  isEmpty(a) ? empty : isWithinTurn(a) && !reaches(a, 1, 2) ? growingTan(a) : entire;
export function cot(a: Interval): Interval {
  if (isEmpty(a)) return empty;
  if (isWithinTurn(a) && !reaches(a, 0, 2)) return negate(growingCot(a));
  return divide(cos(a), sin(a));
}
export const sec = (a: Interval): Interval => divide(point(1), cos(a));
export const csc = (a: Interval): Interval => divide(point(1), sin(a));

const unitInterval = interval(-1, 1);
export const asin = growing(Math.asin, { domain: unitInterval });
const minusAcos = growing((x) => -Math.acos(x), { domain: unitInterval, range: interval(-Infinity, 0) });
export const acos = (a: Interval): Interval => negate(minusAcos(a));
export const atan = growing(Math.atan);
export const asec = (a: Interval): Interval => acos(divide(point(1), a));
export const acsc = (a: Interval): Interval => asin(divide(point(1), a));
/** π/2 − atan x, which falls from π to 0. */
const minusAcot = growing((x) => -Real.acot(x), { range: interval(-Infinity, 0) });
export const acot = (a: Interval): Interval => negate(minusAcot(a));

export const sinh = growing(Math.sinh);
export const cosh = valley(Math.cosh, point(0), 1);
export const tanh = growing(Math.tanh, { range: unitInterval });
export const sech = (a: Interval): Interval => divide(point(1), cosh(a));
export const csch = (a: Interval): Interval => divide(point(1), sinh(a));
export const coth = (a: Interval): Interval => divide(point(1), tanh(a));
export const asinh = growing(Math.asinh);
export const acosh = growing(Math.acosh, { domain: interval(1, Infinity), range: positive });
export const atanh = growing(Math.atanh, { domain: unitInterval, open: true });

/** What is known of a function that is smooth but at 0. */
const smoothBut = (a: Interval, at0: Decoration) => (isMember(a, 0) ? least(a.decoration, at0) : a.decoration);

export function abs(a: Interval): Interval {
  if (isEmpty(a)) return empty;
  const [negativePart, positivePart] = [intersection(a, negate(positive)), intersection(a, positive)];
  return { ...convexHull(negate(negativePart), positivePart), decoration: smoothBut(a, dac) };
}
export const relu = (a: Interval): Interval =>
  isEmpty(a) ? empty : { lo: Math.max(0, a.lo), hi: Math.max(0, a.hi), decoration: smoothBut(a, dac) };
export const sign = (a: Interval): Interval =>
  isEmpty(a) ? empty : { lo: Math.sign(a.lo), hi: Math.sign(a.hi), decoration: smoothBut(a, def) };
/** 1 to the right of 0, 0 to the left, no value at 0. */
export function step(a: Interval): Interval {
  if (isEmpty(a) || (a.lo === 0 && a.hi === 0)) return empty;
  return { lo: a.lo >= 0 ? 1 : 0, hi: a.hi <= 0 ? 0 : 1, decoration: smoothBut(a, trv) };
}
export const max = (...all: readonly Interval[]): Interval =>
  all.some(isEmpty)
    ? empty
    : all.reduce((a, b) => ({
        lo: Math.max(a.lo, b.lo),
        hi: Math.max(a.hi, b.hi),
        decoration: least(least(a.decoration, b.decoration), a.lo > b.hi || b.lo > a.hi ? smooth : dac),
      }));
export const min = (...all: readonly Interval[]): Interval => negate(max(...all.map(negate)));

export const sigmoid = growing(Real.sigmoid, { range: interval(0, 1) });
export const softplus = growing(Real.softplus, { range: positive });
export const erf = growing(erfValue, { range: unitInterval, units: 8 });
/** x·Φ(x) is lowest at −0.75179152…, with the value −0.16997120747990366…. */
export const gelu = valley(geluValue, interval(-0.7517916, -0.7517915), -0.169971207479904, 32);
