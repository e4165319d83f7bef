import { toPolynomial } from "../../expression/fraction.js";
import { chain, tidy, total } from "../../expression/tidy.js";
import {
  constant,
  isNegative,
  isNumber,
  isOperation,
  negative,
  operands,
  product,
  quotient,
  type Tree,
  variablesOf,
} from "../../expression/tree.js";

/** One term of a sum: a factor without x, and what has x in it. */
export interface Term {
  factor: Tree;
  core: Tree;
}

/**
 * f as a sum of multiples. What is a polynomial is one term, where the first of it stands; 3(eˣ + 1) is opened.
 *
 * @returns the terms with x in them, and those without, which cancel in f(x + Δx) − f(x)
 */
export function termsOf(f: Tree, x: string): { terms: Term[]; constants: Tree[] } {
  const terms: Term[] = [];
  const constants: Tree[] = [];
  const polynomial: Tree[] = [];
  const add = (factor: Tree, tree: Tree): void => {
    for (const part of chain(tree, "+")) {
      const term = takeOut(part, x);
      const times = tidy(product(factor, term.factor));
      const whole = tidy(product(factor, part));
      if (isNumber(term.core, 1)) constants.push(whole);
      else if (toPolynomial(whole)) {
        if (polynomial.length === 0) terms.push({ factor: constant(1), core: whole });
        polynomial.push(whole);
      } else if (chain(term.core, "+").length > 1) add(times, term.core);
      else terms.push({ factor: times, core: term.core });
    }
  };
  add(constant(1), f);
  const [first] = polynomial;
  return { terms: terms.map((term) => (term.core === first ? { ...term, core: total(polynomial) } : term)), constants };
}

/** The factors without x, and the others. */
function takeOut(tree: Tree, x: string): Term {
  const one = constant(1);
  if (!variablesOf(tree).includes(x)) return { factor: tree, core: one };
  if (isNegative(tree)) {
    const { factor, core } = takeOut(operands(tree)[0], x);
    return { factor: tidy(negative(factor)), core };
  }
  if (!isOperation(tree, "*") && !isOperation(tree, "/")) return { factor: one, core: tree };
  const [a, b] = operands(tree).map((part) => takeOut(part, x)) as [Term, Term];
  const join = tree.op === "*" ? product : quotient;
  return { factor: tidy(join(a.factor, b.factor)), core: tidy(join(a.core, b.core)) };
}
