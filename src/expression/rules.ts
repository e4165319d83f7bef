import * as Q from "../number/rational.js";
import { rowOf } from "./functions.js";
import { chain } from "./tidy.js";
import {
  call,
  constant,
  difference,
  isE,
  isNegative,
  isNumber,
  isOperation,
  negative,
  type Operation,
  operands,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
  withArgs,
} from "./tree.js";

/** What a rule makes of a derivative, with the derivatives of its parts still to be worked out. */
export interface Rewriting {
  /** The rule's name: "product", "chain", or the function whose derivative was looked up: "sin". */
  readonly rule: string;
  readonly tree: Tree;
  /** For the chain rule: what t stands for, the outer function of t, and its derivative. */
  readonly chain?: { readonly t: string; readonly inner: Tree; readonly outer: Tree; readonly slope: Tree };
}

/**
 * The derivative of u by x, one rule further.
 *
 * @param d writes the derivative of a part
 */
export function rewrite(u: Tree, x: string, d: (part: Tree) => Tree): Rewriting {
  if (!dependsOn(u, x)) return { rule: "constant", tree: constant(0) };
  if (u.type === "SymbolNode") return { rule: "identity", tree: constant(1) };
  if (u.type === "ConstantNode") throw new Error("A number is constant.");
  if (u.type === "FunctionNode") return ofFunction(u.fn.name, u.args, x, d);
  if (isNegative(u)) return { rule: "constant multiple", tree: negative(d(operands(u)[0])) };
  if (u.op === "+" || u.op === "-") return { rule: "sum", tree: termwise(u, d) };
  if (u.op === "*") return ofProduct(chain(u, "*"), x, d);
  return u.op === "/" ? ofQuotient(u, x, d) : ofPower(u, x, d);
}

/** Does the variable occur? */
export function dependsOn(tree: Tree, x: string): boolean {
  if (tree.type === "ConstantNode") return false;
  if (tree.type === "SymbolNode") return tree.name === x;
  return tree.args.some((arg) => dependsOn(arg, x));
}

/** (a + b − c)' = a' + b' − c' */
function termwise(u: Tree, d: (part: Tree) => Tree): Tree {
  return isOperation(u, "+") || isOperation(u, "-")
    ? withArgs(
        u,
        u.args.map((part) => termwise(part, d)),
      )
    : d(u);
}

/** (c·u)' = c·u' with all constant factors at once, and (f·g·h)' = f'·g·h + f·g'·h + f·g·h'. */
function ofProduct(factors: Tree[], x: string, d: (part: Tree) => Tree): Rewriting {
  const constants = factors.filter((factor) => !dependsOn(factor, x));
  const [first, ...others] = factors.filter((factor) => dependsOn(factor, x)) as [Tree, ...Tree[]];
  if (others.length === 0) return { rule: "constant multiple", tree: product(constants.reduce(product), d(first)) };
  // The constants stay with the first factor: 3x·eˣ is (3x)·eˣ.
  const parts = [[...constants, first].reduce(product), ...others];
  const terms = parts.map((_, i) => parts.map((part, j) => (i === j ? d(part) : part)).reduce(product));
  return { rule: "product", tree: terms.reduce(sum) };
}

function ofQuotient(u: Operation, x: string, d: (part: Tree) => Tree): Rewriting {
  const [f, g] = operands(u);
  const square = power(g, constant(2));
  if (!dependsOn(g, x)) return { rule: "constant multiple", tree: quotient(d(f), g) };
  if (dependsOn(f, x)) {
    return { rule: "quotient", tree: quotient(difference(product(d(f), g), product(f, d(g))), square) };
  }
  if (!isNumber(f, 1)) return { rule: "constant multiple", tree: product(f, d(quotient(constant(1), g))) };
  const n = exponentOf(g, x);
  if (n) return { rule: "power", tree: slopeOfPower(variable(x), negative(constant(n.n))) };
  return { rule: "reciprocal", tree: negative(quotient(d(g), square)) };
}

