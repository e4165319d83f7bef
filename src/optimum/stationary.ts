import type { Displayable } from "../display.js";
import { enclosure } from "../expression/enclosure.js";
import { checkedOptions } from "../expression/options.js";
import { toText } from "../expression/print-text.js";
import type { Point } from "../expression/sample.js";
import type { Source } from "../expression/source.js";
import { textbook } from "../expression/textbook.js";
import { negative, type Tree, variablesOf } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import * as I from "../number/interval.js";
import type { Kind, StationaryCurve } from "./candidate.js";
import { simpleSpotIn } from "./limit/limit.js";
import { stationaryMessages as messages } from "./messages.js";
import { type BoxOptions, inTime, type Problem, pointIn, problem, readable } from "./problem.js";
import { classify, signs } from "./prove/classify.js";
import { coordinateExactly, valueExactly } from "./prove/exact-value.js";
import { type Located, type LocatedCurve, locate, type StationarySet } from "./prove/locate.js";
import type { WhereDefined } from "./prove/where-defined.js";
import { type Cell, type Grounds, groundsOf, kinds, shown } from "./show.js";
import { partialsOf } from "./solve/system.js";

/** A point where every partial derivative is 0. */
export interface StationaryPoint {
  readonly point: Point;
  readonly value: number;
  readonly kind: Kind;
  /** What showed the kind, in the language now spoken. */
  readonly test: string;
}

/** All stationary points in a box; shows itself as a table, and says whether there may be others. */
export interface StationaryPoints extends Displayable {
  readonly points: readonly StationaryPoint[];
  readonly curves: readonly StationaryCurve[];
  /** Is it proved that the box holds no others? */
  readonly complete: boolean;
  /** The same in words: what was proved, or why it could not be. */
  readonly why: string;
  /** What the claims rest on, in words; shows itself. */
  readonly proof: Grounds;
}

/**
 * The stationary points of a function in a box: where ∇f = 0, with the kind of each.
 *
 * Where it says `complete: true`, it is proved that there are no others: the equations are split by exact arithmetic,
 * and intervals with outward rounding show where no solution can be and that each solution found is the only one in its
 * place. The points are right to about 15 digits. A point where f has a corner is not stationary; `criticalPoints`
 * finds those of one variable.
 *
 * @param f a formula: text, an Expression, or a derivation's result
 * @param vars its variables; those in the formula, if left out
 * @param options `box`: where to look, `{ x: [-10, 10] }` for each variable unless said otherwise; `budget`:
 *   milliseconds for the proof, 5000
 * @returns `points`, each with `point`, `value`, `kind` and `test`; `curves` of stationary points; `complete` and `why`;
 *   `proof`, which says what the claims rest on
 * @throws {Error} one sentence, when the formula has other variables than were named, or the box is not one
 * @see [HansenWalster2003], [Neumaier1990], [CoxLittleOShea2015]
 * @example
 * stationaryPoints("x^2 + y^2 - 2x").points.map(({ point, value, kind }) => [point, value, kind]); // [[{ x: 1, y: 0 }, -1, "minimum"]]
 * stationaryPoints("x^3 - 3x y^2").points[0].kind; // "saddle"
 * stationaryPoints("(x^2 + y^2 - 1)^2").curves[0].equations; // ["x^2 + y^2 - 1 = 0"]
 */
export function stationaryPoints(f: Source, vars?: readonly string[], options: BoxOptions = {}): StationaryPoints {
  const example = 'stationaryPoints("x^2 + y^2", ["x", "y"], { box: { x: [0, 4] } })';
  const given = problem(f, vars, checkedOptions(options, ["box", "budget"], example));
  return inTime(given, () => solved(given));
}

