import {
  call,
  constant,
  difference,
  negative,
  power,
  quotient,
  sum,
  type Tree,
  variable,
  withArgs,
} from "../../expression/tree.js";

/** The formula with the functions that have no limit of their own written by those that have: σ(x) as 1/(1 + e^(−x)). */
export function inElementaryFunctions(tree: Tree): Tree {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  const args = tree.args.map(inElementaryFunctions);
  const written = tree.type === "FunctionNode" ? meanings[tree.fn.name]?.(args[0] as Tree) : undefined;
  return written ?? (args.every((arg, i) => arg === tree.args[i]) ? tree : withArgs(tree, args));
}

const one = constant(1);
const two = constant(2);
const exp = (t: Tree) => power(variable("e"), t);

const meanings: Record<string, (t: Tree) => Tree> = {
  sigmoid: (t) => quotient(one, sum(one, exp(negative(t)))),
  sec: (t) => quotient(one, call("cos", t)),
  csc: (t) => quotient(one, call("sin", t)),
  cot: (t) => quotient(call("cos", t), call("sin", t)),
  sinh: (t) => quotient(difference(exp(t), exp(negative(t))), two),
  cosh: (t) => quotient(sum(exp(t), exp(negative(t))), two),
  tanh: (t) => quotient(difference(exp(t), exp(negative(t))), sum(exp(t), exp(negative(t)))),
  relu: (t) => quotient(sum(t, call("abs", t)), two),
};
