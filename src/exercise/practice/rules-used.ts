import { sameFraction } from "../../expression/equivalent/exact.js";
import { isPending, type Pending, pending } from "../../expression/pending.js";
import { rewrite } from "../../expression/rules.js";
import { type Tree, withArgs } from "../../expression/tree.js";

/** So many rules are looked for between two lines. */
const MOST_RULES = 6;

/** So many forms are looked at. */
const MOST_FORMS = 400;

/**
 * The rules that lead from one line of a derivation to the next: each derivative sign is worked out by its rule, one at a time,
 * until the line is reached, shortest ways first. An empty list where the line was only tidied.
 *
 * @returns the names as `rewrite` gives them; undefined where no such way was found
 */
export function rulesUsed(before: Tree, after: Tree): string[] | undefined {
  let ways: { tree: Tree; rules: string[] }[] = [{ tree: before, rules: [] }];
  let seen = 0;
  for (let depth = 0; depth <= MOST_RULES; depth++) {
    const found = ways.find(({ tree }) => sameFraction(tree, after) === true);
    if (found) return found.rules;
    seen += ways.length;
    if (seen > MOST_FORMS) return undefined;
    ways = ways.flatMap(({ tree, rules }) =>
      oneFurther(tree).map((next) => ({ ...next, rules: [...rules, next.rule] })),
    );
  }
  return undefined;
}

/** The line with one derivative sign worked out by its rule: one result for each sign. */
function oneFurther(tree: Tree): { tree: Tree; rule: string }[] {
  if (isPending(tree)) return [workedOut(tree)];
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return [];
  return tree.args.flatMap((arg, place) =>
    oneFurther(arg).map(({ tree: next, rule }) => ({
      tree: withArgs(
        tree,
        tree.args.map((other, i) => (i === place ? next : other)),
      ),
      rule,
    })),
  );
}

function workedOut({ args, fn }: Pending): { tree: Tree; rule: string } {
  const x = args[1].name;
  return rewrite(args[0], x, (part) => pending(part, x, fn.name));
}
