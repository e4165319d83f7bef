import * as B from "../../number/ball.js";
import { type Big, half, negate, whole } from "../../number/big/big.js";
import { erf, gelu, geluSlope } from "../../number/error-function.js";
import * as I from "../../number/interval-functions.js";
import * as Real from "../../number/real.js";
import { call, difference, negative, power, product, quotient, sum, type Tree, variable } from "../tree.js";
import { one, squared, two } from "./roots.js";
import { all, type KnownFunction } from "./row.js";

const [e, pi] = [variable("e"), variable("pi")];
const bigOne = whole(1n);

/** Φ(t) = (1 + erf(t/√2))/2 and φ(t) = e^(−t²/2)/√(2π) of the normal distribution. */
const normal = (t: Tree) => quotient(sum(one, call("erf", quotient(t, call("sqrt", two)))), two);
const bell = (t: Tree) => quotient(power(e, negative(quotient(squared(t), two))), call("sqrt", product(two, pi)));

/** What neural networks are made of, besides ReLU. */
export const learning = {
  sigmoid: {
    also: ["σ", "logistic"],
    tex: "\\sigma",
    domain: all,
    increasing: true,
    value: Real.sigmoid,
    derivative: (t) => product(call("sigmoid", t), difference(one, call("sigmoid", t))),
    slope: (x, y) => y / (1 + Math.exp(x)),
    interval: I.sigmoid,
    ball: B.sigmoid,
    big: ({ add, divide, exp }, x) => divide(bigOne, add(bigOne, exp(negate(x as Big)))),
  },
  softplus: {
    tex: "\\operatorname{softplus}",
    domain: all,
    increasing: true,
    value: Real.softplus,
    derivative: (t) => call("sigmoid", t),
    slope: (x) => 1 / (1 + Math.exp(-x)),
    interval: I.softplus,
    ball: B.softplus,
    big: ({ add, exp, ln }, x) => ln(add(bigOne, exp(x as Big))),
  },
  erf: {
    tex: "\\operatorname{erf}",
    domain: all,
    zero: 0,
    increasing: true,
    value: erf,
    derivative: (t) => product(quotient(two, call("sqrt", pi)), power(e, negative(squared(t)))),
    slope: (x) => (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x),
    interval: I.erf,
    ball: B.erf,
    big: (level, x) => level.erf(x as Big),
  },
  /** x·Φ(x), the exact one [HendrycksGimpel2016]. */
  gelu: {
    tex: "\\operatorname{GELU}",
    domain: all,
    zero: 0,
    value: gelu,
    derivative: (t) => sum(normal(t), product(t, bell(t))),
    slope: geluSlope,
    interval: I.gelu,
    ball: B.gelu,
    big: ({ add, divide, erf: bigErf, multiply, sqrt }, x) =>
      half(multiply(x as Big, add(bigOne, bigErf(divide(x as Big, sqrt(whole(2n))))))),
  },
} satisfies Record<string, KnownFunction>;
