import type { Bilingual } from "../../language.js";
import { constant, sum, type Tree, variable, wholeNumber, withArgs } from "../tree.js";
import { messages } from "./grammar-messages.js";
import type { ParseError } from "./parse-error.js";

/** A longer sum is not worth writing out. */
const mostTerms = 100;

/** A number or a letter: a bound of a sum, the base of a logarithm. */
export const atom = (text: string): Tree => (/^\d/.test(text) ? constant(text) : variable(text));

/**
 * A sum written out: of 3x_i, i, 1 and 2 it is 3x_1 + 3x_2.
 *
 * @param fail makes the error for what is wrong
 */
export function writtenOut(
  parts: readonly Tree[],
  fail: (problem: Bilingual, instead?: Bilingual) => ParseError,
): Tree {
  const [body, index, first, last] = parts as [Tree, Tree, Tree, Tree];
  if (index.type !== "SymbolNode" || index.name === "e" || index.name === "pi") throw fail(messages.sumIndex);
  const [from, to] = [wholeNumber(first), wholeNumber(last)];
  if (from === undefined || to === undefined) throw fail(messages.sumNumbers);
  if (to < from) throw fail(messages.sumEmpty);
  if (to - from >= mostTerms) throw fail(messages.sumLong(mostTerms), messages.sumShorter);
  return Array.from({ length: to - from + 1 }, (_, k) => at(body, index.name, from + k)).reduce(sum);
}

/** The tree with the number n for the index, where it is a value and where it is a subscript. */
function at(tree: Tree, index: string, n: number): Tree {
  if (tree.type === "ConstantNode") return tree;
  if (tree.type !== "SymbolNode") {
    return withArgs(
      tree,
      tree.args.map((arg) => at(arg, index, n)),
    );
  }
  if (tree.name === index) return constant(n);
  const [letter, subscript] = tree.name.split("_");
  return subscript === index ? variable(`${letter}_${n}`) : tree;
}

const beforeEquals = /(?:\\sum(?:\\limits)?|[Σ∑]|sum)\s*_\s*[{(][^={}()]*=/gu;

/** Is there a sign of a sum in this text? */
export const hasSum = (text: string): boolean => /\\sum|[Σ∑]|(?<!\p{L})sum(?=[\s_(])/u.test(text);

/** The text with a blank in the place of the equals signs that belong to sums. */
export const withoutSumEquals = (text: string): string =>
  text.replace(beforeEquals, (found) => `${found.slice(0, -1)} `);