function solved(given: Problem): StationaryPoints {
  const set = locate(given);
  const found = set.points
    .map((located) => {
      const { kind, test } = classify({ ...located, vars: given.vars });
      const value = enclosure([located.f], given.vars)(located.at)[0] as I.Interval;
      const point: StationaryPoint = {
        point: pointIn(given.vars, located.at),
        value: readable(value),
        kind,
        get test() {
          return say(test);
        },
      };
      return { located, point };
    })
    .sort((a, b) => inOrder(a.point.point, b.point.point, given.vars));
  const points = found.map(({ point }) => point);
  const curves = set.curves.map((curve) => asCurve(curve, given.vars));
  const verdict = verdictOn(set, given);
  const why = () => (set.cornered ? `${say(verdict)} ${say(messages.corners)}` : say(verdict));
  const result = {
    points,
    curves,
    complete: set.proof !== undefined,
    get why() {
      return why();
    },
    get proof() {
      return groundsOf([{ claim: verdict, proof: set.proof }]);
    },
  };
  const heading = [...given.vars, "f", messages.kind, messages.test];
  const rows = () => found.map(({ located, point }) => rowOf(located, point, given.vars));
  return shown(
    result,
    () => ({ heading, rows: rows() }),
    () => [...curves.map((curve) => say(messages.curve(curve))), why()],
  );
}

/** The row of a table: exactly, where that is simple. */
function rowOf({ f, at }: Located, { point, value, kind, test }: StationaryPoint, vars: readonly string[]): Cell[] {
  const spot = simpleSpotIn(at, vars, partialsOf(f, vars));
  return [
    ...vars.map((x, j) => (spot && coordinateExactly(spot, j)) ?? point[x]),
    (spot && valueExactly(f, spot)) ?? value,
    kinds[kind],
    { ko: test, en: test },
  ];
}

function verdictOn({ points, curves, proof, doubts }: StationarySet, given: Problem): Bilingual {
  if (!proof) return messages.incomplete(doubts[0] as Bilingual, given);
  return points.length + curves.length > 0 ? messages.complete(proof, given) : messages.none(proof, given);
}

/** Coordinates that differ by less are the same one, rounded. */
const sameCoordinate = 1e-9;

/** By the first coordinate, then the next. */
export function inOrder(a: Point, b: Point, vars: readonly string[]): number {
  for (const x of vars) {
    const gap = (a[x] as number) - (b[x] as number);
    if (Math.abs(gap) > sameCoordinate) return gap;
  }
  return 0;
}

/** Newton's method has brought the samples as near to the curve as this. */
const sampleError = 1e-12;

function asCurve(
  { equations, positive, notZero, samples, gradient }: LocatedCurve,
  vars: readonly string[],
): StationaryCurve {
  const across = samples.map((x): Kind => {
    const { positive: up, negative: down } = signs(
      gradient.jacobian(x.map((value) => I.interval(value - sampleError, value + sampleError))),
    );
    if (up > 0 && down > 0) return "saddle";
    return up > 0 && up === equations.length
      ? "minimum"
      : down > 0 && down === equations.length
        ? "maximum"
        : "degenerate";
  });
  return {
    equations: conditionsText(equations, { positive, notZero }),
    points: samples.map((x) => Object.fromEntries(vars.map((name, j) => [name, x[j] as number]))),
    kind: across.every((kind) => kind === across[0]) ? (across[0] as Kind) : "degenerate",
  };
}

/** What holds on a curve, as text: "x - 1 = 0", "y > 0". */
export const conditionsText = (equations: readonly Tree[], { positive, notZero }: WhereDefined): string[] => [
  ...equations.map((tree) => `${toText(textbook(tree))} = 0`),
  ...new Set(positive.filter((u) => variablesOf(u).length > 0).map(inequality)),
  ...notZero.map((u) => `${toText(textbook(u))} ≠ 0`),
];

/** u > 0, or −u < 0 where that is shorter. */
function inequality(u: Tree): string {
  const [above, below] = [u, negative(u)].map((side) => toText(textbook(side))) as [string, string];
  return below.length < above.length ? `${below} < 0` : `${above} > 0`;
}
