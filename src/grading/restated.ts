import { tidy } from "../expression/tidy.js";
import { isNegative, isNumber, isOperation, leaves, operands, type Tree, wholeNumber } from "../expression/tree.js";

/**
 * Does a line say only what another says: the same terms and factors in another order, with h − h added, or with h^(−1) for a
 * division by h? A line in which something was collected or cancelled is shorter, and says more.
 */
export const isRestated = (line: Tree, before: Tree): boolean =>
  leaves(tidy(line)) >= leaves(tidy(before)) && shapeOf(line) === shapeOf(before);

/** A text that is the same for formulas that differ in the order of terms and factors; nothing is multiplied out. */
function shapeOf(tree: Tree): string {
  const terms = new Map<string, number>();
  addTerms(tree, 1, terms);
  return [...terms]
    .filter(([, coefficient]) => coefficient !== 0)
    .map(([factors, coefficient]) => `${coefficient}${factors}`)
    .sort()
    .join(" + ");
}

function addTerms(tree: Tree, sign: number, terms: Map<string, number>): void {
  if (isNegative(tree)) {
    addTerms(operands(tree)[0], -sign, terms);
    return;
  }
  if (isOperation(tree, "+") || isOperation(tree, "-")) {
    const [a, b] = operands(tree);
    addTerms(a, sign, terms);
    addTerms(b, tree.op === "+" ? sign : -sign, terms);
    return;
  }
  const factors = new Map<string, number>();
  const coefficient = sign * multiply(tree, 1, factors);
  const text = [...factors]
    .filter(([, exponent]) => exponent !== 0)
    .map(([base, exponent]) => `·(${base})^${exponent}`)
    .sort()
    .join("");
  terms.set(text, (terms.get(text) ?? 0) + coefficient);
}

/** Puts the factors of a term, raised to a power, to the others; returns the number among them. */
function multiply(tree: Tree, exponent: number, factors: Map<string, number>): number {
  if (isNumber(tree)) return Number(tree.value) ** exponent;
  if (isNegative(tree)) return (-1) ** exponent * multiply(operands(tree)[0], exponent, factors);
  if (isOperation(tree, "*") || isOperation(tree, "/")) {
    const [a, b] = operands(tree);
    return multiply(a, exponent, factors) * multiply(b, tree.op === "*" ? exponent : -exponent, factors);
  }
  const whole = isOperation(tree, "^") ? wholeNumber(operands(tree)[1]) : undefined;
  if (isOperation(tree, "^") && whole !== undefined) return multiply(operands(tree)[0], exponent * whole, factors);
  const base = atomOf(tree);
  factors.set(base, (factors.get(base) ?? 0) + exponent);
  return 1;
}

function atomOf(tree: Tree): string {
  if (tree.type === "SymbolNode") return tree.name;
  if (tree.type === "FunctionNode") return `${tree.fn.name}(${tree.args.map(shapeOf).join(", ")})`;
  if (isOperation(tree, "^")) return operands(tree).map(shapeOf).join("^");
  return shapeOf(tree);
}
