/** An exact fraction; the denominator is positive and shares no factor with the numerator. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

/** n/d in lowest terms. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError("A fraction needs a denominator other than 0.");
  const g = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  return { n: n / g, d: d / g };
}

/** The greatest common divisor of two numbers that are not negative. */
export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The fraction that a decimal stands for, digit by digit: 0.1 is 1/10. */
export function fromDecimal(value: number | string): Rational {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const match = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(value));
  if (!match) throw new RangeError(`${value} is not a decimal number.`);
  const [, sign, whole = "", part = "", exponent = "0"] = match;
  const digits = BigInt(whole + part) * (sign ? -1n : 1n);
  const shift = Number(exponent) - part.length;
  return shift >= 0 ? rational(digits * 10n ** BigInt(shift)) : rational(digits, 10n ** BigInt(-shift));
}

/** The decimal's digits, when the fraction has finitely many; otherwise undefined. */
export function toDecimal({ n, d }: Rational): string | undefined {
  let places = 0;
  let rest = d;
  while (rest % 10n === 0n) [rest, places] = [rest / 10n, places + 1];
  while (rest % 2n === 0n) [rest, places] = [rest / 2n, places + 1];
  while (rest % 5n === 0n) [rest, places] = [rest / 5n, places + 1];
  if (rest !== 1n) return undefined;
  const scaled = (n < 0n ? -n : n) * (10n ** BigInt(places) / d);
  const digits = scaled.toString().padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return n < 0n ? `-${text}` : text;
}

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const isZero = (a: Rational): boolean => a.n === 0n;
export const isOne = (a: Rational): boolean => a.n === a.d;
export const isInteger = (a: Rational): boolean => a.d === 1n;

/** Longer numbers are beyond the computer's own, from which a root is found. */
const longestForRoot = 1n << 1000n;

/** The n-th root of a positive fraction, where that is a fraction. */
export function root(a: Rational, n: bigint): Rational | undefined {
  if (a.n > longestForRoot || a.d > longestForRoot) return undefined;
  const [over, under] = [wholeRoot(a.n, n), wholeRoot(a.d, n)];
  return over === undefined || under === undefined ? undefined : { n: over, d: under };
}

function wholeRoot(a: bigint, n: bigint): bigint | undefined {
  const near = BigInt(Math.round(Number(a) ** (1 / Number(n))));
  return near ** n === a ? near : undefined;
}

/** The nearest number that a computer's floating point has. */
export function toNumber({ n, d }: Rational): number {
  const direct = Number(n) / Number(d);
  if (Number.isFinite(direct)) return direct;
  const shift = BigInt(Math.max(0, Math.max(n.toString(2).length, d.toString(2).length) - 1000));
  return Number(n >> shift) / Number(d >> shift);
}
