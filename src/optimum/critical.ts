import { oneSidedSlopes } from "../derivative/numerical/one-sided.js";
import type { Displayable } from "../display.js";
import type { Expression } from "../expression/expression.js";
import { checkedOptions } from "../expression/options.js";
import type { Point } from "../expression/sample.js";
import { type Source, toExpression, toValues } from "../expression/source.js";
import { isOperation, some, type Tree, variablesOf } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import * as I from "../number/interval.js";
import type { CriticalType, Extreme, Kind } from "./candidate.js";
import { negate, numbers, zero } from "./limit/exact.js";
import { compare, type Limit, simpleSpotIn, slopeAt } from "./limit/limit.js";
import { criticalMessages as messages, typeNames } from "./messages.js";
import { inTime, type Problem, problem, readable, tiniest } from "./problem.js";
import { coordinateExactly, valueExactly } from "./prove/exact-value.js";
import { type Attained, extremeOn } from "./prove/extreme-on-interval.js";
import { isNone, type MonotoneParts, monotoneParts, type Place } from "./prove/monotone.js";
import { type Proof, proofIf, together } from "./prove/proof.js";
import { type Cell, cellText, type Grounds, groundsOf, kinds, shown } from "./show.js";

/** A point where f may have an extreme value. */
export interface CriticalPoint {
  readonly point: Point;
  readonly value: number;
  /** What makes it one; an end point is one of the interval, or of where f is defined. */
  readonly type: CriticalType;
  /**
   * What f does there compared with the points near it: "neither" is no extreme value, "both" has no other values near,
   * "degenerate" is what could not be proved.
   */
  readonly kind: Kind | "neither" | "both";
}

/** Where to look, and how long. */
interface CriticalOptions {
  interval?: readonly [number, number];
  budget?: number;
}

/** All critical points in an interval; shows itself as a table and says what is largest and smallest. */
export interface CriticalPoints extends Displayable {
  readonly points: readonly CriticalPoint[];
  /** Parts of the interval on which f stays the same. */
  readonly level: readonly (readonly [from: number, to: number])[];
  /** The smallest value in the interval; undefined where there is none or it is not proved. */
  readonly minimum: Extreme | undefined;
  readonly maximum: Extreme | undefined;
  /** Is it proved that the interval holds no others? */
  readonly complete: boolean;
  readonly why: string;
  /** What the claims rest on, in words; shows itself. */
  readonly proof: Grounds;
}

/**
 * The critical points of a function of one variable in an interval: where f' is 0 and where f has no derivative (corner,
 * cusp, vertical tangent, jump); and with them the ends of the interval and of the parts where f is defined. Only there can
 * f have an extreme value.
 *
 * The points are found as by `stationaryPoints`, and between them f only grows or only falls; so the kind of each, and the
 * largest and smallest value, follow from the sign of f' in between and from what f tends to at its holes and ends, which
 * exact series tell. Where sin u or cos u swings without end, as sin(1/x) near 0, a small part of the interval is left out,
 * and said.
 *
 * A power with an exponent that is no whole number takes a base ≥ 0: x^(2/3) begins at 0. For all x write cbrt(x)^2.
 *
 * @param f a formula in one variable
 * @param options `interval`: `[-10, 10]` unless said otherwise, its ends included; `budget`: milliseconds for the
 *   proof, 5000; or the interval alone, `[0, 4]`
 * @returns `points`, each with `point`, `value`, `type` and `kind`; `level` parts; `minimum`, `maximum`; `complete` and
 *   `why`; `proof`, which says what the claims rest on
 * @throws {Error} one sentence, when the formula has several variables or the interval is none
 * @example
 * criticalPoints("x^3 - 3x", { interval: [-2, 3] }).points.map(({ point, kind }) => [point.x, kind]); // [[-2, "minimum"], [-1, "maximum"], [1, "minimum"], [3, "maximum"]]
 * criticalPoints("|x - 1|", { interval: [0, 3] }).minimum; // { value: 0, points: [{ x: 1 }] }
 * criticalPoints("1/x", { interval: [0, 5] }).maximum; // undefined
 */
export function criticalPoints(f: Source, options: CriticalOptions | readonly [number, number] = {}): CriticalPoints {
  const { interval = [-10, 10], ...rest } = isList(options)
    ? { interval: options }
    : checkedOptions(options, ["interval", "budget"], 'criticalPoints("x^2", { interval: [0, 4] })');
  const expression = toExpression(f);
  const { variable } = toValues(expression);
  const given = problem(expression, [variable], { ...rest, box: { [variable]: interval as [number, number] } });
  return inTime(given, () => solved(given));
}

const isList = (options: object): options is readonly [number, number] => Array.isArray(options);

