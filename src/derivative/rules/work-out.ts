import { differentiate } from "../../expression/differentiate.js";
import { Expression } from "../../expression/expression.js";
import { type DerivativeSign, isPending, type Pending, pending } from "../../expression/pending.js";
import { type Rewriting, rewrite } from "../../expression/rules.js";
import { textbook } from "../../expression/textbook.js";
import { type Tree, visit, withArgs } from "../../expression/tree.js";
import { structural } from "./rule-names.js";

/** One rule applied in one place. */
export interface Stage {
  readonly rule: string;
  readonly tree: Tree;
  /** The substitution, where the rule is the chain rule. */
  readonly chain?: Rewriting["chain"];
}

/**
 * Works the derivative of f by x out, one rule at a time: first f is taken apart, from the left and from the outside, then the
 * pieces are looked up, then the result is tidied.
 *
 * @param known formulas that are looked up, not taken apart
 */
export function workOut(f: Tree, x: string, sign: DerivativeSign, known: readonly Tree[] = []): Stage[] {
  const stages: Stage[] = [];
  const isKnown = (u: Tree) => known.some((one) => looks(one) === looks(u));
  let tree: Tree = pending(f, x, sign);
  for (let next = nextPlace(tree, isKnown); next; next = nextPlace(tree, isKnown)) {
    const { place, rewriting } = next;
    tree = replaced(tree, place, rewriting.tree);
    stages.push({ rule: rewriting.rule, tree, ...(rewriting.chain && { chain: rewriting.chain }) });
  }
  const result = textbook(tree);
  if (looks(result) !== looks(tree)) stages.push({ rule: "simplify", tree: result });
  return stages;
}

const looks = (tree: Tree) => new Expression(tree).toTex();

/** The first derivative to be taken apart, or else the first to be looked up. */
function nextPlace(tree: Tree, isKnown: (u: Tree) => boolean): { place: Pending; rewriting: Rewriting } | undefined {
  let first: { place: Pending; rewriting: Rewriting } | undefined;
  for (const place of places(tree)) {
    const [u, x] = place.args;
    const rewriting = isKnown(u)
      ? { rule: "known", tree: textbook(differentiate(u, x.name)) }
      : rewrite(u, x.name, (part) => pending(part, x.name, place.fn.name));
    if (rewriting.rule in structural) return { place, rewriting };
    first ??= { place, rewriting };
  }
  return first;
}

function places(tree: Tree): Pending[] {
  const found: Pending[] = [];
  visit(tree, (node) => {
    if (isPending(node)) found.push(node);
  });
  return found;
}

function replaced(tree: Tree, place: Tree, replacement: Tree): Tree {
  if (tree === place) return replacement;
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  const args = tree.args.map((arg) => replaced(arg, place, replacement));
  return args.every((arg, i) => arg === tree.args[i]) ? tree : withArgs(tree, args);
}
