import { differentiate } from "../../expression/differentiate.js";
import { Expression } from "../../expression/expression.js";
import { type DerivativeSign, isPending, type Pending, pending } from "../../expression/pending.js";
import { toText } from "../../expression/print-text.js";
import { type Rewriting, rewrite } from "../../expression/rules.js";
import { textbook } from "../../expression/textbook.js";
import { chain, tidy } from "../../expression/tidy.js";
import { isOperation, type Tree, visit, withArgs } from "../../expression/tree.js";
import { type Step, step } from "../derivation.js";
import { ruleName, structural } from "./rule-names.js";

/**
 * The steps from (f)' to its result, one rule in one place each: first f is taken apart, from the left and from the outside, then
 * the pieces are looked up, then the result is tidied.
 *
 * @param result the derivative as a textbook prints it
 * @param known formulas that are looked up, not taken apart
 */
export function workOut(f: Expression, x: string, sign: DerivativeSign, result: Expression, known: readonly Tree[]) {
  const steps: Step[] = [];
  let now = new Expression(pending(f.tree, x, sign));
  const go = (rule: string, next: Expression, chain?: Rewriting["chain"]) => {
    steps.push(step(rule, now, next, ruleName(rule), chain && substitutionOf(chain)));
    now = next;
  };
  const use = ({ place, rewriting }: Place) =>
    go(rewriting.rule, new Expression(replaced(now.tree, place, rewriting.tree)), rewriting.chain);
  const places = placesIn(now.tree, known);
  for (let i = 0; i < places.length; ) {
    const place = places[i] as Place;
    if (place.rewriting.rule in structural) {
      use(place);
      places.splice(i, 1, ...placesIn(place.rewriting.tree, known));
    } else i++;
  }
  for (const place of places) use(place);
  const last = steps.at(-1);
  // Terms or factors in another order are no step of their own.
  if (last && sorted(tidy(now.tree)) === sorted(tidy(result.tree))) steps[steps.length - 1] = endingIn(result, last);
  else if (now.toTex() !== result.toTex()) go("simplify", result);
  return steps;
}

/** A derivative that is written down, and what the rule for it makes of it. */
interface Place {
  readonly place: Pending;
  readonly rewriting: Rewriting;
}

function placesIn(tree: Tree, known: readonly Tree[]): Place[] {
  const found: Place[] = [];
  visit(tree, (node) => {
    if (isPending(node)) found.push({ place: node, rewriting: rewritingOf(node, known) });
  });
  return found;
}

function rewritingOf(place: Pending, known: readonly Tree[]): Rewriting {
  const [u, x] = place.args;
  if (known.some((one) => looks(one) === looks(u))) return { rule: "known", tree: textbook(differentiate(u, x.name)) };
  return rewrite(u, x.name, (part) => pending(part, x.name, place.fn.name));
}

/** The same step, written in the textbook's order. */
const endingIn = (after: Expression, { rule, before, substitution }: Step): Step =>
  step(rule, before, after, ruleName(rule), substitution);

/** A text that is the same for formulas that differ by the order of their terms and factors. */
function sorted(tree: Tree): string {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return toText(tree);
  const kind = isOperation(tree, "*") ? "*" : isOperation(tree, "+") || isOperation(tree, "-") ? "+" : undefined;
  if (kind) return `${kind}(${chain(tree, kind).map(sorted).sort().join(" ")})`;
  return `${tree.type === "OperatorNode" ? tree.op : tree.fn.name}(${tree.args.map(sorted).join(", ")})`;
}

const looks = (tree: Tree) => new Expression(tree).toTex();

const substitutionOf = ({ t, inner, outer, slope }: NonNullable<Rewriting["chain"]>): Step["substitution"] => ({
  letter: t,
  inner: new Expression(inner),
  outer: new Expression(outer),
  slope: new Expression(slope),
});

/** The tree with another one in this place. */
function replaced(tree: Tree, place: Tree, replacement: Tree): Tree {
  if (tree === place) return replacement;
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  for (const [i, arg] of tree.args.entries()) {
    const done = replaced(arg, place, replacement);
    if (done !== arg) return withArgs(tree, [...tree.args.slice(0, i), done, ...tree.args.slice(i + 1)]);
  }
  return tree;
}
