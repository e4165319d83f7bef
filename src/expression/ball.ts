import * as B from "../number/ball.js";
import { fromDecimal } from "../number/rational.js";
import * as Real from "../number/real.js";
import { fold, onValues } from "./fold.js";
import { rowOf } from "./functions.js";
import type { Tree } from "./tree.js";

const { negate, add, subtract, multiply, divide } = B;
const balls = {
  ...{ negate, add, subtract, multiply, divide },
  constant: (digits: number | string) => {
    const value = Number(digits);
    return typeof digits === "number" && isExact(digits) ? B.exactly(value) : B.rounded(value, 0);
  },
  ...onValues<B.Measured>({ ...B, call: (name, args) => rowOf(name).ball(...args) }),
};

/** Evaluates a formula together with a bound for the rounding error, operation by operation. */
export const ball = (tree: Tree, scope: Record<string, number>): B.Measured =>
  fold<B.Measured>(tree, {
    ...balls,
    variable: (name) => {
      const number = Real.named(name);
      return number === undefined ? B.exactly(scope[name] ?? Number.NaN) : B.rounded(number, 0);
    },
  });

/** Is the floating-point number exactly the decimal that it prints as? */
function isExact(value: number): boolean {
  if (Number.isInteger(value)) return Number.isSafeInteger(value);
  const { n, d } = fromDecimal(value);
  return (d & (d - 1n)) === 0n && Number.isSafeInteger(Number(n)) && Number.isSafeInteger(Number(d));
}
