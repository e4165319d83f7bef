import { functions } from "../expression/functions.js";

/**
 * All numbers between two bounds. Every operation rounds outwards, so that the true result always lies inside
 * [Moore1966], [HansenWalster2003].
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
 * operation's operands the least one counts. Boundedness (`com`) is seen from the bounds.
 */
export type Decoration = 0 | 1 | 2 | 3;
export const [trv, def, dac, smooth] = [0, 1, 2, 3] as const;

const least = (...all: Decoration[]) => Math.min(...all) as Decoration;
export const isSmooth = ({ decoration }: Interval): boolean => decoration === smooth;

const largest = Number.MAX_VALUE;
const step = 2 ** -52 * 1.01;
const tiny = 1e-300;

const down = (x: number) => (x === Infinity ? largest : x - Math.abs(x) * step - tiny);
const up = (x: number) => (x === -Infinity ? -largest : x + Math.abs(x) * step + tiny);

export const interval = (lo: number, hi: number, decoration: Decoration = smooth): Interval => ({ lo, hi, decoration });
export const point = (x: number): Interval => ({ lo: x, hi: x, decoration: smooth });
export const entire: Interval = { lo: -Infinity, hi: Infinity, decoration: trv };
/** The values of a formula that is defined nowhere. */
export const empty: Interval = { lo: Infinity, hi: -Infinity, decoration: trv };

export const isEmpty = (a: Interval): boolean => !(a.lo <= a.hi);
/** Neither empty nor unbounded ([IEEE1788], 10.5.10). */
export const isCommon = (a: Interval): boolean => Number.isFinite(a.lo) && Number.isFinite(a.hi) && a.lo <= a.hi;
export const isMember = (a: Interval, x: number): boolean => a.lo <= x && x <= a.hi;
export const subset = (a: Interval, b: Interval): boolean => b.lo <= a.lo && a.hi <= b.hi;
export const interior = (a: Interval, b: Interval): boolean => b.lo < a.lo && a.hi < b.hi;
export const width = (a: Interval): number => a.hi - a.lo;
export const mid = (a: Interval): number => a.lo / 2 + a.hi / 2;
/** The largest absolute value. */
export const mag = (a: Interval): number => Math.max(Math.abs(a.lo), Math.abs(a.hi));

export function intersection(a: Interval, b: Interval): Interval {
  const [lo, hi] = [Math.max(a.lo, b.lo), Math.min(a.hi, b.hi)];
  return lo <= hi ? { lo, hi, decoration: least(a.decoration, b.decoration) } : empty;
}

export const convexHull = (a: Interval, b: Interval): Interval => ({
  lo: Math.min(a.lo, b.lo),
  hi: Math.max(a.hi, b.hi),
  decoration: least(a.decoration, b.decoration),
});

/** A number of units in the last place further out: the elementary functions are right to within one or two. */
const widened = (lo: number, hi: number, decoration: Decoration, units = 4): Interval => ({
  lo: lo === Infinity ? largest : lo - Math.abs(lo) * units * step - tiny,
  hi: hi === -Infinity ? -largest : hi + Math.abs(hi) * units * step + tiny,
  decoration,
});

/** Sums and products of moderate whole numbers are exact: then 1 − 1 is 0, and nothing need be rounded. */
const exact = (a: number, b: number, result: number) =>
  Number.isInteger(a) && Number.isInteger(b) && Math.abs(result) <= Number.MAX_SAFE_INTEGER;

const plus = (a: number, b: number, round: (x: number) => number) => {
  const s = a + b;
  return s === 0 || exact(a, b, s) ? s : round(s);
};
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b);

export function negate(a: Interval): Interval {
  return { lo: -a.hi, hi: -a.lo, decoration: a.decoration };
}

export function add(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  return { lo: plus(a.lo, b.lo, down), hi: plus(a.hi, b.hi, up), decoration: least(a.decoration, b.decoration) };
}

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

export function multiply(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  const decoration = least(a.decoration, b.decoration);
  const [p, q, r, s] = [times(a.lo, b.lo), times(a.lo, b.hi), times(a.hi, b.lo), times(a.hi, b.hi)];
  const [lo, hi] = [Math.min(p, q, r, s), Math.max(p, q, r, s)];
  const whole = exact(a.lo, a.hi, lo) && exact(b.lo, b.hi, hi);
  if (whole) return { lo, hi, decoration };
  const zero = (a.lo === 0 && a.hi === 0) || (b.lo === 0 && b.hi === 0);
  return zero ? { lo: 0, hi: 0, decoration } : { lo: lo === 0 && noLess(a, b) ? 0 : down(lo), hi: up(hi), decoration };
}

