import {
  type Big,
  bits,
  Indeterminate,
  isSmall,
  magnitude,
  negate,
  shift,
  signOf,
  size,
  Undefined,
  whole,
} from "./big.js";

/** +, −, ·, / and roots with a number of bits. */
export interface Field {
  readonly precision: number;
  readonly strict: boolean;
  /** (m ± r)·2^e with no more bits than there are. */
  round(m: bigint, r: bigint, e: number): Big;
  plus(a: Big, b: Big): Big;
  /** The sum, where nothing may be swallowed. */
  add(a: Big, b: Big): Big;
  subtract(a: Big, b: Big): Big;
  multiply(a: Big, b: Big): Big;
  divide(a: Big, b: Big): Big;
  /** a^n for a whole number n. */
  power(a: Big, n: number): Big;
  sqrt(a: Big): Big;
  /** n/d, an exception where n has more digits than are computed with. */
  ratio(fraction: { readonly n: bigint; readonly d: bigint }): Big;
}

/**
 * Arithmetic with this many bits. Each operation bounds its own error: what it cuts off is less than a unit of the last bit, and it
 * adds two, one more for the bits cut off the radius.
 *
 * @param strict where rounding swallows a number (1 + 10^(-60) is 1), throw: then the result says nothing about that number.
 * Otherwise go on; the bound for the error holds all the same.
 */
export function field(precision: number, strict: boolean): Field {
  function round(m: bigint, r: bigint, e: number): Big {
    const k = bits(m) - precision;
    if (k <= 0) return { m, r, e };
    const kept = shift(m, -k);
    return { m: kept, r: r === 0n && shift(kept, k) === m ? 0n : shift(r, -k) + 2n, e: e + k };
  }

  function plus(a: Big, b: Big): Big {
    if (a.e > b.e) return plus(b, a);
    if (b.m === 0n && b.r === 0n) return a;
    const e = Math.max(a.e, b.e - 2 * precision);
    const moved = e === a.e ? a : { m: shift(a.m, a.e - e), r: shift(a.r, a.e - e) + 2n };
    return round(moved.m + shift(b.m, b.e - e), moved.r + shift(b.r, b.e - e), e);
  }

  function add(a: Big, b: Big): Big {
    const sum = plus(a, b);
    for (const part of strict ? [a, b] : [])
      if (!isSmall(part) && sum.r > 0n && magnitude(part) <= bits(sum.r) + sum.e) throw new Indeterminate();
    return sum;
  }
  const subtract = (a: Big, b: Big): Big => add(a, negate(b));

  /** |(a + α)(b + β) − ab| ≤ |a|β + |b|α + αβ */
  const multiply = (a: Big, b: Big): Big => round(a.m * b.m, size(a.m) * b.r + size(b.m) * a.r + a.r * b.r, a.e + b.e);

  /** |(a + α)/(b + β) − a/b| ≤ (α + |a/b|β)/(|b| − β) */
  function divide(a: Big, b: Big): Big {
    if (signOf(b) === 0) throw new Undefined();
    const k = Math.max(0, precision + bits(b.m) - bits(a.m));
    const n = shift(a.m, k);
    const q = n / b.m;
    const exact = a.r === 0n && b.r === 0n && q * b.m === n;
    const r = exact ? 0n : (shift(a.r, k) + (size(q) + 1n) * b.r) / (size(b.m) - b.r) + 2n;
    return round(q, r, a.e - k - b.e);
  }

  const ring = { precision, strict, round, plus, add, subtract, multiply, divide };
  return { ...ring, ...powers(ring) };
}

type Ring = Pick<Field, "precision" | "strict" | "round" | "multiply" | "divide">;

function powers({ precision, strict, round, multiply, divide }: Ring) {
  /** a^n for a whole number n, by repeated squaring. */
  function power(a: Big, n: number): Big {
    if (n < 0) return divide(whole(1n), power(a, -n));
    if (n === 0) return whole(1n);
    const root = power(a, Math.floor(n / 2));
    const square = multiply(root, root);
    return n % 2 === 0 ? square : multiply(square, a);
  }

  /** Newton's method (Heron's) in whole numbers; |√(a + α) − √a| ≤ α/√a. */
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

  function ratio({ n, d }: { n: bigint; d: bigint }): Big {
    if (strict && bits(n) > precision) throw new Indeterminate();
    return divide(whole(n), whole(d));
  }

  return { power, sqrt, ratio };
}
