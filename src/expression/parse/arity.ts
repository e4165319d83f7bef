import { functions } from "../functions.js";
import type { Tree } from "../tree.js";
import { messages } from "./grammar-messages.js";
import { fail, is, type Reader } from "./reader.js";
import type { Token } from "./tokens.js";

/** May several formulas stand in the parentheses, with commas between them? */
export const takesSeveral = (name: string): boolean => name === "pow" || functions[name]?.arguments !== undefined;

/**
 * Looks at how many formulas stand in a function's parentheses; what comes next is still to be read.
 *
 * @param open the opening parenthesis
 * @throws {ParseError} where there are too many or too few
 */
export function checkArity(r: Reader, name: string, args: readonly Tree[], open: Token): void {
  if (name === "pow") {
    if (args.length !== 2) throw fail(r, messages.baseAndExponent, messages.powExample, open);
  } else if (takesSeveral(name)) {
    if (args.length < 2) throw fail(r, messages.twoArguments(name), messages.twoExample(name), open);
  } else if (is(r, ",")) throw fail(r, messages.oneArgument(name), messages.argument(name));
}
