import * as B from "../../number/ball.js";
import type { Arithmetic } from "../../number/big/arithmetic.js";
import { type Big, half, isSmall, negate, signOf, Undefined, whole } from "../../number/big/big.js";
import * as I from "../../number/interval-functions.js";
import * as Real from "../../number/real.js";
import { call, difference, negative, product, sum, type Tree } from "../tree.js";
import { inverse, odd, one, squared } from "./roots.js";
import { all, domain, type KnownFunction } from "./row.js";

/** √(1 − t²) and |t|·√(t² − 1), below the slopes of the inverse functions. */
const besideOne = (t: Tree) => call("sqrt", difference(one, squared(t)));
const beyondOne = (t: Tree) => product(call("abs", t), call("sqrt", difference(squared(t), one)));
const slopeOfAsin = (x: number) => (Math.abs(x) < 1 ? 1 / Math.sqrt((1 - x) * (1 + x)) : Number.NaN);
const slopeOfAsec = (x: number) => {
  const size = Math.abs(x);
  return size > 1 ? 1 / (size * Math.sqrt(size - 1) * Math.sqrt(size + 1)) : Number.NaN;
};

const bigOne = whole(1n);

/** asin x = atan(x/√(1 − x²)) */
function arcsine({ add, atan, divide, multiply, pi, sqrt }: Arithmetic, x: Big): Big {
  const rest = add(bigOne, negate(multiply(x, x)));
  const sign = signOf(rest);
  if (sign < 0) throw new Undefined();
  return sign === 0 ? odd(x, () => half(pi)) : atan(divide(x, sqrt(rest)));
}
const arccosine = (level: Arithmetic, x: Big) => level.plus(half(level.pi), negate(arcsine(level, x)));

/** sin, cos, their quotients, and the inverse functions. */
export const trigonometric = {
  sin: {
    tex: "\\sin",
    bare: "sin^2 x",
    domain: all,
    value: Math.sin,
    derivative: (t) => call("cos", t),
    slope: (x) => Math.cos(x),
    interval: I.sin,
    ball: B.sin,
    big: ({ sinCos }, x) => sinCos(x as Big)[0],
  },
  cos: {
    tex: "\\cos",
    bare: "sin^2 x",
    domain: all,
    value: Math.cos,
    derivative: (t) => negative(call("sin", t)),
    slope: (x) => -Math.sin(x),
    interval: I.cos,
    ball: B.cos,
    big: ({ sinCos }, x) => sinCos(x as Big)[1],
  },
  tan: {
    tex: "\\tan",
    bare: "sin^2 x",
    domain: all,
    poles: (t) => call("cos", t),
    value: Math.tan,
    derivative: (t) => squared(call("sec", t)),
    slope: (x) => 1 / Math.cos(x) ** 2,
    interval: I.tan,
    ball: B.tan,
    big: ({ divide, sinCos }, x) => divide(...sinCos(x as Big)),
  },
  sec: {
    tex: "\\sec",
    bare: "sin^2 x",
    domain: all,
    poles: (t) => call("cos", t),
    value: (x) => 1 / Math.cos(x as number),
    derivative: (t) => product(call("sec", t), call("tan", t)),
    slope: (x, y) => y * Math.tan(x),
    interval: I.sec,
    ball: B.sec,
    big: ({ divide, sinCos }, x) => divide(bigOne, sinCos(x as Big)[1]),
  },
  csc: {
    also: ["cosec"],
    tex: "\\csc",
    bare: "sin^2 x",
    domain: all,
    poles: (t) => call("sin", t),
    value: (x) => Real.divide(1, Math.sin(x as number)),
    derivative: (t) => negative(product(call("csc", t), call("cot", t))),
    slope: (x, y) => -y / Math.tan(x),
    interval: I.csc,
    ball: B.csc,
    big: ({ divide, sinCos }, x) => divide(bigOne, sinCos(x as Big)[0]),
  },
  cot: {
    tex: "\\cot",
    bare: "sin^2 x",
    domain: all,
    poles: (t) => call("sin", t),
    value: (x) => Real.divide(Math.cos(x as number), Math.sin(x as number)),
    derivative: (t) => negative(squared(call("csc", t))),
    slope: (x) => -1 / Math.sin(x) ** 2,
    interval: I.cot,
    ball: B.cot,
    big: ({ divide, sinCos }, x) => divide(...(sinCos(x as Big).reverse() as [Big, Big])),
  },
  asin: {
    also: ["arcsin"],
    tex: "\\arcsin",
    bare: "ln x",
    domain: domain("[-1, 1]"),
    zero: 0,
    increasing: true,
    value: Math.asin,
    derivative: (t) => inverse(besideOne(t)),
    slope: slopeOfAsin,
    interval: I.asin,
    ball: B.asin,
    big: (level, x) => arcsine(level, x as Big),
  },
  acos: {
    also: ["arccos"],
    tex: "\\arccos",
    bare: "ln x",
    domain: domain("[-1, 1]"),
    zero: 1,
    value: Math.acos,
    derivative: (t) => negative(inverse(besideOne(t))),
    slope: (x) => -slopeOfAsin(x),
    interval: I.acos,
    ball: B.acos,
    big: (level, x) => arccosine(level, x as Big),
  },
  atan: {
    also: ["arctan"],
    tex: "\\arctan",
    bare: "ln x",
    domain: all,
    zero: 0,
    increasing: true,
    value: Math.atan,
    derivative: (t) => inverse(sum(one, squared(t))),
    slope: (x) => 1 / (1 + x * x),
    interval: I.atan,
    ball: B.atan,
    big: ({ atan }, x) => atan(x as Big),
  },
  /** arccos(1/x) */
  asec: {
    also: ["arcsec"],
    tex: "\\operatorname{arcsec}",
    bare: "ln x",
    domain: domain("(-∞, -1] ∪ [1, ∞)"),
    zero: 1,
    value: (x) => Math.acos(Real.divide(1, x as number)),
    derivative: (t) => inverse(beyondOne(t)),
    slope: slopeOfAsec,
    interval: I.asec,
    ball: B.asec,
    big: (level, x) => arccosine(level, level.divide(bigOne, x as Big)),
  },
  /** arcsin(1/x) */
  acsc: {
    also: ["arccsc", "acosec", "arccosec"],
    tex: "\\operatorname{arccsc}",
    bare: "ln x",
    domain: domain("(-∞, -1] ∪ [1, ∞)"),
    value: (x) => Math.asin(Real.divide(1, x as number)),
    derivative: (t) => negative(inverse(beyondOne(t))),
    slope: (x) => -slopeOfAsec(x),
    interval: I.acsc,
    ball: B.acsc,
    big: (level, x) => arcsine(level, level.divide(bigOne, x as Big)),
  },
  /** π/2 − arctan x: continuous, with values between 0 and π. Some programs take arctan(1/x), which jumps at 0. */
  acot: {
    also: ["arccot"],
    tex: "\\operatorname{arccot}",
    bare: "ln x",
    domain: all,
    value: Real.acot,
    derivative: (t) => negative(inverse(sum(one, squared(t)))),
    slope: (x) => -1 / (1 + x * x),
    interval: I.acot,
    ball: B.acot,
    big: ({ atan, divide, pi, plus }, x) =>
      isSmall(x as Big) || signOf(x as Big) < 0
        ? plus(half(pi), negate(atan(x as Big)))
        : atan(divide(bigOne, x as Big)),
  },
} satisfies Record<string, KnownFunction>;
