import type { FuncOfSeveral } from "../derivative/several.js";
import { say } from "../language.js";
import { animation, type Picture } from "./animation.js";
import type { ContourOptions } from "./contour.js";
import type { Figure } from "./figure.js";
import { type Grid, levelsOf, sampleGrid } from "./grid.js";
import { levelCurve, type Place } from "./level-curve.js";
import { type Mark, type PointToMark, placeOf, toMark } from "./marks.js";
import { arrows, contourTrace, marksTrace, pathLine, pieces, planeLayout } from "./plane.js";
import { figure, type Trace } from "./plotly.js";
import { colours, tallest } from "./style.js";
import { figureNumber } from "./text.js";
import { textTrace } from "./traces.js";
import {
  axisNames,
  equationOf,
  regionOf,
  type Surface,
  slopesAt,
  spokenName,
  toLevel,
  toSurface,
} from "./two-variables.js";

/**
 * The contours of f with the path on which a constraint holds, and one level that rises: it crosses the path, touches it, and
 * leaves it. When the level touches it at one of the points given, the point appears with ∇f and ∇g as arrows, which then lie on one line.
 *
 * @param f a formula in two variables, or a TypeScript function of a record
 * @param constraint an equation, "x + y = 1"; without an equals sign, what is to be 0
 * @param options `points`: where to draw the gradients, such as the candidates of `lagrange`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when there is a third variable, or nothing of the path in the part shown
 * @example
 * constraintOnContours("x + y", "x^2 + y^2 = 1", { points: [{ x: 0.5 ** 0.5, y: 0.5 ** 0.5 }] }).data.length; // 8
 */
export function constraintOnContours(
  f: FuncOfSeveral,
  constraint: FuncOfSeveral,
  options: ContourOptions = {},
): Figure {
  const values = toSurface(f, options.vars);
  const g = toLevel(constraint, values.names);
  const grid = sampleGrid(values, regionOf(options), options.grid);
  const names = axisNames(values, options, "f");
  const path = levelCurve(g, sampleGrid(g, grid, 121));
  if (path.length === 0) throw new RangeError(say(messages.noPath));
  const marks = (options.points ?? []).map(toMark);
  const met = path.map((piece) => rangeOf(piece.map((place) => values(...place))));
  const touching = touchingLevels(values, g, marks, met, grid.view);
  const stops = [...new Set([...levelsOf(grid, 20), ...touching.map(({ level }) => level)])].sort((a, b) => a - b);
  const scene: Scene = { values, g, grid, names, met, touching, points: options.points ?? [] };
  const pictures = stops.map((level) => picture(scene, level));
  const active = Math.max(
    0,
    stops.findIndex((level) => statusOf(level, met, touching) === "crosses"),
  );
  const title = options.title ?? messages.title(equationOf(values, names[2]));
  const notice = options.notice ?? (marks.length > 0 ? messages.notice : messages.noticeOfLevels);
  const { height, ...plane } = planeLayout(grid, names, title, notice, 28);
  const still = [
    contourTrace(grid, names, { levels: levelsOf(grid, options.levels), labels: options.labels }),
    { ...pieces(path), line: pathLine },
  ];
  const moving = pictures[active]?.data ?? [];
  const numbers = moving.map((_, i) => still.length + i);
  const base = { ...plane, height: Math.min(tallest, height + 94) };
  const { layout, frames } = animation(base, pictures, numbers, `${names[2]} = `, 700, { active, redraw: true });
  const alt = messages.alt(spokenName(values), spokenConstraint(constraint, g), touching);
  return figure(say(alt), [...still, ...moving], layout, frames);
}

interface Scene {
  values: Surface;
  g: Surface;
  grid: Grid;
  names: readonly [string, string, string];
  met: readonly Range[];
  touching: readonly Touching[];
  points: readonly PointToMark[];
}

/** One level, and what is found there: a point that it touches is shown, with its gradients, only now. */
function picture({ values, g, grid, names, met, touching, points }: Scene, level: number): Picture {
  const status = statusOf(level, met, touching);
  const found = points.filter((_, i) => {
    const own = touching.find(({ mark }) => mark === i);
    return own === undefined || own.level === level;
  });
  const place = { x: [grid.x[0]], y: [grid.y[0] + 0.995 * (grid.y[1] - grid.y[0])] };
  return {
    label: figureNumber(level),
    data: [
      { ...pieces(levelCurve(values, grid, level)), line: { color: colours.secant, width: 4, dash: "dash" } },
      textTrace(place, [messages.status(names[2], level, status)], {
        textposition: "top right",
        textfont: { size: 16 },
        cliponaxis: false,
      }),
      ...(points.length > 0 ? [...gradients(values, g, found.map(toMark), grid), marksTrace(values, found)] : []),
    ],
  };
}

interface Touching {
  /** The number of the point that was given. */
  mark: number;
  level: number;
  /** Is it the highest or the lowest level that meets the path in the picture? */
  last: boolean;
}

/** The levels of the points at which the path and the contour have one tangent: g = 0, and ∇f parallel to ∇g, neither 0. */
function touchingLevels(
  f: Surface,
  g: Surface,
  marks: readonly Mark[],
  met: readonly Range[],
  [low, high]: readonly [number, number],
): Touching[] {
  const [least, most] = [Math.min(...met.map(([from]) => from)), Math.max(...met.map(([, to]) => to))];
  const near = 2e-3 * (high - low);
  return marks
    .flatMap((given, mark) => {
      const place = placeOf(given, f);
      const [a, b] = [slopesAt(f, ...place), slopesAt(g, ...place)];
      const level = f(...place);
      if (!a || !b || Number.isNaN(level)) return [];
      const size = Math.hypot(...a) * Math.hypot(...b);
      const onPath =
        Math.abs(g(...place)) <= 1e-3 * Math.hypot(...b) * Math.hypot(...place.map((n) => Math.max(1, Math.abs(n))));
      if (!(onPath && Math.abs(a[0] * b[1] - a[1] * b[0]) < 1e-3 * size)) return [];
      return [{ mark, level, last: Math.abs(level - least) < near || Math.abs(level - most) < near }];
    })
    .sort((a, b) => a.level - b.level);
}

