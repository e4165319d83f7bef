import { erf as erfValue, gelu as geluValue } from "./error-function.js";
import * as Real from "./real.js";

/** A floating-point value with a bound for its error: the true value lies within `error` of `value`. */
export interface Ball {
  readonly value: number;
  readonly error: number;
}

/** What a formula is at a point: a value with its bound, certainly undefined, or beyond what can be told. */
export type Measured = Ball | "undefined" | "indeterminate";

const unit = 2 ** -52;
/** What the computer's own functions may be off, as a share of the value: four units of the last place. */
const own = 4 * unit;

/** A number that is exactly the computer's. */
export const exactly = (value: number): Ball => ({ value, error: 0 });
const one = exactly(1);

/** The ball with the rounding of its own operation added: |x|·2⁻⁵² is twice what rounding to nearest can be off. */
export function rounded(value: number, error: number): Measured {
  const denormal = value !== 0 && Math.abs(value) < 2 ** -1022 ? Number.MIN_VALUE : 0;
  const total = error + Math.abs(value) * unit + denormal;
  return Number.isFinite(value) && Number.isFinite(total) ? { value, error: total } : "indeterminate";
}

/** An operation on balls as one on what is measured: what one operand is not, the result is not. */
function lifted(operation: (...balls: Ball[]) => Measured): (...measured: Measured[]) => Measured {
  return (...measured) => {
    if (measured.includes("undefined")) return "undefined";
    return measured.includes("indeterminate") ? "indeterminate" : operation(...(measured as Ball[]));
  };
}

export const negate = lifted((a) => ({ value: -(a as Ball).value, error: (a as Ball).error }));

export const add = lifted((...operands) => {
  const [a, b] = operands as [Ball, Ball];
  const value = a.value + b.value;
  if (a.error + b.error === 0 && value - a.value === b.value && value - b.value === a.value) return exactly(value);
  return rounded(value, a.error + b.error);
});

export const subtract = (a: Measured, b: Measured): Measured => add(a, negate(b));

/** |(a + α)(b + β) − ab| ≤ |a|β + |b|α + αβ */
export const multiply = lifted((...operands) => {
  const [a, b] = operands as [Ball, Ball];
  const value = a.value * b.value;
  if (a.error + b.error === 0 && [a.value, b.value, value].every(Number.isSafeInteger)) return exactly(value);
  const underflow = value === 0 && a.value !== 0 && b.value !== 0 ? Number.MIN_VALUE : 0;
  return rounded(value, Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error + underflow);
});

/** |(a + α)/(b + β) − a/b| ≤ (α + |a/b|β)/(|b| − β) */
export const divide = lifted((...operands) => {
  const [a, b] = operands as [Ball, Ball];
  if (b.value === 0 && b.error === 0) return "undefined";
  const gap = Math.abs(b.value) - b.error;
  if (gap <= 0) return "indeterminate";
  const value = a.value / b.value;
  if (a.error + b.error === 0 && [a.value, b.value, value].every(Number.isSafeInteger)) return exactly(value);
  const underflow = value === 0 && a.value !== 0 ? Number.MIN_VALUE : 0;
  return rounded(value, (a.error + Math.abs(value) * b.error) / gap + underflow);
});

/** a^b: for a negative a only where b is a whole number. */
export const power = lifted((...operands) => {
  const [a, b] = operands as [Ball, Ball];
  if (b.error === 0 || Number.isInteger(b.value)) {
    // An exponent that is only nearly a whole number is none.
    if (b.error !== 0 && Math.abs(b.error) > Math.abs(b.value) * unit * 2) return "indeterminate";
    if (Number.isInteger(b.value)) return integerPower(a, b.value);
  }
  if (a.value + a.error < 0) {
    const nearest = Math.round(b.value);
    return Math.abs(b.value - nearest) > b.error ? "undefined" : "indeterminate";
  }
  if (a.value === 0 && a.error === 0)
    return b.value - b.error > 0 ? exactly(0) : b.value + b.error < 0 ? "undefined" : "indeterminate";
  if (a.value - a.error <= 0) return "indeterminate";
  return exp(multiply(ln(a), b));
});

