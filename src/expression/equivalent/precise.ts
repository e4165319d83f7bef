import {
  absolute,
  arithmetic,
  type Big,
  double,
  fromNumber,
  half,
  Indeterminate,
  isSmall,
  magnitude,
  negate,
  signOf,
  toNumber,
  Undefined,
  whole,
} from "../../number/big.js";
import { fromDecimal } from "../../number/rational.js";
import { isNegative, operands, type Tree } from "../tree.js";

const levels = [arithmetic(160), arithmetic(480)] as const;
const loose = arithmetic(160, false);
const [one, zero] = [whole(1n), whole(0n)];

/** What a comparison of two formulas at one point says. */
export type Comparison = "agree" | "nothing" | { differ: number | undefined };

/**
 * Compares an answer with the key at one point, in 48 digits and, where these do not tell, in 144.
 *
 * @returns how far they are apart where they differ (undefined where the answer alone has no value); nothing where the
 * key has no value, or where rounding hides a part of either formula
 */
export function comparePrecisely(answer: Tree, key: Tree, point: Record<string, number>): Comparison {
  for (const level of [...levels, loose]) {
    try {
      const k = evaluate(key, point, level);
      const a = orGap(() => evaluate(answer, point, level));
      if (a === undefined) return { differ: undefined };
      const apart = level.plus(a, negate(k));
      if (!isSmall(apart)) return { differ: Math.abs(toNumber(apart)) };
      if (level !== loose && magnitude(apart) < Math.max(0, magnitude(a), magnitude(k)) - 80) return "agree";
    } catch (error) {
      if (error instanceof Undefined) return "nothing";
      if (!(error instanceof Indeterminate)) throw error;
    }
  }
  return "nothing";
}

/** The value to a computer's precision; undefined where there is none or it cannot be told. */
export function preciseValue(tree: Tree, point: Record<string, number>): number | undefined {
  for (const level of [...levels, loose]) {
    try {
      return toNumber(evaluate(tree, point, level));
    } catch (error) {
      if (error instanceof Undefined) return undefined;
      if (!(error instanceof Indeterminate)) throw error;
    }
  }
  return undefined;
}

function orGap(compute: () => Big): Big | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Undefined) return undefined;
    throw error;
  }
}

type Arithmetic = ReturnType<typeof arithmetic>;

function evaluate(tree: Tree, point: Record<string, number>, level: Arithmetic): Big {
  if (tree.type === "ConstantNode") return level.ratio(fromDecimal(tree.value));
  if (tree.type === "SymbolNode") {
    if (tree.name === "e" || tree.name === "pi") return level[tree.name];
    return fromNumber(point[tree.name] as number);
  }
  const args = tree.args.map((arg) => evaluate(arg, point, level));
  const [a, b = zero] = args as [Big, Big?];
  if (tree.type === "FunctionNode") return apply(tree.fn.name, args, level);
  if (isNegative(tree)) return negate(a);
  if (tree.op === "+") return level.add(a, b);
  if (tree.op === "-") return level.add(a, negate(b));
  if (tree.op === "*") return level.multiply(a, b);
  if (tree.op === "/") return level.divide(a, b);
  return raise(a, b, operands(tree)[0], level);
}

function raise(a: Big, b: Big, base: Tree, { exp, ln, multiply, plus, power }: Arithmetic): Big {
  if (base.type === "SymbolNode" && base.name === "e") return exp(b);
  const n = toNumber(b);
  // Exactly n, not only as near as a computer's number can tell.
  if (Number.isInteger(n) && Math.abs(n) < 1e6 && isNothing(plus(b, whole(BigInt(-n))))) return power(a, n);
  if (signOf(a) > 0) return exp(multiply(ln(a), b));
  if (signOf(a) < 0 || signOf(b) < 0) {
    // (−8)^(1/3) has no value; but an exponent that may be a whole number cannot be told.
    if (signOf(a) < 0 && b.r > 0n && Math.abs(n - Math.round(n)) < 1e-9) throw new Indeterminate();
    throw new Undefined();
  }
  return signOf(b) > 0 ? zero : one;
}

const isNothing = ({ m, r }: Big) => m === 0n && r === 0n;

/** The functions by their definitions: e^x, ln, sin and cos, atan and the square root are all that is computed. */
function apply(name: string, args: readonly Big[], level: Arithmetic): Big {
  const { add, atan, divide, exp, ln, multiply, pi, sinCos, sqrt } = level;
  const [x] = args as [Big];
  const square = () => multiply(x, x);
  const positive = () => signOf(x) > 0;
  const larger = (a: Big, b: Big) => (signOf(level.plus(a, negate(b))) >= 0 ? a : b);
  const odd = (f: (size: Big) => Big): Big => {
    const sign = signOf(x);
    return sign === 0 ? zero : sign > 0 ? f(x) : negate(f(absolute(x)));
  };
  const arcsin = () => {
    const rest = add(one, negate(square()));
    if (signOf(rest) < 0) throw new Undefined();
    return signOf(rest) === 0 ? odd(() => half(pi)) : atan(divide(x, sqrt(rest)));
  };
  switch (name) {
    case "sqrt":
      return sqrt(x);
    case "cbrt":
      return odd((size) => exp(divide(ln(size), whole(3n))));
    case "abs":
      return absolute(x);
    case "ln":
      return ln(x);
    case "sin":
      return sinCos(x)[0];
    case "cos":
      return sinCos(x)[1];
    case "tan":
      return divide(...sinCos(x));
    case "sec":
      return divide(one, sinCos(x)[1]);
    case "csc":
      return divide(one, sinCos(x)[0]);
    case "cot":
      return divide(sinCos(x)[1], sinCos(x)[0]);
    case "asin":
      return arcsin();
    case "acos":
      return level.plus(half(pi), negate(arcsin()));
    case "atan":
      return atan(x);
    case "sinh":
      return half(add(exp(x), negate(exp(negate(x)))));
    case "cosh":
      return half(add(exp(x), exp(negate(x))));
    case "tanh":
      return divide(add(exp(double(x)), negate(one)), add(exp(double(x)), one));
    case "asinh":
      return odd((size) => ln(add(size, sqrt(add(square(), one)))));
    case "acosh":
      if (signOf(add(x, negate(one))) < 0) throw new Undefined();
      return ln(add(x, sqrt(add(square(), negate(one)))));
    case "atanh":
      if (signOf(add(one, negate(absolute(x)))) <= 0) throw new Undefined();
      return half(ln(divide(add(one, x), add(one, negate(x)))));
    case "sigmoid":
      return divide(one, add(one, exp(negate(x))));
    case "softplus":
      return ln(add(one, exp(x)));
    case "relu":
      return positive() ? x : zero;
    case "sign":
      return whole(BigInt(signOf(x)));
    case "step":
      if (signOf(x) === 0) throw new Undefined();
      return positive() ? one : zero;
    case "max":
      return args.reduce(larger);
    case "min":
      return negate(args.map(negate).reduce(larger));
    default:
      throw new Indeterminate();
  }
}
