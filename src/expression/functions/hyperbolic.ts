import * as B from "../../number/ball.js";
import type { Arithmetic } from "../../number/big/arithmetic.js";
import { absolute, type Big, double, half, negate, signOf, Undefined, whole } from "../../number/big/big.js";
import * as I from "../../number/interval-functions.js";
import * as Real from "../../number/real.js";
import { call, difference, negative, product, sum, type Tree } from "../tree.js";
import { inverse, odd, one, squared } from "./roots.js";
import { all, domain, type KnownFunction } from "./row.js";

const bigOne = whole(1n);
const sinh = ({ add, exp }: Arithmetic, x: Big) => half(add(exp(x), negate(exp(negate(x)))));
const cosh = ({ add, exp }: Arithmetic, x: Big) => half(add(exp(x), exp(negate(x))));
/** e^(2x) − 1 and e^(2x) + 1, whose quotient is tanh x */
const aboveAndBelow = ({ add, exp }: Arithmetic, x: Big): [Big, Big] => {
  const power = exp(double(x));
  return [add(power, negate(bigOne)), add(power, bigOne)];
};
const itself = (t: Tree): Tree => t;

/** sinh, cosh, their quotients, and the inverse functions. */
export const hyperbolic = {
  sinh: {
    tex: "\\sinh",
    bare: "sin^2 x",
    domain: all,
    zero: 0,
    increasing: true,
    value: Math.sinh,
    derivative: (t) => call("cosh", t),
    slope: (x) => Math.cosh(x),
    interval: I.sinh,
    ball: B.sinh,
    big: (level, x) => sinh(level, x as Big),
  },
  cosh: {
    tex: "\\cosh",
    bare: "sin^2 x",
    domain: all,
    value: Math.cosh,
    derivative: (t) => call("sinh", t),
    slope: (x) => Math.sinh(x),
    interval: I.cosh,
    ball: B.cosh,
    big: (level, x) => cosh(level, x as Big),
  },
  tanh: {
    tex: "\\tanh",
    bare: "sin^2 x",
    domain: all,
    zero: 0,
    increasing: true,
    value: Math.tanh,
    derivative: (t) => difference(one, squared(call("tanh", t))),
    slope: (x) => 1 / Math.cosh(x) ** 2,
    interval: I.tanh,
    ball: B.tanh,
    big: (level, x) => level.divide(...aboveAndBelow(level, x as Big)),
  },
  sech: {
    tex: "\\operatorname{sech}",
    bare: "sin^2 x",
    domain: all,
    value: (x) => 1 / Math.cosh(x as number),
    derivative: (t) => negative(product(call("sech", t), call("tanh", t))),
    slope: (x, y) => -y * Math.tanh(x),
    interval: I.sech,
    ball: B.sech,
    big: (level, x) => level.divide(bigOne, cosh(level, x as Big)),
  },
  csch: {
    also: ["cosech"],
    tex: "\\operatorname{csch}",
    bare: "sin^2 x",
    domain: all,
    poles: itself,
    value: (x) => Real.divide(1, Math.sinh(x as number)),
    derivative: (t) => negative(product(call("csch", t), call("coth", t))),
    slope: (x, y) => -y / Math.tanh(x),
    interval: I.csch,
    ball: B.csch,
    big: (level, x) => level.divide(bigOne, sinh(level, x as Big)),
  },
  coth: {
    tex: "\\coth",
    bare: "sin^2 x",
    domain: all,
    poles: itself,
    value: (x) => Real.divide(1, Math.tanh(x as number)),
    derivative: (t) => negative(squared(call("csch", t))),
    slope: (x) => -1 / Math.sinh(x) ** 2,
    interval: I.coth,
    ball: B.coth,
    big: (level, x) => level.divide(...(aboveAndBelow(level, x as Big).reverse() as [Big, Big])),
  },
  asinh: {
    also: ["arsinh", "arcsinh"],
    tex: "\\operatorname{arsinh}",
    domain: all,
    zero: 0,
    increasing: true,
    value: Math.asinh,
    derivative: (t) => inverse(call("sqrt", sum(squared(t), one))),
    slope: (x) => 1 / Math.hypot(1, x),
    interval: I.asinh,
    ball: B.asinh,
    big: ({ add, ln, multiply, sqrt }, x) =>
      odd(x as Big, (size) => ln(add(size, sqrt(add(multiply(size, size), bigOne))))),
  },
  acosh: {
    also: ["arcosh", "arccosh"],
    tex: "\\operatorname{arcosh}",
    domain: domain("[1, ∞)"),
    zero: 1,
    increasing: true,
    value: Math.acosh,
    derivative: (t) => inverse(call("sqrt", difference(squared(t), one))),
    slope: (x) => (x > 1 ? 1 / (Math.sqrt(x - 1) * Math.sqrt(x + 1)) : Number.NaN),
    interval: I.acosh,
    ball: B.acosh,
    big: ({ add, ln, multiply, sqrt, subtract }, at) => {
      const x = at as Big;
      if (signOf(subtract(x, bigOne)) < 0) throw new Undefined();
      return ln(add(x, sqrt(subtract(multiply(x, x), bigOne))));
    },
  },
  atanh: {
    also: ["artanh", "arctanh"],
    tex: "\\operatorname{artanh}",
    domain: domain("(-1, 1)"),
    zero: 0,
    increasing: true,
    value: Real.atanh,
    derivative: (t) => inverse(difference(one, squared(t))),
    slope: (x) => 1 / ((1 - x) * (1 + x)),
    interval: I.atanh,
    ball: B.atanh,
    big: ({ add, divide, ln, subtract }, at) => {
      const x = at as Big;
      if (signOf(subtract(bigOne, absolute(x))) <= 0) throw new Undefined();
      return half(ln(divide(add(bigOne, x), subtract(bigOne, x))));
    },
  },
} satisfies Record<string, KnownFunction>;
