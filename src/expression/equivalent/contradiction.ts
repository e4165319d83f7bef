import { coefficient, divideExactly, leading, primitive, totalDegree, unlessTooLong } from "../../number/factors.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { rawValue } from "../evaluate.js";
import { isNeverNegative } from "../functions.js";
import { operands, type Tree, variablesOf } from "../tree.js";
import { asLetters } from "./exact.js";

/**
 * Can these formulas certainly not all be positive? So it is where some multiples of them add up to a number that is not positive, as
 * x − y, y − z and z − x do, and where the signs of factors make one of them negative: x > 0, −y > 0, xy > 0. Halving boxes would
 * not end there, for the formulas are all 0 at the border.
 */
export function isContradiction(positive: readonly Tree[]): boolean {
  const parts = new Map<string, Tree>();
  const polynomials = positive.flatMap((tree) => unlessTooLong(() => asPolynomial(tree, parts)) ?? []);
  const isPositive = (letter: string) => letter === "e" || letter === "pi" || isNowhereNegative(parts.get(letter));
  return polynomials.some(P.isZero) || contradictsSigns(polynomials, isPositive) || addsUp(polynomials);
}

const mostRows = 200;

/**
 * Do positive multiples of these add up to a number that is not positive? Found by Fourier and Motzkin's elimination, each product of
 * letters counting as an unknown of its own.
 */
function addsUp(polynomials: readonly P.Polynomial[]): boolean {
  let rows = [...polynomials];
  while (rows.length > 0 && rows.length <= mostRows) {
    if (rows.some((row) => (P.asRational(row)?.n ?? 1n) <= 0n)) return true;
    const key = rows.flatMap((row) => [...row.keys()]).find((one) => one !== "");
    if (key === undefined) return false;
    const of = (row: P.Polynomial) => row.get(key)?.c ?? Q.zero;
    const [above, below] = [rows.filter((row) => of(row).n > 0n), rows.filter((row) => of(row).n < 0n)];
    const sums = above.flatMap((a) => below.map((b) => P.add(P.scale(a, Q.negate(of(b))), P.scale(b, of(a)))));
    rows = [...rows.filter((row) => of(row).n === 0n), ...sums];
  }
  return false;
}

/** A polynomial that is not 0 there, and its sign. */
interface Known {
  readonly factor: P.Polynomial;
  readonly sign: bigint;
}

/** By the signs of what the formulas are products of, letters standing for the parts that are no polynomials. */
function contradictsSigns(all: readonly P.Polynomial[], isPositive: (letter: string) => boolean): boolean {
  const known: Known[] = [];
  for (const p of all.toSorted((a, b) => degree(a) - degree(b))) {
    const { rest, sign } = unlessTooLong(() => divided(p, known)) ?? { rest: p, sign: 1n };
    const own = unlessTooLong(() => signOf(rest, known, isPositive));
    if (own !== undefined && sign * own < 0n) return true;
    if (P.asRational(rest)) continue;
    known.push({ factor: primitive(rest), sign: leading(rest).c.n < 0n ? -sign : sign });
  }
  return false;
}

const degree = (p: P.Polynomial) => totalDegree(leading(p).powers);

/** A polynomial of the same sign as the formula. */
function asPolynomial(tree: Tree, parts: Map<string, Tree>): P.Polynomial | undefined {
  const { over, under } = asLetters(tree, parts) ?? {};
  return over && under && P.multiply(over, under);
}

/** Some functions, and powers that are no whole ones, are nowhere negative, sets without inner points aside. */
function isNowhereNegative(part: Tree | undefined): boolean {
  if (part?.type === "FunctionNode") return isNeverNegative(part.fn.name);
  if (part?.type !== "OperatorNode" || part.op !== "^") return false;
  const [base, exponent] = operands(part);
  if (variablesOf(base).length === 0) return rawValue(base, {}) > 0;
  return variablesOf(exponent).length > 0 || !Number.isInteger(rawValue(exponent, {}));
}

/** The polynomial without the known factors, and the product of their signs. */
function divided(p: P.Polynomial, known: readonly Known[]): { rest: P.Polynomial; sign: bigint } {
  let [rest, sign] = [p, 1n];
  for (const { factor, sign: own } of known) {
    for (let next = divideExactly(rest, factor); next; next = divideExactly(rest, factor))
      [rest, sign] = [next, sign * own];
  }
  return { rest, sign };
}

/** The sign of a polynomial where that is plain to see, if not of 0; undefined where it is not. */
function signOf(p: P.Polynomial, known: readonly Known[], isPositive: (letter: string) => boolean): bigint | undefined {
  const signs = new Map(known.flatMap(({ factor, sign }) => letterOf(factor)?.map((name) => [name, sign]) ?? []));
  const letters = (name: string) => (isPositive(name) ? 1n : signs.get(name));
  return signOfTerms(p, letters) ?? (isNowherePositive(p) ? -1n : isNowherePositive(P.negate(p)) ? 1n : undefined);
}

/** The letter that a polynomial is. */
const letterOf = (p: P.Polynomial): string[] | undefined => {
  const [term] = p.values();
  const [only, another] = term?.powers ?? [];
  return p.size === 1 && only && !another && only[1] === 1 ? [only[0]] : undefined;
};

/** The sign that all terms have, by their coefficients, by squares, and by letters whose sign is known. */
function signOfTerms(p: P.Polynomial, letters: (name: string) => bigint | undefined): bigint | undefined {
  const signs = [...p.values()].map(({ c, powers }) =>
    powers.reduce<bigint | undefined>(
      (sign, [name, n]) => {
        const own = n % 2 === 0 ? 1n : letters(name);
        return sign && own && sign * own;
      },
      c.n < 0n ? -1n : 1n,
    ),
  );
  const [first] = signs;
  return signs.every((sign) => sign === first) ? first : undefined;
}

/**
 * Is the polynomial positive for no values of its letters? Decided where it is of second degree, in its letters or in their squares, by
 * completing the square, one letter after the other: −x² + x − 1 = −(x − 1/2)² − 3/4.
 */
function isNowherePositive(p: P.Polynomial): boolean {
  const names = P.variablesOf(p);
  const isEven = (name: string) => [...p.values()].every(({ powers }) => P.exponentOf(powers, name) % 2 === 0);
  const halved = new Map(
    [...p].map(([key, { c, powers }]) => [
      key,
      { c, powers: powers.map(([name, n]) => [name, isEven(name) ? n / 2 : n] as const) },
    ]),
  );
  let rest: P.Polynomial = P.add(halved, P.nothing);
  for (const x of names) {
    if (!P.isZero(rest) && degree(rest) > 2) return false;
    const [c, b, a] = [0, 1, 2].map((n) => coefficient(rest, x, n)) as [P.Polynomial, P.Polynomial, P.Polynomial];
    if (P.isZero(a) && P.isZero(b)) continue;
    const lead = P.asRational(a);
    if (!lead || lead.n >= 0n) return false;
    rest = P.subtract(c, P.scale(P.multiply(b, b), Q.divide(Q.rational(1n, 4n), lead)));
  }
  return (P.asRational(rest)?.n ?? 1n) <= 0n;
}
