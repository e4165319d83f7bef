import { constant, type Tree, variable, withArgs } from "./tree.js";

/** A longer sum is not worth writing out. */
export const mostSummands = 100;

/** The terms of a sum, written out: 3x_i from i = 1 to 2 is 3x_1, 3x_2. */
export function summands(body: Tree, index: string, from: number, to: number): Tree[] {
  return Array.from({ length: to - from + 1 }, (_, k) => at(body, index, from + k));
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

const sign = /^(?:\\sum(?:\\limits)?|[Σ∑]|sum(?=[\s_(]))/;
const bounds =
  /^\s*_\s*[{(]\s*(\p{L})\s*=\s*(\d+)\s*[)}]\s*\^\s*(?:(\d+|\p{L})|[{(]\s*(\d+|\p{L})\s*[)}])|^([ᵢⱼₖₙ])₌([₀-₉]+)([⁰¹²³⁴⁵⁶⁷⁸⁹]+|ⁿ)/u;
const beforeEquals = /(?:\\sum(?:\\limits)?|[Σ∑]|sum)\s*_\s*[{(][^={}()]*=/gu;

/** The sign of a sum that a text begins with, and the bounds at it, if any: \sum_{i=1}^{2}, Σ_(i=1)^2, Σᵢ₌₁². */
export function sumSign(text: string): { length: number; bounds?: [string, string, string] } | undefined {
  const [found] = sign.exec(text) ?? [];
  if (found === undefined) return undefined;
  const below = bounds.exec(text.slice(found.length));
  if (!below) return { length: found.length };
  const parts = below.slice(1).filter((part) => part !== undefined);
  return {
    length: found.length + below[0].length,
    bounds: parts.map((part) => part.normalize("NFKC")) as [string, string, string],
  };
}

/** The text with a blank in the place of the equals signs that belong to sums. */
export const withoutSumEquals = (text: string): string =>
  text.replace(beforeEquals, (found) => `${found.slice(0, -1)} `);
