import * as Q from "../../number/rational.js";
import * as E from "./exact.js";
import { type Exact, type Field, Undecided } from "./exact.js";

/** t^a·ℓ₁^b·ℓ₂^c ... with ℓ₁ = ln(1/t), ℓ₂ = ln ℓ₁ ...: the exponents in this order; t > 0 tends to 0. */
export type Monomial = readonly Q.Rational[];

export interface Term {
  readonly c: Exact;
  readonly m: Monomial;
}

/**
 * How a function behaves as t → 0: a sum of terms, the largest first, up to an error that is at most a multiple of a
 * monomial (Landau's O). No error means exactly; "tiny" means smaller than every power of t, as e^(−1/t) is; its sign, where
 * there are no terms, may be known. `huge` is a function larger than every power of 1/t.
 *
 * These are the beginnings of transseries (Hardy, Orders of Infinity, 1910; Gruntz, On Computing Limits in a Symbolic
 * Manipulation System, 1996). As the coefficients are exact and the error is carried along, the first term tells the limit
 * for certain.
 */
export type Germ = Series | Huge;
export interface Series {
  readonly terms: readonly Term[];
  readonly error: Monomial | "tiny" | undefined;
  readonly tinySign?: -1 | 1;
}
export interface Huge {
  readonly huge: -1 | 1;
}

/** Thrown where the formula has no values as t → 0. */
export class NoValues extends Error {}
/** Thrown where all terms that were kept have cancelled: more terms must be kept. */
export class Cancelled extends Undecided {}

/** The field of the coefficients, and how many terms are kept. */
export interface Context {
  readonly field: Field;
  readonly length: number;
}

const exponent = (m: Monomial, k: number) => m[k] ?? Q.zero;
export const unit: Monomial = [];
export const isHuge = (a: Germ): a is Huge => "huge" in a;

/** Is a larger than b as t → 0 (positive), smaller (negative), or the same? */
export function order(a: Monomial, b: Monomial): number {
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const { n } = Q.add(exponent(a, k), Q.negate(exponent(b, k)));
    if (n !== 0n) return (k === 0 ? -1 : 1) * (n > 0n ? 1 : -1);
  }
  return 0;
}

const product = (a: Monomial, b: Monomial): Monomial =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, k) => Q.add(exponent(a, k), exponent(b, k)));
const raised = (a: Monomial, q: Q.Rational): Monomial => a.map((x) => Q.multiply(x, q));

type Error_ = Series["error"];
const larger = (a: Error_, b: Error_): Error_ => {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === "tiny" || b === "tiny") return a === "tiny" ? b : a;
  return order(a, b) >= 0 ? a : b;
};

export const fromExact = (c: Exact): Series => ({ terms: isNothing(c) ? [] : [{ c, m: unit }], error: undefined });
export const fromMonomial = (m: Monomial): Series => ({ terms: [{ c: E.one, m }], error: undefined });
export const fromNumber = (n: number): Series => fromExact(E.fromRational(Q.fromDecimal(n)));
const isNothing = (c: Exact) => c.over.size === 0;
const tiny = (tinySign?: -1 | 1): Series => ({ terms: [], error: "tiny", ...(tinySign ? { tinySign } : {}) });

/** The terms in order, no longer than wanted, and none below the error. */
function collected(terms: readonly Term[], error: Error_, length: number): Series {
  const sorted = terms.toSorted((a, b) => order(b.m, a.m));
  const joined: Term[] = [];
  for (const term of sorted) {
    const last = joined.at(-1);
    if (last && order(last.m, term.m) === 0) joined[joined.length - 1] = { c: E.add(last.c, term.c), m: term.m };
    else joined.push(term);
  }
  const nonzero = joined.filter(({ c }) => !isNothing(c));
  const kept = nonzero.filter(({ m }) => error === undefined || error === "tiny" || order(m, error) > 0);
  const rest = kept[length];
  return rest ? { terms: kept.slice(0, length), error: larger(error, rest.m) } : { terms: kept, error };
}

/**
 * The largest term, whose coefficient is certainly not 0; undefined for a function that is 0.
 *
 * @throws {Undecided} where that cannot be told
 */
export function leading(a: Series, { field }: Context): Term | undefined {
  for (const term of a.terms) if (E.sign(field, term.c) !== 0) return term;
  if (a.error === undefined) return undefined;
  throw a.error === "tiny" ? new Undecided() : new Cancelled();
}

