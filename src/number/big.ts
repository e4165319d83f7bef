/**
 * A number with a bound for its error, as many digits as wanted: the true value lies within (m ± r)·2^e
 * (midpoint and radius, as in Arb [Johansson2017]).
 */
export interface Big {
  readonly m: bigint;
  readonly r: bigint;
  readonly e: number;
}

/** Thrown where a value cannot be told at this precision. */
export class Indeterminate extends Error {}
/** Thrown where there certainly is no value. */
export class Undefined extends Error {}

export const whole = (m: bigint): Big => ({ m, r: 0n, e: 0 });
const size = (m: bigint) => (m < 0n ? -m : m);
const bits = (m: bigint) => (m === 0n ? 0 : size(m).toString(16).length * 4);
/** n·2^k */
const shift = (n: bigint, k: number) => (k >= 0 ? n << BigInt(k) : n >> BigInt(-k));
/** The whole number nearest to n/d, for d > 0. */
const nearest = (n: bigint, d: bigint) => (2n * n + d - ((((2n * n + d) % (2n * d)) + 2n * d) % (2n * d))) / (2n * d);

/** How far the number reaches: |x| ≤ 2^magnitude. */
export const magnitude = ({ m, r, e }: Big): number => (m === 0n && r === 0n ? -Infinity : bits(size(m) + r) + e);

/** −1, 0, 1; an exception where the sign cannot be told. */
export function signOf({ m, r }: Big): number {
  if (m > r) return 1;
  if (m < -r) return -1;
  if (r === 0n) return 0;
  throw new Indeterminate();
}

export const isSmall = (a: Big): boolean => size(a.m) <= a.r;
export const negate = ({ m, r, e }: Big): Big => ({ m: -m, r, e });
export const absolute = ({ m, r, e }: Big): Big => ({ m: size(m), r, e });
export const double = ({ m, r, e }: Big): Big => ({ m, r, e: e + 1 });
export const half = ({ m, r, e }: Big): Big => ({ m, r, e: e - 1 });

/** The floating-point number itself. */
export function fromNumber(x: number): Big {
  let [m, e] = [x, 0];
  while (!Number.isInteger(m)) [m, e] = [m * 2, e - 1];
  return { m: BigInt(m), r: 0n, e };
}

/** The nearest floating-point number, nearly. */
export function toNumber({ m, e }: Big): number {
  const drop = Math.max(0, bits(m) - 80);
  const exponent = e + drop;
  return Number(shift(m, -drop)) * 2 ** Math.trunc(exponent / 2) * 2 ** (exponent - Math.trunc(exponent / 2));
}

/**
 * Arithmetic with this many bits.
 *
 * @param strict where rounding swallows a number (1 + 10^(-60) is 1), throw: then the result says nothing about that number.
 * Otherwise go on; the bound for the error holds all the same.
 */