function solved(given: Problem): CriticalPoints {
  const { f: expression, vars } = given;
  const [variable] = vars as [string];
  const parts = monotoneParts(given);
  const doubts: Bilingual[] = [];
  const critical = parts.places.flatMap((place) => {
    const type = place.value.to === "number" ? typeOf(place, expression, variable, parts.proof, doubts) : undefined;
    return type ? [{ place, type }] : [];
  });
  // Only if no stationary point was missed does f keep its direction between the places.
  const sorted = together(parts.proof, proofIf(doubts.length === 0));
  const [lowest, highest] = ([1, -1] as const).map((sign) => extremeOn(parts, sorted, sign)) as [Attained, Attained];
  const points = critical.map(({ place, type }): CriticalPoint => {
    const kind = sorted ? kindOf(place, lowest, highest) : "degenerate";
    return { point: { [variable]: place.x }, value: valueAtPlace(place), type, kind };
  });
  const level = levelParts(parts);
  const cells = (place: Place) => cellsOf(place, given);
  const claims = [lowest, highest].map((found, i) => ({
    claim: () => messages.extreme(i === 0 ? "smallest" : "largest", found, variable, shownIn(parts, cells)),
    proof: found.is === "open" ? undefined : found.proof,
  }));
  const swings = swinging(parts, variable);
  const complete = swings ? undefined : sorted;
  const verdict = verdictOn(sorted, [...parts.doubts, ...doubts], swings, given);
  const result = {
    points,
    level,
    minimum: asExtreme(lowest, variable),
    maximum: asExtreme(highest, variable),
    complete: complete !== undefined,
    get why() {
      return say(verdict);
    },
    get proof() {
      const extremes = claims.map(({ claim, proof }) => ({ claim: claim(), proof }));
      return groundsOf([{ claim: verdict, proof: sorted }, ...extremes]);
    },
  };
  const isolated = points.filter(({ type }) => type === "isolated point");
  const sentences = () => [
    ...level.map((part) => say(messages.level(variable, part))),
    ...isolated.map(({ point }) => say(messages.isolated(variable, point[variable] as number))),
    ...claims.map(({ claim }) => say(claim())),
    ...(hasOddRoot(expression.tree) ? [say(messages.powers)] : []),
    result.why,
  ];
  const rows = () =>
    points.map(({ type, kind }, i): Cell[] => {
      const { x, value } = cells(critical[i]?.place as Place);
      return [x, value, typeNames[type], kindNames[kind]];
    });
  return shown(result, () => ({ heading: [variable, "f", messages.type, messages.kind], rows: rows() }), sentences);
}

/** Where f stays the same: from a place to the next. */
const levelParts = ({ places }: MonotoneParts): [from: number, to: number][] =>
  places.flatMap(({ x, right }, i) => (right.course === "level" ? [[x, (places[i + 1] as Place).x]] : []));

/** The place and the value there as they are shown: exactly, where that is simple. */
function cellsOf(place: Place, { f, vars }: Problem): { x: Cell; value: Cell } {
  const { spot, at, zeros, x, value } = place;
  const isRational = spot?.field.vars.length === 0;
  const exact = isRational ? spot : zeros.length > 0 ? simpleSpotIn([at], vars, zeros) : undefined;
  return {
    x: (exact && coordinateExactly(exact, 0)) ?? x,
    value: (exact && valueExactly(f.tree, exact)) ?? (isTiny(value) ? aboutZero : valueAtPlace(place)),
  };
}

/** Below the computer's numbers, and not known to be 0: e^(−1600). */
const isTiny = (limit: Limit) =>
  limit.to === "number" && limit.exact !== zero && I.mag(limit.value) < tiniest && I.width(limit.value) > 0;
const aboutZero = { text: "≈ 0", tex: "\\approx 0" };

/** How a place's x and its value are written in a sentence. */
const shownIn =
  ({ places }: MonotoneParts, cells: (place: Place) => { x: Cell; value: Cell }) =>
  (at: number) => {
    const place = places.find(({ x }) => x === at);
    const { x, value } = place ? cells(place) : { x: at, value: undefined };
    return { x: cellText(x), value: value === undefined ? undefined : cellText(value) };
  };

/** Are these all? They are not where f swings without end. */
function verdictOn(
  proof: Proof | undefined,
  [doubt]: readonly Bilingual[],
  swings: Bilingual | undefined,
  { vars, box }: Problem,
): Bilingual {
  const [{ lo, hi }] = box as [I.Interval];
  const range = [vars[0] as string, lo, hi] as const;
  if (!proof) return messages.incomplete(doubt as Bilingual, ...range);
  return swings ?? messages.complete(proof, ...range);
}

