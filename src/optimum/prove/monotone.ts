import { differentiate } from "../../expression/differentiate.js";
import { enclosure } from "../../expression/enclosure.js";
import { pieces } from "../../expression/pieces.js";
import { textbook } from "../../expression/textbook.js";
import { some, type Tree, variablesOf } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { shortNumber } from "../../number/number-text.js";
import {
  compare,
  isZeroAt,
  type Limit,
  limitAt,
  plainSpotIn,
  type Spot,
  spotAt,
  spotIn,
  valueAt,
} from "../limit/limit.js";
import { limitText } from "../limit/limit-text.js";
import { boxText, type Problem, readable } from "../problem.js";
import { meets } from "../solve/halves.js";
import { specialPlaces, specialTrees } from "../solve/special.js";
import { singlePlaces } from "../solve/whole-exponents.js";
import { locate } from "./locate.js";
import { unclearPlace, unknownCourse } from "./messages.js";
import { type Ground, type Proof, proofIf } from "./proof.js";
import { type Swings, swingsOf } from "./swings.js";

/** A place where f may change its direction: a stationary point, a place where it is not smooth, or an end. */
export interface Place {
  readonly x: number;
  /** The place exactly; undefined where only its enclosure is known. */
  readonly spot: Spot | undefined;
  /** Its enclosure, and formulas that are 0 at one place in it, the place. */
  readonly at: I.Interval;
  readonly zeros: readonly Tree[];
  /** The value of f; "nothing" where it has none. */
  readonly value: Limit;
  readonly stationary: boolean;
  /** May f have no derivative here? */
  readonly special: boolean;
  /** What f does on its left and on its right. */
  readonly left: Side;
  readonly right: Side;
}

/**
 * f between two places: growing or falling (in the direction of x), level, not defined, swinging without end, or not known;
 * "outside" the interval.
 */
export type Course = "up" | "down" | "level" | "undefined" | "swinging" | "unknown" | "outside";

/** f on one side of a place. */
export interface Side {
  readonly course: Course;
  /** What f tends to at the place from this side. */
  readonly limit: Limit;
  /** Values of f between this place and the next: some enclosed ones, and an interval that holds all. */
  readonly samples: readonly I.Interval[];
  readonly range: I.Interval;
}

export interface MonotoneParts {
  readonly places: readonly Place[];
  readonly swings: readonly Swings[];
  readonly doubts: readonly Bilingual[];
  /** That f only grows or only falls between the places; undefined where there is a doubt. */
  readonly proof: Proof | undefined;
}

interface Cut {
  at: I.Interval;
  stationary: boolean;
  zeros: readonly Tree[];
}

/**
 * Cuts an interval into parts on each of which f is smooth and has no stationary point, so that it only grows or only falls.
 *
 * What this rests on: all zeros of f' are found, and all places where f may not be smooth (`specialTrees`), by a search that
 * excludes the rest of the interval. In a part f' is continuous and not 0, so its sign at one point is its sign in all of it
 * (intermediate value theorem). f is defined in all of a part or nowhere in it.
 */
export function monotoneParts(given: Problem): MonotoneParts {
  const { f, vars } = given;
  const swings = swingsOf(given);
  const { cuts, regions, doubts, grounds } = cutsOf(given, swings);
  const values = withSlope(f.tree, vars);
  const isLevel = (at: number) => regions.some((holds) => holds(at));
  const parts = cuts.slice(1).map(({ at }, i) => {
    const [lo, hi] = [(cuts[i] as Cut).at.hi, at.lo];
    const isLeftOut = swings.some((swing) => swing.lo <= lo && hi <= swing.hi);
    return partBetween(values, isLevel, lo, hi, isLeftOut);
  });
  if (parts.some(({ course }) => course === "unknown")) doubts.push(unknownCourse);
  const subject = { f: f.tree, slope: textbook(differentiate(f.tree, vars[0] as string)), vars };
  const places = cuts.map((cut, i) =>
    placeAt(cut, subject, values, parts[i - 1] ?? outside, parts[i] ?? outside, doubts, swings.length > 0),
  );
  const limits = places.flatMap((place) => limitGrounds(place, vars[0] as string));
  const proof = proofIf(doubts.length === 0, ...grounds, { by: "signs", parts: parts.length }, ...limits);
  return { places, swings, doubts, proof };
}

