import type { Displayable } from "../display.js";
import { enclosure } from "../expression/enclosure.js";
import { checkedOptions } from "../expression/options.js";
import { toText } from "../expression/print-text.js";
import type { Source } from "../expression/source.js";
import type { Tree } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import * as I from "../number/interval.js";
import type { Candidate, CandidateCurve, Extreme } from "./candidate.js";
import { type Condition, simplified, toConstraints } from "./constraints.js";
import { lagrangeMessages as messages } from "./messages.js";
import { type BoxOptions, inTime, type Problem, pointIn, problem, readable } from "./problem.js";
import { extremeUnder, type Verdict } from "./prove/attained.js";
import { candidatesIn, type FoundCandidate, type FoundCandidates, type FoundCurve } from "./prove/candidates.js";
import { type ValueAt, valuesOn } from "./prove/constant-on.js";
import { coordinateExactly, exactCandidate, valueExactly } from "./prove/exact-value.js";
import { classifyAlong } from "./prove/kind-along.js";
import { type Cell, type Grounds, groundsOf, kindsNearby, shown } from "./show.js";
import { conditionsText, inOrder } from "./stationary.js";

/** All candidates in a box; shows itself as a table, and says what is proved. */
export interface LagrangeResult extends Displayable {
  readonly candidates: readonly Candidate[];
  readonly curves: readonly CandidateCurve[];
  /** The smallest value of f on the whole constraint; undefined where there is none or it is not proved. */
  readonly minimum: Extreme | undefined;
  readonly maximum: Extreme | undefined;
  /** Is it proved that the box holds no other candidates? */
  readonly complete: boolean;
  /** In words: what was proved, or why it could not be. */
  readonly why: string;
  /** What the claims rest on, in words; shows itself. */
  readonly proof: Grounds;
}

/**
 * The candidates for an extreme value of f under constraints g = 0, by Lagrange's method: the points where ∇f = Σ
 * λᵢ∇gᵢ, and those where the gradients ∇gᵢ vanish or are dependent, which the method with multipliers would miss.
 *
 * The multipliers are eliminated (the gradients are dependent when all their largest determinants are 0), the equations
 * solved as by `stationaryPoints`, with the same proof of completeness. Points where a root begins or a corner lies are
 * candidates, too. Largest and smallest value are named where it is proved that they are attained: the constraint lies
 * wholly in the box; or f is worse outside of it; or f − Σ λᵢgᵢ is convex or concave.
 *
 * @param f the function, a formula
 * @param constraints one or several: `"x + y = 1"`, or `"x + y - 1"`, which is meant to be 0
 * @param vars the variables; those in the formulas, if left out
 * @param options `box`: where to look, −10 to 10 for each variable unless said otherwise; `budget`: milliseconds for
 *   the proof, 5000
 * @returns `candidates` with point, multipliers, value and kind; `curves` of them; `minimum`, `maximum`; `complete` and
 *   `why`; `proof`, which says what the claims rest on
 * @throws {Error} one sentence, when a constraint cannot be read, or a variable has no place
 * @see [NocedalWright2006], chapter 12; [CoxLittleOShea2015], chapter 2
 * @example
 * lagrange("x y", "x + y = 4").candidates.map(({ point, multipliers, value }) => [point, multipliers, value]); // [[{ x: 2, y: 2 }, [2], 4]]
 * lagrange("x + y", "x^2 + y^2 = 2").minimum; // { value: -2, points: [{ x: -1, y: -1 }] }
 * lagrange("x", "y^2 = x^3").candidates[0].multipliers; // []
 */
export function lagrange(
  f: Source,
  constraints: Source | readonly Source[],
  vars?: readonly string[],
  options: BoxOptions = {},
): LagrangeResult {
  const example = 'lagrange("x y", "x + y = 4", ["x", "y"], { box: { x: [0, 4] } })';
  const checked = checkedOptions(options, ["box", "budget"], example);
  const typed = toConstraints(constraints, vars ? { vars } : {});
  const given = problem(f, vars, checked, typed);
  return inTime(given, () => {
    const conditions = typed.map(simplified);
    return solution({ ...given, constraints: conditions.map(({ tree }) => tree) }, conditions);
  });
}

