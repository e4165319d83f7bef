import { type Box, enclosure } from "../../expression/enclosure.js";
import { firstCorner } from "../../expression/pieces.js";
import { toText } from "../../expression/print-text.js";
import { constant, difference, negative, type Tree } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { shortNumber } from "../../number/number-text.js";
import type { Extreme } from "../candidate.js";
import { boxText, type Problem, pointIn, readable, tiniest } from "../problem.js";
import { holdsEverywhere } from "../solve/everywhere.js";
import { feasiblePoints } from "../solve/feasible.js";
import { isExcluded } from "../solve/halves.js";
import type { Constrained, Solution } from "../solve/multipliers.js";
import { smoothnessConditions } from "../solve/smoothness.js";
import { isBeyond } from "./beyond.js";
import { isRuledOutside } from "./bounded.js";
import type { FoundCandidate } from "./candidates.js";
import { fewValuesOn, type ValueAt } from "./constant-on.js";
import { convexity } from "./convex.js";
import { exactText } from "./exact-value.js";
import { largest, smallest } from "./messages.js";
import { type Proof, proofIf, together } from "./proof.js";
import { runsAway } from "./unbounded.js";

/** What is known about the smallest value, or the largest. */
export interface Verdict {
  readonly found: Extreme | undefined;
  readonly sentence: Bilingual;
  /** What the sentence rests on, if it claims more than "among the candidates". */
  readonly proof: Proof | undefined;
}

/** A problem with all its candidates. */
export interface Solved {
  readonly given: Problem;
  readonly constraints: readonly Tree[];
  readonly candidates: readonly FoundCandidate[];
  /** The values of f on each curve of candidates, where they are known. */
  readonly curves: readonly (readonly ValueAt[] | undefined)[];
  /** That the box holds no other candidates. */
  readonly proof: Proof | undefined;
}

/**
 * The smallest value on the whole constraint (the largest, for the sign −1).
 *
 * A proof is one of these:
 * - All of the constraint lies in the box, and f is continuous on it: then it has a smallest value (Weierstrass), at a
 *   candidate, and all candidates are known.
 * - f is larger than the best candidate's value wherever the constraint leaves the box (coercivity): then the same holds of
 *   the part in the box.
 * - The Lagrangian is convex: then its stationary point is its minimum.
 * - Halving all of space shows that f is nowhere smaller, to six digits.
 * That there is none is proved by a path along which f tends to −∞, or by a point of the constraint with a smaller value.
 */
export function extremeUnder(solved: Solved, sign: 1 | -1): Verdict {
  const { given, constraints, curves } = solved;
  const words = sign > 0 ? smallest : largest;
  const best = bestOf(solved, sign);
  const runs = () => runsAway(given.f.tree, constraints, given, sign);
  if (!best) {
    const proof = runs();
    if (proof) return { found: undefined, sentence: words.unbounded(proof), proof };
    const away = curves.length === 0 && isEmptyIn(constraints, given);
    const none = noneAtAll(solved);
    if (none) return { found: undefined, sentence: (away ? words.nowhere : words.noCandidate)(none), proof: none };
    return { found: undefined, sentence: away ? words.away(given) : noneOr(solved, words), proof: undefined };
  }
  const text = exactText(best.candidate, given, constraints) ?? shortNumber(best.shown, 9);
  const found: Extreme = { value: best.shown, points: best.points };
  const better = isBetterNearby(solved, best.value, sign);
  const attained =
    byConvexity(solved, best, sign) ??
    byIdentity(solved, best, sign) ??
    (better ? undefined : inBox(solved, best, sign));
  if (attained) return { found, sentence: words.proved(attained, text), proof: attained };
  const away = runs();
  if (away) return { found: undefined, sentence: words.unboundedDespite(away, text), proof: away };
  const beyond = pointBeyond(solved, best.value, sign);
  if (beyond) return { found: undefined, sentence: words.beyond(text, beyond.at, beyond.value), proof: beyond.proof };
  const nearly = nowhereBeyond(solved, best, sign);
  if (nearly) return { found, sentence: words.proved(nearly, text), proof: nearly };
  return { found: undefined, sentence: words.open(text), proof: undefined };
}

/** All of the constraint lies in the box, and no point of the box is a candidate: then f has no extreme value on it. */
function noneAtAll({ given, constraints, candidates, curves, proof }: Solved): Proof | undefined {
  const isNone = candidates.length + curves.length === 0 && proof !== undefined;
  const holds = isNone && isRuledOutside(constraints, undefined, given);
  return together(proof, proofIf(holds, { by: "inside", where: boxText(given) }));
}

