import { toPolynomial } from "../expression/fraction.js";
import { chain, tidy } from "../expression/tidy.js";
import {
  isNegative,
  isNumber,
  isOperation,
  leaves,
  operands,
  some,
  type Tree,
  variablesOf,
} from "../expression/tree.js";
import { fromDecimal, gcd } from "../number/rational.js";

/**
 * Is an answer that equals the key also written simply? Not so with 1·x, x^1, two numbers left to multiply, x·x, terms left to combine,
 * a division left to do, or when it is much longer than the key. A factored form is as good as an expanded one.
 */
export function isSimplest(answer: Tree, key: Tree): boolean {
  if (!isTidy(answer)) return false;
  if (leaves(answer) > 2 * leaves(key) + 3) return false;
  if (dividesByLetter(answer) && !dividesByLetter(key)) return false;
  return !some(answer, (node) => leavesNumbers(node) || repeatsLetter(node) || leavesTerms(node));
}

/** Nothing like + 0, 1·x or x^1, which typesetting leaves out? */
export const isTidy = (answer: Tree): boolean => leaves(tidy(answer)) >= leaves(answer);

/** (2x² − x)/x, but not x/e^x, which is as good as x·e^(−x). */
const dividesByLetter = (tree: Tree): boolean =>
  some(tree, (node) => {
    if (!isOperation(node, "/")) return false;
    const [over, under] = operands(node);
    return hasLetter(under) && !(chain(under, "*").every(isExponential) && !some(over, isExponential));
  });

/** e^(x²), 2^x: the letters are in the exponent only. */
const isExponential = (node: Tree): boolean => {
  if (!isOperation(node, "^")) return false;
  const [base, exponent] = operands(node);
  return !hasLetter(base) && hasLetter(exponent);
};

const hasLetter = (tree: Tree) => variablesOf(tree).length > 0;

/** 2·3·x, 2^3, 4/2, 1 + 1: numbers that can be worked out; a fraction in lowest terms stays. */
function leavesNumbers(node: Tree): boolean {
  if (isOperation(node, "*")) return chain(node, "*").filter((factor) => isNumber(factor)).length > 1;
  if (isOperation(node, "+") || isOperation(node, "-")) return chain(node, "+").filter(isSignedNumber).length > 1;
  if (node.type !== "OperatorNode" || node.args.length < 2 || !node.args.every((arg) => isNumber(arg))) return false;
  if (!isOperation(node, "/")) return true;
  const [n, d] = operands(node).map((part) => fromDecimal(isNumber(part) ? part.value : 0)) as [Fraction, Fraction];
  return n.d !== 1n || d.d !== 1n || d.n === 1n || gcd(n.n, d.n) !== 1n;
}

type Fraction = ReturnType<typeof fromDecimal>;

const isSignedNumber = (term: Tree) => isNumber(isNegative(term) ? operands(term)[0] : term);

/** x·x, x·x²: powers of one letter that can be put together. */
function repeatsLetter(node: Tree): boolean {
  if (!isOperation(node, "*")) return false;
  const letters = chain(node, "*").map((factor) => {
    const base = isOperation(factor, "^") ? operands(factor)[0] : factor;
    return base.type === "SymbolNode" ? base.name : undefined;
  });
  const known = letters.filter((letter) => letter !== undefined);
  return new Set(known).size < known.length;
}

/** x + x, 3x² − x²: terms of the same kind that can be combined. */
function leavesTerms(node: Tree): boolean {
  if (!isOperation(node, "+") && !isOperation(node, "-")) return false;
  const terms = chain(node, "+").map(toPolynomial);
  const kinds = terms.flatMap((term) => (term?.size === 1 ? [...term.keys()] : []));
  return new Set(kinds).size < kinds.length;
}
