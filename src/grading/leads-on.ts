import { asFraction } from "../expression/fraction.js";
import { isPending } from "../expression/pending.js";
import { toText } from "../expression/print-text.js";
import { tidy } from "../expression/tidy.js";
import { difference, isOperation, operands, type Tree, visit } from "../expression/tree.js";
import * as F from "../number/fraction.js";

/**
 * Was something worked out on the way from one line to another that equals it? With derivatives in it: what stands under them has
 * become lighter. Without: the line is lighter, or something was multiplied out or factored.
 *
 * This asks for what work leaves behind and not for what it is not, so that no identity passes for work: e^(−ln h) for 1/h,
 * x − x added, sin² + cos² for 1 all make a formula heavier.
 */
export function leadsOn(line: Tree, before: Tree): boolean {
  const [to, from] = [tidy(line), tidy(before)];
  const toDo = heaviest(from, isPending);
  if (toDo > 0) return heaviest(to, isPending) < toDo;
  return (
    weight(to) < weight(from) ||
    productsOfSums(to) < productsOfSums(from) ||
    heaviest(to, isSum) < heaviest(from, isSum)
  );
}

/** Do two formulas differ by a single term: by one that was forgotten, added, or has the wrong coefficient? */
export function differByOneTerm(a: Tree, b: Tree): boolean {
  const apart = asFraction(difference(a, b), (part) => F.letter(`(${toText(part)})`));
  return apart?.over.size === 1 && apart.under.size === 1;
}

/** The letters and numbers of a formula, and the calls, each as heavy as what it stands for: σ(u) is 1/(1 + e^(−u)). */
function weight(root: Tree): number {
  let sum = 0;
  visit(root, (node) => {
    if (node.type === "ConstantNode" || node.type === "SymbolNode") sum += 1;
    else if (node.type === "FunctionNode" && !isPending(node)) sum += node.fn.name === "softplus" ? 6 : 3;
  });
  return sum;
}

/** The weight of the heaviest part of a kind; 0 where there is none. */
function heaviest(root: Tree, isOne: (node: Tree) => boolean): number {
  let most = 0;
  visit(root, (node) => {
    if (isOne(node)) most = Math.max(most, weight(node));
  });
  return most;
}

const isSum = (node: Tree): boolean => isOperation(node, "+") || isOperation(node, "-");

/** How many products have a sum among their factors, and how many powers are of one: what can be multiplied out. */
function productsOfSums(root: Tree): number {
  let count = 0;
  visit(root, (node) => {
    if (isOperation(node, "*") ? operands(node).some(isSum) : isOperation(node, "^") && isSum(operands(node)[0]))
      count++;
  });
  return count;
}