/** Why nothing is called best: there is no candidate, or the values of those that there are cannot be told apart. */
function noneOr({ given, candidates, curves, proof }: Solved, words: typeof smallest): Bilingual {
  if (curves.length > 0) return words.openOnCurves;
  if (candidates.length > 0) return words.openOfCandidates;
  return (proof ? words.none : words.noneFound)(given);
}

type Best = NonNullable<ReturnType<typeof bestOf>>;

/** The Lagrangian at one of the best candidates is convex (concave, for the largest value). */
function byConvexity({ given, constraints, candidates }: Solved, { isBest }: Best, sign: 1 | -1): Proof | undefined {
  // Of |x| or max(x, y) a candidate knows only the formula around it, and what is convex there need not be so elsewhere.
  if ([given.f.tree, ...constraints].some(firstCorner)) return undefined;
  const shape = sign > 0 ? "convex" : "concave";
  const holds = candidates.some((one) => one.proved && isBest(one.value.value) && shapeOf(one) === shape);
  return proofIf(holds, { by: "convexity", shape });
}

/** On the constraint f can only have a few values, and the best of them is one that it has. */
function byIdentity({ given, constraints, curves }: Solved, { isBest }: Best, sign: 1 | -1): Proof | undefined {
  const few = curves.length > 0 ? fewValuesOn(given.f.tree, constraints, given.budget) : undefined;
  if (!few) return undefined;
  const inOrder = few.values.toSorted((a, b) => sign * (I.mid(a) - I.mid(b)));
  const holds = inOrder[0] !== undefined && isBest(inOrder[0]) && !inOrder.slice(1).some(isBest);
  return proofIf(holds, { by: "identity", equation: toText(few.equation) });
}

/** All of the constraint lies in the box, or all of it where f is not worse. */
function inBox({ given, constraints, curves, proof }: Solved, best: Best, sign: 1 | -1): Proof | undefined {
  if (!proof || curves.includes(undefined)) return undefined;
  const [where, value] = [boxText(given), shortNumber(best.shown, 9)];
  const than = sign > 0 ? "larger" : "smaller";
  const worse = worseThan(given.f.tree, best.value, sign);
  const attained =
    proofIf(isAttainedInBox(given, constraints, undefined), { by: "bounded", where }) ??
    proofIf(isAttainedInBox(given, constraints, worse), { by: "coercivity", where, value, than });
  return together(proof, attained);
}

/** By halving all of space, to six digits. */
function nowhereBeyond({ given, constraints, proof }: Solved, best: Best, sign: 1 | -1): Proof | undefined {
  if (!proof) return undefined;
  const multipliers = (best.candidate?.multipliers ?? []).map(readable);
  const bound = best.shown - sign * sixDigits * Math.max(1, Math.abs(best.shown));
  const holds = isBeyond(given, constraints, multipliers, bound, sign);
  const than = sign > 0 ? "larger" : "smaller";
  return together(proof, proofIf(holds, { by: "halving", bound: shortNumber(bound, 9), than }));
}

const sixDigits = 1e-6;

/** The best of the candidates' values, and where f has it as far as intervals can tell. */
function bestOf({ given, candidates, curves }: Solved, sign: 1 | -1) {
  const onCurves = curves.flatMap((values) => values ?? []);
  const values = [...candidates.map(({ value }) => value.value), ...onCurves.map(({ value }) => value)];
  if (values.length === 0 || !values.every(isKnown)) return undefined;
  const value = values.reduce((a, b) => (sign * I.mid(b) < sign * I.mid(a) ? b : a));
  const isBest = (other: I.Interval) => !I.isEmpty(I.intersection(other, value));
  const points = [
    ...candidates.filter((one) => isBest(one.value.value)).map(({ at }) => pointIn(given.vars, at)),
    ...onCurves
      .filter(({ value }) => isBest(value))
      .map(({ point }) => Object.fromEntries(given.vars.map((x, j) => [x, point[j] as number]))),
  ];
  const candidate = candidates.find((one) => isBest(one.value.value));
  return { value, shown: readable(value), points, isBest, candidate };
}

/** Narrower than what is printed: two such values that overlap are the same number on paper. */
const printed = 1e-9;
const isKnown = (y: I.Interval) => I.isCommon(y) && I.width(y) <= printed * Math.max(1, I.mag(y));

/** A formula that is positive where f is worse than the value. */
function worseThan(f: Tree, value: I.Interval, sign: 1 | -1): Tree {
  // The bound is written as a decimal, which may be half a unit off.
  const margin = I.mag(value) * 2 ** -50;
  const bound = sign > 0 ? value.hi + margin : value.lo - margin;
  const number = bound < 0 ? negative(constant(-bound)) : constant(bound);
  return sign > 0 ? difference(f, number) : difference(number, f);
}