/** The sign of the values near t = 0. */
export function signOf(a: Germ, context: Context): -1 | 0 | 1 {
  if (isHuge(a)) return a.huge;
  if (a.terms.length === 0 && a.tinySign) return a.tinySign;
  const lead = leading(a, context);
  return lead ? E.sign(context.field, lead.c) : 0;
}

export const negate = (a: Germ): Germ =>
  isHuge(a)
    ? { huge: -a.huge as -1 | 1 }
    : {
        ...a,
        terms: a.terms.map(({ c, m }) => ({ c: E.negate(c), m })),
        ...(a.tinySign ? { tinySign: -a.tinySign as -1 | 1 } : {}),
      };

export function add(a: Germ, b: Germ, { length }: Context): Germ {
  if (isHuge(a) || isHuge(b)) {
    if (isHuge(a) && isHuge(b) && a.huge !== b.huge) throw new Undecided();
    return isHuge(a) ? a : b;
  }
  const [noneA, noneB] = [isZero(a), isZero(b)];
  if (noneA || noneB) return noneA ? b : a;
  return collected([...a.terms, ...b.terms], larger(a.error, b.error), length);
}

const isZero = (a: Series) => a.terms.length === 0 && a.error === undefined;

export function multiply(a: Germ, b: Germ, context: Context): Germ {
  if (isHuge(a) || isHuge(b)) {
    const [big, other] = isHuge(a) ? [a, b] : [b as Huge, a];
    if (!isHuge(other) && isZero(other)) return other;
    if (!isHuge(other) && other.terms.length === 0 && other.error === "tiny") throw new Undecided();
    return { huge: (big.huge * signOf(other, context)) as -1 | 1 };
  }
  if (isZero(a) || isZero(b)) return isZero(a) ? a : b;
  if (isTiny(a) || isTiny(b)) {
    const sign = trySign(a, context) * trySign(b, context);
    return tiny(sign === 0 ? undefined : (sign as -1 | 1));
  }
  const terms = a.terms.flatMap((s) => b.terms.map((t) => ({ c: E.multiply(s.c, t.c), m: product(s.m, t.m) })));
  const size = (x: Series) => x.terms[0]?.m ?? x.error;
  const errorOf = (error: Error_, other: Error_): Error_ =>
    error === undefined || other === undefined
      ? undefined
      : error === "tiny" || other === "tiny"
        ? "tiny"
        : product(error, other);
  return collected(terms, larger(errorOf(a.error, size(b)), errorOf(b.error, size(a))), context.length);
}

const isTiny = (a: Series) => a.terms.length === 0 && a.error === "tiny";
function trySign(a: Series, context: Context): number {
  try {
    return signOf(a, context);
  } catch (error) {
    if (error instanceof Undecided) return 0;
    throw error;
  }
}

/** a as c·m·(1 + ε) with ε → 0. */
function factored(a: Series, context: Context): { c: Exact; m: Monomial; rest: Series } | undefined {
  const lead = leading(a, context);
  if (!lead) return undefined;
  const inverse: Series = {
    terms: [{ c: E.divide(E.one, lead.c), m: raised(lead.m, Q.rational(-1n)) }],
    error: undefined,
  };
  const others = { ...a, terms: a.terms.slice(a.terms.indexOf(lead) + 1) };
  return { ...lead, rest: multiply(others, inverse, context) as Series };
}

/** Σ cₖ·εᵏ for ε → 0. */
export function powerSeries(coefficient: (k: number) => Exact, rest: Series, context: Context): Series {
  let sum: Germ = fromExact(coefficient(0));
  let power: Germ = fromExact(E.one);
  for (let k = 1; k <= context.length; k++) {
    power = multiply(power, rest, context);
    if (isZero(power as Series)) return sum as Series;
    sum = add(sum, multiply(fromExact(coefficient(k)), power, context), context);
  }
  const next = multiply(power, rest, context) as Series;
  const size = next.terms[0]?.m ?? next.error;
  return {
    ...(sum as Series),
    ...collected((sum as Series).terms, larger((sum as Series).error, size), context.length),
  };
}

/** Small whole powers are multiplied out, which keeps them exact. */
const mostProducts = 12n;

