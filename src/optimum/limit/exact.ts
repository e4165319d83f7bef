import { type Box, enclosure } from "../../expression/enclosure.js";
import { toText } from "../../expression/print-text.js";
import { call, constant, power, quotient, type Tree, variable } from "../../expression/tree.js";
import { isOver } from "../../number/deadline.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { exactRemainder } from "../solve/branches.js";
import { type Letters, named, toTree as polynomialTree } from "../solve/numerator.js";

/**
 * An exact number: a fraction of polynomials with whole coefficients in letters that stand for numbers, such as e, π, √2,
 * sin(1), or a coordinate of a point of which an enclosure and some equations are known.
 */
export interface Exact {
  readonly over: P.Polynomial;
  readonly under: P.Polynomial;
}

/** What is known of the letters. */
export interface Field {
  /** Letters for coordinates, and an interval for each. */
  readonly vars: readonly string[];
  readonly at: Box;
  readonly letters: Letters;
  /** Polynomials in the letters that are 0: √2·√2 − 2. */
  readonly relations: P.Polynomial[];
}

/** Thrown where it could not be decided: is this number 0, is this formula defined ...? */
export class Undecided extends Error {}

/** A field without coordinates: a point with rational ones. */
export const numbers = (): Field => ({ vars: [], at: [], letters: new Map(), relations: [] });

const unit = P.fromRational(Q.one);
export const fromRational = (q: Q.Rational): Exact => ({ over: P.fromRational(q), under: unit });
export const fromLetter = (name: string): Exact => ({ over: P.fromVariable(name), under: unit });
export const zero = fromRational(Q.zero);
export const one = fromRational(Q.one);

export const negate = (a: Exact): Exact => ({ over: P.negate(a.over), under: a.under });
export const add = (a: Exact, b: Exact): Exact =>
  P.equals(a.under, b.under)
    ? { over: P.add(a.over, b.over), under: a.under }
    : {
        over: P.add(P.multiply(a.over, b.under), P.multiply(b.over, a.under)),
        under: P.multiply(a.under, b.under),
      };
export const multiply = (a: Exact, b: Exact): Exact => simple(P.multiply(a.over, b.over), P.multiply(a.under, b.under));
/** a / b; that b is not 0 is known. */
export const divide = (a: Exact, b: Exact): Exact => simple(P.multiply(a.over, b.under), P.multiply(a.under, b.over));

/** Numbers with more terms than this are given up: then the limit is not decided. */
const mostTerms = 60;

/** A denominator that is a number is divided by. */
function simple(over: P.Polynomial, under: P.Polynomial): Exact {
  if (over.size + under.size > mostTerms || isOver()) throw new P.TooManyTerms();
  const number = P.asRational(under);
  return number ? { over: P.scale(over, Q.divide(Q.one, number)), under: unit } : { over, under };
}

/** The number with what is known of the letters put in. */
export const reduced = (field: Field, { over, under }: Exact): Exact =>
  field.relations.length === 0 ? { over, under } : simple(exactRemainder(over, field.relations), under);

/** The number as a fraction of whole numbers, if it is seen to be one. */
export function asRational({ over, under }: Exact): Q.Rational | undefined {
  const [n, d] = [P.asRational(over), P.asRational(under)];
  return n && d && Q.divide(n, d);
}

/** The number as a formula. */
export function toTree({ vars, letters }: Field, { over, under }: Exact): Tree {
  const above = polynomialTree(over, vars, letters);
  return P.equals(under, unit) ? above : quotient(above, polynomialTree(under, vars, letters));
}

/** An interval that holds the number. */
export const toInterval = (field: Field, a: Exact): I.Interval =>
  enclosure([toTree(field, a)], field.vars)(field.at)[0] as I.Interval;

/**
 * −1, 0 or 1. That it is 0 is shown by exact arithmetic, that it is not by an interval.
 *
 * @throws {Undecided} where neither shows it
 */
