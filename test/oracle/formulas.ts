import { functions } from "../../src/expression/functions.js";
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
import { randomFormulas } from "../expression/random-formula.js";

const ofOne = Object.keys(functions).filter((name) => functions[name]?.arguments === undefined);

/**
 * Random formulas in x, with another letter a now and then, over every function that `parse` knows. One in four is wild (zeros,
 * huge numbers, constants as arguments), the others are such as a textbook has.
 */
export function formulasInX(seed: number, count: number): Tree[] {
  const wild = randomFormulas(seed, ["x", "x", "x", "a", "e", "pi"], ofOne);
  const { random, pick } = wild;
  const chance = (share: number) => random() < share;

  const number = () =>
    pick([constant(2), constant(3), constant(4), constant(5), constant("0.5"), quotient(constant(2), constant(3))]);
  const leaf = () => (chance(0.75) ? variable("x") : chance(0.7) ? number() : variable(pick(["a", "e", "pi"])));
  const exponent = () =>
    pick([2, 2, 3, 4, -1, -2, "0.5", "1/2", "1/3", "-1/2", "2/3", "1.5"].map((text) => numberOf(String(text))));

  function formula(depth: number): Tree {
    if (depth === 0) return leaf();
    const part = () => formula(depth - 1 - (depth > 1 && chance(0.4) ? 1 : 0));
    return pick<() => Tree>([
      () => sum(part(), part()),
      () => difference(part(), part()),
      () => product(part(), part()),
      () => product(number(), part()),
      () => quotient(part(), part()),
      () => negative(part()),
      () => power(part(), exponent()),
      () => power(pick([variable("e"), variable("a"), constant(2)]), part()),
      () => power(sum(power(part(), constant(2)), constant(1)), part()),
      () => call(pick(ofOne), part()),
      () => call(pick(ofOne), part()),
      () => call(pick(ofOne), part()),
      () => call(pick(["max", "min"]), part(), part()),
    ])();
  }

  return Array.from({ length: count }, (_, i) => {
    const depth = 1 + Math.floor(random() * 4);
    return i % 4 === 0 ? wild.formula(Math.min(depth, 3)) : formula(depth);
  });
}

function numberOf(text: string): Tree {
  if (text.startsWith("-")) return negative(numberOf(text.slice(1)));
  const [n, d] = text.split("/") as [string, string?];
  return d === undefined ? constant(n) : quotient(constant(n), constant(d));
}
