import * as B from "../../number/ball.js";
import { absolute, type Big, negate, signOf, whole } from "../../number/big/big.js";
import * as I from "../../number/interval-functions.js";
import * as Real from "../../number/real.js";
import { call, constant, power, product, quotient, type Tree } from "../tree.js";
import { all, domain, type KnownFunction } from "./row.js";

/** An odd function of a big number, from its values for positive ones. */
export function odd(x: Big, ofPositive: (x: Big) => Big): Big {
  const sign = signOf(x);
  if (sign === 0) return whole(0n);
  return sign > 0 ? ofPositive(x) : negate(ofPositive(absolute(x)));
}

export const one = constant(1);
export const two = constant(2);
export const squared = (t: Tree): Tree => power(t, two);
export const inverse = (t: Tree): Tree => quotient(one, t);

/** Roots and the logarithm. */
export const roots = {
  sqrt: {
    also: ["root"],
    tex: "\\sqrt",
    domain: domain("[0, ∞)"),
    zero: 0,
    increasing: true,
    value: Math.sqrt,
    derivative: (t) => inverse(product(two, call("sqrt", t))),
    slope: (x, y) => (x > 0 ? 1 / (2 * y) : Number.NaN),
    interval: I.sqrt,
    ball: B.sqrt,
    big: ({ sqrt }, x) => sqrt(x as Big),
  },
  cbrt: {
    tex: "\\sqrt[3]",
    domain: all,
    steepAt: 0,
    zero: 0,
    increasing: true,
    value: Math.cbrt,
    derivative: (t) => inverse(product(constant(3), squared(call("cbrt", t)))),
    slope: (x, y) => (x === 0 ? Number.NaN : 1 / (3 * y * y)),
    interval: I.cbrt,
    ball: B.cbrt,
    big: ({ exp, divide, ln }, x) => odd(x as Big, (size) => exp(divide(ln(size), whole(3n)))),
  },
  ln: {
    also: ["log"],
    tex: "\\ln",
    bare: "ln x",
    domain: domain("(0, ∞)"),
    zero: 1,
    increasing: true,
    value: Real.ln,
    derivative: inverse,
    slope: (x) => 1 / x,
    interval: I.ln,
    ball: B.ln,
    big: ({ ln }, x) => ln(x as Big),
  },
} satisfies Record<string, KnownFunction>;
