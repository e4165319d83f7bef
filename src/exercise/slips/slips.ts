import { differentiate } from "../../expression/differentiate.js";
import { dependsOn, type Rewriting, rewrite } from "../../expression/rules.js";
import { chain } from "../../expression/tidy.js";
import {
  call,
  constant,
  difference,
  isNegative,
  isNumber,
  isOperation,
  negative,
  operands,
  power,
  product,
  quotient,
  substitute,
  sum,
  type Tree,
  variablesOf,
} from "../../expression/tree.js";
import { antiderivative } from "./antiderivative.js";
import type { SlipName } from "./slip-messages.js";

/** A rule applied wrongly: what comes out of it, and the part of the formula where it happened. */
export interface Slip {
  readonly name: SlipName;
  readonly tree: Tree;
  readonly about: Tree;
  /** A number was differentiated as if it were the variable: to 1. */
  readonly asVariable?: true;
}

/** The parts of u whose derivatives the rule for u asks for, in order. */
export function partsOf(u: Tree, x: string): Tree[] {
  const parts: Tree[] = [];
  rewrite(u, x, (part) => {
    parts.push(part);
    return part;
  });
  return parts;
}

/** The derivative of u by the right rule, when its parts have these derivatives. */
export function fromParts(u: Tree, x: string, slopes: readonly Tree[]): Rewriting {
  let i = 0;
  return rewrite(u, x, () => slopes[i++] as Tree);
}

/**
 * What comes of differentiating u by a wrong rule, while the derivatives of its parts are the ones given.
 *
 * Beginners' errors are mostly right procedures with one step changed, so a list of changed rules finds them
 * [BrownBurton1978].
 */
export function slipsAt(u: Tree, x: string, slopes: readonly Tree[]): Slip[] {
  const slip = (name: SlipName, tree: Tree, about: Tree = u): Slip => ({ name, tree, about });
  if (!dependsOn(u, x)) return ofConstant(u, slip);
  const parts = partsOf(u, x);
  const right = fromParts(u, x, slopes);
  const whole = antiderivative(u, x);
  return [
    ...ofRule(u, x, parts, slopes, right, slip),
    ...(right.chain ? ofChain(right.chain, slopes[0] as Tree, slip) : []),
    ...withoutFactor(u, x, right.tree).map((tree) => slip("constant factor", tree)),
    slip("part unchanged", u),
    slip("sign", negative(right.tree)),
    ...(whole ? [slip("part integrated", whole)] : []),
    ...others(u, x).map((y) => slip("both variables", sum(right.tree, differentiate(u, y)))),
  ];
}

type Make = (name: SlipName, tree: Tree, about?: Tree) => Slip;

/** The other letters in u. */
export const others = (u: Tree, x: string) => variablesOf(u).filter((name) => name !== x);

function ofConstant(u: Tree, slip: Make): Slip[] {
  const letters = variablesOf(u);
  const name = letters.length > 0 ? "other variable" : "constant";
  const asVariable = letters.length === 0 ? [{ ...slip(name, constant(1)), asVariable: true as const }] : [];
  return [slip(name, u), ...asVariable, ...letters.map((y) => slip(name, differentiate(u, y)))];
}

function ofRule(u: Tree, x: string, parts: Tree[], slopes: readonly Tree[], right: Rewriting, slip: Make): Slip[] {
  if (right.rule === "sum")
    return parts.map((part, i) => slip("lost term", fromParts(u, x, without(slopes, i)).tree, part));
  if (right.rule === "product") return ofProduct(parts, slopes, slip);
  if (right.rule === "quotient") return ofQuotient(u, slopes, slip);
  if (right.rule === "constant multiple") {
    const [part, slope] = [parts[0] as Tree, slopes[0] as Tree];
    if (isNegative(u)) return [];
    const isLine = part.type === "SymbolNode" && others(u, x).length === 0;
    const line = isLine ? [slip("straight line", part), slip("straight line", u)] : [];
    return [
      ...line,
      slip("constant factor", slope),
      slip("constant factor", part),
      slip("constant factor zero", constant(0)),
    ];
  }
  if (u.type === "FunctionNode") return ofFunction(u.fn.name, u.args[0] as Tree, slopes[0], slip);
  if (u.type !== "OperatorNode") return [];
  const [a, b] = operands(u);
  if (isOperation(u, "/")) return ofReciprocal(b, x, slip);
  return dependsOn(b, x) ? ofExponential(a, b, x, slopes[0], slip) : ofPower(a, b, slopes[0], slip);
}

/** c·f with c lost on the way; where there are several constants, any one of them. */
function withoutFactor(u: Tree, x: string, right: Tree): Tree[] {
  const constants = isOperation(u, "*") ? chain(u, "*").filter((factor) => !dependsOn(factor, x)) : [];
  const each = constants.length > 0 ? [...constants, constants.reduce(product)] : [];
  return each.map((factor) => quotient(right, factor));
}

const without = (slopes: readonly Tree[], lost: number) => slopes.map((slope, i) => (i === lost ? constant(0) : slope));

