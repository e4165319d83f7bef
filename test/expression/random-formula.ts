import {
  call,
  constant,
  difference,
  negative,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
} from "../../src/expression/tree.js";
import { randomNumbers } from "../../src/number/random.js";

const someFunctions = "sin ln sqrt abs cbrt sigmoid tanh relu asinh atanh step sec".split(" ");

/** Random formulas of every kind, the same on every run. */
export function randomFormulas(
  seed: number,
  letters = ["x", "y", "a", "x_1", "Δx", "e", "pi"],
  functions = someFunctions,
) {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const leaf = (): Tree =>
    random() < 0.45 ? constant(pick([0, 1, 2, 3, 10, "0.5", "1.25", "12345678901234567890"])) : variable(pick(letters));
  const formula = (depth: number): Tree => {
    if (depth === 0) return leaf();
    const next = () => formula(depth - 1 - Math.floor(random() * 2 * Number(depth > 1)));
    switch (Math.floor(random() * 9)) {
      case 0:
        return sum(next(), next());
      case 1:
        return difference(next(), next());
      case 2:
      case 3:
        return product(next(), next());
      case 4:
        return quotient(next(), next());
      case 5:
        return power(next(), random() < 0.6 ? constant(pick([1, 2, 3])) : next());
      case 6:
        return negative(next());
      case 7:
        return call(pick(functions), next());
      default:
        return random() < 0.5 ? call("max", next(), next()) : leaf();
    }
  };
  return { formula, random, pick };
}

/** A random polynomial in x with small coefficients, as text and partly factored. */
export function randomPolynomialText(random: () => number, letter = "x"): string {
  const number = () => Math.floor(random() * 9) - 4;
  const simple = () => `${number()}${letter}^${Math.floor(random() * 4)} + (${number()})${letter} - (${number()})/3`;
  const kind = random();
  if (kind < 0.4) return simple();
  if (kind < 0.7) return `(${simple()})(${number()}${letter} + ${number()})`;
  return `(${letter} - (${number()}))^2 + ${simple()}`;
}
