import { differentiate } from "../../expression/differentiate.js";
import { enclosure } from "../../expression/enclosure.js";
import { textbook } from "../../expression/textbook.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { type Problem, readable } from "../problem.js";
import { locate } from "../solve/locate.js";
import { specialPlaces } from "../solve/special.js";
import { meets, zerosOf } from "../solve/zeros.js";
import { unknownCourse } from "./messages.js";

/** A place where f may change its direction: a stationary point, a place where it is not smooth, or an end. */
export interface Place {
  readonly at: I.Interval;
  readonly x: number;
  /** The value of f; undefined where it has none. */
  readonly value: number | undefined;
  readonly stationary: boolean;
  /** What f does on its left and on its right. */
  readonly left: Side;
  readonly right: Side;
}

/** f between two places: growing or falling (in the direction of x), level, not defined, or not known. */
export type Course = "up" | "down" | "level" | "undefined" | "unknown" | "outside";

/** f on one side of a place. */
export interface Side {
  readonly course: Course;
  /** What f tends to at the place from this side, judged from its values: a number or ±∞. */
  readonly limit: number;
}

/**
 * Cuts an interval into parts on each of which f is smooth and has no stationary point, so that it only grows or only
 * falls. One sign of f' in a part then settles it for the whole part.
 */
export function monotoneParts(given: Problem): { places: Place[]; doubts: Bilingual[] } {
  const { f, vars, box, budget } = given;
  const [whole] = box as [I.Interval];
  const set = locate(given);
  const special = specialPlaces(f.tree).map((tree) => zerosOf([tree], vars, box, budget));
  const doubts = [...set.doubts, ...special.flatMap((zeros) => zeros.doubts)];
  const cuts: { at: I.Interval; stationary: boolean }[] = [];
  const add = (at: I.Interval, stationary: boolean) => {
    const known = cuts.findIndex((other) => meets([other.at], [at]));
    if (known < 0) cuts.push({ at, stationary });
    else if (stationary) cuts[known] = { at, stationary };
  };
  for (const end of [whole.lo, whole.hi]) add(I.point(end), false);
  for (const point of set.points) add(point.at[0] as I.Interval, true);
  for (const zero of special.flatMap((zeros) => zeros.points)) {
    if (meets(zero.at, box)) add(zero.at[0] as I.Interval, false);
  }
  cuts.sort((a, b) => a.at.lo - b.at.lo);
  const values = enclosure([f.tree, textbook(differentiate(f.tree, vars[0] as string))], vars);
  // Where every point is stationary, and the formula that says so holds.
  const regions = set.curves
    .filter(({ equations }) => equations.length === 0)
    .map(({ positive }) => enclosure(positive, vars));
  const isLevel = (x: number) => regions.some((sides) => sides([I.point(x)]).every(({ lo }) => lo > 0));
  const courses = cuts
    .slice(1)
    .map(({ at }, i) => courseBetween(values, isLevel, (cuts[i] as { at: I.Interval }).at.hi, at.lo));
  const places = cuts.map(({ at, stationary }, i): Place => {
    const [y] = values([at]) as [I.Interval];
    const x = readable(at);
    const gap = (j: number) => Math.abs((cuts[j]?.at.lo ?? x) - x);
    // Narrow where f is continuous, and also at the edge of a root's domain; not at a pole or a step.
    const narrow = Number.isFinite(I.mag(y)) && I.width(y) <= 1e-6 * Math.max(1, I.mag(y));
    const value = narrow ? readable(y) : undefined;
    const side = (course: Course | undefined, sign: 1 | -1, reach: number): Side => ({
      course: course ?? "outside",
      limit: limitOf((to) => I.mid((values([I.point(to)]) as [I.Interval])[0]), x, sign * Math.min(1, reach)),
    });
    return {
      at,
      x,
      value,
      stationary,
      left: side(courses[i - 1], -1, gap(i - 1)),
      right: side(courses[i], 1, gap(i + 1)),
    };
  });
  if (courses.includes("unknown")) doubts.push(unknownCourse);
  return { places, doubts };
}

/** f' has one sign in the whole part, so any place in it where the sign can be told will do. */
function courseBetween(
  values: (box: I.Interval[]) => I.Interval[],
  isLevel: (x: number) => boolean,
  lo: number,
  hi: number,
): Course {
  for (const part of [0.5, 0.3, 0.7, 0.1, 0.9, 0.01, 0.99]) {
    const [y, slope] = values([I.point(lo + part * (hi - lo))]) as [I.Interval, I.Interval];
    if (I.isEmpty(y)) return "undefined";
    if (slope.lo > 0) return "up";
    if (slope.hi < 0) return "down";
    if (isLevel(lo + part * (hi - lo))) return "level";
  }
  return "unknown";
}

/** What the values tend to from one side; values that go on growing by as much as before tend to infinity. */
function limitOf(f: (x: number) => number, x: number, reach: number): number {
  const scale = reach * Math.max(1, Math.abs(x));
  const steps = [1e-5, 1e-7, 1e-9].map((h) => f(x + scale * h)) as [number, number, number];
  if (!steps.every(Number.isFinite)) return Number.NaN;
  const [a, b, c] = steps;
  const goesOn = Math.abs(c - b) > 0.7 * Math.abs(b - a) && Math.abs(c - b) > 1e-6 * Math.max(1, Math.abs(c));
  return goesOn ? Math.sign(c - b) * Infinity : Number(c.toFixed(6)) + 0;
}
