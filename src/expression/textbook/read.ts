import { DividesByZero } from "../../number/fraction.js";
import * as Q from "../../number/rational.js";
import { rowOf } from "../functions.js";
import { toText } from "../print-text.js";
import { chain } from "../tidy.js";
import { isE, isNegative, operands, type Tree, variable } from "../tree.js";
import { shortest, weight, withCommonBracket } from "./shortest.js";
import {
  add,
  factor,
  isSum,
  multiply,
  named,
  negate,
  number,
  numberOf,
  one,
  raise,
  type Sum,
  type Term,
} from "./sum.js";
import { write } from "./write.js";

/** The formula as a sum of terms: like terms combined, equal factors too, and each sum inside it in its shortest form. */
export function read(tree: Tree): Sum {
  if (tree.type === "ConstantNode") return number(Q.fromDecimal(tree.value));
  if (tree.type === "SymbolNode") return [factor(tree)];
  if (tree.type === "FunctionNode") return readCall(tree.fn.name, tree.args);
  const [a, b] = operands(tree);
  if (isNegative(tree)) return negate(read(a));
  if (tree.op === "+") return add(read(a), read(b));
  if (tree.op === "-") return add(read(a), negate(read(b)));
  if (tree.op === "^") return readPower(a, b);
  if (tree.op === "*") return readProduct(chain(tree, "*"));
  const [s, t] = [read(a), asTerm(read(b))];
  return t ? divide(s, t) : fail();
}

function readProduct(parts: readonly Tree[]): Sum {
  const factors = parts.map((part) => asTerm(read(part)));
  return factors.every((one) => one !== undefined) ? [multiply(...factors)] : [];
}

function fail(): never {
  throw new DividesByZero();
}

/** The quotient with the numerator as short as can be, or with a bracket taken out that may cancel. */
function divide(above: Sum, below: Term): Sum {
  const inverse = raise(below, Q.rational(-1n));
  const forms = [asTerm(above), ...(withCommonBracket(above) ?? [])].map((one) =>
    one ? shortest([multiply(one, inverse)]) : [],
  );
  return forms.reduce((best, form) => (weight(form) <= weight(best) ? form : best));
}

/** The sum as one term, undefined for 0: a sum of several terms becomes a factor. */
function asTerm(sum: Sum): Term | undefined {
  const short = sum.length > 1 ? shortest(sum) : sum;
  return short.length > 1 ? factor(short) : short[0];
}

const e = variable("e");

function readCall(name: string, args: readonly Tree[]): Sum {
  const [a] = args as [Tree];
  if (name === "sqrt") return readPower(a, undefined);
  const inside = args.map((arg) => shortest(read(arg)));
  const n = numberOf(inside[0] as Sum);
  const at0 = n && Q.isZero(n) && inside.length === 1 ? rowOf(name).value(0) : undefined;
  // sin 0 = 0, cos 0 = 1
  if (at0 !== undefined && Number.isInteger(at0)) return number(Q.rational(BigInt(at0)));
  if (n && Q.isOne(n) && name === "ln") return [];
  const shown = inside.map((one) => write(one)) as [Tree, ...Tree[]];
  if (name === "ln" && toText(shown[0]) === "e") return one;
  return [named(name, shown)];
}

/** base^exponent; without an exponent the square root. */
function readPower(base: Tree, exponent: Tree | undefined): Sum {
  const power = exponent ? shortest(read(exponent)) : number(Q.rational(1n, 2n));
  const n = numberOf(power);
  if (isE(base)) return n && Q.isZero(n) ? one : [factor(e, power)];
  const inside = shortest(read(base));
  if (n) return numericPower(inside, n);
  const [only, more] = inside;
  if (!only) throw new DividesByZero();
  const [single, others] = only.factors;
  // (eᵘ)ᵛ is e^(uv), for eᵘ is positive; and a bare base takes its exponent.
  if (more || others || !single || !Q.isOne(only.c) || !isOne(single.exponent)) return [factor(write(inside), power)];
  return [factor(isSum(single.base) ? write(inside) : single.base, power)];
}

const isOne = (sum: Sum) => {
  const n = numberOf(sum);
  return n !== undefined && Q.isOne(n);
};

function numericPower(inside: Sum, n: Q.Rational): Sum {
  if (Q.isZero(n)) return one;
  const [only, more] = inside;
  if (!only) {
    if (n.n < 0n) throw new DividesByZero();
    return [];
  }
  if (more) return [factor(inside, number(n))];
  if (Q.isInteger(n)) {
    if (digitsOf(only.c) * Math.abs(Number(n.n)) > 1000) return [factor(write(inside), number(n))];
    return [raise(only, n)];
  }
  const [single, others] = only.factors;
  if (!single) return rootOfNumber(only.c, n);
  // √(4u) is 2√u, for 4 is a square; (u²)^(1/2) stays, for it is |u|.
  const root = only.c.n > 0n ? perfectRoot(only.c, n) : undefined;
  if (root && !others && isOne(single.exponent)) return [{ c: root, factors: [{ ...single, exponent: number(n) }] }];
  return [factor(write(inside), number(n))];
}

/** How long the number gets when it is raised, per unit of the exponent: 1 costs nothing. */
const digitsOf = ({ n, d }: Q.Rational) => (d === 1n && (n === 1n || n === -1n) ? 0 : `${n}${d}`.length);

function rootOfNumber(c: Q.Rational, n: Q.Rational): Sum {
  const root = c.n > 0n ? perfectRoot(c, n) : undefined;
  return root ? number(root) : [factor(write(number(c)), number(n))];
}

/** c^n where it is a fraction. */
function perfectRoot(c: Q.Rational, n: Q.Rational): Q.Rational | undefined {
  if (n.d > most.order || n.n > most.power || n.n < -most.power) return undefined;
  const root = Q.root(c, n.d);
  if (!root) return undefined;
  const size = n.n < 0n ? -n.n : n.n;
  const raised = Q.rational(root.n ** size, root.d ** size);
  return n.n < 0n ? Q.divide(Q.one, raised) : raised;
}

/** Roots of a higher order, and higher powers, are left as they are typed. */
const most = { order: 10n, power: 20n };
