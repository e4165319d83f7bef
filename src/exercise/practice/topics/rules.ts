import type { Draw } from "../draw.js";
import { type Drawn, slopeOf } from "../drawn.js";

/** c/x^n with its sign in front of the fraction. */
const over = (c: number, n: number) => (c < 0 ? `(-(${-c}/x^${n}))` : `${c}/x^${n}`);

/** c·x^n as text. */
const power = (c: number | string, n: number) => `(${c}) x^${n}`;

/** ax + b with a ≠ 0. */
const line = (draw: Draw, x = "x") => `${draw.int(2, 5)}${x} + (${draw.nonzero(-6, 6)})`;

/** Powers and sums, from one term to roots and negative exponents. */
export function powersAndSums(draw: Draw, level: number): Drawn {
  const c = () => draw.nonzero(-7, 7);
  const [n, m] = draw.shuffled([2, 3, 4, 5, 6]) as [number, number];
  const forms = [
    () => power(draw.int(2, 12), draw.int(2, 9)),
    () => `${power(c(), n)} + ${power(c(), 1)}`,
    () => `${power(c(), n)} + ${power(c(), m)} + (${c()})`,
    () => `${over(c(), draw.int(1, 4))} + ${power(c(), n)} + (${c()}) x`,
    () => `${draw.int(2, 9)} sqrt(x) + ${over(c(), draw.int(1, 3))} + ${power(c(), m)}`,
  ];
  return slopeOf((forms[level - 1] as () => string)());
}

/** Two factors, then factors that need rules of their own, then three. */
export function productRule(draw: Draw, level: number): Drawn {
  const n = draw.int(2, 4);
  const f = draw.pick(["e^x", "ln x", "sin x", "cos x"]);
  const forms = [
    () => `${draw.int(1, 9)} x^${n} ${f}`,
    () => `(${line(draw)}) ${f}`,
    () => `x^${n} (${draw.pick(["ln x", "sin x"])} + (${draw.nonzero(-5, 5)}))`,
    () => `(x^2 + (${draw.nonzero(-6, 6)})) (${draw.int(2, 4)}x + ${f})`,
    () => `${draw.int(1, 9)} x^${n} e^x ${draw.pick(["ln x", "sin x", "cos x"])}`,
  ];
  return slopeOf((forms[level - 1] as () => string)());
}

/** From the reciprocal to quotients of products. */
export function quotientRule(draw: Draw, level: number): Drawn {
  const b = () => draw.nonzero(-6, 6);
  const forms = [
    () => `${draw.int(1, 6)}/(${line(draw)})`,
    () => `(${line(draw)})/(x + (${b()}))`,
    () => `(${draw.pick(["e^x", "sin x", "cos x"])})/(${line(draw)})`,
    () => `(x^2 + (${b()}))/(x^2 + ${draw.int(1, 7)})`,
    () => `(${draw.int(1, 6)} x^${draw.int(1, 2)} e^x)/(x^2 + ${draw.int(1, 7)})`,
  ];
  return slopeOf((forms[level - 1] as () => string)());
}

/** One inner function, then two layers, then layers inside a product. */
export function chainRule(draw: Draw, level: number): Drawn {
  const [a, n] = [draw.int(2, 8), draw.int(2, 6)];
  const b = draw.nonzero(-6, 6);
  const forms = [
    () => `(${line(draw)})^${n + 1}`,
    () => draw.pick([`e^(${a}x^2 + (${b}))`, `sin(${a}x^2 + (${b}))`, `(x^2 + (${b}))^${n + 1}`]),
    () => draw.pick([`ln(${a}x^2 + ${n})`, `sqrt(${a}x^2 + ${n})`, `${n}/(x^2 + ${a})^${draw.int(2, 3)}`]),
    () => draw.pick([`e^((${line(draw)})^2)`, `(${n} + e^(${a}x))^3`, `ln(${n} + e^(${a}x))`, `sin(${a}x)^${n + 1}`]),
    () =>
      draw.pick([`x^${n} e^(-${a}x^2)`, `x ln(${n} + e^(${a}x))`, `x sqrt(${a}x^2 + ${n})`, `x (${n} + sin(${a}x))^3`]),
  ];
  return slopeOf((forms[level - 1] as () => string)());
}

/** e^x and ln x, alone and with something inside. */
export function exponentials(draw: Draw, level: number): Drawn {
  const [a, b, n] = [draw.int(2, 9), draw.nonzero(-9, 9), draw.int(2, 5)];
  const forms = [
    () => `${a} e^x + (${b}) ln x`,
    () => `${a} e^(${n}x) + (${b}) x`,
    () => draw.pick([`${a}^x + (${b}) x^${n}`, `ln(${a}x + ${Math.abs(b)}) + (${b}) x`]),
    () => `${draw.int(1, 6)} x^${n} e^(-${a}x)`,
    () => draw.pick([`x^${n} ln(x^2 + ${a})`, `e^(-${a}x) ln(x^2 + ${n})`, `ln(e^(${a}x) + ${n}) + x ln x`]),
  ];
  return slopeOf((forms[level - 1] as () => string)());
}

/** Sigmoid, tanh, softplus, ReLU, GELU; SiLU at the top. */
export function activations(draw: Draw, level: number): Drawn {
  const [a, b, n] = [draw.int(2, 7), draw.nonzero(-6, 6), draw.int(2, 3)];
  const forms = [
    () => `${draw.int(2, 6)} ${draw.pick(["sigmoid", "tanh", "softplus"])}(${a}x)`,
    () => `${draw.pick(["sigmoid", "tanh", "softplus", "relu"])}(${a}x + (${b}))`,
    () => `${a} ${draw.pick(["sigmoid", "tanh"])}(${n}x + (${b})) + (${b}) softplus(${a}x)`,
    () =>
      draw.pick([
        `x sigmoid(${a}x + (${b}))`,
        `x tanh(${a}x + (${b}))`,
        `${draw.pick(["sigmoid", "tanh"])}(${a}x)^${n}`,
      ]),
    () =>
      draw.pick([
        `x^${n} sigmoid(${a}x + (${b}))`,
        `sigmoid(${a} tanh(${n}x))`,
        `x^${n} tanh(${a}x + (${b}))`,
        `${a} gelu(x) + (${b}) x^${n}`,
      ]),
  ];
  return slopeOf((forms[level - 1] as () => string)());
}
