import { toText } from "../expression/print-text.js";
import { call, isE, some, substitute, type Tree, variable, visit, withArgs } from "../expression/tree.js";
import type { Bilingual } from "../language.js";
import { messages } from "./messages.js";

/** An answer with one thing named as the exercise names it, and what to say where only the name was wrong. */
export interface OtherName {
  readonly tree: Tree;
  /** Left out where the name is as good. */
  readonly sentence?: Bilingual;
}

/**
 * The answer as it is meant where it names the sigmoid's value otherwise than the key: σ without what stands inside, s for σ(x), or
 * σ(x) for s.
 *
 * @param own the letters of the exercise, which mean themselves
 */
export function otherNames(answer: Tree, key: Tree, own: ReadonlySet<string>): OtherName[] {
  const insides = sigmoidsIn(key);
  const [inside, another] = insides;
  const has = (name: string) =>
    !own.has(name) && some(answer, (node) => node.type === "SymbolNode" && node.name === name);
  // Of e^s/(e^s + 1) the s is a score, no σ(x).
  const inS = own.has("s") && insides.length === 0 && !some(key, isE);
  if (inS && (has("σ") || sigmoidsIn(answer).length > 0)) {
    return [{ tree: substitute(withoutSigmoid(answer, own), "σ", variable("s")), sentence: messages.writeS }];
  }
  if (inside === undefined || another !== undefined) return [];
  const named = call("sigmoid", inside);
  const shown = `σ(${toText(inside)})`;
  const found: OtherName[] = [];
  if (has("σ")) {
    const tree = substitute(answer, "σ", named);
    found.push(inside.type === "SymbolNode" ? { tree } : { tree, sentence: messages.sayInside(shown) });
  }
  if (has("s")) found.push({ tree: substitute(answer, "s", named), sentence: messages.writeSigmoid(shown) });
  return found;
}

/** What stands inside the sigmoids of a formula, each once. */
function sigmoidsIn(tree: Tree): Tree[] {
  const found = new Map<string, Tree>();
  visit(tree, (node) => {
    if (node.type === "FunctionNode" && node.fn.name === "sigmoid") found.set(toText(node), node.args[0] as Tree);
  });
  return [...found.values()];
}

/** s for every σ(x), where x is no letter of the exercise. */
function withoutSigmoid(tree: Tree, own: ReadonlySet<string>): Tree {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  const [inside] = tree.args;
  const isS = tree.type === "FunctionNode" && tree.fn.name === "sigmoid" && inside?.type === "SymbolNode";
  if (isS && !own.has(inside.name)) return variable("s");
  return withArgs(
    tree,
    tree.args.map((arg) => withoutSigmoid(arg, own)),
  );
}
