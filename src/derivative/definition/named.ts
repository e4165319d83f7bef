import { dependsOn } from "../../expression/rules.js";
import {
  call,
  constant,
  difference,
  isOperation,
  negative,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
  withArgs,
} from "../../expression/tree.js";

/** The formula with the functions that have no limit of their own written by those that have: σ(x) as 1/(1 + e^(−x)). */
export function inElementaryFunctions(tree: Tree, x: string): Tree {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  const args = tree.args.map((arg) => inElementaryFunctions(arg, x)) as [Tree, ...Tree[]];
  if (isOperation(tree, "^") && args.every((arg) => dependsOn(arg, x))) {
    const [base, exponent] = args as unknown as [Tree, Tree];
    return exp(product(exponent, call("ln", base)));
  }
  const written = tree.type === "FunctionNode" ? meanings[tree.fn.name]?.(...args) : undefined;
  return written ?? (args.every((arg, i) => arg === tree.args[i]) ? tree : withArgs(tree, args));
}

const one = constant(1);
const two = constant(2);
const exp = (t: Tree) => power(variable("e"), t);

/** (a ± |a − b| + b)/2 */
const larger = (join: typeof sum) => (a: Tree, b: Tree) =>
  quotient(join(sum(a, b), call("abs", difference(a, b))), two);
const overAll =
  (two: (a: Tree, b: Tree) => Tree) =>
  (first: Tree, ...others: Tree[]) =>
    others.reduce(two, first);

const meanings: Record<string, (t: Tree, ...others: Tree[]) => Tree> = {
  max: overAll(larger(sum)),
  min: overAll(larger(difference)),
  softplus: (t) => call("ln", sum(one, exp(t))),
  sech: (t) => quotient(two, sum(exp(t), exp(negative(t)))),
  csch: (t) => quotient(two, difference(exp(t), exp(negative(t)))),
  coth: (t) => quotient(sum(exp(t), exp(negative(t))), difference(exp(t), exp(negative(t)))),
  sigmoid: (t) => quotient(one, sum(one, exp(negative(t)))),
  sec: (t) => quotient(one, call("cos", t)),
  csc: (t) => quotient(one, call("sin", t)),
  cot: (t) => quotient(call("cos", t), call("sin", t)),
  sinh: (t) => quotient(difference(exp(t), exp(negative(t))), two),
  cosh: (t) => quotient(sum(exp(t), exp(negative(t))), two),
  tanh: (t) => quotient(difference(exp(t), exp(negative(t))), sum(exp(t), exp(negative(t)))),
  relu: (t) => quotient(sum(t, call("abs", t)), two),
};