/** n for x^n with a positive whole n, 1 for x. */
function exponentOf(g: Tree, x: string): Q.Rational | undefined {
  if (g.type === "SymbolNode" && g.name === x) return Q.one;
  if (!isOperation(g, "^")) return undefined;
  const [base, n] = operands(g);
  const value = base.type === "SymbolNode" && isNumber(n) ? Q.fromDecimal(n.value) : undefined;
  return value && Q.isInteger(value) ? value : undefined;
}

function ofPower(u: Operation, x: string, d: (part: Tree) => Tree): Rewriting {
  const [base, exponent] = operands(u);
  if (!dependsOn(exponent, x)) {
    return composed(
      "power",
      base,
      x,
      d,
      (t) => power(t, exponent),
      (t) => slopeOfPower(t, exponent),
    );
  }
  if (dependsOn(base, x)) {
    return { rule: "logarithmic", tree: product(u, d(product(exponent, call("ln", base)))) };
  }
  // 0^u is 0 where u > 0, and has no value elsewhere.
  if (isNumber(base, 0)) return { rule: "constant", tree: constant(0) };
  const slope = (t: Tree) => (isE(base) ? power(base, t) : product(power(base, t), call("ln", base)));
  return composed(isE(base) ? "exp" : "exponential", exponent, x, d, (t) => power(base, t), slope);
}

/** n·t^(n − 1) */
function slopeOfPower(t: Tree, n: Tree): Tree {
  const value = rationalOf(n);
  const lower = value ? fromRational(Q.add(value, Q.rational(-1n)), n) : difference(n, constant(1));
  return product(n, power(t, lower));
}

/** The fraction that a number, −n or n/m is. */
function rationalOf(n: Tree): Q.Rational | undefined {
  if (isNumber(n)) return Q.fromDecimal(n.value);
  if (isNegative(n)) {
    const value = rationalOf(operands(n)[0]);
    return value && Q.negate(value);
  }
  if (!isOperation(n, "/")) return undefined;
  const [a, b] = operands(n).map(rationalOf);
  return a && b && !Q.isZero(b) ? Q.divide(a, b) : undefined;
}

/** The number as the one it comes from is written: a decimal, or a fraction. */
function fromRational(value: Q.Rational, like: Tree): Tree {
  if (value.n < 0n) return negative(fromRational(Q.negate(value), like));
  if (Q.isInteger(value)) return constant(value.n);
  const decimal = isNumber(like) ? Q.toDecimal(value) : undefined;
  return decimal === undefined ? quotient(constant(value.n), constant(value.d)) : constant(decimal);
}

function ofFunction(name: string, args: readonly Tree[], x: string, d: (part: Tree) => Tree): Rewriting {
  const [u, ...others] = args as [Tree, ...Tree[]];
  if (name === "max" || name === "min") return ofLargest(name, u, others, d);
  return composed(name, u, x, d, (t) => call(name, t), rowOf(name).derivative as (t: Tree) => Tree);
}

/** max(f, g)' is f' where f > g, g' where f < g, and not defined where they are equal. */
function ofLargest(name: string, f: Tree, others: readonly Tree[], d: (part: Tree) => Tree): Rewriting {
  const g = others.length > 1 ? call(name, ...others) : (others[0] as Tree);
  const [above, below] = [call("step", difference(f, g)), call("step", difference(g, f))];
  const [s, t] = name === "max" ? [above, below] : [below, above];
  return { rule: name, tree: sum(product(s, d(f)), product(t, d(g))) };
}

/** outer(inner): the outer function's derivative at the inner one, times the derivative of the inner one. */
function composed(
  rule: string,
  inner: Tree,
  x: string,
  d: (part: Tree) => Tree,
  outer: (t: Tree) => Tree,
  slope: (t: Tree) => Tree,
): Rewriting {
  if (inner.type === "SymbolNode") return { rule, tree: slope(inner) };
  const t = ["t", "u", "s", "v", "w"].find((letter) => letter !== x && !dependsOn(outer(inner), letter)) ?? "τ";
  const substitution = { t, inner, outer: outer(variable(t)), slope: slope(variable(t)) };
  return { rule: "chain", tree: product(slope(inner), d(inner)), chain: substitution };
}