const isAt = (extreme: Attained, x: number) => extreme.is === "attained" && extreme.at.includes(x);
const asExtreme = (extreme: Attained, variable: string): Extreme | undefined =>
  extreme.is === "attained"
    ? { value: readable(extreme.value), points: extreme.at.map((x) => ({ [variable]: x })) }
    : undefined;

/** Where f swings without end, and what is left out. */
function swinging({ swings }: MonotoneParts, variable: string): Bilingual | undefined {
  const [first] = swings;
  return first && messages.swings(variable, readable(first.x), first.lo, first.hi, first.endless);
}

/** Is there a power of the variable whose exponent is a fraction with an odd denominator, as x^(2/3)? */
const hasOddRoot = (tree: Tree) =>
  some(
    tree,
    (node) => isOperation(node, "^") && isOddRoot(node.args[1] as Tree) && variablesOf(node.args[0] as Tree).length > 0,
  );

function isOddRoot(exponent: Tree): boolean {
  if (!isOperation(exponent, "/")) return false;
  const d = exponent.args[1] as Tree;
  return d.type === "ConstantNode" && Number(d.value) % 2 === 1;
}

const kindNames: Record<CriticalPoint["kind"], Bilingual> = {
  ...kinds,
  neither: messages.neither,
  both: messages.both,
};
const valueAtPlace = ({ value }: Place): number => (value.to === "number" ? readable(value.value) : Number.NaN);

/** What makes the place critical, if anything does. */
function typeOf(
  place: Place,
  f: Expression,
  variable: string,
  proof: Proof | undefined,
  doubts: Bilingual[],
): CriticalType | undefined {
  const { left, right, stationary, special, spot, value, x } = place;
  if (isNone(left) && isNone(right) && proof) return "isolated point";
  if (isNone(left) || isNone(right)) return "end point";
  if (!special) return stationary ? "stationary" : undefined;
  if ([left, right].some(({ limit }) => compare(limit, value) !== 0 && limit.to !== "not decided")) return "jump";
  const from = (direction: 1 | -1): Limit => (spot ? slopeAt(f.tree, spot, [direction]) : { to: "not decided" });
  const [toLeft, toRight] = [from(-1), from(1)];
  const known = slopeType(opposite(toLeft), toRight);
  if (known === "smooth") return undefined;
  if (known === "stationary") return left.course === "level" && right.course === "level" ? undefined : "stationary";
  if (known) return known;
  doubts.push(messages.unclear(variable, x));
  const { kind } = oneSidedSlopes(f, x);
  return kind === "agree" || kind === "undefined" || kind === "unclear" ? "corner" : kind;
}

/** What the slopes from both sides say; undefined where they are not known well enough. */
function slopeType(left: Limit, right: Limit): CriticalType | "smooth" | undefined {
  if (left.to === "infinity" && right.to === "infinity") return left.sign === right.sign ? "vertical tangent" : "cusp";
  if (left.to === "infinity" || right.to === "infinity") {
    return left.to === "number" || right.to === "number" ? "corner" : undefined;
  }
  const order = compare(left, right);
  if (order === undefined) return undefined;
  if (order !== 0) return "corner";
  const fromZero = compare(right, { to: "number", value: I.point(0), exact: zero, field: numbers() });
  return fromZero === undefined ? undefined : fromZero === 0 ? "stationary" : "smooth";
}

/** A slope to the left, as the slope of a function of x. */
const opposite = (slope: Limit): Limit => {
  if (slope.to === "infinity") return { ...slope, sign: -slope.sign as 1 | -1 };
  if (slope.to !== "number") return slope;
  return { ...slope, value: I.negate(slope.value), ...(slope.exact ? { exact: negate(slope.exact) } : {}) };
};

/** Compares the place with its sides: f growing towards the right is below it on the left, above it on the right. */
function kindOf(place: Place, lowest: Attained, highest: Attained): CriticalPoint["kind"] {
  const { value, stationary, left, right, x } = place;
  if (isNone(left) && isNone(right)) return isAt(lowest, x) ? "minimum" : isAt(highest, x) ? "maximum" : "both";
  const sides = [left, right].flatMap(({ course, limit }, i) => {
    if (isNone({ course })) return [];
    if (course === "swinging") return [undefined];
    const jump = compare(limit, value);
    if (jump !== 0) return [jump];
    const upwards = course === "up" ? 1 : course === "down" ? -1 : 0;
    return [i === 0 ? -upwards : upwards];
  });
  if (sides.includes(undefined)) return "degenerate";
  if (sides.every((side) => side === 0)) return "both";
  if (sides.every((side) => (side as number) >= 0)) return "minimum";
  if (sides.every((side) => (side as number) <= 0)) return "maximum";
  return stationary ? "inflection" : "neither";
}