/** A product of numbers of one sign is not negative. */
const noLess = (a: Interval, b: Interval) => (a.lo >= 0 && b.lo >= 0) || (a.hi <= 0 && b.hi <= 0);

export function divide(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b) || (b.lo === 0 && b.hi === 0)) return empty;
  if (b.lo < 0 && b.hi > 0) return entire;
  if (b.hi <= 0) return divide(negate(a), negate(b));
  const decoration = b.lo > 0 ? least(a.decoration, b.decoration) : trv;
  if (a.lo === 0 && a.hi === 0) return { lo: 0, hi: 0, decoration };
  const over = (x: number, y: number, round: (q: number) => number) => {
    if (x === 0 || y === 0) return x === 0 ? 0 : x * Infinity;
    const q = x / y;
    if (q === 0 && round(0) * x < 0) return 0;
    return Number.isInteger(q) && exact(x, y, x) ? q : round(q);
  };
  const lo = over(a.lo, a.lo >= 0 ? b.hi : b.lo, down);
  return { lo, hi: over(a.hi, a.hi >= 0 ? b.lo : b.hi, up), decoration };
}

/** A whole power. */
export function integerPower(a: Interval, n: number): Interval {
  if (isEmpty(a)) return empty;
  if (n < 0) return divide(point(1), integerPower(a, -n));
  if (n === 0) return point(1);
  if (n === 1) return a;
  const bound = (x: number, out: 1 | -1) => {
    const y = x ** n;
    return x === 0 || exact(x, x, y) ? y : out > 0 ? widened(y, y, smooth).hi : widened(y, y, smooth).lo;
  };
  if (n % 2 === 1 || a.lo >= 0) return { lo: bound(a.lo, -1), hi: bound(a.hi, 1), decoration: a.decoration };
  if (a.hi <= 0) return { lo: bound(a.hi, -1), hi: bound(a.lo, 1), decoration: a.decoration };
  return { lo: 0, hi: bound(-a.lo > a.hi ? a.lo : a.hi, 1), decoration: a.decoration };
}

/** a^b where b is no whole number: for a > 0, and 0 at 0 where b > 0. */
export function power(a: Interval, b: Interval): Interval {
  if (b.lo === b.hi && Number.isInteger(b.lo)) return integerPower(a, b.lo);
  if (a.lo < 0 && Math.floor(b.hi) >= b.lo) return entire;
  const base = intersection(a, { ...entire, lo: 0 });
  const raised = apply("exp", [multiply(b, apply("ln", [base]))]);
  const zero = a.lo <= 0 && a.hi >= 0 && b.hi > 0;
  if (isEmpty(raised)) return zero ? interval(0, 0, trv) : empty;
  const decoration = a.lo > 0 ? least(a.decoration, b.decoration) : trv;
  return { lo: zero ? Math.min(0, raised.lo) : raised.lo, hi: raised.hi, decoration };
}

/** Where a function is defined; anywhere if it is not listed. */
const domains: Record<string, Interval> = {
  ln: interval(0, Infinity),
  sqrt: interval(0, Infinity),
  asin: interval(-1, 1),
  acos: interval(-1, 1),
  acosh: interval(1, Infinity),
  atanh: interval(-1, 1),
};
/** What its values never leave. */
const ranges: Record<string, Interval> = {
  exp: interval(0, Infinity),
  sigmoid: interval(0, 1),
  softplus: interval(0, Infinity),
  sqrt: interval(0, Infinity),
  tanh: interval(-1, 1),
};

