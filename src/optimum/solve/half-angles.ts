import { toPolynomial } from "../../expression/fraction.js";
import { fromPolynomial } from "../../expression/from-polynomial.js";
import { toText } from "../../expression/print-text.js";
import { call, constant, quotient, type Tree } from "../../expression/tree.js";
import { primitive } from "../../number/factors.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { type Letters, named } from "./numerator.js";

/** sin u and cos u with u = n·v: the angle v stands for several, as x does for x and 2x. */
interface Angle {
  readonly sin: string;
  readonly cos: string;
  readonly v: Tree;
  readonly n: number;
}

/** Larger multiples of an angle are angles of their own. */
const mostMultiple = 6;

/**
 * The polynomial with sin u and cos u written by the half angle, 2st and t² − s² with s = sin(u/2), t = cos(u/2), and
 * with s² + t² for 1: then 1 − cos u is 2s² and 1 − sin u is (s − t)², and a double zero can be seen. Multiples of an angle are written
 * by the angle first: cos 2x − sin x has a double zero where sin x = −1.
 */
export function byHalfAngles(p: P.Polynomial, letters: Letters): P.Polynomial {
  const groups = new Map<string, Angle[]>();
  for (const angle of anglesOf(p, letters))
    groups.set(toText(angle.v), [...(groups.get(toText(angle.v)) ?? []), angle]);
  return [...groups.values()].reduce((rest, angles) => inHalves(rest, angles, letters), p);
}

/** The angles whose sine or cosine occurs, those that are multiples of one written so. */
function anglesOf(p: P.Polynomial, letters: Letters): Angle[] {
  const found = new Map<string, Tree>();
  for (const name of P.variablesOf(p)) {
    const tree = letters.get(name);
    if (tree?.type === "FunctionNode" && /^(sin|cos)$/.test(tree.fn.name))
      found.set(toText(tree.args[0] as Tree), tree.args[0] as Tree);
  }
  const angles = [...found].map(([text, u]) => ({ sin: `[sin(${text})]`, cos: `[cos(${text})]`, v: u, n: 1 }));
  const polynomials = angles.map(({ v }) => toPolynomial(v));
  return angles.map((angle, i) => {
    const own = polynomials[i];
    const unit = own && primitive(own);
    const known = unit && polynomials.filter((other) => other && P.equals(primitive(other), unit));
    if (!own || !unit || !known || known.length < 2) return angle;
    // All are whole multiples of the unit over the common denominator.
    const factors = known.map((other) => factorOf(other as P.Polynomial, unit));
    const d = factors.reduce((all, q) => (all * q.d) / Q.gcd(all, q.d), 1n);
    const step = factors.map((q) => size((q.n * d) / q.d)).reduce(Q.gcd);
    const n = Number((factorOf(own, unit).n * d) / factorOf(own, unit).d / step);
    if (Math.abs(n) > mostMultiple) return angle;
    return { ...angle, n, v: fromPolynomial(P.scale(unit, Q.rational(step, d)), { letters: P.variablesOf(unit) }) };
  });
}

const size = (n: bigint) => (n < 0n ? -n : n);

/** q with p = q·unit. */
function factorOf(p: P.Polynomial, unit: P.Polynomial): Q.Rational {
  const [power] = unit.keys();
  return Q.divide(p.get(power as string)?.c as Q.Rational, unit.get(power as string)?.c as Q.Rational);
}

function inHalves(p: P.Polynomial, angles: readonly Angle[], letters: Letters): P.Polynomial {
  const half = quotient((angles[0] as Angle).v, constant(2));
  const [s, t] = ["sin", "cos"].map((f) => named(call(f, half), letters).over) as [P.Polynomial, P.Polynomial];
  const one = P.add(P.multiply(s, s), P.multiply(t, t));
  const degreeOf = (powers: P.Powers) =>
    angles.reduce(
      (sum, { sin, cos, n }) => sum + Math.abs(n) * (P.exponentOf(powers, sin) + P.exponentOf(powers, cos)),
      0,
    );
  const degree = Math.max(...[...p.values()].map(({ powers }) => degreeOf(powers)));
  let sum = P.nothing;
  for (const term of p.values()) {
    let filled = P.multiply(new Map([["", term]]), P.raise(one, degree - degreeOf(term.powers)));
    for (const { sin, cos, n } of angles) {
      const [sine, cosine] = multiple(s, t, 2 * n);
      filled = P.substitute(P.substitute(filled, sin, sine), cos, cosine);
    }
    sum = P.add(sum, filled);
  }
  return sum;
}

/** sin and cos of n times an angle whose sine is s and cosine t: (t + i·s)ⁿ, after de Moivre. */
function multiple(s: P.Polynomial, t: P.Polynomial, n: number): [sin: P.Polynomial, cos: P.Polynomial] {
  let [sine, cosine] = [P.nothing, P.fromRational(Q.one)];
  for (let k = 0; k < Math.abs(n); k++) {
    [sine, cosine] = [
      P.add(P.multiply(sine, t), P.multiply(cosine, s)),
      P.subtract(P.multiply(cosine, t), P.multiply(sine, s)),
    ];
  }
  return [n < 0 ? P.negate(sine) : sine, cosine];
}
