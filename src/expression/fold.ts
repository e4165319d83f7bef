import { type Call, isE, isNegative, type Operation, operands, type Tree } from "./tree.js";

/**
 * What a formula can be computed in: floating-point numbers, balls, intervals, big numbers, fractions of polynomials.
 *
 * Powers and calls get the node itself, with `inside` to compute a part of it: for an arithmetic that does not look into all
 * parts. `onValues` makes these two from functions of the parts' values.
 */
export interface Arithmetic<Value> {
  constant(digits: number | string): Value;
  /** A letter, or one of the two numbers e and pi. */
  variable(name: string): Value;
  negate(a: Value): Value;
  add(a: Value, b: Value): Value;
  subtract(a: Value, b: Value): Value;
  multiply(a: Value, b: Value): Value;
  divide(a: Value, b: Value): Value;
  power(node: Operation, inside: (part: Tree) => Value): Value;
  call(node: Call, inside: (part: Tree) => Value): Value;
}

/** The tree's value in an arithmetic. */
export function fold<Value>(tree: Tree, to: Arithmetic<Value>): Value {
  const inside = (part: Tree): Value => {
    if (part.type === "ConstantNode") return to.constant(part.value);
    if (part.type === "SymbolNode") return to.variable(part.name);
    if (part.type === "FunctionNode") return to.call(part, inside);
    const [a, b] = operands(part);
    if (isNegative(part)) return to.negate(inside(a));
    switch (part.op) {
      case "+":
        return to.add(inside(a), inside(b));
      case "-":
        return to.subtract(inside(a), inside(b));
      case "*":
        return to.multiply(inside(a), inside(b));
      case "/":
        return to.divide(inside(a), inside(b));
      case "^":
        return to.power(part, inside);
    }
  };
  return inside(tree);
}

/** Powers and calls computed from the values of their parts; e^b is exp(b). */
export const onValues = <Value>(of: {
  exp(b: Value): Value;
  power(a: Value, b: Value): Value;
  call(name: string, args: readonly Value[]): Value;
}): Pick<Arithmetic<Value>, "power" | "call"> => ({
  power: (node, inside) => {
    const [base, exponent] = operands(node);
    return isE(base) ? of.exp(inside(exponent)) : of.power(inside(base), inside(exponent));
  },
  call: ({ fn, args }, inside) => of.call(fn.name, args.map(inside)),
});