type Range = readonly [number, number];
const rangeOf = (values: readonly number[]): Range => [Math.min(...values), Math.max(...values)];

type Status = "crosses" | "touches" | "tangent" | "misses";

/** A piece of the path on which f goes from below a level to above it meets that level. */
function statusOf(level: number, met: readonly Range[], touching: readonly Touching[]): Status {
  const touched = touching.find((one) => one.level === level);
  if (touched) return touched.last ? "touches" : "tangent";
  return met.some(([from, to]) => from <= level && level <= to) ? "crosses" : "misses";
}

/** ∇f thin and black on ∇g broad and blue, in one scale; each with its name. */
function gradients(f: Surface, g: Surface, marks: readonly Mark[], { x, y }: { x: Range; y: Range }): Trace[] {
  const reach = 0.22 * Math.min(x[1] - x[0], y[1] - y[0]);
  const at = marks.map((mark) => placeOf(mark, f));
  const slopes = [f, g].map((function_) => at.map((place) => slopesAt(function_, ...place)));
  const lengths = slopes.map((list) => Math.max(0, ...list.map((slope) => (slope ? Math.hypot(...slope) : 0))));
  const arrowsOf = (i: 0 | 1) =>
    at.flatMap((from, k) => {
      const [slope, scale] = [slopes[i]?.[k], reach / Math.max(1e-300, ...lengths)];
      return slope ? [{ from, to: [from[0] + scale * slope[0], from[1] + scale * slope[1]] as Place }] : [];
    });
  const [ofF, ofG] = [arrowsOf(0), arrowsOf(1)];
  const tips = [
    ...ofF.map((arrow) => beside(arrow, 0.28 * reach)),
    ...ofG.map((arrow) => beside(arrow, -0.28 * reach)),
  ];
  const labels = textTrace(
    { x: tips.map(([a]) => a), y: tips.map(([, b]) => b) },
    tips.map((_, i) => (i < ofF.length ? "<b>∇f</b>" : "<b>∇g</b>")),
    {
      textfont: { size: 16, color: tips.map((_, i) => (i < ofF.length ? colours.tangent : colours.curve)) },
      cliponaxis: false,
    },
  );
  return [
    { ...arrows(ofG, 0.3 * reach), line: { color: colours.curve, width: 7 }, fillcolor: colours.curve },
    { ...arrows(ofF, 0.2 * reach), line: { color: colours.tangent, width: 2.5 }, fillcolor: colours.tangent },
    labels,
  ];
}

/** A place beside an arrow's tip, to its left where the distance is positive. */
function beside({ from, to }: { from: Place; to: Place }, distance: number): Place {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const part = distance / Math.max(1e-300, Math.hypot(dx, dy));
  return [to[0] - part * dy, to[1] + part * dx];
}

const spokenConstraint = (constraint: FuncOfSeveral, g: Surface) =>
  typeof constraint === "string" && constraint.includes("=") ? constraint : `${spokenName(g)} = 0`;

const statuses = {
  crosses: { ko: "길과 만남", en: "meets the path" },
  touches: { ko: "길에 접함", en: "touches the path" },
  tangent: { ko: "표시한 점에서 길에 접함", en: "tangent to the path at the point marked" },
  misses: { ko: "길과 만나지 않음", en: "does not meet the path" },
};

const messages = {
  noPath: {
    ko: "이 영역에는 조건을 만족하는 점이 없거나, 조건식의 부호가 바뀌지 않아 길을 그릴 수 없습니다.",
    en: "No path can be drawn: in this region no point satisfies the constraint, or its two sides' difference never changes sign.",
  },
  title: (f: string) => ({ ko: `${f}: 길 위에서 가장 높은 곳은?`, en: `${f}: where on the path is it highest?` }),
  status: (z: string, level: number, status: Status) =>
    say({
      ko: `${z} = <b>${figureNumber(level)}</b>: ${statuses[status].ko}`,
      en: `${z} = <b>${figureNumber(level)}</b>: ${statuses[status].en}`,
    }),
  notice: {
    ko: "검은 실선: 길. 주황 파선: 등고선 하나. 높이를 올려, 길과 만나는 가장 높은 등고선을 찾아보세요. 그곳에서 ∇f와 ∇g가 나타납니다.",
    en: "Solid black: the path. Dashed orange: one contour. Raise it and find the highest one that still meets the path: there ∇f and ∇g appear.",
  },
  noticeOfLevels: {
    ko: "검은 실선: 길. 주황 파선: 등고선 하나. 높이를 올려, 길과 만나는 가장 높은 등고선을 찾아보세요.",
    en: "Solid black: the path. Dashed orange: one contour. Raise its level and find the highest contour that still meets the path.",
  },
  alt: (f: string, g: string, touching: readonly Touching[]) => {
    const levels = touching.map(({ level }) => figureNumber(level)).join(", ");
    return {
      ko: `움직이는 그림: z = ${f}의 등고선과 길 ${g}. 높이가 올라가는 등고선 하나가 길과 만납니다.${levels ? ` 높이 ${levels}의 등고선이 길에 접합니다.` : ""}`,
      en: `Animated: the contours of z = ${f} with the path ${g}, and one contour whose level rises.${levels ? ` The contour at ${levels} is tangent to the path.` : ""}`,
    };
  },
};
