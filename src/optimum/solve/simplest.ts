import * as Q from "../../number/rational.js";

/** The fraction with the smallest denominator in an interval (the Stern-Brocot tree by continued fractions). */
export function simplestIn({ lo, hi }: { lo: number; hi: number }): Q.Rational {
  if (lo <= 0 && hi >= 0) return Q.zero;
  if (hi < 0) return Q.negate(simplestIn({ lo: -hi, hi: -lo }));
  const whole = Math.floor(lo);
  if (whole === lo || whole + 1 <= hi) return Q.rational(BigInt(whole === lo ? whole : whole + 1));
  const rest = simplestIn({ lo: 1 / (hi - whole), hi: 1 / (lo - whole) });
  return Q.add(Q.rational(BigInt(whole)), Q.divide(Q.one, rest));
}
