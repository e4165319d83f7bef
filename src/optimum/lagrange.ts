import type { Displayable } from "../display.js";
import { enclosure } from "../expression/enclosure.js";
import { toText } from "../expression/print-text.js";
import type { Source } from "../expression/source.js";
import { textbook } from "../expression/textbook.js";
import { type Bilingual, say } from "../language.js";
import { unlessTooLong } from "../number/factors.js";
import * as I from "../number/interval.js";
import { shortNumber } from "../number/number-text.js";
import type { Candidate, CandidateCurve, Extreme } from "./candidate.js";
import { toConstraints } from "./constraints.js";
import { type BoxOptions, type Problem, pointIn, problem, readable } from "./problem.js";
import { extremesOf } from "./prove/attained.js";
import { constantOn } from "./prove/constant-on.js";
import { classifyAlong } from "./prove/kind-along.js";
import { kinds, shown } from "./show.js";
import { holdsEverywhere } from "./solve/everywhere.js";
import { isExcluded } from "./solve/halves.js";
import {
  type Constrained,
  candidateEquations,
  constrained,
  type Solution,
  withMultipliers,
} from "./solve/multipliers.js";
import { firstCorner } from "./solve/pieces.js";
import { meets, zerosOf } from "./solve/zeros.js";
import { inOrder } from "./stationary.js";

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
}