/** |(a + α)ⁿ − aⁿ| ≤ (|a| + α)ⁿ − |a|ⁿ */
function integerPower(a: Ball, n: number): Measured {
  if (n === 0) return one;
  if (n < 0) return divide(one, integerPower(a, -n));
  const product =
    a.error === 0 && n <= 64
      ? Array<number>(n)
          .fill(a.value)
          .reduce((x, y) => x * y, 1)
      : Number.NaN;
  if (Number.isSafeInteger(a.value) && Number.isSafeInteger(product)) return exactly(product);
  const value = a.value ** n;
  const size = Math.abs(a.value);
  const grown = (size + a.error) ** n - size ** n;
  return rounded(value, grown + own * Math.abs(value) + (value === 0 && size > 0 ? Number.MIN_VALUE : 0));
}

type Value = (...x: number[]) => number;

/** A function whose slope never exceeds a constant in size: what that makes of the operands' errors. */
const lipschitz = (value: Value, constant = 1, units = 4) =>
  lifted((...balls) => {
    const y = value(...balls.map((ball) => ball.value));
    return rounded(y, constant * Math.max(...balls.map(({ error }) => error)) + units * unit * Math.abs(y));
  });

/** A monotone function: what it makes of the two ends. Values below 2⁻¹⁰²² have fewer digits, which `fades` allows for. */
export const monotone = (value: (x: number) => number, fades = false) =>
  lifted((x) => {
    const { value: at, error } = x as Ball;
    const [low, y, high] = [value(at - error), value(at), value(at + error)];
    if (Number.isNaN(low) && Number.isNaN(y) && Number.isNaN(high)) return "undefined";
    if (Number.isNaN(low) || Number.isNaN(high)) return "indeterminate";
    const carried = error === 0 ? 0 : Math.max(Math.abs(y - low), Math.abs(high - y)) + Number.MIN_VALUE;
    return rounded(y, carried + (error === 0 ? 1 : 2) * own * Math.abs(y) + (fades ? 2 ** -1022 : 0));
  });

export const exp = monotone(Math.exp, true);
export const ln = monotone(Real.ln);
export const sqrt = monotone(Math.sqrt);
export const cbrt = monotone(Math.cbrt);
export const abs = lipschitz(Math.abs);

export const sin = lipschitz(Math.sin);
export const cos = lipschitz(Math.cos);
/** sin and cos as divisors, which are never exactly 0 but at 0. */
const [around, below] = [lipschitz((x) => Math.sin(x as number)), lipschitz((x) => Math.cos(x as number))];
export const tan = (x: Measured): Measured => divide(around(x), below(x));
export const sec = (x: Measured): Measured => divide(one, below(x));
export const csc = (x: Measured): Measured => divide(one, around(x));
export const cot = (x: Measured): Measured => divide(below(x), around(x));

export const asin = monotone(Math.asin);
export const acos = monotone(Math.acos);
export const atan = monotone(Math.atan);
export const asec = (x: Measured): Measured => acos(divide(one, x));
export const acsc = (x: Measured): Measured => asin(divide(one, x));
export const acot = monotone(Real.acot);

export const sinh = monotone(Math.sinh);
/** |cosh(x + ξ) − cosh x| ≤ ξ·sinh(|x| + ξ) */
export const cosh = lifted((x) => {
  const { value: at, error } = x as Ball;
  return rounded(Math.cosh(at), error * Math.sinh(Math.abs(at) + error) + own * Math.cosh(at));
});
export const tanh = monotone(Math.tanh);
export const sech = (x: Measured): Measured => divide(one, cosh(x));
export const csch = (x: Measured): Measured => divide(one, sinh(x));
export const coth = (x: Measured): Measured => divide(one, tanh(x));
export const asinh = monotone(Math.asinh);
export const acosh = monotone(Math.acosh);
export const atanh = monotone(Real.atanh);

/** A function that is constant on both sides of 0. */
const stepwise = (left: number, at0: Measured, right: number) =>
  lifted((x) => {
    const { value, error } = x as Ball;
    if (Math.abs(value) > error) return exactly(value > 0 ? right : left);
    return error === 0 ? at0 : "indeterminate";
  });
export const sign = stepwise(-1, exactly(0), 1);
export const step = stepwise(0, "undefined", 1);
export const relu = lipschitz((x) => Real.relu(x as number));
export const max = lipschitz(Math.max);
export const min = lipschitz(Math.min);

export const sigmoid = monotone(Real.sigmoid, true);
export const softplus = monotone(Real.softplus, true);
/** Slopes up to 2/√π = 1.1284 and 1.1289. */
export const erf = lipschitz((x) => erfValue(x as number), 1.129, 8);
export const gelu = lipschitz((x) => geluValue(x as number), 1.13, 32);
