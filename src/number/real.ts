import { lookUp } from "../look-up.js";

/** The number that has this name: e, π; undefined of any other. */
export const named = (name: string): number | undefined => lookUp({ e: Math.E, pi: Math.PI }, name);

/** The operations on the computer's numbers, NaN where they are not defined: nothing is divided by zero. */
export const add = (a: number, b: number): number => a + b;
export const subtract = (a: number, b: number): number => a - b;
export const multiply = (a: number, b: number): number => a * b;
export const divide = (a: number, b: number): number => (b === 0 ? Number.NaN : a / b);
export const negate = (a: number): number => -a;

/** e^b is exp(b), which is exact to rounding where Math.pow(Math.E, b) is not. JavaScript's NaN ** 0 is 1; here it stays NaN. */
export function power(a: number, b: number): number {
  if (Number.isNaN(a)) return a;
  if (a === Math.E) return Math.exp(b);
  return a === 0 && b < 0 ? Number.NaN : a ** b;
}

export const ln = (x: number): number => (x > 0 ? Math.log(x) : Number.NaN);
export const atanh = (x: number): number => (Math.abs(x) < 1 ? Math.atanh(x) : Number.NaN);

/** π/2 − atan x, between 0 and π, without the loss of digits that the difference brings for a large x. */
export function acot(x: number): number {
  if (x === 0) return Math.PI / 2;
  return x > 0 ? Math.atan(1 / x) : Math.PI + Math.atan(1 / x);
}

/** Far to the left e^(−x) is too large a number, and e^x is what remains. */
export const sigmoid = (x: number): number => (x < -700 ? Math.exp(x) : 1 / (1 + Math.exp(-x)));
export const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
export const relu = (x: number): number => Math.max(0, x);
/** 1 to the right of 0, 0 to the left, no value at 0. */
export const step = (x: number): number => (x > 0 ? 1 : x < 0 ? 0 : Number.NaN);
