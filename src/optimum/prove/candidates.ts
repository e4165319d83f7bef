import { type Box, enclosure } from "../../expression/enclosure.js";
import { pieces } from "../../expression/pieces.js";
import { toText } from "../../expression/print-text.js";
import { call, type Tree } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { isZeroAt, type Limit, spotIn, valueAt } from "../limit/limit.js";
import { boxText, type Problem } from "../problem.js";
import { onEdge } from "../solve/edges.js";
import { holdsEverywhere } from "../solve/everywhere.js";
import { isExcluded, meets } from "../solve/halves.js";
import { manySinglePoints } from "../solve/messages.js";
import {
  type Constrained,
  candidateEquations,
  constrained,
  type Solution,
  withMultipliers,
} from "../solve/multipliers.js";
import { smoothnessConditions } from "../solve/smoothness.js";
import { movingPowers } from "../solve/whole-exponents.js";
import { zerosOf } from "../solve/zeros.js";
import { candidateDoubts as doubtsSay } from "./messages.js";
import { type Proof, proofIf } from "./proof.js";
import { type WhereDefined, whereDefined } from "./where-defined.js";

/** A candidate for an extreme value under constraints. */
export interface FoundCandidate extends Solution {
  /** f and the constraints as they are around it. */
  readonly functions: Constrained;
  readonly value: Limit & { to: "number" };
  /** Where f or a constraint has no gradient: an end of a root's domain, a corner. */
  readonly onEdge: boolean;
}

/** Candidates that are not single: where the equations hold and the formulas are these. */
export interface FoundCurve extends WhereDefined {
  /** f as it is there. */
  readonly f: Tree;
  readonly equations: readonly Tree[];
  readonly samples: readonly number[][];
}

export interface FoundCandidates {
  readonly points: readonly FoundCandidate[];
  readonly curves: readonly FoundCurve[];
  readonly doubts: readonly Bilingual[];
  /** That there are no others; undefined where there is a doubt. */
  readonly proof: Proof | undefined;
}

/** A set of constraints, solved. */
interface Task {
  readonly f: Tree;
  readonly constraints: readonly Tree[];
  readonly given: Problem;
  readonly doubts: Bilingual[];
  /** Parts of the box that were looked at so far. */
  readonly looked: { boxes: number };
}

/**
 * All candidates for an extreme value of f under constraints in the box.
 *
 * What this rests on: at an extreme value either all the functions have gradients, and these are linearly dependent (Fritz
 * John); or the point lies on an edge u = 0, where a root ends or a corner lies. On an edge u = 0 is one more constraint, and
 * the same holds again. All of these equations are solved with the proof that nothing was missed (`zerosOf`).
 */
export function candidatesIn(given: Problem, constraints: readonly Tree[]): FoundCandidates {
  const doubts: Bilingual[] = [];
  const task: Task = { f: given.f.tree, constraints, given, doubts, looked: { boxes: 0 } };
  if (movingPowers([given.f.tree, ...constraints], given).length > 0) doubts.push(manySinglePoints);
  const { points, curves, rough } = withGradients(task);
  const edges = [...rough.flatMap((at) => edgeCandidate(at, task)), ...onEdges(task, new Set())];
  for (const candidate of edges) {
    const known = points.some((other) => meets(other.at, candidate.at));
    if (!known) points.push(candidate);
  }
  const proof = proofIf(doubts.length === 0, {
    by: "search",
    of: "candidates",
    where: boxText(given),
    boxes: task.looked.boxes,
    curves: curves.length > 0,
  });
  return { points, curves, doubts, proof };
}

interface Solved {
  readonly points: FoundCandidate[];
  readonly curves: FoundCurve[];
  /** Where pieces meet, or a function has no gradient. */
  readonly rough: Box[];
}

/**
 * The candidates at which all functions have gradients, piece by piece. Where the constraints alone leave no more than points,
 * no further edge is looked at, and gradients don't matter: these points are candidates wherever pieces meet, too.
 */
