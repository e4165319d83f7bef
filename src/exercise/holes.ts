import { ball } from "../expression/ball.js";
import { rawValue } from "../expression/evaluate.js";
import { toPolynomial } from "../expression/fraction.js";
import { functions } from "../expression/functions.js";
import { parse } from "../expression/parse/parse.js";
import { nameTex } from "../expression/print-tex.js";
import { type Domain, gridOf, pleasantPoints } from "../expression/sample.js";
import {
  isNegative,
  isNumber,
  isOperation,
  operands,
  shifted,
  type Tree,
  variablesOf,
  visit,
} from "../expression/tree.js";
import { numberTex } from "../number/number-text.js";
import * as P from "../number/polynomial.js";
import * as Q from "../number/rational.js";

/**
 * A point at which an answer that equals the key is not defined although the key is: x = 3/2 for (4x² − 9)/(2x − 3), where the key is
 * 2x + 3. Looked for where something in one letter is 0 that the answer divides by or takes a logarithm of, and at points with short
 * coordinates.
 *
 * @returns LaTeX, `x = \frac{3}{2}` or `x \approx 1.41421`
 */
export function holeIn(answer: Tree, key: Tree, vars: readonly string[], domain: Domain = {}): string | undefined {
  const places = pleasantPoints(vars, domain);
  const isDefined = (tree: Tree, at: Record<string, number>) =>
    ball(tree, at) !== "undefined" && Number.isFinite(rawValue(tree, at));
  const gapsOfKey = gapsIn(key);
  for (const gap of gapsIn(answer)) {
    const [x, another] = variablesOf(gap);
    if (x === undefined || another !== undefined || !vars.includes(x)) continue;
    const zero = zerosOf(gap, x, domain[x]).find(({ at, isExact }) => {
      const points = places.map((place) => ({ ...place, [x]: at }));
      const ofKey = points.some((point) => isDefined(key, point) && !gapsOfKey.some((one) => isZeroAt(one, point)));
      return ofKey && !(isExact && points.some((point) => isDefined(answer, point)));
    });
    if (zero) return `${nameTex(x)} ${zero.tex}`;
  }
  const found = places.find((at) => !isDefined(answer, at) && isDefined(key, at));
  return found && equations(found);
}

/** As near as rounding lets one tell. */
const isZeroAt = (gap: Tree, point: Record<string, number>) => Math.abs(rawValue(gap, point)) < 1e-9;

const equations = (at: Record<string, number>) =>
  Object.entries(at)
    .map(([name, value]) => `${nameTex(name)} = ${numberTex(value)}`)
    .join(",\\ ");

/** Formulas that are 0 where the answer may have no value although both sides of that place have one. */
function gapsIn(answer: Tree): Tree[] {
  const found: Tree[] = [];
  visit(answer, (node) => {
    if (isOperation(node, "/")) found.push(...factorsOf(operands(node)[1]));
    if (isOperation(node, "^") && isBelow0(operands(node)[1])) found.push(...factorsOf(operands(node)[0]));
    if (node.type === "FunctionNode") found.push(...gapsOf(node.fn.name, node.args[0] as Tree));
  });
  return found;
}

/** The poles of a function, and the ends that its domain lacks. */
function gapsOf(name: string, t: Tree): Tree[] {
  const { domain = [], poles } = functions[name] ?? {};
  const ends = domain.flatMap(({ lo, hi, closed: [first, last] }) => [...(first ? [] : [lo]), ...(last ? [] : [hi])]);
  const missing = ends.filter(Number.isFinite).map((end) => shifted(t, end));
  return [...missing, ...(poles ? [poles(t)] : [])].flatMap(factorsOf);
}

const isBelow0 = (exponent: Tree) =>
  isNegative(exponent) ? isNumber(operands(exponent)[0]) : isNumber(exponent) && Number(exponent.value) < 0;

/** What is 0 where the formula is. */
function factorsOf(tree: Tree): Tree[] {
  if (tree.type === "FunctionNode")
    return /^(?:sqrt|cbrt|abs)$/.test(tree.fn.name) ? tree.args.flatMap(factorsOf) : [tree];
  if (tree.type !== "OperatorNode") return [tree];
  const [a, b] = operands(tree);
  if (isNegative(tree) || isOperation(tree, "/") || (isOperation(tree, "^") && isNumber(b))) return factorsOf(a);
  return isOperation(tree, "*") ? [a, b].flatMap(factorsOf) : [tree];
}

interface Zero {
  readonly at: number;
  readonly tex: string;
  readonly isExact: boolean;
}

/** The zeros of a linear polynomial, the short fractions that are zeros of any other, and where a sign changes; those near 0 first. */
function zerosOf(gap: Tree, x: string, interval: [number, number] | undefined): Zero[] {
  const exact = rationalZeros(gap, x).map((zero): Zero => {
    const text = Q.isInteger(zero) ? String(zero.n) : `${zero.n}/${zero.d}`;
    return { at: Q.toNumber(zero), tex: `= ${parse(text).toTex()}`, isExact: true };
  });
  const value = (at: number) => rawValue(gap, { [x]: at });
  const grid = gridOf(interval).filter((at) => Math.abs(at) < 11 || interval);
  const crossed = grid.flatMap((a, i): Zero[] => {
    const b = grid[i + 1];
    if (b === undefined || !(value(a) * value(b) < 0)) return [];
    const at = bisected(value, a, b);
    const isZero = Math.abs(value(at)) <= 1e-9 * Math.abs(value(b) - value(a));
    return isZero ? [{ at, tex: `\\approx ${numberTex(at)}`, isExact: false }] : [];
  });
  const [low, high] = interval ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const others = crossed.filter(({ at }) => !exact.some((zero) => Math.abs(zero.at - at) < 1e-9));
  return [...exact, ...others]
    .filter(({ at }) => low <= at && at <= high)
    .sort((a, b) => sizeOf(a) - sizeOf(b) || b.at - a.at);
}

/** Without the rounding of the last digits. */
const sizeOf = ({ at }: Zero) => Number(Math.abs(at).toFixed(9));

function bisected(value: (at: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  for (let i = 0; i < 100; i++) {
    const middle = (a + b) / 2;
    if (value(a) * value(middle) <= 0) b = middle;
    else a = middle;
  }
  return b;
}

function rationalZeros(gap: Tree, x: string): Q.Rational[] {
  const p = toPolynomial(gap);
  if (!p) return [];
  if (P.degree(p, x) === 1) {
    const [b, a] = [P.atZero(p, x), P.divideByPower(P.subtract(p, P.atZero(p, x)), x, 1)].map(P.asRational);
    return a && b ? [Q.divide(Q.negate(b), a)] : [];
  }
  return short.filter((value) => {
    const at = P.asRational(P.substitute(p, x, P.fromRational(value)));
    return at !== undefined && Q.isZero(at);
  });
}

/** Fractions with a small denominator, those nearest to 0 first. */
const short = Array.from({ length: 25 }, (_, i) => BigInt(i % 2 === 0 ? i / 2 : -(i + 1) / 2)).flatMap((n) =>
  [1n, 2n, 3n, 4n, 5n].map((d) => Q.rational(n, d)),
);