function solution(given: Problem, conditions: readonly Condition[]): LagrangeResult {
  const trees = conditions.map(({ tree }) => tree);
  const found = candidatesIn(given, trees);
  const points = found.points.toSorted((a, b) =>
    inOrder(pointIn(given.vars, a.at), pointIn(given.vars, b.at), given.vars),
  );
  const onCurves = found.curves.map((curve) => valuesOn(curve.f, curve, given.vars, given.budget));
  const curves = found.curves.map((curve, i) => asCurve(curve, onCurves[i], given));
  const solved = { given, constraints: trees, candidates: points, curves: onCurves, proof: found.proof };
  const [lowest, highest] = ([1, -1] as const).map((sign) => extremeUnder(solved, sign)) as [Verdict, Verdict];
  const candidates = points.map((point) => asCandidate(point, given, lowest.found, highest.found));
  const verdict = verdictOn(found, given);
  const result = {
    candidates,
    curves,
    minimum: lowest.found,
    maximum: highest.found,
    complete: found.proof !== undefined,
    get why() {
      return say(verdict);
    },
    get proof() {
      const extremes = [lowest, highest].map(({ sentence, proof }) => ({ claim: sentence, proof }));
      return groundsOf([{ claim: verdict, proof: found.proof }, ...extremes]);
    },
  };
  const multiplierNames = conditions.map((_, i) => (conditions.length === 1 ? "λ" : `λ_${i + 1}`));
  const notes = () => [
    ...conditions.flatMap(({ from, tree }) => (from ? [say(messages.simplified(toText(from), toText(tree)))] : [])),
    ...curves.map((curve) => say(messages.curve(curve))),
    ...(points.some(({ multipliers, onEdge }) => !multipliers && !onEdge) ? [say(messages.singular)] : []),
    ...(points.some(({ onEdge }) => onEdge) ? [say(messages.edge)] : []),
  ];
  return shown(
    result,
    () => ({
      heading: [...given.vars, ...multiplierNames, "f", messages.kind],
      rows: candidates.map((candidate, i) => rowOf(candidate, points[i] as FoundCandidate, given, trees)),
    }),
    () => [...notes(), say(lowest.sentence), say(highest.sentence), result.why],
  );
}

/** The row of a table: exactly, where that is simple. */
function rowOf(
  { point, multipliers, value, kind }: Candidate,
  found: FoundCandidate,
  given: Problem,
  constraints: readonly Tree[],
): Cell[] {
  const { vars } = given;
  const spot = exactCandidate(found, given, constraints);
  const exact = (j: number) => spot && j < spot.vars.length && coordinateExactly(spot, j);
  return [
    ...vars.map((x, j) => exact(j) || point[x]),
    ...constraints.map((_, i) => exact(vars.length + i) || multipliers[i]),
    (spot && valueExactly(given.f.tree, spot)) ?? value,
    kindsNearby[kind],
  ];
}

function verdictOn({ points, curves, proof, doubts }: FoundCandidates, given: Problem): Bilingual {
  if (!proof) return messages.incomplete(doubts[0] as Bilingual, given);
  return points.length + curves.length > 0 ? messages.complete(proof, given) : messages.none(proof, given);
}

function asCurve(
  { equations, samples, positive, notZero }: FoundCurve,
  found: readonly ValueAt[] | undefined,
  { vars }: Problem,
): CandidateCurve {
  const values = (found ?? []).map(({ value }) => readable(value)).sort((a, b) => a - b);
  return {
    equations: conditionsText(equations, { positive, notZero }),
    points: samples.map((x) => Object.fromEntries(vars.map((name, j) => [name, x[j] as number]))),
    value: values.length === 1 ? values[0] : undefined,
    values,
  };
}

/** The smallest value on the whole constraint is a minimum, whatever the second derivatives say; so is the largest. */
function kindOf(found: FoundCandidate, lowest: Extreme | undefined, highest: Extreme | undefined) {
  const known = classifyAlong(found.functions, found);
  if (known.kind !== "degenerate") return known;
  const isAt = (extreme: Extreme | undefined) => extreme !== undefined && I.isMember(found.value.value, extreme.value);
  if (isAt(lowest) && !isAt(highest)) return { kind: "minimum", test: messages.isExtreme("smallest") } as const;
  if (isAt(highest) && !isAt(lowest)) return { kind: "maximum", test: messages.isExtreme("largest") } as const;
  return known;
}

function asCandidate(
  found: FoundCandidate,
  { vars }: Problem,
  lowest: Extreme | undefined,
  highest: Extreme | undefined,
): Candidate {
  const { constraints, gradients } = found.functions;
  const { kind, test } = kindOf(found, lowest, highest);
  const point = pointIn(vars, found.at);
  const multipliers = (found.multipliers ?? []).map(readable);
  const here = vars.map((x) => I.point(point[x] as number));
  const [ofF, ...ofG] = gradients.map((gradient) => gradient.values(here).map(I.mid)) as [number[], ...number[][]];
  const slopes = ofF.map((slope, j) =>
    ofG.reduce((rest, g, i) => rest - (multipliers[i] ?? 0) * (g[j] as number), slope),
  );
  const rests = [...enclosure(constraints, vars)(here).map(I.mid), ...(found.multipliers ? slopes : [])];
  return {
    point,
    multipliers,
    value: readable(found.value.value),
    kind,
    get test() {
      return say(test);
    },
    residual: Math.max(...rests.map(Math.abs)),
  };
}