/** a^q; a must be positive unless q is whole. */
export function raise(a: Germ, q: Q.Rational, context: Context): Germ {
  const whole = Q.isInteger(q);
  if (whole && q.n >= 0n && q.n <= mostProducts) {
    return Array.from({ length: Number(q.n) }).reduce<Germ>((all) => multiply(all, a, context), fromExact(E.one));
  }
  if (isHuge(a) || isTiny(a)) {
    const sign = isHuge(a) ? a.huge : a.tinySign;
    if (!sign) {
      if (whole && q.n > 0n) return tiny();
      throw new Undecided();
    }
    if (sign < 0 && !whole) throw new NoValues();
    const result = sign < 0 && q.n % 2n !== 0n ? -1 : 1;
    return isHuge(a) === q.n > 0n ? { huge: result } : tiny(result);
  }
  const parts = factored(a, context);
  if (!parts) {
    if (q.n < 0n) throw new NoValues();
    return q.n === 0n ? fromExact(E.one) : a;
  }
  if (!whole && E.sign(context.field, parts.c) < 0) throw new NoValues();
  const binomials: Q.Rational[] = [Q.one];
  const binomial = (k: number): Q.Rational => {
    for (let i = binomials.length; i <= k; i++) {
      const factor = Q.divide(Q.add(q, Q.rational(BigInt(1 - i))), Q.rational(BigInt(i)));
      binomials.push(Q.multiply(binomials[i - 1] as Q.Rational, factor));
    }
    return binomials[k] as Q.Rational;
  };
  const series = powerSeries((k) => E.fromRational(binomial(k)), parts.rest, context);
  const front: Series = { terms: [{ c: E.raise(context.field, parts.c, q), m: raised(parts.m, q) }], error: undefined };
  return multiply(series, front, context);
}

/** ln a for a > 0: ln c + ln m + ln(1 + ε), where ln t = −ℓ₁ and ln ℓ₁ = ℓ₂ ... */
export function ln(a: Germ, context: Context): Germ {
  const sign = signOf(a, context);
  if (sign <= 0) throw new NoValues();
  if (isHuge(a) || isTiny(a)) throw new Undecided();
  const { c, m, rest } = factored(a, context) as NonNullable<ReturnType<typeof factored>>;
  const logs: Term[] = m.flatMap((q, k) => {
    if (Q.isZero(q)) return [];
    const next: Monomial = [...Array.from({ length: k + 1 }, () => Q.zero), Q.one];
    return [{ c: E.fromRational(k === 0 ? Q.negate(q) : q), m: next }];
  });
  const mercator = (k: number) => E.fromRational(k === 0 ? Q.zero : Q.rational(k % 2 === 1 ? 1n : -1n, BigInt(k)));
  const constant = fromExact(E.apply(context.field, "ln", c));
  const front = collected([...logs, ...constant.terms], undefined, context.length);
  return add(front, powerSeries(mercator, rest, context), context);
}

/** A series as its part that tends to infinity, its constant, and its part that tends to 0. */
export function split(a: Series): { infinite: Term[]; constant: Exact; rest: Series } {
  if (a.error !== undefined && a.error !== "tiny" && order(a.error, unit) >= 0) throw new Cancelled();
  return {
    infinite: a.terms.filter(({ m }) => order(m, unit) > 0),
    constant: a.terms.find(({ m }) => order(m, unit) === 0)?.c ?? E.zero,
    rest: { ...a, terms: a.terms.filter(({ m }) => order(m, unit) < 0) },
  };
}

/** e^a */
export function exp(a: Germ, context: Context): Germ {
  if (isHuge(a)) return a.huge > 0 ? a : tiny(1);
  const lead = a.terms.length > 0 ? leading(a, context) : undefined;
  if (lead && order(lead.m, [Q.zero, Q.one]) > 0) return E.sign(context.field, lead.c) > 0 ? { huge: 1 } : tiny(1);
  const { infinite, constant, rest } = split(a);
  // e^(q·ℓ₁) is t^(−q), e^(q·ℓ₂) is ℓ₁^q; anything else lies between the monomials.
  const m = infinite.reduce<Monomial>((all, term) => {
    const k = term.m.findIndex((q) => !Q.isZero(q));
    const q = E.asRational(term.c);
    const single = k >= 1 && Q.isOne(term.m[k] as Q.Rational) && term.m.slice(k + 1).every(Q.isZero);
    if (!q || !single) throw new Undecided();
    return product(all, [...Array.from({ length: k - 1 }, () => Q.zero), k === 1 ? Q.negate(q) : q]);
  }, unit);
  let factorial = Q.one;
  const factorials = [factorial];
  const coefficient = (k: number) => {
    for (let i = factorials.length; i <= k; i++) {
      factorial = Q.divide(factorial, Q.rational(BigInt(i)));
      factorials.push(factorial);
    }
    return E.fromRational(factorials[k] as Q.Rational);
  };
  const front: Series = { terms: [{ c: E.exp(context.field, constant), m }], error: undefined };
  return multiply(front, powerSeries(coefficient, rest, context), context);
}
