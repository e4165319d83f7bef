import {
  call,
  difference,
  isE,
  isNegative,
  negative,
  constant as number,
  operands,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
} from "../../expression/tree.js";
import * as Q from "../../number/rational.js";
import { ratios } from "../solve/numerator.js";
import * as E from "./exact.js";
import { type Exact, Undecided } from "./exact.js";
import * as S from "./series.js";
import { type Context, type Germ, NoValues, type Series } from "./series.js";

/** What the variables are, as functions of t. */
export type Path = Readonly<Record<string, Germ>>;

/**
 * A formula along a path as t → 0, from its parts: products, quotients, powers and compositions of the parts' series.
 *
 * @throws {NoValues} where the formula has no values along the path near its end
 * @throws {Undecided} where it cannot be told how the formula behaves
 */
export function expand(tree: Tree, path: Path, context: Context): Germ {
  if (tree.type === "ConstantNode") return S.fromExact(E.fromRational(Q.fromDecimal(tree.value)));
  if (tree.type === "SymbolNode") {
    const known = path[tree.name];
    return known ?? S.fromExact(E.fromLetter(tree.name));
  }
  if (tree.type === "FunctionNode") return ofFunction(tree.fn.name, tree.args, path, context);
  const [left, right] = operands(tree);
  if (tree.op === "^") return ofPower(left, right, path, context);
  const a = expand(left, path, context);
  if (isNegative(tree)) return S.negate(a);
  const b = expand(right, path, context);
  if (tree.op === "+") return S.add(a, b, context);
  if (tree.op === "-") return S.add(a, S.negate(b), context);
  if (tree.op === "*") return S.multiply(a, b, context);
  return S.multiply(a, reciprocal(b, context), context);
}

const reciprocal = (a: Germ, context: Context) => S.raise(a, Q.rational(-1n), context);
const half = Q.rational(1n, 2n);

function ofPower(base: Tree, exponent: Tree, path: Path, context: Context): Germ {
  const v = expand(exponent, path, context);
  if (isE(base)) return S.exp(v, context);
  const u = expand(base, path, context);
  const q = rationalOf(v);
  if (q) return S.raise(u, q, context);
  const sign = S.signOf(u, context);
  if (sign < 0) throw new NoValues();
  if (sign === 0) {
    if (S.signOf(v, context) <= 0) throw new NoValues();
    return u;
  }
  return S.exp(S.multiply(v, S.ln(u, context), context), context);
}

/** The fraction that a series is. */
function rationalOf(a: Germ): Q.Rational | undefined {
  if (S.isHuge(a) || a.error !== undefined || a.terms.length > 1) return undefined;
  const [term] = a.terms;
  if (!term) return Q.zero;
  return S.order(term.m, S.unit) === 0 ? E.asRational(term.c) : undefined;
}

function ofFunction(name: string, args: readonly Tree[], path: Path, context: Context): Germ {
  const [tree] = args as [Tree];
  if (name === "max" || name === "min") {
    const germs = args.map((arg) => expand(arg, path, context));
    return germs.reduce((a, b) => {
      const larger = S.signOf(S.add(a, S.negate(b), context), context) >= 0 === (name === "max");
      return larger ? a : b;
    });
  }
  const definition = definitions[name];
  if (definition) return expand(definition(tree), path, context);
  const u = expand(tree, path, context);
  const sign = () => S.signOf(u, context);
  switch (name) {
    case "sqrt":
      return S.raise(u, half, context);
    case "cbrt": {
      const third = Q.rational(1n, 3n);
      return sign() < 0 ? S.negate(S.raise(S.negate(u), third, context)) : S.raise(u, third, context);
    }
    case "abs":
      return sign() < 0 ? S.negate(u) : u;
    case "relu":
      return sign() < 0 ? S.fromNumber(0) : u;
    case "sign":
      return S.fromNumber(sign());
    case "step":
      if (sign() === 0) throw new NoValues();
      return S.fromNumber(sign() > 0 ? 1 : 0);
    case "ln":
      return S.ln(u, context);
    case "softplus":
      return softplus(u, context);
    case "sin":
    case "cos":
      return wave(name, u, context);
    case "atan":
      return arctangent(u, context);
    case "asin":
      return arcsine(u, context);
    case "erf":
      return errorFunction(u, context);
    case "acos":
      return S.add(S.fromExact(halfPi), S.negate(arcsine(u, context)), context);
    default:
      throw new Undecided();
  }
}

const halfPi = E.divide(E.fromLetter("pi"), E.fromRational(Q.rational(2n)));
const [one, two] = [number(1), number(2)];
const squared = (u: Tree) => power(u, two);
const ln = (u: Tree) => call("ln", u);

/** Functions in terms of others. */
const definitions: Record<string, (u: Tree) => Tree> = {
  ...ratios,
  // For large u the fraction of e^u is one of two huge numbers.
  tanh: (u) => difference(one, quotient(two, sum(power(variable("e"), product(two, u)), one))),
  sigmoid: (u) => quotient(one, sum(one, power(variable("e"), negative(u)))),
  asinh: (u) => ln(sum(u, call("sqrt", sum(squared(u), one)))),
  acosh: (u) => ln(sum(u, product(call("sqrt", difference(u, one)), call("sqrt", sum(u, one))))),
  sech: (u) => quotient(one, call("cosh", u)),
  csch: (u) => quotient(one, call("sinh", u)),
  coth: (u) => quotient(call("cosh", u), call("sinh", u)),
  asec: (u) => call("acos", quotient(one, u)),
  acsc: (u) => call("asin", quotient(one, u)),
  atanh: (u) => quotient(ln(quotient(sum(one, u), difference(one, u))), two),
  gelu: (u) => quotient(product(u, sum(one, call("erf", quotient(u, call("sqrt", two))))), two),
};

