import { DividesByZero } from "../number/fraction.js";
import { read } from "./textbook/read.js";
import { shortest } from "./textbook/shortest.js";
import { OutOfTime } from "./textbook/sum.js";
import { write } from "./textbook/write.js";
import { tidy } from "./tidy.js";
import { hasDecimals, type Tree } from "./tree.js";

/**
 * The formula as a textbook prints it: like terms and equal factors combined, fractions cancelled, brackets multiplied out where
 * that is shorter, terms and factors in the usual order, roots and fractions instead of broken and negative exponents.
 *
 * Three stops, from the innermost part outwards: `read` makes a sum of terms of each part, `shortest` gives it its form, once, and
 * `write` writes the whole as a tree. What they calculate in, sums of products of powers, is `sum.ts`.
 *
 * The value stays the same wherever the formula has one. Cancelling may fill in points where it had none: x²/x becomes x. When the time of the
 * computation around it is over (see `before`), the formula is only tidied.
 */
export function textbook(tree: Tree): Tree {
  try {
    return write(shortest(read(tree)), hasDecimals(tree));
  } catch (error) {
    if (error instanceof DividesByZero) return tree;
    if (error instanceof OutOfTime) return tidy(tree);
    throw error;
  }
}
