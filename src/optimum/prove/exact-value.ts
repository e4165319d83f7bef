import { type Tree, variable } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { numberTex, shortNumber } from "../../number/number-text.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import type * as E from "../limit/exact.js";
import { type Spot, simpleSpotIn, valueAt } from "../limit/limit.js";
import type { Problem } from "../problem.js";
import { candidateEquations, lagrangian } from "../solve/multipliers.js";
import type { FoundCandidate } from "./candidates.js";

/** Fractions with larger numbers are better read as decimals. */
const largest = 100_000n;

/** A number exactly and as a decimal: "-√2/2 ≈ -0.707106781". */
export interface ExactNumber {
  readonly text: string;
  readonly tex: string;
}

/** The simple point at a candidate, its multipliers being coordinates, too, where they are simple. */
export function exactCandidate(
  { at, multipliers, onEdge }: FoundCandidate,
  { f, vars }: Problem,
  constraints: readonly Tree[],
): Spot | undefined {
  if (onEdge) return undefined;
  const equations = candidateEquations(f.tree, constraints, vars);
  const names = constraints.map((_, i) => `λ_${i + 1}`);
  const withMultipliers = () =>
    multipliers &&
    simpleSpotIn(
      [...at, ...multipliers],
      [...vars, ...names],
      [...equations, ...lagrangian(f.tree, constraints, vars)],
    );
  const spot = simpleSpotIn(at, vars, equations);
  return spot && (withMultipliers() ?? spot);
}

/** The value of f at a candidate, where that is simple. */
export function exactText(
  candidate: FoundCandidate | undefined,
  given: Problem,
  constraints: readonly Tree[],
): string | undefined {
  const spot = candidate && exactCandidate(candidate, given, constraints);
  return spot && valueExactly(given.f.tree, spot)?.text;
}

/** A formula's value at the point, where that is a fraction or has one square root. */
export function valueExactly(tree: Tree, spot: Spot): ExactNumber | undefined {
  const value = valueAt(tree, spot);
  return value.to === "number" && value.exact ? exactly(value.exact, I.mid(value.value)) : undefined;
}

/** The point's coordinate, where its decimal is not short itself. */
export const coordinateExactly = (spot: Spot, j: number): ExactNumber | undefined =>
  valueExactly(variable(spot.vars[j] as string), spot);

/** A fraction that is no short decimal, c·√m, or c·π. */
function exactly({ over, under }: E.Exact, decimal: number): ExactNumber | undefined {
  const [term] = over.values();
  const divisor = P.asRational(under);
  if (!term || over.size > 1 || !divisor) return undefined;
  const c = Q.divide(term.c, divisor);
  const [power, ...others] = term.powers;
  if (c.n > largest || -c.n > largest || c.d > largest) return undefined;
  if (!power) return Q.toDecimal(c) === undefined ? written(c, "", "", decimal) : undefined;
  if (others.length > 0 || power[1] !== 1) return undefined;
  if (power[0] === "pi") return written(c, "π", "\\pi", decimal);
  const radicand = /^\[(\d+)\^\(1\/2\)\]$/.exec(power[0])?.[1];
  if (radicand === undefined) return undefined;
  return written(c, `√${radicand}`, `\\sqrt{${radicand}}`, decimal);
}

/** The fraction times what stands behind it, and as a decimal. */
function written({ n, d }: Q.Rational, behind: string, behindTex: string, decimal: number): ExactNumber {
  const sign = n < 0n ? "-" : "";
  const size = n < 0n ? -n : n;
  const front = behind && size === 1n ? "" : `${size}`;
  const [text, tex] = [front + behind, front + behindTex];
  return {
    text: `${sign}${text}${d === 1n ? "" : `/${d}`} ≈ ${shortNumber(decimal, 9)}`,
    tex: `${sign}${d === 1n ? tex : `\\frac{${tex}}{${d}}`} \\approx ${numberTex(decimal, 9)}`,
  };
}