/** Where the interval is cut: at its ends, at all zeros of f', and wherever f may not be smooth. */
function cutsOf(given: Problem, swings: readonly Swings[]) {
  const { f, vars, box, budget } = given;
  const [whole] = box as [I.Interval];
  const cuts = [cutAt(whole.lo), cutAt(whole.hi)];
  const add = (cut: Cut) => {
    const known = cuts.find((other) => meets([other.at], [cut.at]));
    if (!known) cuts.push(cut);
    else
      Object.assign(known, { stationary: known.stationary || cut.stationary, zeros: [...known.zeros, ...cut.zeros] });
  };
  for (const swing of swings) {
    if (swing.lo > whole.lo) add(cutAt(swing.lo));
    if (swing.hi < whole.hi) add(cutAt(swing.hi));
    add({ at: swing.x, stationary: false, zeros: swing.zeros });
  }
  const regions: ((x: number) => boolean)[] = [];
  const [doubts, grounds]: [Bilingual[], Ground[]] = [[], []];
  const trees = specialTrees(f.tree);
  for (const segment of segmentsOf(whole, swings)) {
    const here = { ...given, box: [segment] };
    const [set, single] = [locate(here, false), singlePlaces(f.tree, here)];
    const special = specialPlaces(trees, vars, [segment], budget);
    doubts.push(...set.doubts, ...special.doubts, ...single.doubts);
    grounds.push(...(set.proof?.grounds ?? []));
    if (trees.length > 0)
      grounds.push({ by: "search", of: "special", where: boxText(here), boxes: special.boxes, curves: false });
    for (const { at } of set.points) add({ at: at[0] as I.Interval, stationary: true, zeros: [] });
    const rough = [...special.places, ...single.places];
    for (const { at, zeros } of rough) add({ at: at[0] as I.Interval, stationary: false, zeros });
    // Where every point is stationary, and the formula that says so holds.
    for (const { equations, positive } of set.curves) {
      if (equations.length > 0) continue;
      const sides = enclosure(positive, vars);
      regions.push((x) => sides([I.point(x)]).every(({ lo }) => lo > 0));
    }
  }
  cuts.sort((a, b) => a.at.lo - b.at.lo);
  return { cuts, regions, doubts, grounds };
}

/** The limits at a place at which f does not simply have them as its value. */
function limitGrounds({ x, value, left, right }: Place, name: string): Ground[] {
  return (["left", "right"] as const).flatMap((side) => {
    const { limit } = side === "left" ? left : right;
    if ((limit.to !== "number" && limit.to !== "infinity") || compare(limit, value) === 0) return [];
    return [{ by: "limit", at: `${name} = ${shortNumber(x, 9)}`, side, to: limitText(limit) }];
  });
}

type Values = (box: I.Interval[]) => [value: I.Interval, slope: I.Interval];

/** f, and f' by the formula that holds in the interval, if one of its pieces does. */
function withSlope(f: Tree, vars: readonly string[]): Values {
  const value = enclosure([f], vars);
  const slopeOf = (tree: Tree) => enclosure([textbook(differentiate(tree, vars[0] as string))], vars);
  const found = pieces(f)?.map(({ tree, positive }) => ({ slope: slopeOf(tree), sides: enclosure(positive, vars) }));
  const parts = found ?? [{ slope: slopeOf(f), sides: () => [] }];
  return (box) => {
    const part = parts.find(({ sides }) => sides(box).every(({ lo }) => lo > 0));
    return [value(box)[0] as I.Interval, part ? (part.slope(box)[0] as I.Interval) : I.entire];
  };
}

const cutAt = (x: number): Cut => ({ at: I.point(x), stationary: false, zeros: [] });

/** What is left of the interval. */
function segmentsOf(whole: I.Interval, swings: readonly Swings[]): I.Interval[] {
  let segments = [whole];
  for (const { lo, hi } of swings) {
    segments = segments.flatMap((side) => [
      ...(side.lo < lo ? [I.interval(side.lo, Math.min(side.hi, lo))] : []),
      ...(side.hi > hi ? [I.interval(Math.max(side.lo, hi), side.hi)] : []),
    ]);
  }
  return segments;
}

interface Part {
  readonly course: Course;
  readonly samples: readonly I.Interval[];
  readonly range: I.Interval;
}

const outside: Part = { course: "outside", samples: [], range: I.entire };

/** Where in a part the sign of f' is looked for: anywhere will do; near the ends it may be too small to tell. */
const lookAt = [0.5, 0.3, 0.7, 0.1, 0.9, 0.01, 0.99];
/** Where values are taken, as parts of the way from an end. */
const nearEnds = [1e-3, 1e-6, 1e-9];