/** The values of a function. */
export function apply(name: string, args: readonly Interval[]): Interval {
  if (args.some(isEmpty)) return empty;
  const [a] = args as [Interval];
  switch (name) {
    case "sin":
      return wave(a, Math.sin, 1);
    case "cos":
      return wave(a, Math.cos, 0);
    case "tan":
      return divide(apply("sin", args), apply("cos", args));
    case "cot":
      return divide(apply("cos", args), apply("sin", args));
    case "sec":
      return divide(point(1), apply("cos", args));
    case "csc":
      return divide(point(1), apply("sin", args));
    case "abs":
      return {
        ...convexHull(negate(intersection(a, { ...entire, hi: 0 })), intersection(a, { ...entire, lo: 0 })),
        decoration: awayFrom0(a, dac),
      };
    case "relu":
      return { lo: Math.max(0, a.lo), hi: Math.max(0, a.hi), decoration: awayFrom0(a, dac) };
    case "sign":
      return { lo: Math.sign(a.lo), hi: Math.sign(a.hi), decoration: awayFrom0(a, def) };
    case "step":
      return { lo: a.lo > 0 ? 1 : 0, hi: a.hi < 0 ? 0 : 1, decoration: awayFrom0(a, trv) };
    case "max":
      return args.reduce((s, t) => ({
        lo: Math.max(s.lo, t.lo),
        hi: Math.max(s.hi, t.hi),
        decoration: least(s.decoration, t.decoration, s.lo > t.hi || t.lo > s.hi ? smooth : dac),
      }));
    case "min":
      return negate(apply("max", args.map(negate)));
    case "cosh": {
      const turned = apply("abs", [a]);
      return intersection(widened(Math.cosh(turned.lo), Math.cosh(turned.hi), a.decoration), interval(1, Infinity));
    }
    case "acos":
      return negate(monotone("acos", a, (x) => -Math.acos(x)));
    case "exp":
      return monotone("exp", a, Math.exp);
    default:
      return monotone(name, a, (functions[name] as { value: (x: number) => number }).value);
  }
}

/** What is known of a function that is smooth but at 0. */
const awayFrom0 = (a: Interval, at0: Decoration) => (isMember(a, 0) ? least(a.decoration, at0) : a.decoration);

/** A growing function, on the part of the interval where it is defined. */
function monotone(name: string, a: Interval, value: (x: number) => number): Interval {
  const domain = domains[name];
  const inside = domain ? intersection(a, domain) : a;
  if (isEmpty(inside) || (name === "ln" && inside.hi === 0)) return empty;
  if (name === "atanh" && inside.lo === inside.hi && Math.abs(inside.lo) === 1) return empty;
  const bound = (x: number) => (name === "ln" && x === 0 ? -Infinity : name === "atanh" ? Math.atanh(x) : value(x));
  const [lo, hi] = [bound(inside.lo), bound(inside.hi)];
  const decoration = domain
    ? interior(a, domain)
      ? a.decoration
      : trv
    : name === "cbrt"
      ? awayFrom0(a, dac)
      : a.decoration;
  const wide = widened(lo, hi, decoration);
  const loose = {
    lo: isExact(name, inside.lo, lo) ? lo : wide.lo,
    hi: isExact(name, inside.hi, hi) ? hi : wide.hi,
    decoration,
  };
  const range = ranges[name];
  return range ? { ...intersection(loose, range), decoration } : loose;
}

/** sin 0 = 0, e^0 = 1, ln 1 = 0, √4 = 2. */
const isExact = (name: string, x: number, y: number) =>
  (x === 0 && Number.isInteger(y)) ||
  (name === "ln" && x === 1) ||
  (name === "sqrt" && Number.isInteger(y) && y * y === x);

/** sin or cos: its tops lie at a quarter turn (sin) or at 0 (cos), its bottoms half a turn further. */
function wave(a: Interval, value: (x: number) => number, top: number): Interval {
  if (a.lo === 0 && a.hi === 0) return point(1 - top);
  const [from, to] = [a.lo / (Math.PI / 2), a.hi / (Math.PI / 2)];
  if (!(to - from < 4 && Math.abs(from) < 1e12 && Math.abs(to) < 1e12))
    return { lo: -1, hi: 1, decoration: a.decoration };
  const pad = 1e-15 * (2 + Math.abs(from) + Math.abs(to));
  const reaches = (turn: number) => Math.floor((to + pad - turn) / 4) >= Math.ceil((from - pad - turn) / 4);
  const [s, t] = [value(a.lo), value(a.hi)];
  const { lo, hi } = widened(Math.min(s, t), Math.max(s, t), smooth);
  return {
    lo: reaches(top + 2) ? -1 : Math.max(-1, lo),
    hi: reaches(top) ? 1 : Math.min(1, hi),
    decoration: a.decoration,
  };
}