export function sign(field: Field, a: Exact): -1 | 0 | 1 {
  const over = exactRemainder(a.over, field.relations);
  if (P.isZero(over)) return 0;
  const known = P.asRational(over);
  const single = known ?? coefficientOfPositive(field, over);
  const enclosed = single ? I.point(rationalSign(single)) : toInterval(field, { over, under: unit });
  if (I.isMember(enclosed, 0) && isZeroByConjugate(field, over)) return 0;
  const above = signOfInterval(enclosed);
  const number = P.asRational(a.under);
  const below = number ? rationalSign(number) : signOfInterval(toInterval(field, { over: a.under, under: unit }));
  return (above * below) as -1 | 1;
}

/** c of c·e^a·√b …, where all letters stand for positive numbers; such a number may be smaller than the computer's are. */
function coefficientOfPositive({ letters }: Field, p: P.Polynomial): Q.Rational | undefined {
  const [term, another] = p.values();
  const isPositive = (name: string) => {
    if (name === "e" || name === "pi") return true;
    const tree = letters.get(name);
    const [base] = tree?.type === "OperatorNode" && tree.op === "^" ? tree.args : [];
    return base?.type === "ConstantNode" ? Number(base.value) > 0 : base?.type === "SymbolNode" && base.name === "e";
  };
  return term && !another && term.powers.every(([name]) => isPositive(name)) ? term.c : undefined;
}

/** With s² = 1 and s near −1: (s + 1)(s − 1) is 0 and s − 1 is not, so s + 1 is 0. */
function isZeroByConjugate(field: Field, p: P.Polynomial): boolean {
  return P.variablesOf(p).some((letter) => {
    const turned = P.substitute(p, letter, P.scale(P.fromVariable(letter), Q.rational(-1n)));
    const isProductZero = P.isZero(exactRemainder(P.multiply(p, turned), field.relations));
    return isProductZero && !I.isMember(toInterval(field, { over: turned, under: unit }), 0);
  });
}

const rationalSign = ({ n }: Q.Rational) => (n > 0n ? 1 : -1);

function signOfInterval({ lo, hi }: I.Interval): -1 | 1 {
  if (lo > 0) return 1;
  if (hi < 0) return -1;
  throw new Undecided();
}

/** a^q for a > 0 (a ≠ 0, where q is whole). */
export function raise(field: Field, a: Exact, q: Q.Rational): Exact {
  if (Q.isInteger(q)) {
    const n = Number(q.n);
    const [over, under] = n < 0 ? [a.under, a.over] : [a.over, a.under];
    return simple(P.raise(over, Math.abs(n)), P.raise(under, Math.abs(n)));
  }
  const value = asRational(a);
  const root = value && Q.root(value, q.d);
  if (root) return raise(field, fromRational(root), Q.rational(q.n));
  const plain = value && q.d === 2n ? plainRoot(field, value) : undefined;
  if (plain) return raise(field, plain, Q.rational(q.n));
  return raise(field, letterForRoot(field, a, q.d), Q.rational(q.n));
}

/** A letter for a^(1/d) */
function letterForRoot(field: Field, a: Exact, d: bigint): Exact {
  const tree = power(toTree(field, a), quotient(constant(1), constant(d)));
  const name = `[${toText(tree)}]`;
  if (!field.letters.has(name)) {
    field.letters.set(name, tree);
    field.relations.push(P.subtract(P.multiply(P.fromVariable(name, Number(d)), a.under), a.over));
  }
  return fromLetter(name);
}

/** √(n/d) as k·√r/d, where n·d = k²·r and r is free of squares: then √8 is seen to be 2√2. */
function plainRoot(field: Field, { n, d }: Q.Rational): Exact | undefined {
  const whole = n * d;
  if (whole > largestRadicand) return undefined;
  let [k, r] = [1n, whole];
  for (let p = 2n; p * p <= r; p++) while (r % (p * p) === 0n) [k, r] = [k * p, r / (p * p)];
  return multiply(letterForRoot(field, fromRational(Q.rational(r)), 2n), fromRational(Q.rational(k, d)));
}

/** Larger ones are not searched for squares. */
const largestRadicand = 1_000_000n;

const pi = fromLetter("pi");
const times = (a: Exact, n: number, d: number) => multiply(a, fromRational(Q.rational(BigInt(n), BigInt(d))));

/** Whole powers of e up to this one are written as such. */
const mostFactors = 100n;

