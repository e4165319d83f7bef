import { tangentSlope } from "../derivative/numerical/tangent-slope.js";
import { say } from "../language.js";
import type { Picture } from "./animation.js";
import { type Grid, places, valuesOn } from "./grid.js";
import type { Points, Trace } from "./plotly.js";
import { digitsOrGap } from "./rounding.js";
import { surfaceTrace } from "./space.js";
import { colours, hover, lineStyle } from "./style.js";
import { figureNumber } from "./text.js";
import { lineTrace, ringTrace, textTrace } from "./traces.js";
import type { Region, Surface } from "./two-variables.js";

/** A surface and the plane that cuts it. */
export interface Cut {
  values: Surface;
  grid: Grid;
  /** 0 when the first variable is held, 1 when the second is. */
  held: 0 | 1;
  at: number;
  levels: readonly number[];
  names: readonly [string, string, string];
}

/** The curve in which the plane cuts the surface. */
const cutCurve =
  ({ values, held }: Cut, stop: number) =>
  (t: number) =>
    held === 1 ? values(t, stop) : values(stop, t);

/** The slope of the cut's tangent, or undefined where it has none. */
export function slopeOf(cut: Cut, stop: number): number | undefined {
  try {
    return tangentSlope(cutCurve(cut, stop), cut.at);
  } catch {
    return undefined;
  }
}

/** What moves with the plane: in space the rest of the surface, the plane, the cut, its tangent; in the plane the cut by itself. */
export function picture(cut: Cut, stop: number): Picture {
  const { grid, held, names } = cut;
  const [low, high] = grid.view;
  const along = alongCut(cut);
  const { slope, flat, tangent, point } = curvesOf(cut, stop);
  /** A curve of the plane y = b, put into space. */
  const inSpace = ({ x, y }: Points) => {
    const fixed = x.map(() => stop);
    return { ...(held === 1 ? { x, y: fixed } : { x: fixed, y: x }), z: y };
  };
  const wall = inSpace({ x: [along[0], along[1], along[1], along[0]], y: [low, low, high, high] });
  const free = names[held === 1 ? 0 : 1];
  const text = say(messages.label(free, cut.at, names[held], stop, slope));
  const label = { x: [digitsOrGap(along[0])], y: [digitsOrGap(high + 0.07 * (high - low || 1))] };
  const pointer = hover(free, names[2]);
  const space: Pick<Trace, "type" | "hoverinfo"> = { type: "scatter3d", hoverinfo: "skip" };
  return {
    label: figureNumber(stop),
    data: [
      behind(cut, stop),
      { type: "mesh3d", ...wall, i: [0, 0], j: [1, 2], k: [2, 3], color: "#9a9a9a", opacity: 0.25, hoverinfo: "skip" },
      { ...space, mode: "lines", ...inSpace(flat), line: { color: colours.tangent, width: 7 } },
      { ...space, mode: "lines", ...inSpace(tangent), line: { color: colours.secant, width: 7 } },
      { ...space, mode: "markers", ...inSpace(point), marker: { size: 5, color: colours.secant } },
      lineTrace(flat, { ...lineStyle(0), color: colours.tangent }, { hoverinfo: undefined, hovertemplate: pointer }),
      lineTrace(tangent, { color: colours.secant, width: 3, dash: "dash" }),
      ringTrace(point, { hovertemplate: pointer }, colours.secant),
      textTrace(label, [text], { textposition: "top right", textfont: { size: 14 }, cliponaxis: false }),
    ],
  };
}

const alongCut = ({ grid, held }: Cut) => (held === 1 ? grid.x : grid.y);

/** The cut as a curve of the plane, with its tangent and the point of touch. */
function curvesOf(cut: Cut, stop: number) {
  const { at } = cut;
  const along = alongCut(cut);
  const curve = cutCurve(cut, stop);
  const slope = slopeOf(cut, stop);
  const reach = (along[1] - along[0]) / 3.5;
  const ts = places(along, 41);
  const height = curve(at);
  const ends = slope === undefined ? [] : [at - reach, at + reach];
  const tangent: Points = {
    x: ends.map((n) => digitsOrGap(n)),
    y: ends.map((t) => digitsOrGap(height + (slope ?? 0) * (t - at))),
  };
  const flat: Points = { x: ts.map((n) => digitsOrGap(n)), y: ts.map((t) => digitsOrGap(curve(t))) };
  const point: Points = { x: [at], y: [digitsOrGap(height)] };
  return { slope, flat, tangent, point };
}

/** All of the surface, faint. */
export const whole = ({ grid, levels, names }: Cut): Trace => ({
  ...surfaceTrace(grid, names, levels),
  opacity: 0.3,
  hoverinfo: "skip",
});

/** The part of the surface behind the plane; what stands before it is cut away. */
function behind({ values, grid, held, levels, names }: Cut, stop: number) {
  const [[x0, x1], [y0, y1]] = [grid.x, grid.y];
  const part: Region =
    held === 1
      ? { x: [x0, x1], y: [Math.min(stop, y1 - 1e-3 * (y1 - y0)), y1] }
      : { x: [x0, Math.max(stop, x0 + 1e-3 * (x1 - x0))], y: [y0, y1] };
  return surfaceTrace({ ...valuesOn(values, part, 25), view: grid.view }, names, levels);
}

const messages = {
  label: (free: string, at: number, held: string, stop: number, slope: number | undefined) =>
    slope === undefined
      ? {
          ko: `${free} = ${figureNumber(at)}에서 접선의 기울기가 없습니다`,
          en: `no slope at ${free} = ${figureNumber(at)}`,
        }
      : {
          ko: `${free} = ${figureNumber(at)}, ${held} = ${figureNumber(stop)}: ∂f/∂${free} = <b>${figureNumber(slope)}</b>`,
          en: `${free} = ${figureNumber(at)}, ${held} = ${figureNumber(stop)}: ∂f/∂${free} = <b>${figureNumber(slope)}</b>`,
        },
};
