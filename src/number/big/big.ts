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
export const size = (m: bigint) => (m < 0n ? -m : m);
export const bits = (m: bigint) => (m === 0n ? 0 : size(m).toString(16).length * 4);
/** n·2^k, rounded down */
export const shift = (n: bigint, k: number) => (k >= 0 ? n << BigInt(k) : n >> BigInt(-k));
/** The whole number nearest to n/d, for d > 0. */
export const nearest = (n: bigint, d: bigint) =>
  (2n * n + d - ((((2n * n + d) % (2n * d)) + 2n * d) % (2n * d))) / (2n * d);

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
