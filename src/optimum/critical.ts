import { oneSidedSlopes } from "../derivative/numerical/one-sided.js";
import type { Displayable } from "../display.js";
import type { Point } from "../expression/sample.js";
import { type Source, toExpression, toValues } from "../expression/source.js";
import { some, type Tree } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import { shortNumber } from "../number/number-text.js";
import type { Extreme, Kind } from "./candidate.js";
import { problem } from "./problem.js";
import { type Course, monotoneParts, type Place } from "./prove/monotone.js";
import { kinds, shown } from "./show.js";

/** A point where f may have an extreme value. */
export interface CriticalPoint {
  readonly point: Point;
  readonly value: number;
  /** What makes it critical; an end point is one of the interval, or of where f is defined. */
  readonly type: "stationary" | "corner" | "cusp" | "vertical tangent" | "jump" | "end point";
  /** What f does there compared with the points near it: "neither" is no extreme value, "degenerate" what could not be proved. */
  readonly kind: Kind | "neither";
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
}

/**
 * The critical points of a function of one variable in an interval: where f' is 0, where f has no derivative (corner,
 * cusp, vertical tangent, jump), and the ends. Only there can f have an extreme value.
 *
 * The points are found as by `stationaryPoints`, and between them f only grows or only falls; so the kind of each, and
 * the largest and smallest value, follow from the sign of f' in between. What f tends to where it is not defined is
 * judged from values.
 *
 * @param f a formula in one variable
 * @param options `interval`: `[-10, 10]` unless said otherwise, its ends included; `budget`: milliseconds for the
 *   proof, 5000
 * @returns `points`, each with `point`, `value`, `type` and `kind`; `level` parts; `minimum`, `maximum`; `complete` and
 *   `why`
 * @throws {Error} one sentence, when the formula has several variables or the interval is none
 * @example
 * criticalPoints("x^3 - 3x", { interval: [-2, 3] }).points.map(({ point, kind }) => [point.x, kind]); // [[-2, "minimum"], [-1, "maximum"], [1, "minimum"], [3, "maximum"]]
 * criticalPoints("|x - 1|", { interval: [0, 3] }).minimum; // { value: 0, points: [{ x: 1 }] }
 * criticalPoints("1/x", { interval: [0, 5] }).maximum; // undefined
 */
export function criticalPoints(
  f: Source,
  options: { interval?: readonly [number, number]; budget?: number } = {},
): CriticalPoints {
  const expression = toExpression(f);
  const { variable } = toValues(expression);
  const { interval = [-10, 10], ...rest } = options;
  const given = problem(expression, [variable], { ...rest, box: { [variable]: interval as [number, number] } });
  const { places, doubts } = monotoneParts(given);
  const jumping = hasJumps(expression.tree);
  const critical = places.flatMap((place) => {
    const type = place.value === undefined ? undefined : typeOf(place);
    return type ? [{ place, type }] : [];
  });
  // Only if no stationary point was missed does f keep its direction between the places.
  const points = critical.map(
    ({ place, type }): CriticalPoint => ({
      point: { [variable]: place.x },
      value: place.value as number,
      type,
      kind: doubts.length > 0 ? "degenerate" : kindOf(place, jumping),
    }),
  );
  const level = places.flatMap(({ x, right }, i): [number, number][] =>
    right.course === "level" ? [[x, (places[i + 1] as Place).x]] : [],
  );
  const extremes = [1, -1].map((sign) =>
    extremeOf(points, places, variable, sign as 1 | -1, jumping, doubts.length === 0),
  ) as [Verdict, Verdict];
  const [doubt] = doubts;
  const result = {
    points,
    level,
    minimum: extremes[0].found,
    maximum: extremes[1].found,
    complete: !doubt,
    get why() {
      return say(doubt ? says.incomplete(doubt) : says.complete);
    },
  };
  return shown(
    result,
    () => ({
      heading: [variable, "f", says.type, says.kind],
      rows: points.map(({ point, value, type, kind }) => [
        point[variable],
        value,
        types[type],
        kind === "neither" ? says.neither : kinds[kind],
      ]),
    }),
    () => [
      ...level.map((part) => say(says.level(variable, part))),
      say(extremes[0].sentence),
      say(extremes[1].sentence),
      result.why,
    ],
  );

  /** What makes the place critical, if anything does. */
  function typeOf({ x, stationary, left, right }: Place): CriticalPoint["type"] | undefined {
    if (isNone(left.course) || isNone(right.course)) return "end point";
    if (stationary) return "stationary";
    const slopes = oneSidedSlopes(expression, x);
    if (slopes.kind === "agree" && slopes.left !== 0) return undefined;
    if (slopes.kind === "agree") return left.course === "level" && right.course === "level" ? undefined : "stationary";
    if (slopes.kind === "undefined" || slopes.kind === "unclear") {
      doubts.push(says.unclear(variable, x));
      return "corner";
    }
    return slopes.kind;
  }
}

const isNone = (course: Course) => course === "undefined" || course === "outside";

const hasJumps = (tree: Tree): boolean =>
  some(tree, (node) => node.type === "FunctionNode" && /^(sign|step)$/.test(node.fn.name));

