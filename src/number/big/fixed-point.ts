import { nearest, shift } from "./big.js";

/** The largest argument of sin and cos has this many bits before the point. */
export const mostBits = 140;

/** ln 2, π and, with `extra` more places, π/2. */
function constants(places: number) {
  const one = shift(1n, places);
  /** 1/q ± 1/(3q³) + 1/(5q⁵) ± ...: atan(1/q) or artanh(1/q). */
  function series(q: bigint, sign: 1n | -1n, more = 0): bigint {
    let [sum, term] = [0n, shift(one, more) / q];
    for (let n = 1n; term !== 0n; n += 2n, term = (sign * term) / (q * q)) sum += term / n;
    return sum;
  }
  /** (27/25)⁹ · (2400/2401) · (4375/4374)⁴ = 2, and artanh(1/q) is half of ln((q + 1)/(q − 1)). */
  const ln2 = 18n * series(26n, 1n) - 2n * series(4801n, 1n) + 8n * series(8749n, 1n);
  /** π/4 = 4 atan(1/5) − atan(1/239) (Machin, 1706). */
  const pi = 16n * series(5n, -1n) - 4n * series(239n, -1n);
  /**
   * More places for π/2, which is taken up to 2^mostBits times from an argument: the series' error, below 10·T < 2¹², is then below
   * 2^(140 + 12), and 160 places further out that is nothing.
   */
  const extra = 160;
  const quarter = 8n * series(5n, -1n, extra) - 2n * series(239n, -1n, extra);
  return { ln2, pi, quarter, extra };
}

export type FixedPoint = ReturnType<typeof fixedPoint>;

/**
 * Functions of whole numbers x that stand for x/2^places. Each product and quotient is off by less than 1, in units of the last
 * place; with T terms in a series (fewer than `places`, as each adds a bit at least) the errors stay below
 *
 *     exp     2⁸·(2T + 2): the sum's, doubled by each of the eight squarings;
 *     sin, cos 2T + 2, and 2^(mostBits + 12 − extra) = 2⁻⁸ from π/2, see below;
 *     erf     4T.
 *
 * For at most 2¹⁰ places all of them are below 2²⁰; ln 2, used with a factor below 2⁴¹, is off by less than 28·2T < 2¹⁶.
 */
export function fixedPoint(places: number) {
  const one = shift(1n, places);
  const times = (x: bigint, y: bigint) => shift(x * y, -places);
  const over = (x: bigint, y: bigint) => (x << BigInt(places)) / y;

  const { ln2, pi, quarter, extra } = constants(places);

  /** e^x = 2^k · (e^(t/256))^256 with |t| < 0.35. */
  function exp(x: bigint): { s: bigint; k: number } {
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

  function sinCos(x: bigint): [sin: bigint, cos: bigint] {
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

  return { places, one, times, over, ln2, pi, exp, sinCos };
}

/** Σ 2ⁿx²ⁿ⁺¹/(2n+1)!!, whose terms are positive for x > 0: erf x is 2/√π e^(−x²) times that. */
export function erfSeries(x: bigint, { times }: FixedPoint): bigint {
  const square = 2n * times(x, x);
  let [sum, term] = [x, x];
  for (let n = 3n; term > 0n; n += 2n) {
    term = times(term, square) / n;
    sum += term;
  }
  return sum;
}