function withGradients({ f, constraints, given, doubts, looked }: Task): Solved {
  const { vars, box, budget } = given;
  const [points, curves, rough]: [FoundCandidate[], FoundCurve[], Box[]] = [[], [], []];
  const arePoints = constraints.length >= vars.length;
  // The pieces of all formulas at once: |x| in f and |x| in a constraint are x, or −x, together.
  const parts = pieces(call("all", f, ...constraints));
  if (!parts) doubts.push(doubtsSay.corners);
  for (const { tree, positive } of parts ?? []) {
    const [piece, ...conditions] = (tree as Tree & { args: readonly Tree[] }).args as [Tree, ...Tree[]];
    const functions = constrained(piece, conditions, vars);
    const zeros = zerosOf(candidateEquations(piece, conditions, vars), vars, box, budget);
    const values = enclosure([piece, ...conditions], vars);
    const sides = enclosure(positive, vars);
    const isSmooth = (at: Box) =>
      [...values(at), ...functions.gradients.flatMap((gradient) => gradient.values(at))].every(I.isSmooth);
    const holds = (at: Box) => sides(at).every(({ lo }) => lo > 0);
    doubts.push(...zeros.doubts);
    looked.boxes += zeros.boxes;
    for (const zero of zeros.points) {
      if (!meets(zero.at, box)) continue;
      if (!holds(zero.at) || !isSmooth(zero.at)) {
        if (arePoints && sides(zero.at).every(({ hi }) => hi >= 0)) rough.push(zero.at);
        continue;
      }
      const solution = withMultipliers(functions, zero);
      if (points.some((other) => meets(other.at, solution.at))) continue;
      if (!solution.proved) doubts.push(doubtsSay.numerical(vars, solution.at));
      const value = { to: "number", value: values(solution.at)[0] as I.Interval } as const;
      points.push({ ...solution, functions, value, onEdge: false });
    }
    for (const { equations, samples } of zeros.curves) {
      const isOn = (at: Box) => meets(at, box) && holds(at) && isSmooth(at);
      const inside = samples.filter((x) => isOn(x.map(I.point)));
      const onCurve = enclosure(equations, vars);
      const isElsewhere = () =>
        holdsEverywhere((part) => isExcluded(onCurve(part)) || sides(part).some(({ hi }) => hi < 0), box);
      if (inside.length > 0)
        curves.push({
          f: piece,
          equations,
          samples: inside,
          ...whereDefined(equations, [piece, ...conditions], positive, given),
        });
      else if (!isElsewhere()) doubts.push(doubtsSay.curve);
    }
  }
  return { points, curves, rough };
}

/** The candidates on the edges u = 0 of f and the constraints, and on the edges' edges. */
function onEdges(task: Task, done: ReadonlySet<string>): FoundCandidate[] {
  const { f, constraints, given, doubts } = task;
  if (constraints.length >= given.vars.length) return [];
  return edgesOf([f, ...constraints], done).flatMap((u) => {
    const name = toText(u);
    const next: Task = { ...task, f: onEdge(f, u), constraints: [...constraints.map((g) => onEdge(g, u)), u] };
    const solved = withGradients(next);
    if (solved.curves.length > 0) doubts.push(doubtsSay.curve);
    const boxes = [...solved.points.map(({ at }) => at), ...solved.rough];
    const here = boxes.flatMap((at) => edgeCandidate(at, next));
    return [...here, ...onEdges(next, new Set([...done, name]))];
  });
}

/** Where the formulas have values but perhaps no gradient. */
function edgesOf(trees: readonly Tree[], done: ReadonlySet<string>): Tree[] {
  const conditions = trees.flatMap(smoothnessConditions);
  const without = new Set([...done, ...conditions.filter((one) => !one.continuous).map(({ tree }) => toText(tree))]);
  return conditions.flatMap(({ tree }) => {
    const name = toText(tree);
    if (without.has(name)) return [];
    without.add(name);
    return [tree];
  });
}

/** The point with its value, if f has one there and the constraints hold. */
function edgeCandidate(at: Box, { constraints, given, doubts }: Task): FoundCandidate[] {
  const spot = spotIn(at, given.vars, constraints);
  const value = spot && valueAt(given.f.tree, spot);
  if (value?.to === "nothing") return [];
  const own = given.constraints ?? [];
  const gaps = spot ? own.map((g) => valueAt(g, spot)) : [];
  if (gaps.some((gap) => gap.to === "nothing" || (gap.to === "number" && !I.isMember(gap.value, 0)))) return [];
  if (value?.to !== "number" || !own.every((g) => spot && isZeroAt(g, spot))) {
    doubts.push(doubtsSay.rough(given.vars, at));
    return [];
  }
  const functions = constrained(given.f.tree, own, given.vars);
  return [{ at, multipliers: undefined, proved: true, functions, value, onEdge: true }];
}
