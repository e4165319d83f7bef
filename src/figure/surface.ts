import type { FuncOfSeveral } from "../derivative/several.js";
import { say } from "../language.js";
import type { Figure } from "./figure.js";
import { levelsOf, sampleGrid, valuesOn } from "./grid.js";
import { levelCurve } from "./level-curve.js";
import type { PointToMark } from "./marks.js";
import { contourTrace, marksTrace, pathLine, pieces, planeAxes } from "./plane.js";
import { type Annotation, figure, type Layout, type Trace } from "./plotly.js";
import { liftedTrace, scene, sideOf, surfaceTrace } from "./space.js";
import { baseLayout } from "./style.js";
import { wordsOf } from "./text.js";
import { axisNames, equationOf, type PlaneOptions, regionOf, spokenName, toLevel, toSurface } from "./two-variables.js";

export interface SurfaceOptions extends PlaneOptions {
  /** Points to mark on the surface, such as `stationaryPoints(f).points`. */
  points?: readonly PointToMark[];
  /** A path in the plane, "x + y = 1", drawn on the surface. */
  constraint?: FuncOfSeveral;
  /** Places along each side of the grid; 81 by default, 400 at most. The surface in space is drawn from 101 of them at most. */
  grid?: number;
}

/**
 * The surface z = f(x, y), to be turned with the pointer. The white lines are at equal heights.
 *
 * @param f a formula in two variables, or a TypeScript function of a record: ({ x, y }) => x * y
 * @param options `points` to mark, a `constraint` to draw, `grid`; the part of the plane, `title` and `notice` as for `contour`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when there is a third variable, or no value in the part shown
 * @example
 * surface("x^2 - y^2", { points: [{ x: 0, y: 0 }] }).data.length; // 2
 */
export function surface(f: FuncOfSeveral, options: SurfaceOptions = {}): Figure {
  const { names, data, values, grid, from } = inSpace(f, options);
  const base = baseLayout(
    options.title ?? equationOf(values, names[2]),
    options.notice ?? messages.notice(options),
    400,
    0,
    10,
  );
  const layout: Layout = { ...base, margin: { ...base.margin, r: 10, b: 8 }, scene: scene(grid, names, { from }) };
  return figure(say(messages.alt(spokenName(values), options)), data, layout);
}

/**
 * The surface z = f(x, y) and beside it its contours, seen from above, in the same colours.
 *
 * @param f as for `surface`
 * @param options as for `surface`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when there is a third variable, or no value in the part shown
 * @example
 * surfaceAndContour("x^2 + y^2", { x: [-5, 5], grid: 100 }).data.map((trace) => trace.type); // ["surface", "contour"]
 */
export function surfaceAndContour(f: FuncOfSeveral, options: SurfaceOptions = {}): Figure {
  const { names, data, values, grid, from, path } = inSpace(f, options);
  const levels = levelsOf(grid);
  const flat = {
    ...contourTrace(grid, names, { levels, labels: false }),
    showscale: true,
    colorbar: colourBar(names[2]),
  };
  const title = options.title ?? equationOf(values, names[2]);
  const base = baseLayout(title, options.notice ?? messages.noticeOfBoth, 390, 24, 10);
  const axes = planeAxes(grid, names);
  const layout: Layout = {
    ...base,
    ...axes,
    margin: { ...base.margin, r: 70 },
    scene: scene(grid, names, { from, far: 1.15, domain: { x: [0, 0.51], y: [0, 1] } }),
    xaxis: { ...axes.xaxis, domain: [0.6, 1] },
    annotations: [...base.annotations, panelTitle(0.25, say(messages.surface)), panelTitle(0.8, say(messages.contour))],
  };
  const marks = options.points?.length ? [marksTrace(values, options.points)] : [];
  return figure(say(messages.altOfBoth(spokenName(values), options)), [...data, flat, ...path, ...marks], layout);
}

/** The surface with what lies on it. */
function inSpace(f: FuncOfSeveral, options: SurfaceOptions) {
  const values = toSurface(f, options.vars);
  const grid = sampleGrid(values, regionOf(options), options.grid);
  const names = axisNames(values, options);
  const constraint = options.constraint === undefined ? undefined : toLevel(options.constraint, values.names);
  const curve = constraint ? levelCurve(constraint, sampleGrid(constraint, grid, 121)) : [];
  // In space more places would be stored, but not seen.
  const drawn = grid.count > mostInSpace ? { ...valuesOn(values, grid, mostInSpace), view: grid.view } : grid;
  const data: Trace[] = [surfaceTrace(drawn, names, levelsOf(grid))];
  if (constraint) data.push(liftedTrace(values, grid, curve));
  if (options.points?.length) data.push(marksTrace(values, options.points, 0.015 * (grid.view[1] - grid.view[0])));
  return {
    values,
    grid,
    names,
    data,
    from: sideOf(grid, curve),
    path: constraint ? [{ ...pieces(curve), line: pathLine }] : [],
  };
}

const mostInSpace = 101;

const colourBar = (name: string) => ({ title: { text: name }, thickness: 14, outlinewidth: 0, x: 1.02, len: 0.9 });

/** A small picture's own title, above its middle. */
const panelTitle = (x: number, text: string): Annotation => ({
  xref: "paper",
  yref: "paper",
  x,
  y: 1,
  xanchor: "center",
  yanchor: "bottom",
  yshift: 6,
  text: `<b>${text}</b>`,
  showarrow: false,
  font: { size: 14 },
});

const messages = {
  surface: { ko: "곡면", en: "Surface" },
  contour: { ko: "등고선 (위에서 본 모습)", en: "Contours (seen from above)" },
  notice: ({ constraint }: SurfaceOptions) => ({
    ko: `끌어서 돌려 보세요. 흰 선은 높이가 같은 점을 이은 선입니다.${constraint ? " 검은 선은 조건이 정하는 길입니다." : ""}`,
    en: `Drag to turn it. The white lines join points of equal height.${constraint ? " The black line is the path that the constraint gives." : ""}`,
  }),
  noticeOfBoth: {
    ko: "등고선은 같은 높이 간격으로 그었습니다. 선이 촘촘한 곳일수록 곡면이 가파릅니다.",
    en: "The contours are at equally spaced heights: where they crowd together, the surface is steep.",
  },
  alt: (f: string, { constraint, notice }: SurfaceOptions) => ({
    ko: `곡면 z = ${f}.${constraint ? " 검은 선은 조건이 정하는 길입니다." : ""}${notice ? ` ${wordsOf(notice)}` : ""}`,
    en: `The surface z = ${f}.${constraint ? " The black line is the path that the constraint gives." : ""}${notice ? ` ${wordsOf(notice)}` : ""}`,
  }),
  altOfBoth: (f: string, { notice }: SurfaceOptions) => ({
    ko: `왼쪽은 곡면 z = ${f}, 오른쪽은 그 등고선.${notice ? ` ${wordsOf(notice)}` : ""}`,
    en: `Left: the surface z = ${f}. Right: its contours.${notice ? ` ${wordsOf(notice)}` : ""}`,
  }),
};
