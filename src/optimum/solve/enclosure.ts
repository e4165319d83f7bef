import { isNegative, type Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";

/** An interval for each variable. */
export type Box = readonly I.Interval[];

/**
 * The trees as functions of a box: for each tree an interval that its values over the box never leave. Parts that occur
 * more than once are computed once.
 */
export function enclosure(trees: readonly Tree[], vars: readonly string[]): (box: Box) => I.Interval[] {
  const known = new Map<string, number>();
  const operations: ((done: readonly I.Interval[], box: Box) => I.Interval)[] = [];

  const node = (key: string, operation: (typeof operations)[number]): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, operations.push(operation) - 1);
    return operations.length - 1;
  };
  const compile = (tree: Tree): number => {
    if (tree.type === "ConstantNode") {
      const value = exactly(tree.value);
      return node(`${tree.value}`, () => value);
    }
    if (tree.type === "SymbolNode") {
      const value = numbers[tree.name];
      const i = vars.indexOf(tree.name);
      if (!value && i < 0) throw new Error(`${tree.name} is not among the variables.`);
      return node(tree.name, value ? () => value : (_, box) => box[i] as I.Interval);
    }
    if (tree.type === "FunctionNode") {
      const { name } = tree.fn;
      const args = tree.args.map(compile);
      return node(`${name}(${args})`, (done) =>
        I.apply(
          name,
          args.map((arg) => done[arg] as I.Interval),
        ),
      );
    }
    const [left, right] = tree.args as [Tree, Tree];
    if (tree.op === "^" && left.type === "SymbolNode" && left.name === "e") {
      const exponent = compile(right);
      return node(`exp(${exponent})`, (done) => I.apply("exp", [done[exponent] as I.Interval]));
    }
    const a = compile(left);
    if (isNegative(tree)) return node(`-${a}`, (done) => I.negate(done[a] as I.Interval));
    const b = compile(right);
    const operation = binary[tree.op];
    if (tree.op === "*" && a === b) return node(`${a}^2`, (done) => I.integerPower(done[a] as I.Interval, 2));
    return node(`${a}${tree.op}${b}`, (done) => operation(done[a] as I.Interval, done[b] as I.Interval));
  };

  const results = trees.map(compile);
  return (box) => {
    const done: I.Interval[] = [];
    for (const operation of operations) done.push(operation(done, box));
    return results.map((i) => done[i] as I.Interval);
  };
}

const binary = { "+": I.add, "-": I.subtract, "*": I.multiply, "/": I.divide, "^": I.power };

/** A decimal lies between two of the computer's numbers, unless it is a moderate whole number. */
function exactly(digits: number | string): I.Interval {
  const value = Number(digits);
  if (Number.isSafeInteger(value)) return I.point(value);
  return I.multiply(I.interval(value, value), I.interval(1 - 2 ** -52, 1 + 2 ** -52));
}

const numbers: Record<string, I.Interval> = { e: exactly(Math.E), pi: exactly(Math.PI) };
