import * as P from "./polynomial.js";

/** A prime below 2²⁶: the product of two remainders is exact in floating point. */
const prime = 67_108_859;
/** Beyond this degree Euclid's algorithm is left to where powers of x are kept sparsely. */
const highestDegree = 100;

/**
 * Have two polynomials certainly no factor in common but numbers? A factor in which x occurs stays one, of the same degree in x, when numbers
 * are put for the other letters and all is taken modulo a prime, unless the leading coefficient vanishes. So where these images
 * have none, for each letter x of both, neither have the polynomials. That takes a hundredth of what Euclid's algorithm takes in fractions.
 *
 * @returns false where nothing is known
 * @see The modular algorithm for the greatest common divisor: W. S. Brown, Journal of the ACM 18 (1971), pages 478 to 504.
 */
export function areCoprime(a: P.Polynomial, b: P.Polynomial): boolean {
  const inB = new Set(P.variablesOf(b));
  return P.variablesOf(a).every((x) => !inB.has(x) || haveCoprimeImages(a, b, x));
}

function haveCoprimeImages(a: P.Polynomial, b: P.Polynomial, x: string): boolean {
  let [p, q] = [imageOf(a, x), imageOf(b, x)];
  if (!p || !q) return false;
  while (q.length > 1) [p, q] = [q, remainder(p, q)];
  return q.length === 1;
}

/** Coefficients of the powers of x, modulo the prime, with numbers for the other letters; the last of them is not 0. */
function imageOf(a: P.Polynomial, x: string): number[] | undefined {
  const degree = P.degree(a, x);
  if (degree > highestDegree) return undefined;
  const image: number[] = new Array(degree + 1).fill(0);
  for (const { c, powers } of a.values()) {
    const under = modulo(c.d);
    if (under === 0) return undefined;
    let value = times(modulo(c.n), power(under, prime - 2));
    let n = 0;
    for (const [name, exponent] of powers) {
      if (name === x) n = exponent;
      else value = times(value, power(numberFor(name), exponent));
    }
    image[n] = ((image[n] as number) + value) % prime;
  }
  return image[degree] === 0 ? undefined : image;
}

/** Some number for a letter, another one for each. */
function numberFor(name: string): number {
  let number = 7;
  for (let i = 0; i < name.length; i++) number = (number * 31 + name.charCodeAt(i)) % prime;
  return times(number, number);
}

/** What remains of p divided by q, without zeros at its end. */
function remainder(p: readonly number[], q: readonly number[]): number[] {
  const rest = [...p];
  const inverse = power(q.at(-1) as number, prime - 2);
  while (rest.length >= q.length) {
    const by = times(rest.at(-1) as number, inverse);
    const shift = rest.length - q.length;
    for (let i = 0; i < q.length; i++) {
      const less = times(by, q[i] as number);
      rest[shift + i] = ((rest[shift + i] as number) + prime - less) % prime;
    }
    while (rest.at(-1) === 0) rest.pop();
  }
  return rest;
}

const modulo = (n: bigint) => (Number(n % BigInt(prime)) + prime) % prime;
const times = (a: number, b: number) => (a * b) % prime;

function power(a: number, n: number): number {
  if (n === 0 || a === 1) return 1;
  const half = power(a, Math.floor(n / 2));
  const square = times(half, half);
  return n % 2 === 0 ? square : times(square, a);
}