export function arithmetic(precision: number, strict = true) {
  const guard = 64;
  const places = precision + guard;
  const one = shift(1n, places);
  const round = (m: bigint, r: bigint, e: number): Big => {
    const k = bits(m) - precision;
    if (k <= 0) return { m, r, e };
    const kept = shift(m, -k);
    return { m: kept, r: r === 0n && shift(kept, k) === m ? 0n : shift(r, -k) + 2n, e: e + k };
  };

  function plus(a: Big, b: Big): Big {
    if (a.e > b.e) return plus(b, a);
    if (b.m === 0n && b.r === 0n) return a;
    const e = Math.max(a.e, b.e - 2 * precision);
    const moved = e === a.e ? a : { m: shift(a.m, a.e - e), r: shift(a.r, a.e - e) + 2n };
    return round(moved.m + shift(b.m, b.e - e), moved.r + shift(b.r, b.e - e), e);
  }

  /** The sum, where nothing may be swallowed. */
  function add(a: Big, b: Big): Big {
    const sum = plus(a, b);
    for (const part of strict ? [a, b] : [])
      if (!isSmall(part) && sum.r > 0n && magnitude(part) <= bits(sum.r) + sum.e) throw new Indeterminate();
    return sum;
  }

  const multiply = (a: Big, b: Big): Big => round(a.m * b.m, size(a.m) * b.r + size(b.m) * a.r + a.r * b.r, a.e + b.e);

  function divide(a: Big, b: Big): Big {
    if (signOf(b) === 0) throw new Undefined();
    const k = Math.max(0, precision + bits(b.m) - bits(a.m));
    const n = shift(a.m, k);
    const q = n / b.m;
    const exact = a.r === 0n && b.r === 0n && q * b.m === n;
    const r = exact ? 0n : (shift(a.r, k) + (size(q) + 1n) * b.r) / (size(b.m) - b.r) + 2n;
    return round(q, r, a.e - k - b.e);
  }

  /** a^n for a whole number n, by repeated squaring. */
  function power(a: Big, n: number): Big {
    if (n < 0) return divide(whole(1n), power(a, -n));
    if (n === 0) return whole(1n);
    const root = power(a, Math.floor(n / 2));
    const square = multiply(root, root);
    return n % 2 === 0 ? square : multiply(square, a);
  }

  function sqrt(a: Big): Big {
    const sign = signOf(a);
    if (sign < 0) throw new Undefined();
    if (sign === 0) return whole(0n);
    const k = 2 * Math.ceil(Math.max(0, 2 * precision - bits(a.m)) / 2) + (a.e % 2 === 0 ? 0 : 1);
    const n = shift(a.m, k);
    let root = shift(1n, Math.ceil(bits(n) / 2));
    for (let next = root; ; root = next) {
      next = (root + n / root) / 2n;
      if (next >= root) break;
    }
    const r = root * root === n && a.r === 0n ? 0n : shift(a.r, k) / root + 2n;
    return round(root, r, (a.e - k) / 2);
  }

  // The functions below work with whole numbers x that stand for x/2^places.
  const times = (x: bigint, y: bigint) => shift(x * y, -places);
  const over = (x: bigint, y: bigint) => (x << BigInt(places)) / y;

  /** The number in that form, with its radius; an exception where it is too large for it, or so small that 1 + x is 1. */
  function fixed({ m, r, e }: Big, most = 40): { x: bigint; r: bigint } {
    if (bits(m) + e > most || (strict && m !== 0n && bits(m) + e < -precision / 2)) throw new Indeterminate();
    return { x: shift(m, e + places), r: shift(r, e + places) + (e + places < 0 ? 2n : 0n) };
  }
  /** What such a computation gives: its last bits are not to be trusted. */
  const result = (x: bigint, r: bigint): Big => round(x, r + shift(1n, guard - 8), -places);

  /** 1/q ± 1/(3q³) + 1/(5q⁵) ± ...: atan(1/q) or artanh(1/q). */
  function series(q: bigint, sign: 1n | -1n, more = 0): bigint {
    let [sum, term] = [0n, shift(one, more) / q];
    for (let n = 1n; term !== 0n; n += 2n, term = (sign * term) / (q * q)) sum += term / n;
    return sum;
  }
  const ln2 = 18n * series(26n, 1n) - 2n * series(4801n, 1n) + 8n * series(8749n, 1n);
  const pi = 16n * series(5n, -1n) - 4n * series(239n, -1n);
  /** π/2 with many more places, to take it often from a large number. */
  const extra = 160;
  const quarter = 8n * series(5n, -1n, extra) - 2n * series(239n, -1n, extra);

  /** e^x = 2^k · (e^(t/256))^256 with |t| < 0.35. */
  function expFixed(x: bigint): { s: bigint; k: number } {
    const k = nearest(x, ln2);
    const t = (x - k * ln2) / 256n;
    let [s, term] = [one, one];
    for (let n = 1n; term !== 0n; n++) {
      term = times(term, t) / n;
      s += term;
    }
    for (let i = 0; i < 8; i++) s = times(s, s);
    return { s, k: Number(k) };
  }

  function exp(a: Big): Big {
    if (a.m === 0n && a.r === 0n) return whole(1n);
    if (!strict && a.m < -a.r && magnitude(a) > 40) return { m: 0n, r: 1n, e: -(2 ** 40) };
    const { x, r } = fixed(a);
    if (r >= one / 2n) throw new Indeterminate();
    const { s, k } = expFixed(x);
    const value = result(s, 2n * times(s, r) + 2n);
    return { ...value, e: value.e + k };
  }

  /** By Newton's method in its cubic form, y + 2(a − e^y)/(a + e^y). */
  function ln(a: Big): Big {
    if (signOf(a) <= 0) throw new Undefined();
    const k = bits(a.m);
    const f = shift(a.m, places - k);
    let y = BigInt(Math.round(Math.log(Number(f >> BigInt(places - 53)) / 2 ** 53) * 2 ** 53)) << BigInt(places - 53);
    for (let reached = 50; reached < places; reached *= 3) {
      const { s, k: twos } = expFixed(y);
      const power = shift(s, twos);
      y += over(2n * (f - power), f + power);
    }
    return result(y + BigInt(k + a.e) * ln2, shift(a.r, places) / (a.m - a.r) + 2n);
  }

  function sinCosFixed(x: bigint): [sin: bigint, cos: bigint] {
    const wide = shift(x, extra);
    const k = nearest(wide, quarter);
    const t = shift(wide - k * quarter, -extra);
    const sums: [bigint, bigint, bigint, bigint] = [one, 0n, 0n, 0n];
    let term = one;
    for (let n = 1; term !== 0n; n++) {
      term = times(term, t) / BigInt(n);
      sums[n % 4] = (sums[n % 4] as bigint) + term;
    }
    const [s, c] = [sums[1] - sums[3], sums[0] - sums[2]];
    const turned = [s, c, -s, -c, s] as const;
    const index = Number(((k % 4n) + 4n) % 4n);
    return [turned[index] as bigint, turned[index + 1] as bigint];
  }

  function sinCos(a: Big): [sin: Big, cos: Big] {
    if (a.m === 0n && a.r === 0n) return [whole(0n), whole(1n)];
    const { x, r } = fixed(a, 140);
    const [s, c] = sinCosFixed(x);
    return [result(s, r), result(c, r)];
  }

  /** atan x = y + atan d with d = (x − tan y)/(1 + x tan y) ≈ d − d³/3, from a close y. */
  function atan(a: Big): Big {
    if (a.m === 0n && a.r === 0n) return a;
    const { x, r } = fixed(a);
    let y = BigInt(Math.round(Math.atan(toNumber(a)) * 2 ** 52)) << BigInt(places - 52);
    for (let reached = 49; reached < places; reached *= 5) {
      const [s, c] = sinCosFixed(y);
      const d = over(times(x, c) - s, c + times(x, s));
      y += d - times(d, times(d, d)) / 3n;
    }
    return result(y, r);
  }

  /** n/d, an exception where n has more digits than are computed with. */
  function ratio({ n, d }: { n: bigint; d: bigint }): Big {
    if (strict && bits(n) > precision) throw new Indeterminate();
    return divide(whole(n), whole(d));
  }

  const constants = { e: exp(whole(1n)), pi: result(pi, 0n) };
  return { ...constants, ratio, plus, add, multiply, divide, power, sqrt, exp, ln, sinCos, atan };
}