function ofProduct(parts: Tree[], slopes: readonly Tree[], slip: Make): Slip[] {
  const terms = parts.map((_, i) => parts.map((part, j) => (i === j ? (slopes[i] as Tree) : part)).reduce(product));
  const [first, ...rest] = terms as [Tree, ...Tree[]];
  const tail = rest.reduce(sum);
  return [
    ...terms.map((term) => slip("product one term", term)),
    ...(terms.length > 2
      ? terms.map((_, i) => slip("product one term", terms.filter((__, j) => j !== i).reduce(sum)))
      : []),
    slip("product of derivatives", slopes.reduce(product)),
    slip("product sign", difference(first, tail)),
    slip("product sign", difference(tail, first)),
    slip("product sum", slopes.reduce(sum)),
  ];
}

function ofQuotient(u: Tree, [df, dg]: readonly Tree[], slip: Make): Slip[] {
  if (!df || !dg || !isOperation(u, "/")) return [];
  const [f, g] = operands(u);
  const [left, right] = [product(df, g), product(f, dg)];
  const square = power(g, constant(2));
  return [
    slip("quotient order", quotient(difference(right, left), square)),
    slip("quotient of derivatives", quotient(df, dg)),
    slip("quotient sign", quotient(sum(left, right), square)),
    slip("quotient square", quotient(difference(left, right), g)),
    slip("quotient square", difference(left, right)),
    slip("quotient one part", quotient(df, g)),
    slip("quotient one part", quotient(df, square)),
    slip("quotient one part", negative(quotient(right, square))),
  ];
}

/** 1/g */
function ofReciprocal(g: Tree, x: string, slip: Make): Slip[] {
  const dg = differentiate(g, x);
  const square = power(g, constant(2));
  const [base, exponent] = isOperation(g, "^") ? operands(g) : [g, constant(1)];
  const inner = isNumber(dg, 1) ? [] : [slip("inner derivative", negative(quotient(constant(1), square)), g)];
  return [
    slip("reciprocal sign", quotient(dg, square)),
    slip("reciprocal square", negative(quotient(dg, g))),
    slip("reciprocal of derivative", quotient(constant(1), dg)),
    ...inner,
    ...(dependsOn(exponent, x) ? [] : ofPower(base, negative(exponent), differentiate(base, x), slip)),
  ];
}

/** t^n */
function ofPower(t: Tree, n: Tree, slope: Tree | undefined, slip: Make): Slip[] {
  const times = (tree: Tree) => (slope ? product(tree, slope) : tree);
  const one = constant(1);
  const [lower, higher] = [difference(n, one), sum(n, one)];
  return [
    slip("power not lowered", times(product(n, power(t, n)))),
    slip("power not in front", times(power(t, lower))),
    slip("power lowered wrongly", times(product(n, power(t, higher)))),
    slip("power lowered wrongly", times(product(n, t))),
    slip("power lowered in front", times(product(lower, power(t, lower)))),
    slip("power divided", times(quotient(power(t, n), n))),
    slip("power divided", times(quotient(power(t, lower), n))),
  ];
}

/** a^v, and x^x */
function ofExponential(a: Tree, v: Tree, x: string, slope: Tree | undefined, slip: Make): Slip[] {
  const lowered = product(v, power(a, difference(v, constant(1))));
  if (dependsOn(a, x)) {
    const [da, dv] = [differentiate(a, x), differentiate(v, x)];
    return [
      slip("base and exponent", product(lowered, da)),
      slip("base and exponent", product(product(power(a, v), call("ln", a)), dv)),
    ];
  }
  const times = (tree: Tree) => (slope ? product(tree, slope) : tree);
  return [
    slip("power rule on exponential", lowered),
    slip("power rule on exponential", times(power(a, difference(v, constant(1))))),
    ...(slope ? [slip("power rule on exponential", product(lowered, slope))] : []),
    slip("logarithm of the base", times(power(a, v))),
    ...(isNegative(v)
      ? [slip("exponent sign", times(power(a, operands(v)[0]))), slip("exponent sign", power(a, operands(v)[0]))]
      : []),
  ];
}

function ofFunction(name: string, u: Tree, slope: Tree | undefined, slip: Make): Slip[] {
  const times = (tree: Tree) => (slope ? product(tree, slope) : tree);
  const one = constant(1);
  const itself = call(name, u);
  const index = { sqrt: 2, cbrt: 3 }[name];
  if (index) return ofPower(u, quotient(one, constant(index)), slope, (_, tree) => slip("root", tree));
  if (name === "ln") return [slip("logarithm", times(quotient(one, itself))), slip("logarithm", times(u))];
  if (name === "sigmoid")
    return [slip("sigmoid", times(difference(one, itself))), slip("sigmoid", times(product(itself, sum(one, itself))))];
  return [];
}

/** outer(inner) */
function ofChain({ t, inner, outer, slope }: NonNullable<Rewriting["chain"]>, d: Tree, slip: Make): Slip[] {
  const at = (tree: Tree, value: Tree) => substitute(tree, t, value);
  return [
    slip("inner derivative", at(slope, inner), inner),
    ...(variablesOf(d).length > 0 ? [slip("only inner", d, inner)] : []),
    slip("inside", at(slope, d), inner),
    slip("inside", at(outer, d), inner),
    slip("inside", product(at(slope, d), d), inner),
    slip("outer unchanged", product(at(outer, inner), d), inner),
    slip("chain sum", sum(at(slope, inner), d), inner),
  ];
}
