import { call, constant, difference, isOperation, type Tree, variablesOf, visit } from "../../expression/tree.js";

/**
 * Formulas that are 0 wherever a formula might not be smooth: what stands in |u|, ReLU, under roots and fraction lines,
 * in ln; the difference in max and min. Everywhere else its derivative exists.
 */
export function specialPlaces(tree: Tree): Tree[] {
  const found: Tree[] = [];
  visit(tree, (node) => {
    if (node.type === "FunctionNode") found.push(...ofFunction(node.fn.name, node.args));
    if (isOperation(node, "/")) found.push(node.args[1] as Tree);
    if (isOperation(node, "^") && !isWholePositive(node.args[1] as Tree) && !isPositive(node.args[0] as Tree)) {
      found.push(node.args[0] as Tree);
    }
  });
  return found.filter((place) => variablesOf(place).length > 0);
}

function ofFunction(name: string, args: readonly Tree[]): Tree[] {
  const [u] = args as [Tree];
  if (/^(abs|relu|sign|step|sqrt|cbrt|ln)$/.test(name)) return [u];
  if (/^(asin|acos|atanh)$/.test(name)) return [difference(constant(1), u), difference(constant(-1), u)];
  if (name === "acosh") return [difference(u, constant(1))];
  if (name === "tan" || name === "sec") return [call("cos", u)];
  if (name === "cot" || name === "csc") return [call("sin", u)];
  if (name !== "max" && name !== "min") return [];
  return args.flatMap((a, i) => args.slice(i + 1).map((b) => difference(a, b)));
}

const isWholePositive = (n: Tree) => n.type === "ConstantNode" && Number.isInteger(Number(n.value));
const isPositive = (base: Tree) =>
  (base.type === "ConstantNode" && Number(base.value) > 0) ||
  (base.type === "SymbolNode" && (base.name === "e" || base.name === "pi"));