function partBetween(
  values: Values,
  isLevel: (x: number) => boolean,
  lo: number,
  hi: number,
  isLeftOut: boolean,
): Part {
  const [range] = values([I.interval(lo, hi)]);
  if (isLeftOut) return { course: "swinging", samples: [], range };
  const samples = nearEnds
    .flatMap((part) => [lo + part * (hi - lo), hi - part * (hi - lo)])
    .map((x) => values([I.point(x)])[0])
    .filter((y) => !I.isEmpty(y) && I.isSmooth(y));
  for (const part of lookAt) {
    const x = lo + part * (hi - lo);
    const [y, slope] = values([I.point(x)]);
    if (I.isEmpty(y)) return { course: "undefined", samples: [], range };
    if (slope.lo > 0) return { course: "up", samples, range };
    if (slope.hi < 0) return { course: "down", samples, range };
    if (isLevel(x)) return { course: "level", samples, range };
  }
  return { course: "unknown", samples, range };
}

export const isNone = ({ course }: Pick<Part, "course">) => course === "undefined" || course === "outside";
const nothing: Limit = { to: "nothing" };

function placeAt(
  { at, stationary, zeros }: Cut,
  { f, slope, vars }: { readonly f: Tree; readonly slope: Tree; readonly vars: readonly string[] },
  values: Values,
  before: Part,
  after: Part,
  doubts: Bilingual[],
  hasSwings: boolean,
): Place {
  const [y] = values([at]);
  const isEnd = at.lo === at.hi;
  const special = zeros.length > 0 || (isEnd && !I.isSmooth(y));
  if (!special) {
    // Exactly, where that is quick; always where values are to be compared with the bounds of what swings.
    const zeroSpot = hasSwings ? spotIn : plainSpotIn;
    const spot = isEnd ? spotAt([at.lo], vars) : stationary ? zeroSpot([at], vars, [slope]) : undefined;
    const known = spot && valueAt(f, spot);
    const enclosed: Limit = I.isCommon(y) ? { to: "number", value: y } : { to: "not decided" };
    const value = known?.to === "number" ? known : enclosed;
    if (value.to === "not decided") doubts.push(unclearPlace(vars, [at]));
    const side = (part: Part): Side => ({ ...part, limit: value });
    const here = { x: readable(at), spot, at, zeros: stationary ? [slope] : [] };
    return { ...here, value, stationary, special, left: side(before), right: side(after) };
  }
  const spot = commonSpot(at, vars, zeros, isEnd);
  if (!spot) doubts.push(unclearPlace(vars, [at]));
  const value = spot ? valueAt(f, spot) : unlessUnbounded(y);
  if (spot && value.to === "not decided") doubts.push(unclearPlace(vars, [at]));
  const side = (part: Part, direction: 1 | -1): Side => {
    if (isNone(part)) return { ...part, limit: nothing };
    const limit = spot ? limitAt(f, spot, [direction]) : ({ to: "not decided" } as const);
    const isContinuous = value.to === "number" && !canJump(f);
    return { ...part, limit: limit.to === "not decided" && isContinuous ? value : limit };
  };
  return {
    x: readable(at),
    spot,
    at,
    zeros,
    value,
    stationary,
    special,
    left: side(before, -1),
    right: side(after, 1),
  };
}

/** The one point of a tiny interval where all these formulas are 0; undefined where they may be 0 at different points. */
function commonSpot(at: I.Interval, vars: readonly string[], zeros: readonly Tree[], isEnd: boolean): Spot | undefined {
  const isCommon = (spot: Spot | undefined) => spot && zeros.every((tree) => isZeroAt(tree, spot));
  if (isEnd) {
    const end = spotAt([at.lo], vars);
    return isCommon(end) ? end : undefined;
  }
  // From one formula's being 0 that of the others may follow, if not the other way round: x² − 2 and |x² − 2|.
  for (const tree of zeros) {
    const spot = spotIn([at], vars, [tree]);
    if (isCommon(spot)) return spot;
  }
  return undefined;
}

/** Without the exact place: an interval that the value lies in, if f has one at all. */
const unlessUnbounded = (y: I.Interval): Limit =>
  I.isEmpty(y) ? nothing : y.decoration >= I.dac && I.isCommon(y) ? { to: "number", value: y } : { to: "not decided" };

/**
 * Can f have a value at a point and tend to another one? All functions but the sign are continuous where they have values, and
 * so are powers, but for 0⁰.
 */
const canJump = (tree: Tree) =>
  some(
    tree,
    (node) =>
      (node.type === "FunctionNode" && node.fn.name === "sign") ||
      (node.type === "OperatorNode" && node.op === "^" && variablesOf(node.args[1] as Tree).length > 0),
  );