/** e^a */
export function exp(field: Field, a: Exact): Exact {
  const q = asRational(a);
  if (q && Q.isInteger(q) && q.n < mostFactors && q.n > -mostFactors) return raise(field, fromLetter("e"), q);
  const { over, under } = named(power(variable("e"), toTree(field, a)), field.letters);
  return { over, under };
}

/** A function of a number, by its exact value where that is simple, else as a letter of its own. */
export function apply(field: Field, name: "ln" | "sin" | "cos" | "asin" | "atan" | "erf", a: Exact): Exact {
  const known = simpleValue(field, name, a);
  if (known) return known;
  const multiple = name === "sin" || name === "cos" ? ofMultiple(field, name, a) : undefined;
  if (multiple) return multiple;
  const letterOf = (f: string) => {
    const tree = call(f, toTree(field, a));
    const letter = letterFor(tree);
    field.letters.set(letter, tree);
    return letter;
  };
  if (name === "sin" || name === "cos") {
    const [sine, cosine] = [P.fromVariable(letterOf("sin"), 2), P.fromVariable(letterOf("cos"), 2)];
    const relation = P.subtract(P.add(sine, cosine), unit);
    if (!field.relations.some((other) => P.equals(other, relation))) field.relations.push(relation);
  }
  return fromLetter(letterOf(name));
}

const letterFor = (tree: Tree) => `[${toText(tree)}]`;

/** Larger multiples of an angle are letters of their own. */
const mostMultiple = 8n;

/** sin(n·a) and cos(n·a) in terms of sin a and cos a, so that sin(2x) is seen to be 0 where cos x is. */
function ofMultiple(field: Field, name: "sin" | "cos", { over, under }: Exact): Exact | undefined {
  const { n } = P.content(over);
  if (n < 2n || n > mostMultiple) return undefined;
  const angle = { over: P.scale(over, Q.rational(1n, n)), under };
  // Only where the simple angle is known already: sin(3/x) is simpler than sin(1/x) and cos(1/x).
  if (!field.letters.has(letterFor(call("cos", toTree(field, angle))))) return undefined;
  const [s, c] = [apply(field, "sin", angle), apply(field, "cos", angle)];
  let [sine, cosine] = [s, c];
  for (let k = 1n; k < n; k++) {
    const next = add(multiply(sine, c), multiply(cosine, s));
    cosine = add(multiply(cosine, c), negate(multiply(sine, s)));
    sine = next;
  }
  return name === "sin" ? sine : cosine;
}

function simpleValue(field: Field, name: string, a: Exact): Exact | undefined {
  const q = asRational(a);
  if (name === "ln") {
    if (q && Q.isOne(q)) return zero;
    return P.equals(a.over, P.fromVariable("e")) && P.equals(a.under, unit) ? one : undefined;
  }
  if (P.isZero(exactRemainder(a.over, field.relations))) return name === "cos" ? one : zero;
  if (name === "sin" || name === "cos") return atPlainTurn(field, name, a);
  if (q?.d === 1n && (q.n === 1n || q.n === -1n) && name !== "erf") {
    return times(pi, Number(q.n), name === "asin" ? 2 : 4);
  }
  return undefined;
}

/** 2 sin t, squared, at t = 0, π/12 … π/2, where that is a whole number. */
const squaredSines = [0n, undefined, 1n, 2n, 3n, undefined, 4n] as const;

/** sin and cos at the multiples of π/6 and π/4. */
function atPlainTurn(field: Field, name: "sin" | "cos", a: Exact): Exact | undefined {
  const turns = asRational(
    divide({ over: P.divideByPower(a.over, "pi", P.lowestDegree(a.over, "pi")), under: a.under }, one),
  );
  if (!turns || P.degree(a.over, "pi") !== 1 || P.lowestDegree(a.over, "pi") !== 1) return undefined;
  const twelfths = Q.multiply(turns, Q.rational(12n));
  if (!Q.isInteger(twelfths)) return undefined;
  const n = Number((((twelfths.n + (name === "cos" ? 6n : 0n)) % 24n) + 24n) % 24n);
  const half = n % 12;
  const squared = squaredSines[half <= 6 ? half : 12 - half];
  if (squared === undefined) return undefined;
  const size = times(raise(field, fromRational(Q.rational(squared)), Q.rational(1n, 2n)), 1, 2);
  return n < 12 ? size : negate(size);
}