/**
 * Do all points of the constraint (but those where f is worse) lie in the box, and are the formulas continuous there? The set
 * is closed and bounded then, as the formulas have values on the edges of their domains, too.
 */
function isAttainedInBox(given: Problem, constraints: readonly Tree[], worse: Tree | undefined): boolean {
  const { f, vars, box, budget } = given;
  if (!isRuledOutside(constraints, worse, given)) return false;
  const open = [f.tree, ...constraints].flatMap(smoothnessConditions).filter(({ continuous }) => !continuous);
  if (open.length === 0) return true;
  const values = enclosure(constraints, vars);
  const sizes = enclosure(worse ? [worse] : [], vars);
  const inside = enclosure(
    open.map(({ tree }) => tree),
    vars,
  );
  const hold = (part: Box) => inside(part).every((y, i) => y.lo > 0 || (open[i]?.is === "not 0" && y.hi < 0));
  const isFine = (part: Box) => isExcluded(values(part)) || sizes(part).some(({ lo }) => lo > 0) || hold(part);
  return holdsEverywhere(isFine, box, partsOfBox, budget.end);
}

/** Parts of the box that are looked at. */
const partsOfBox = 4000;

/** Is it proved that no point of the box satisfies the constraints? */
function isEmptyIn(constraints: readonly Tree[], { vars, box, budget }: Problem): boolean {
  const values = enclosure(constraints, vars);
  return holdsEverywhere((part) => isExcluded(values(part)), box, partsOfBox, budget.end);
}

/** Boxes around the candidates. */
const around = (candidates: readonly FoundCandidate[]): Box[] =>
  candidates.map(({ at }) => at.map((side) => I.interval(side.lo - nearby, side.hi + nearby)));

/** Points of the constraint, proved to be such, where f is certainly better. */
function betterPoints(
  { given, constraints }: Solved,
  best: I.Interval,
  sign: 1 | -1,
  boxes: readonly Box[],
  starts?: number,
) {
  const values = enclosure([given.f.tree], given.vars);
  return feasiblePoints(constraints, given.vars, boxes, given.budget.end, starts)
    .map((at) => ({ at, y: values(at)[0] as I.Interval }))
    .filter(({ y }) => I.isCommon(y) && (sign > 0 ? y.hi < best.lo : y.lo > best.hi));
}

/** A few starts are enough where f is better all around. */
const quickStarts = 4;

/** A quick look, which spares an attempt to prove what is false. */
const isBetterNearby = (solved: Solved, best: I.Interval, sign: 1 | -1) =>
  betterPoints(solved, best, sign, around(solved.candidates.slice(0, 1)), quickStarts).length > 0;

function pointBeyond(solved: Solved, best: I.Interval, sign: 1 | -1) {
  const { given, candidates } = solved;
  const better = betterPoints(solved, best, sign, [...around(candidates), ...far(given.box)]);
  const [first] = better.toSorted((a, b) => sign * (I.mid(a.y) - I.mid(b.y)));
  if (!first) return undefined;
  const at = given.vars.map((x, j) => `${x} = ${shortNumber(I.mid(first.at[j] as I.Interval))}`).join(", ");
  // What is below the computer's numbers is told as 0.
  const value = shortNumber(I.mag(first.y) < tiniest ? 0 : I.mid(first.y));
  return { at, value, proof: proofIf(true, { by: "point", at, value }) };
}

/** How far around a candidate better points are looked for. */
const nearby = 0.3;

/** Points of the constraint far away may be better: the box is looked at, and boxes so many times as large. */
const sizes = [1, 10, 1000];

const far = (box: Box): Box[] =>
  sizes.map((size) =>
    box.map((side) => {
      const reach = (size * I.width(side)) / 2;
      return I.interval(I.mid(side) - reach, I.mid(side) + reach);
    }),
  );

/**
 * Is the Lagrangian convex or concave with these multipliers, or with the short numbers in their intervals, if these
 * solve the equations exactly?
 */
function shapeOf({ functions, at, multipliers }: Solution & { functions: Constrained }) {
  if (!multipliers) return undefined;
  const shape = convexity(functions, multipliers);
  if (shape) return shape;
  const exactly = (box: Box): Box => box.map((side) => I.point(readable(side)));
  const [here, exact] = [exactly(at), exactly(multipliers)];
  const slopes = functions.gradients.map((gradient) => gradient.values(here));
  const [ofF, ...ofG] = slopes as [I.Interval[], ...I.Interval[][]];
  const rests = ofF.map((slope, j) =>
    ofG.reduce((rest, g, i) => I.subtract(rest, I.multiply(exact[i] as I.Interval, g[j] as I.Interval)), slope),
  );
  return rests.every(({ lo, hi }) => lo === 0 && hi === 0) ? convexity(functions, exact) : undefined;
}
