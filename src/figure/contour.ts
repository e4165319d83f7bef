import type { FuncOfSeveral } from "../derivative/several.js";
import { say } from "../language.js";
import type { Figure } from "./figure.js";
import { type Grid, levelsOf, places, sampleGrid } from "./grid.js";
import type { Place } from "./level-curve.js";
import type { PointToMark } from "./marks.js";
import { arrows, contourTrace, marksTrace, planeLayout } from "./plane.js";
import { figure } from "./plotly.js";
import { colours } from "./style.js";
import { wordsOf } from "./text.js";
import {
  axisNames,
  equationOf,
  type PlaneOptions,
  regionOf,
  type Surface,
  slopesAt,
  spokenName,
  toSurface,
} from "./two-variables.js";

export interface ContourOptions extends PlaneOptions {
  /** About how many levels, equally spaced at round numbers; 12 by default. */
  levels?: number;
  /** Numbers on the lines; on by default. */
  labels?: boolean;
  /** Points to mark, such as `stationaryPoints(f).points`. */
  points?: readonly PointToMark[];
  /** Places along each side of the grid; 81 by default, 400 at most. */
  grid?: number;
}

/**
 * The contours of f: lines of equal height, at equally spaced heights, with the bands between them filled, light for high.
 *
 * @param f a formula in two variables, or a TypeScript function of a record: ({ x, y }) => x * y
 * @param options `x` and `y`: the part of the plane to show; `levels`, `labels`, `points`, `grid`; `title`, `notice`, `axes`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when there is a third variable, or no value in the part shown
 * @example
 * contour("x^2 + y^2", { x: [-3, 3], points: [{ x: 0, y: 0 }] }).data.map((trace) => trace.type); // ["contour", "scatter"]
 */
export function contour(f: FuncOfSeveral, options: ContourOptions = {}): Figure {
  const { values, grid, names, flat } = onPlane(f, options);
  const marks = options.points?.length ? [marksTrace(values, options.points)] : [];
  const title = options.title ?? equationOf(values, names[2]);
  const layout = planeLayout(grid, names, title, options.notice ?? messages.notice);
  return figure(say(messages.alt(spokenName(values), options)), [flat, ...marks], layout);
}

export interface GradientFieldOptions extends ContourOptions {
  /** Arrows along each side; 9 by default. */
  arrows?: number;
}

/**
 * The gradient ∇f as arrows on the contours of f: at a right angle to the contour, up the slope, the longer the steeper.
 * Where f has no gradient there is no arrow.
 *
 * @param f as for `contour`
 * @param options `arrows`: how many along a side; the rest as for `contour`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when there is a third variable, or no value in the part shown
 * @example
 * gradientField("x^2 + 3x y + y^2", { arrows: 7 }).data.length; // 2
 */
export function gradientField(f: FuncOfSeveral, options: GradientFieldOptions = {}): Figure {
  const { values, grid, names, flat } = onPlane(f, options);
  const { arrows: count = 9 } = options;
  if (!(Number.isInteger(count) && count >= 2 && count <= 25)) throw new RangeError(say(messages.arrows));
  const spacing = Math.min(...[grid.x, grid.y].map(([from, to]) => (to - from) / count));
  const field = fieldOf(values, grid, count);
  const longest = Math.max(0, ...field.map(({ slopes }) => Math.hypot(...slopes)));
  const half = longest > 0 ? (0.5 * spacing) / longest : 0;
  const list = field
    .filter(({ slopes }) => Math.hypot(...slopes) > 1e-6 * longest)
    .map(({ at: [x, y], slopes: [u, v] }) => ({
      from: [x - half * u, y - half * v] as Place,
      to: [x + half * u, y + half * v] as Place,
    }));
  const trace = { ...arrows(list, 0.24 * spacing), line: { color: colours.tangent, width: 1.6 } };
  const marks = options.points?.length ? [marksTrace(values, options.points)] : [];
  const title = options.title ?? messages.titleOfField(equationOf(values, names[2]));
  const layout = planeLayout(grid, names, title, options.notice ?? messages.noticeOfField);
  return figure(say(messages.altOfField(spokenName(values), options)), [flat, trace, ...marks], layout);
}

function onPlane(f: FuncOfSeveral, options: ContourOptions) {
  const values = toSurface(f, options.vars);
  const grid = sampleGrid(values, regionOf(options), options.grid);
  const names = axisNames(values, options);
  const levels = levelsOf(grid, options.levels);
  return { values, grid, names, flat: contourTrace(grid, names, { levels, labels: options.labels }) };
}

function fieldOf(f: Surface, { x, y }: Grid, count: number) {
  const inner = ([from, to]: readonly [number, number]) => {
    const half = (to - from) / (2 * count);
    return places([from + half, to - half], count);
  };
  return inner(y).flatMap((at) =>
    inner(x).flatMap((along) => {
      const slopes = slopesAt(f, along, at);
      return slopes ? [{ at: [along, at] as const, slopes }] : [];
    }),
  );
}

const messages = {
  arrows: {
    ko: "화살표의 수(arrows)는 2부터 25까지의 자연수로 적어 주세요.",
    en: "The number of arrows along a side must be a whole number from 2 to 25.",
  },
  notice: {
    ko: "선 하나를 따라가면 높이가 그대로입니다. 선이 촘촘한 곳일수록 가파르고, 밝은 곳일수록 높습니다.",
    en: "Along a line the height stays the same. Lines close together: steep. Light: high.",
  },
  titleOfField: (equation: string) => ({
    ko: `${equation}의 등고선과 그래디언트`,
    en: `Contours and gradient of ${equation}`,
  }),
  noticeOfField: {
    ko: "화살표는 어디서나 등고선에 수직이고, 값이 가장 빨리 커지는 쪽을 가리킵니다. 가파른 곳일수록 깁니다.",
    en: "Every arrow stands at a right angle to the contour and points where f grows fastest; the steeper, the longer.",
  },
  alt: (f: string, { notice }: ContourOptions) => ({
    ko: `z = ${f}의 등고선.${notice ? ` ${wordsOf(notice)}` : ""}`,
    en: `The contours of z = ${f}.${notice ? ` ${wordsOf(notice)}` : ""}`,
  }),
  altOfField: (f: string, { notice }: ContourOptions) => ({
    ko: `z = ${f}의 등고선과, 그 위에 화살표로 그린 그래디언트. 화살표는 등고선에 수직입니다.${notice ? ` ${wordsOf(notice)}` : ""}`,
    en: `The contours of z = ${f} with its gradient as arrows, at right angles to them.${notice ? ` ${wordsOf(notice)}` : ""}`,
  }),
};
