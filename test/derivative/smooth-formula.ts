import { randomNumbers } from "../../src/number/random.js";

/** Random formulas in x that are smooth everywhere, with random numbers of ordinary size, the same on every run. */
export function smoothFormulas(seed: number) {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = () => (6 * random() - 3).toFixed(2);
  const linear = () => `((${number()}) x + (${number()}))`;
  const piece = (depth: number): string => {
    if (depth === 0) return pick([linear, () => "x", () => `(x^${pick([2, 3, 4])} - x)`])();
    const inner = () => piece(depth - 1 - Math.floor(random() * depth));
    return pick([
      () => `(${inner()} + ${inner()})`,
      () => `(${inner()} (${inner()}))`,
      () => `sin(${inner()})`,
      () => `cos(${inner()})`,
      () => `tanh(${inner()})`,
      () => `sigmoid(${inner()})`,
      () => `softplus(${inner()})`,
      () => `atan(${inner()})`,
      () => `e^(sin(${inner()}))`,
      () => `e^(-(${inner()})^2)`,
      () => `1/(1 + (${inner()})^2)`,
      () => `sqrt(1 + (${inner()})^2)`,
      () => `ln(2 + (${inner()})^2)`,
      () => `asinh(${inner()})`,
    ])();
  };
  return { formula: (depth: number) => piece(depth), random };
}