/** ln(1 + e^u); u + ln(1 + e^(−u)) where e^u is too large a term to add to. */
function softplus(u: Germ, context: Context): Germ {
  const lnOnePlusExp = (x: Germ) => S.ln(S.add(S.fromNumber(1), S.exp(x, context), context), context);
  const grown = S.exp(u, context);
  return S.isHuge(grown) ? S.add(u, lnOnePlusExp(S.negate(u)), context) : lnOnePlusExp(u);
}

/** The sine or cosine: it swings without end where its argument tends to infinity. */
function wave(name: "sin" | "cos", u: Germ, context: Context): Germ {
  const swings: Series = { terms: [], error: S.unit };
  if (S.isHuge(u)) return swings;
  const { infinite, constant, rest } = S.split(u);
  const c = E.reduced(context.field, constant);
  if (infinite.length > 0) return swings;
  const [sine, cosine] = [E.apply(context.field, "sin", c), E.apply(context.field, "cos", c)];
  const turns = name === "sin" ? [sine, cosine] : [cosine, E.negate(sine)];
  return S.powerSeries(
    (k) => E.multiply((k % 4 < 2 ? (x: Exact) => x : E.negate)(turns[k % 2] as Exact), overFactorial(k)),
    rest,
    context,
  );
}

const overFactorial = (k: number): Exact =>
  E.fromRational(Array.from({ length: k }, (_, i) => Q.rational(1n, BigInt(i + 1))).reduce(Q.multiply, Q.one));

/** arctan u, which tends to ±π/2 for u → ±∞. */
function arctangent(u: Germ, context: Context): Germ {
  if (S.isHuge(u) || S.split(finite(u)).infinite.length > 0) {
    const quarter = S.signOf(u, context) > 0 ? halfPi : E.negate(halfPi);
    return S.add(S.fromExact(quarter), S.negate(arctangent(reciprocal(u, context), context)), context);
  }
  const { constant, rest } = S.split(u);
  const c = E.reduced(context.field, constant);
  const slope = (h: Tree, at: Tree) => quotient(one, sum(one, squared(sum(at, h))));
  return integrated("atan", slope, c, rest, context);
}

/** For sorting out terms that grow: an error as large as they are is looked at later. */
const finite = (a: Series): Series => ({ terms: a.terms, error: undefined });

/** arcsin u; near 1, π/2 − 2·arcsin √((1 − u)/2). */
function arcsine(u: Germ, context: Context): Germ {
  const distance = S.add(S.fromNumber(1), S.negate(absolute(u, context)), context);
  const sign = S.signOf(distance, context);
  if (sign < 0 || S.isHuge(u)) throw new NoValues();
  const { constant, rest } = S.split(u);
  const c = E.reduced(context.field, constant);
  const atEnd = S.split(distance as Series).constant;
  if (E.sign(context.field, atEnd) === 0) {
    const root = S.raise(S.multiply(distance, S.fromExact(E.fromRational(half)), context), half, context);
    const below = S.multiply(S.fromNumber(2), arcsine(root, context), context);
    const size = S.add(S.fromExact(halfPi), S.negate(below), context);
    return S.signOf(u, context) < 0 ? S.negate(size) : size;
  }
  const slope = (h: Tree, at: Tree) => quotient(one, call("sqrt", difference(one, squared(sum(at, h)))));
  return integrated("asin", slope, c, rest, context);
}

/** erf u; for u → ∞ it is 1 less what is smaller than every power of u, which is enough only where u grows like a power of 1/t. */
function errorFunction(u: Germ, context: Context): Germ {
  if (!S.isHuge(u)) {
    const { infinite, constant, rest } = S.split(u);
    const c = E.reduced(context.field, constant);
    const slope = (h: Tree, at: Tree) =>
      product(quotient(two, call("sqrt", variable("pi"))), power(variable("e"), negative(squared(sum(at, h)))));
    if (infinite.length === 0) return integrated("erf", slope, c, rest, context);
    // 1 − erf u < e^(−u²): below every power of t where u is above a power of 1/t.
    const [largest] = infinite;
    if (!largest?.m[0] || largest.m[0].n >= 0n) throw new Undecided();
  }
  const one = S.fromNumber(S.signOf(u, context)) as Series;
  return { ...one, error: "tiny" };
}

const absolute = (u: Germ, context: Context) => (S.signOf(u, context) < 0 ? S.negate(u) : u);

/** f(c + h) as f(c) plus the integral of the slope's power series in h, for h → 0. */
function integrated(
  name: "atan" | "asin" | "erf",
  slope: (h: Tree, at: Tree) => Tree,
  c: Exact,
  rest: Series,
  context: Context,
): Germ {
  if (rest.terms.length === 0 && rest.error === undefined) return S.fromExact(E.apply(context.field, name, c));
  const tree = slope(variable("h'"), variable("c'"));
  const path: Path = { "h'": S.fromMonomial([Q.one]), "c'": S.fromExact(c) };
  const found = expand(tree, path, { ...context, length: context.length + 1 }) as Series;
  const coefficient = (k: number): Exact => {
    if (k === 0) return E.apply(context.field, name, c);
    const term = found.terms.find(({ m }) => S.order(m, [Q.rational(BigInt(k - 1))]) === 0);
    return term ? E.divide(term.c, E.fromRational(Q.rational(BigInt(k)))) : E.zero;
  };
  return S.powerSeries(coefficient, rest, context);
}
