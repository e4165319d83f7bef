import { enclosure } from "../../expression/enclosure.js";
import { rowOf } from "../../expression/functions.js";
import { dependsOn } from "../../expression/rules.js";
import { difference, isE, isNegative, isNumber, operands, type Tree, variable } from "../../expression/tree.js";
import { isOver } from "../../number/deadline.js";
import * as I from "../../number/interval.js";
import * as Functions from "../../number/interval-functions.js";
import { ratios } from "./numerator.js";

/** The coefficients aₖ = f⁽ᵏ⁾(c)/k! of f(c + t) = Σ aₖtᵏ, each enclosed for all c of an interval. */
export type Taylor = readonly I.Interval[];

/** What the variable x is as a function of t, up to a power of t. */
interface Along {
  readonly x: string;
  readonly path: (last: number) => Taylor;
}

/**
 * The Taylor coefficients of a formula of one variable over an interval, from those of its parts [Moore1966]: a product's by Cauchy's
 * rule, those of g(u) by k·cₖ = Σ j·uⱼ·(g'(u))ₖ₋ⱼ. So no formula for a high derivative is written down, which would soon fill pages.
 *
 * @param last the number of the last coefficient
 * @returns undefined where the formula may not be smooth in the interval, or the time of the computation around it is over
 */
export function taylorCoefficients(f: Tree, x: string, at: I.Interval, last: number): Taylor | undefined {
  const found = taylor(f, { x, path: (n) => upTo(n, at, I.point(1)) }, last);
  return found.every((a) => I.isSmooth(a) && I.isCommon(a)) ? found : undefined;
}

/** c + d·t */
const upTo = (last: number, c: I.Interval, d = I.point(0)): Taylor =>
  Array.from({ length: last + 1 }, (_, k) => (k === 0 ? c : k === 1 ? d : I.point(0)));

function taylor(f: Tree, along: Along, last: number): Taylor {
  if (isOver()) return nothing(last);
  if (!dependsOn(f, along.x)) return upTo(last, enclosure([f], [])([])[0] as I.Interval);
  if (f.type === "SymbolNode" || f.type === "ConstantNode") return along.path(last);
  const of = (part: Tree) => taylor(part, along, last);
  if (f.type === "FunctionNode") return ofCall(f.fn.name, f.args, of, last);
  const [a, b] = operands(f);
  if (isNegative(f)) return of(a).map(I.negate);
  if (f.op === "+" || f.op === "-") {
    const [s, t] = [of(a), of(b)];
    return s.map((x, k) => (f.op === "+" ? I.add : I.subtract)(x, t[k] as I.Interval));
  }
  if (f.op === "*") return product(of(a), of(b));
  if (f.op === "/") return quotient(of(a), of(b));
  if (isE(a)) return exponential(of(b));
  if (dependsOn(b, along.x)) return exponential(product(of(b), ofFunction("ln", of(a), last)));
  const n = isNumber(b) ? Number(b.value) : Number.NaN;
  return Number.isInteger(n) && n >= 0 && n <= mostProducts
    ? Array.from({ length: n }).reduce<Taylor>((all) => product(all, of(a)), upTo(last, I.point(1)))
    : raised(of(a), enclosure([b], [])([])[0] as I.Interval);
}

/** Small whole powers are multiplied out: these need not be powers of what is nowhere 0. */
const mostProducts = 12;

function ofCall(name: string, args: readonly Tree[], of: (part: Tree) => Taylor, last: number): Taylor {
  const [first, second] = args as [Tree, Tree?];
  const ratio = ratios[name];
  if (ratio) return of(ratio(first));
  const sides = second ? undefined : rowOf(name).sides;
  if (second || sides) {
    if (args.length > 2) return nothing(last);
    // |u|, max(u, v): the formula that holds all over the interval, if one does.
    const [s] = of(second ? difference(first, second) : first) as [I.Interval];
    const [above, below] = sides?.(first) ?? [name === "max" ? first : second, name === "max" ? second : first];
    return s.lo > 0 ? of(above as Tree) : s.hi < 0 ? of(below as Tree) : nothing(last);
  }
  return ofFunction(name, of(first), last);
}

const nothing = (last: number): Taylor => upTo(last, I.entire);

const half = I.point(0.5);
const third = I.divide(I.point(1), I.point(3));

function ofFunction(name: string, u: Taylor, last: number): Taylor {
  if (name === "sqrt") return raised(u, half);
  if (name === "cbrt")
    return (u[0] as I.Interval).hi < 0 ? raised(u.map(I.negate), third).map(I.negate) : raised(u, third);
  const { derivative, interval } = rowOf(name);
  const value = interval(u[0] as I.Interval);
  if (!derivative) return nothing(last);
  if (last === 0) return [value];
  const slope = taylor(derivative(variable("u'")), { x: "u'", path: (n) => u.slice(0, n + 1) }, last - 1);
  return Array.from({ length: last + 1 }, (_, k) => (k === 0 ? value : integrated(u, slope, k)));
}

/** (1/k)·Σ j·uⱼ·sₖ₋ⱼ */
function integrated(u: Taylor, s: Taylor, k: number): I.Interval {
  let sum = I.point(0);
  for (let j = 1; j <= k; j++) {
    const term = I.multiply(u[j] as I.Interval, s[k - j] as I.Interval);
    sum = I.add(sum, I.multiply(I.point(j), term));
  }
  return I.divide(sum, I.point(k));
}

const product = (a: Taylor, b: Taylor): Taylor =>
  a.map((_, k) => {
    let sum = I.point(0);
    for (let j = 0; j <= k; j++) sum = I.add(sum, I.multiply(a[j] as I.Interval, b[k - j] as I.Interval));
    return sum;
  });

/** From q·b = a: qₖ = (aₖ − Σ bⱼ·qₖ₋ⱼ)/b₀. */
function quotient(a: Taylor, b: Taylor): Taylor {
  const q: I.Interval[] = [];
  for (const [k, whole] of a.entries()) {
    let rest = whole;
    for (let j = 1; j <= k; j++) rest = I.subtract(rest, I.multiply(b[j] as I.Interval, q[k - j] as I.Interval));
    q.push(I.divide(rest, b[0] as I.Interval));
  }
  return q;
}

/** e^u by k·cₖ = Σ j·uⱼ·cₖ₋ⱼ. */
function exponential(u: Taylor): Taylor {
  const c = [Functions.exp(u[0] as I.Interval)];
  for (let k = 1; k < u.length; k++) c.push(integrated(u, c, k));
  return c;
}

/** a^q by J. C. P. Miller's recurrence k·a₀·cₖ = Σ (j·(q + 1) − k)·aⱼ·cₖ₋ⱼ. */
function raised(a: Taylor, q: I.Interval): Taylor {
  const start = a[0] as I.Interval;
  const c = [Functions.power(start, q)];
  for (let k = 1; k < a.length; k++) {
    let sum = I.point(0);
    for (let j = 1; j <= k; j++) {
      const factor = I.subtract(I.multiply(I.point(j), I.add(q, I.point(1))), I.point(k));
      sum = I.add(sum, I.multiply(factor, I.multiply(a[j] as I.Interval, c[k - j] as I.Interval)));
    }
    c.push(I.divide(sum, I.multiply(I.point(k), start)));
  }
  return c;
}
