import { isPending } from "./pending.js";
import { rewrite } from "./rules.js";
import { type Tree, withArgs } from "./tree.js";

/** The derivative of the tree by x: every rule applied, nothing tidied. It has no value where the rules find none. */
export function differentiate(tree: Tree, x: string): Tree {
  const slope = (part: Tree): Tree => rewrite(part, x, slope).tree;
  return slope(resolve(tree));
}

/** The tree with every derivative sign replaced by the derivative. */
export function resolve(tree: Tree): Tree {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  if (isPending(tree)) return differentiate(tree.args[0], tree.args[1].name);
  const args = tree.args.map(resolve);
  return args.every((arg, i) => arg === tree.args[i]) ? tree : withArgs(tree, args);
}