/** Compares the place with its sides: f growing towards the right is below it on the left, above it on the right. */
function kindOf({ value, stationary, left, right }: Place, jumping: boolean): CriticalPoint["kind"] {
  const sides = [left, right].flatMap(({ course, limit }, i) => {
    if (isNone(course)) return [];
    const jump = limit - (value as number);
    if (jumping && Math.abs(jump) > 1e-4) return [Math.sign(jump)];
    const upwards = course === "up" ? 1 : course === "down" ? -1 : 0;
    return [i === 0 ? -upwards : upwards];
  });
  if (sides.length === 0 || sides.every((side) => side === 0)) return "neither";
  if (sides.every((side) => side >= 0)) return "minimum";
  if (sides.every((side) => side <= 0)) return "maximum";
  return stationary ? "inflection" : "neither";
}

interface Verdict {
  readonly found: Extreme | undefined;
  readonly sentence: Bilingual;
}

/**
 * The smallest value (the largest, for the sign −1): the best of the points, unless f tends to something better where
 * it is not defined.
 */
function extremeOf(
  points: readonly CriticalPoint[],
  places: readonly Place[],
  variable: string,
  sign: 1 | -1,
  jumping: boolean,
  complete: boolean,
): Verdict {
  const words = sign > 0 ? smallest : largest;
  const limits = places.flatMap(({ x, value, left, right }) =>
    [left, right]
      .filter(({ course }) => !isNone(course) && (value === undefined || jumping))
      .map(({ limit }) => ({ x, limit })),
  );
  if (!complete || limits.some(({ limit }) => Number.isNaN(limit))) return { found: undefined, sentence: words.open };
  const best = points.reduce((low, { value }) => (sign * value < sign * low ? value : low), sign * Infinity);
  const [beyond] = limits.toSorted((a, b) => sign * (a.limit - b.limit));
  if (
    beyond &&
    sign * (beyond.limit - best) < -1e-5 * Math.max(1, Math.abs(best === Infinity || best === -Infinity ? 1 : best))
  ) {
    const sentence = Number.isFinite(beyond.limit)
      ? words.approached(variable, beyond)
      : words.endless(variable, beyond.x);
    return { found: undefined, sentence };
  }
  if (!Number.isFinite(best)) return { found: undefined, sentence: words.open };
  const at = points.filter(({ value }) => Math.abs(value - best) <= 1e-12 * Math.max(1, Math.abs(best)));
  return { found: { value: best, points: at.map(({ point }) => point) }, sentence: words.found(best, at) };
}

const coordinates = (points: readonly CriticalPoint[]) =>
  points.map(({ point }) => Object.entries(point).map(([name, x]) => `${name} = ${shortNumber(x, 9)}`)).join(", ");

function words(ko: string, koEndless: string, en: string, enEndless: string) {
  return {
    found: (value: number, at: readonly CriticalPoint[]) => ({
      ko: `구간에서 ${ko}은 ${shortNumber(value, 9)}입니다(${coordinates(at)}).`,
      en: `In the interval the ${en} value is ${shortNumber(value, 9)}, at ${coordinates(at)}.`,
    }),
    endless: (name: string, x: number) => ({
      ko: `${name} = ${shortNumber(x, 9)}에 가까워지면 f가 한없이 ${koEndless} ${ko}이 없습니다.`,
      en: `Near ${name} = ${shortNumber(x, 9)} f ${enEndless} without bound: there is no ${en} value.`,
    }),
    approached: (name: string, { x, limit }: { x: number; limit: number }) => ({
      ko: `${name} = ${shortNumber(x, 9)}에 가까워지면 f가 ${shortNumber(limit)}에 한없이 가까워지지만 그 값이 되지는 않아 ${ko}이 없습니다.`,
      en: `Near ${name} = ${shortNumber(x, 9)} f comes as near to ${shortNumber(limit)} as one likes without reaching it: there is no ${en} value.`,
    }),
    open: { ko: `${ko}은 증명하지 못했습니다.`, en: `The ${en} value could not be proved.` },
  };
}

const smallest = words("최솟값", "작아지므로", "smallest", "falls");
const largest = words("최댓값", "커지므로", "largest", "grows");

const types: Record<CriticalPoint["type"], Bilingual> = {
  stationary: { ko: "f' = 0", en: "f' = 0" },
  corner: { ko: "꺾인 점", en: "corner" },
  cusp: { ko: "뾰족한 점", en: "cusp" },
  "vertical tangent": { ko: "수직인 접선", en: "vertical tangent" },
  jump: { ko: "끊어진 점", en: "jump" },
  "end point": { ko: "끝점", en: "end point" },
};

const says = {
  type: { ko: "까닭", en: "because" },
  kind: { ko: "종류", en: "kind" },
  neither: { ko: "극값 아님", en: "neither" },
  complete: {
    ko: "구간에서 극값이 될 수 있는 점은 이것이 전부입니다(증명됨).",
    en: "These are all the critical points in the interval (proved).",
  },
  incomplete: (reason: Bilingual) => ({
    ko: `극값이 될 수 있는 점이 더 있을 수 있습니다: ${reason.ko}.`,
    en: `There may be other critical points: ${reason.en}.`,
  }),
  level: (name: string, [from, to]: readonly [number, number]) => ({
    ko: `${shortNumber(from, 9)} < ${name} < ${shortNumber(to, 9)}에서 f는 일정합니다.`,
    en: `For ${shortNumber(from, 9)} < ${name} < ${shortNumber(to, 9)} f stays the same.`,
  }),
  unclear: (name: string, x: number) => ({
    ko: `${name} = ${shortNumber(x, 9)}에서 미분할 수 있는지 알 수 없습니다`,
    en: `it could not be decided whether f has a derivative at ${name} = ${shortNumber(x, 9)}`,
  }),
};
