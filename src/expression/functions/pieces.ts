import * as B from "../../number/ball.js";
import type { Arithmetic } from "../../number/big/arithmetic.js";
import { absolute, type Big, negate, signOf, Undefined, whole } from "../../number/big/big.js";
import * as I from "../../number/interval-functions.js";
import * as Real from "../../number/real.js";
import { call, constant, negative, quotient, type Tree } from "../tree.js";
import { one } from "./roots.js";
import { all, type KnownFunction } from "./row.js";

const zero = constant(0);
const larger = ({ plus }: Arithmetic, a: Big, b: Big) => (signOf(plus(a, negate(b))) >= 0 ? a : b);
const itself = (t: Tree): Tree => t;

/** Functions with a corner or a jump, made of pieces. */
export const pieces = {
  abs: {
    tex: "\\left|",
    domain: all,
    sides: (t) => [t, negative(t)],
    zero: 0,
    value: Math.abs,
    derivative: (t) => quotient(t, call("abs", t)),
    slope: (x) => (x === 0 ? Number.NaN : Math.sign(x)),
    interval: I.abs,
    ball: B.abs,
    big: (_, x) => absolute(x as Big),
  },
  relu: {
    tex: "\\operatorname{ReLU}",
    domain: all,
    sides: (t) => [t, zero],
    value: (x) => Real.relu(x as number),
    derivative: (t) => call("step", t),
    slope: (x) => (x === 0 ? Number.NaN : Number(x > 0)),
    interval: I.relu,
    ball: B.relu,
    big: (_, x) => (signOf(x as Big) > 0 ? (x as Big) : whole(0n)),
  },
  sign: {
    also: ["sgn", "signum"],
    tex: "\\operatorname{sign}",
    domain: all,
    sides: () => [one, negative(one)],
    zero: 0,
    value: Math.sign,
    derivative: (t) => quotient(zero, t),
    slope: (x) => (x === 0 ? Number.NaN : 0),
    interval: I.sign,
    ball: B.sign,
    big: (_, x) => whole(BigInt(signOf(x as Big))),
  },
  /** The derivative of ReLU: 1 to the right of 0, 0 to the left, not defined at 0. */
  step: {
    tex: "\\operatorname{step}",
    domain: all,
    poles: itself,
    sides: () => [one, zero],
    value: (x) => Real.step(x as number),
    derivative: (t) => quotient(zero, t),
    slope: (x) => (x === 0 ? Number.NaN : 0),
    interval: I.step,
    ball: B.step,
    big: (_, x) => {
      const sign = signOf(x as Big);
      if (sign === 0) throw new Undefined();
      return whole(sign > 0 ? 1n : 0n);
    },
  },
  max: {
    also: ["maximum"],
    tex: "\\max",
    arguments: "two or more",
    domain: all,
    value: Math.max,
    interval: I.max,
    ball: B.max,
    big: (level, ...x) => x.reduce((a, b) => larger(level, a, b)),
  },
  min: {
    also: ["minimum"],
    tex: "\\min",
    arguments: "two or more",
    domain: all,
    value: Math.min,
    interval: I.min,
    ball: B.min,
    big: (level, ...x) => negate(x.map(negate).reduce((a, b) => larger(level, a, b))),
  },
} satisfies Record<string, KnownFunction>;