/**
 * The candidates for an extreme value of f under constraints g = 0, by Lagrange's method: the points where ∇f = Σ
 * λᵢ∇gᵢ, and those where the gradients ∇gᵢ vanish or are dependent, which the method with multipliers would miss.
 *
 * The multipliers are eliminated (the gradients are dependent when all their largest determinants are 0), the equations
 * solved as by `stationaryPoints`, with the same proof of completeness. Largest and smallest value are named where it
 * is proved that they are attained: the constraint lies wholly in the box, or f − Σ λᵢgᵢ is convex or concave.
 *
 * @param f the function, a formula
 * @param constraints one or several: `"x + y = 1"`, or `"x + y - 1"`, which is meant to be 0
 * @param vars the variables; those in the formulas, if left out
 * @param options `box`: where to look, −10 to 10 for each variable unless said otherwise; `budget`: milliseconds for
 *   the proof, 5000
 * @returns `candidates` with point, multipliers, value and kind; `curves` of them; `minimum`, `maximum`; `complete` and
 *   `why`
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
  const conditions = toConstraints(constraints, vars ? { vars } : {});
  const given = problem(f, vars, options, conditions);
  const functions = constrained(
    given.f.tree,
    conditions.map(({ tree }) => tree),
    given.vars,
  );
  const doubts: Bilingual[] = [];
  const equations = candidateEquations(functions.f, functions.constraints, given.vars);
  const zeros = zerosOf(equations, given.vars, given.box, given.budget);
  doubts.push(...zeros.doubts);
  const cornered = [functions.f, ...functions.constraints].some(firstCorner);
  if (cornered) doubts.push(says.corners);
  const solutions = zeros.points
    .toSorted((a, b) => inOrder(pointIn(given.vars, a.at), pointIn(given.vars, b.at), given.vars))
    .filter((zero) => meets(zero.at, given.box) && isDefined(functions, zero.at))
    .filter((zero) => !cornered || isSmoothAt(functions, zero.at))
    .map((zero) => withMultipliers(functions, zero));
  for (const solution of solutions) {
    if (!isSmoothAt(functions, solution.at)) doubts.push(says.rough(given, solution));
    else if (!solution.proved) doubts.push(says.numerical(given, solution));
  }
  const candidates = solutions.map((solution) => asCandidate(functions, solution));
  const curves: CandidateCurve[] = [];
  for (const { equations, samples } of zeros.curves) {
    const inside = samples.filter((x) => meets(x.map(I.point), given.box) && isSmoothAt(functions, x.map(I.point)));
    const values = enclosure(equations, given.vars);
    if (inside.length > 0) {
      curves.push({
        equations: equations.map((tree) => `${toText(textbook(tree))} = 0`),
        points: inside.map((x) => Object.fromEntries(given.vars.map((name, j) => [name, x[j] as number]))),
        value: unlessTooLong(() => constantOn(functions.f, equations)),
      });
    } else if (!holdsEverywhere((part) => isExcluded(values(part)), given.box)) doubts.push(says.unclearCurve);
  }
  const extremes = extremesOf(functions, given, solutions, candidates, curves, doubts.length === 0);
  const [doubt] = doubts;
  const result = {
    candidates,
    curves,
    minimum: extremes.minimum.found,
    maximum: extremes.maximum.found,
    complete: !doubt,
    get why() {
      return say(doubt ? says.incomplete(doubt) : candidates.length + curves.length > 0 ? says.complete : says.none);
    },
  };
  const multiplierNames = conditions.map((_, i) => (conditions.length === 1 ? "λ" : `λ_${i + 1}`));
  return shown(
    result,
    () => ({
      heading: [...given.vars, ...multiplierNames, "f", says.kind],
      rows: candidates.map(({ point, multipliers, value, kind }) => [
        ...given.vars.map((x) => point[x]),
        ...multiplierNames.map((_, i) => multipliers[i]),
        value,
        kinds[kind],
      ]),
    }),
    () => [
      ...curves.map((curve) => say(says.curve(curve))),
      ...(candidates.some(({ multipliers }) => multipliers.length === 0) ? [say(says.singular)] : []),
      say(extremes.minimum.sentence),
      say(extremes.maximum.sentence),
      result.why,
    ],
  );
}

const isDefined = ({ f, constraints, vars }: Constrained, at: Solution["at"]) =>
  enclosure([f, ...constraints], vars)(at.map((side) => I.point(readable(side)))).every((value) => !I.isEmpty(value));

const isSmoothAt = ({ gradients }: Constrained, at: Solution["at"]) =>
  gradients.every((gradient) => gradient.values(at).every(I.isSmooth));

function asCandidate(functions: Constrained, solution: Solution): Candidate {
  const { f, constraints, vars, gradients } = functions;
  const { kind, test } = classifyAlong(functions, solution);
  const point = pointIn(vars, solution.at);
  const multipliers = (solution.multipliers ?? []).map(readable);
  const here = vars.map((x) => I.point(point[x] as number));
  const [ofF, ...ofG] = gradients.map((gradient) => gradient.values(here).map(I.mid)) as [number[], ...number[][]];
  const slopes = ofF.map((slope, j) =>
    ofG.reduce((rest, g, i) => rest - (multipliers[i] ?? 0) * (g[j] as number), slope),
  );
  const rests = [...enclosure(constraints, vars)(here).map(I.mid), ...(solution.multipliers ? slopes : [])];
  return {
    point,
    multipliers,
    value: readable(enclosure([f], vars)(solution.at)[0] as I.Interval),
    kind,
    get test() {
      return say(test);
    },
    residual: Math.max(...rests.map(Math.abs)),
  };
}

const place = ({ vars }: Problem, { at }: Solution) =>
  Object.entries(pointIn(vars, at))
    .map(([name, x]) => `${name} = ${shortNumber(x)}`)
    .join(", ");

const says = {
  kind: { ko: "종류", en: "kind" },
  complete: {
    ko: "상자 안의 후보는 이것이 전부입니다(증명됨).",
    en: "These are all the candidates in the box (proved).",
  },
  none: { ko: "상자 안에 후보가 없습니다(증명됨).", en: "There is no candidate in the box (proved)." },
  incomplete: (reason: Bilingual) => ({
    ko: `다른 후보가 더 있을 수 있습니다: ${reason.ko}.`,
    en: `There may be other candidates: ${reason.en}.`,
  }),
  singular: {
    ko: "λ가 없는 점에서는 제약식의 그래디언트가 0이거나 서로 나란합니다(일차종속). 승수법이 놓치는 후보입니다.",
    en: "At a point without λ the constraints' gradients are 0 or parallel (linearly dependent): the multiplier rule misses it.",
  },
  curve: ({ equations, value }: CandidateCurve) => {
    const where = equations.join(", ");
    const same = value === undefined ? undefined : shortNumber(value, 9);
    return {
      ko: `${where}인 점은 모두 후보입니다${same === undefined ? "" : `(f = ${same})`}.`,
      en: `Every point with ${where} is a candidate${same === undefined ? "" : ` (f = ${same})`}.`,
    };
  },
  unclearCurve: {
    ko: "후보가 이어진 곡선이 상자 안에 있는지 알 수 없습니다",
    en: "it could not be decided whether a curve of candidates lies in the box",
  },
  corners: {
    ko: "식에 꺾인 곳이 있고, 그런 점은 따로 살펴보아야 합니다",
    en: "the formulas have corners, which must be looked at separately",
  },
  rough: (given: Problem, solution: Solution) => ({
    ko: `${place(given, solution)}에서 미분할 수 있는지 알 수 없습니다`,
    en: `it could not be decided whether there are gradients at ${place(given, solution)}`,
  }),
  numerical: (given: Problem, solution: Solution) => ({
    ko: `${place(given, solution)}은(는) 수치로만 확인했습니다`,
    en: `the point ${place(given, solution)} was checked numerically only`,
  }),
};
