const rootPi = Math.sqrt(Math.PI);

/**
 * e^(−x²/over) without the loss of digits that rounding x² brings: with z near x and short enough for z² to be exact,
 * −x² = −z² + (z − x)(z + x) (the way of FreeBSD's s_erf.c).
 */
function gauss(x: number, over = 1): number {
  const z = Math.fround(x);
  return Math.abs(x) > 60 ? 0 : Math.exp((-z * z) / over) * Math.exp(((z - x) * (z + x)) / over);
}

/** From here on 1 − erf is computed by itself, for of the difference digits would be lost. */
const farOut = 1;

/**
 * erf x = 2/√π ∫₀ˣ e^(−t²) dt, to within a few units of the last place: near 0 by the series 2/√π e^(−x²) Σ 2ⁿx²ⁿ⁺¹/(2n+1)!!,
 * whose terms are of one sign, further out as 1 − erfc x.
 *
 * Source: [AbramowitzStegun1964], 7.1.6 and 7.1.14.
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return x;
  if (size >= farOut) return Math.sign(x) * (1 - tail(size, gauss(size)));
  let [sum, term] = [x, x];
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / rootPi) * gauss(x) * sum;
}

/** erfc x = 1 − erf x for x ≥ 1, by the continued fraction e^(−x²)/√π · 1/(x + (1/2)/(x + (2/2)/(x + …))), from its far end. */
function tail(x: number, gauss: number): number {
  let rest = x;
  for (let k = 260; k > 0; k--) rest = x + k / 2 / rest;
  return gauss / rootPi / rest;
}

/** Φ(x) = (1 + erf(x/√2))/2, the share of a normal distribution that lies below x. */
function normal(x: number): number {
  const y = -x / Math.SQRT2;
  return (y < farOut ? 1 - erf(y) : tail(y, gauss(x, 2))) / 2;
}

/** x·Φ(x) */
export const gelu = (x: number): number => (x === -Infinity ? 0 : x * normal(x));

/** Its derivative, Φ(x) + x·φ(x). */
export const geluSlope = (x: number): number => normal(x) + (x * gauss(x, 2)) / (Math.SQRT2 * rootPi);
