import { roughPlaces } from "../../expression/functions.js";
import { isOperation, type Tree, variablesOf, visit } from "../../expression/tree.js";

/**
 * Formulas that are 0 wherever a formula might not be smooth: what stands in |u|, ReLU, under roots and fraction lines,
 * in ln; the difference in max and min. Everywhere else its derivative exists.
 */
export function specialPlaces(tree: Tree): Tree[] {
  const found: Tree[] = [];
  visit(tree, (node) => {
    if (node.type === "FunctionNode") found.push(...roughPlaces(node));
    if (isOperation(node, "/")) found.push(node.args[1] as Tree);
    if (isOperation(node, "^") && !isWholePositive(node.args[1] as Tree) && !isPositive(node.args[0] as Tree)) {
      found.push(node.args[0] as Tree);
    }
  });
  return found.filter((place) => variablesOf(place).length > 0);
}

const isWholePositive = (n: Tree) => n.type === "ConstantNode" && Number.isInteger(Number(n.value));
const isPositive = (base: Tree) =>
  (base.type === "ConstantNode" && Number(base.value) > 0) ||
  (base.type === "SymbolNode" && (base.name === "e" || base.name === "pi"));
