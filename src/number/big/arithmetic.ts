import {
  absolute,
  type Big,
  bits,
  double,
  Indeterminate,
  negate,
  shift,
  signOf,
  toNumber,
  Undefined,
  whole,
} from "./big.js";
import { type Field, field } from "./field.js";
import { erfSeries, type FixedPoint, fixedPoint, mostBits } from "./fixed-point.js";

/** Arithmetic and functions with a number of bits. */
export type Arithmetic = ReturnType<typeof arithmetic>;

/** More places than are asked for, and how many of these a function's own errors may spoil: by fixedPoint they are below 2⁵⁶. */
const guard = 64;
const spoiled = guard - 8;

/**
 * Arithmetic with this many bits, at most 2¹⁰ less the guard.
 *
 * @param strict where rounding swallows a number, throw; see `field`
 */
export function arithmetic(precision: number, strict = true) {
  const [basic, points] = [field(precision, strict), fixedPoint(precision + guard)];
  const { exp, ln } = exponential(basic, points);
  const circular = trigonometric(basic, points);
  const erf = errorFunction(basic, points, exp, circular.pi);
  return { ...basic, exp, ln, ...circular, erf, e: exp(whole(1n)) };
}

/** The number as x ± r in units of 2^−places; an exception where it is too large for it, or so small that 1 + x is 1. */
function fixed({ m, r, e }: Big, { precision, strict }: Field, most = 40): { x: bigint; r: bigint } {
  if (bits(m) + e > most || (strict && m !== 0n && bits(m) + e < -precision / 2)) throw new Indeterminate();
  const by = e + precision + guard;
  return { x: shift(m, by), r: shift(r, by) + (by < 0 ? 2n : 0n) };
}

/** What a computation in fixed point gives: its last bits are not to be trusted. */
const unfixed = (x: bigint, r: bigint, { precision, round }: Field): Big =>
  round(x, r + shift(1n, spoiled), -precision - guard);

const isExactly0 = ({ m, r }: Big) => m === 0n && r === 0n;

function exponential(basic: Field, { places, one, times, over, ln2, exp: power }: FixedPoint) {
  /** |e^(x + ξ) − e^x| ≤ 2ξe^x for ξ < 1/2 */
  function exp(a: Big): Big {
    if (isExactly0(a)) return whole(1n);
    // Of n bits, rounded up to fours, x is 2^(n − 4) at least: here 2^37.
    if (!basic.strict && a.m < -a.r && bits(-a.m - a.r) + a.e > 40) return { m: 0n, r: 1n, e: -(2 ** 37) };
    const { x, r } = fixed(a, basic);
    if (r >= one / 2n) throw new Indeterminate();
    const { s, k } = power(x);
    const value = unfixed(s, 2n * times(s, r) + 2n, basic);
    return { ...value, e: value.e + k };
  }

  /** By Newton's method in its cubic form, y + 2(a − e^y)/(a + e^y), which triples the digits; |ln(a + α) − ln a| ≤ α/(a − α). */
  function ln(a: Big): Big {
    if (signOf(a) <= 0) throw new Undefined();
    const k = bits(a.m);
    const f = shift(a.m, places - k);
    let y = BigInt(Math.round(Math.log(Number(f >> BigInt(places - 53)) / 2 ** 53) * 2 ** 53)) << BigInt(places - 53);
    for (let reached = 50; reached < places; reached *= 3) {
      const { s, k: twos } = power(y);
      const here = shift(s, twos);
      y += over(2n * (f - here), f + here);
    }
    return unfixed(y + BigInt(k + a.e) * ln2, shift(a.r, places) / (a.m - a.r) + 2n, basic);
  }
  return { exp, ln };
}

function trigonometric(basic: Field, { places, times, over, pi, sinCos: turn }: FixedPoint) {
  /** Neither changes by more than its argument does. */
  function sinCos(a: Big): [sin: Big, cos: Big] {
    if (isExactly0(a)) return [whole(0n), whole(1n)];
    const { x, r } = fixed(a, basic, mostBits);
    const [s, c] = turn(x);
    return [unfixed(s, r, basic), unfixed(c, r, basic)];
  }

  /** atan x = y + atan d with d = (x − tan y)/(1 + x tan y) ≈ d − d³/3, from a close y: each step takes the digits times five. */
  function atan(a: Big): Big {
    if (isExactly0(a)) return a;
    const { x, r } = fixed(a, basic);
    let y = BigInt(Math.round(Math.atan(toNumber(a)) * 2 ** 52)) << BigInt(places - 52);
    for (let reached = 49; reached < places; reached *= 5) {
      const [s, c] = turn(y);
      const d = over(times(x, c) - s, c + times(x, s));
      y += d - times(d, times(d, d)) / 3n;
    }
    return unfixed(y, r, basic);
  }
  return { sinCos, atan, pi: unfixed(pi, 0n, basic) };
}

/** erf, whose slope is below 2; where erfc x < e^(−x²) is beyond the last bit it is 1 or −1 with that much error. */
function errorFunction(basic: Field, points: FixedPoint, exp: (a: Big) => Big, pi: Big) {
  return (a: Big): Big => {
    if (isExactly0(a)) return a;
    const [sign, size] = [signOf(a), absolute(a)];
    const signed = (y: Big) => (sign < 0 ? negate(y) : y);
    const least = toNumber({ ...size, m: size.m - size.r });
    if (least > 0 && least ** 2 > basic.precision * Math.LN2 + 8)
      return signed({ m: shift(1n, basic.precision), r: 2n, e: -basic.precision });
    const { x, r } = fixed(size, basic);
    const sum = unfixed(erfSeries(x, points), 0n, basic);
    const middle = { ...size, r: 0n };
    const value = basic.multiply(exp(negate(basic.multiply(middle, middle))), sum);
    const scaled = basic.divide(double(value), basic.sqrt(pi));
    return signed(basic.plus(scaled, { m: 0n, r: 2n * r + 2n, e: -basic.precision - guard }));
  };
}
