import type { FuncOfSeveral } from "../derivative/several.js";
import { tangentSlope } from "../derivative/tangent-slope.js";
import { say } from "../language.js";
import { animation, type Picture } from "./animation.js";
import { type Figure, figure } from "./figure.js";
import { type Grid, levelsOf, places, sampleGrid } from "./grid.js";
import { roundPoints } from "./sample.js";
import { scene, surfaceTrace } from "./space.js";
import { axis, baseLayout, colours, hover, lineStyle } from "./style.js";
import {
  axisNames,
  equationOf,
  type PlaneOptions,
  regionOf,
  type Surface,
  spokenName,
  toSurface,
} from "./two-variables.js";
import { figureNumber } from "./words.js";

export interface SliceOptions extends PlaneOptions {
  /** Where along the cut its tangent is drawn. */
  at?: number;
}

/**
 * The surface z = f(x, y), cut by the plane y = b (or x = a), and beside it the cut as a curve of its own: one variable is held, and
 * the slope of the cut's tangent is the partial derivative with respect to the other. A slider moves the plane.
 *
 * @param f a formula in two variables, or a TypeScript function of a record: ({ x, y }) => x * y
 * @param cut the variable that is held, and its value at first: { y: 1 }
 * @throws {Error} one sentence, when the cut names no variable of f, or f has no value in the part shown
 * @example
 * slice("x^2 + 3x y + y^2", { y: 1 }, { at: 1, x: [-2, 2] }).frames.length; // 17
 */
export function slice(f: FuncOfSeveral, cut: Record<string, number>, options: SliceOptions = {}): Figure {
  const values = toSurface(f, options.vars);
  const grid = sampleGrid(values, regionOf(options), 31);
  const names = axisNames(values, options);
  const { held, value } = heldBy(cut, values.names, grid);
  const free = held === 0 ? 1 : 0;
  const along = free === 0 ? grid.x : grid.y;
  const { at = along[0] + 0.75 * (along[1] - along[0]) } = options;
  if (!(at > along[0] && at < along[1])) throw new RangeError(say(says.at(along)));
  const [low, high] = grid.view;
  const cutScene: Scene = { values, grid, held, at, levels: levelsOf(grid), names };
  const range = held === 0 ? grid.x : grid.y;
  const stops = [...new Set([...roundPoints(...range, 16), value])].sort((a, b) => a - b);
  const pictures = stops.map((stop) => picture(cutScene, stop));
  const active = stops.indexOf(value);
  const letter = names[held] as string;
  const { frames, controls } = animation(pictures, [1, 2, 3, 4, 5, 6, 7, 8, 9], `${letter} = `, 500, {
    active,
    redraw: true,
    area: 314,
  });
  const title = options.title ?? says.title(equationOf(values, names[2]), letter);
  const notice = options.notice ?? says.notice(letter, names[free] as string);
  const base = baseLayout(title, notice, 490, 28, 10);
  const layout = {
    ...base,
    ...controls,
    margin: { ...base.margin, b: 150 },
    scene: {
      ...scene(grid, names, { domain: { x: [0, 0.52], y: [0, 1] } }),
      camera: {
        eye: held === 1 ? { x: -0.9, y: -1.85, z: 0.85 } : { x: 1.85, y: -0.9, z: 0.85 },
        center: { x: 0, y: 0, z: -0.14 },
      },
    },
    xaxis: { ...axis(names[free] as string, along), domain: [0.62, 1] },
    yaxis: axis(names[2], [low - 0.08 * (high - low), high + 0.08 * (high - low)]),
  };
  const slope = slopeOf(cutScene, value);
  const data = [whole(cutScene), ...(pictures[active]?.data ?? [])];
  return figure(say(says.alt(spokenName(values), values.names, held, value, at, slope)), data, layout, frames);
}

interface Scene {
  values: Surface;
  grid: Grid;
  /** 0 when the first variable is held, 1 when the second is. */
  held: 0 | 1;
  at: number;
  levels: readonly number[];
  names: readonly [string, string, string];
}

const short = (n: number) => (Number.isFinite(n) ? Number(n.toPrecision(5)) : null);

/** The curve in which the plane cuts the surface. */
const cutCurve =
  ({ values, held }: Scene, stop: number) =>
  (t: number) =>
    held === 1 ? values(t, stop) : values(stop, t);

function slopeOf(scene: Scene, stop: number): number | undefined {
  try {
    return tangentSlope(cutCurve(scene, stop), scene.at);
  } catch {
    return undefined;
  }
}

function picture(scene: Scene, stop: number): Picture {
  const { grid, held, at, names } = scene;
  const [low, high] = grid.view;
  const curve = cutCurve(scene, stop);
  const slope = slopeOf(scene, stop);
  const along = held === 1 ? grid.x : grid.y;
  const reach = (along[1] - along[0]) / 3.5;
  const ts = places(along, 41);
  const height = curve(at);
  const ends = slope === undefined ? [] : [at - reach, at + reach];
  const tangent = { x: ends.map(short), y: ends.map((t) => short(height + (slope ?? 0) * (t - at))) };
  const flat = { x: ts.map(short), y: ts.map((t) => short(curve(t))) };
  const point = { x: [at], y: [short(height)] };
  /** A curve of the plane y = b, put into space. */
  const inSpace = ({ x, y }: { x: unknown[]; y: unknown[] }) => {
    const fixed = x.map(() => stop);
    return { ...(held === 1 ? { x, y: fixed } : { x: fixed, y: x }), z: y };
  };
  const wall = inSpace({ x: [along[0], along[1], along[1], along[0]], y: [low, low, high, high] });
  const free = names[held === 1 ? 0 : 1];
  const text = say(says.label(free, at, names[held], stop, slope));
  const space = { type: "scatter3d", hoverinfo: "skip" };
  return {
    label: figureNumber(stop),
    data: [
      behind(scene, stop),
      { type: "mesh3d", ...wall, i: [0, 0], j: [1, 2], k: [2, 3], color: "#9a9a9a", opacity: 0.25, hoverinfo: "skip" },
      { ...space, mode: "lines", ...inSpace(flat), line: { color: colours.tangent, width: 7 } },
      { ...space, mode: "lines", ...inSpace(tangent), line: { color: colours.secant, width: 7 } },
      { ...space, mode: "markers", ...inSpace(point), marker: { size: 5, color: colours.secant } },
      {
        type: "scatter",
        mode: "lines",
        ...flat,
        line: { ...lineStyle(0), color: colours.tangent },
        hovertemplate: hover(free, names[2]),
      },
      {
        type: "scatter",
        mode: "lines",
        ...tangent,
        line: { color: colours.secant, width: 3, dash: "dash" },
        hoverinfo: "skip",
      },
      {
        ...{ type: "scatter", mode: "markers", ...point, hovertemplate: hover(free, names[2]) },
        marker: { size: 11, color: "#ffffff", line: { color: colours.secant, width: 2.5 } },
      },
      {
        ...{
          type: "scatter",
          mode: "text",
          text: [text],
          textposition: "top right",
          textfont: { size: 14 },
          hoverinfo: "skip",
        },
        ...{ x: [short(along[0])], y: [short(high + 0.07 * (high - low))], cliponaxis: false },
      },
    ],
  };
}

/** All of the surface, faint. */
const whole = ({ grid, levels, names }: Scene) => ({
  ...surfaceTrace(grid, names, levels),
  opacity: 0.3,
  hoverinfo: "skip",
});

/** The part of the surface behind the plane; what stands before it is cut away. */
function behind({ values, grid, held, levels, names }: Scene, stop: number) {
  const [[x0, x1], [y0, y1]] = [grid.x, grid.y];
  const thin = 1e-3;
  const part =
    held === 1
      ? { x: [x0, x1], y: [Math.min(stop, y1 - thin), y1] }
      : { x: [x0, Math.max(stop, x0 + thin)], y: [y0, y1] };
  const region = part as unknown as Pick<Grid, "x" | "y">;
  return { ...surfaceTrace({ ...sampleGrid(values, region, 25), view: grid.view }, names, levels) };
}

/** Which variable is held, and at what value. */
function heldBy(
  cut: Record<string, number>,
  names: readonly [string, string],
  { x, y }: Grid,
): { held: 0 | 1; value: number } {
  const entries = Object.entries(typeof cut === "object" && cut !== null ? cut : {});
  const [name, value] = entries[0] ?? ["", Number.NaN];
  const held = names.indexOf(name);
  const [from, to] = held === 0 ? x : y;
  if (entries.length !== 1 || held < 0 || !(value >= from && value <= to))
    throw new RangeError(say(says.cut(names, x, y)));
  return { held: held as 0 | 1, value };
}

const says = {
  cut: ([x, y]: readonly string[], xs: readonly number[], ys: readonly number[]) => ({
    ko: `자르는 평면은 { ${y}: 1 }이나 { ${x}: 1 }처럼, 변수 하나와 그림 안의 값으로 적어 주세요(${x}: ${xs.join("부터 ")}까지, ${y}: ${ys.join("부터 ")}까지).`,
    en: `Give the plane as one variable and its value in the picture, { ${y}: 1 } or { ${x}: 1 } (${x} from ${xs.join(" to ")}, ${y} from ${ys.join(" to ")}).`,
  }),
  at: ([from, to]: readonly number[]) => ({
    ko: `접선을 그릴 곳(at)은 ${from}와 ${to} 사이의 수로 적어 주세요.`,
    en: `The place of the tangent (at) must be a number between ${from} and ${to}.`,
  }),
  title: (f: string, y: string) => ({
    ko: `${f}: ${y}를 고정하고 자른 곡선과 그 접선`,
    en: `${f}: the cut where ${y} is held, and its tangent`,
  }),
  notice: (held: string, free: string) => ({
    ko: `왼쪽: ${held}를 고정한 평면으로 곡면을 자릅니다. 오른쪽: 잘린 곡선입니다. 이제 ${free}만 움직이므로, 접선의 기울기가 ∂f/∂${free}입니다.`,
    en: `Left: a plane on which ${held} is held cuts the surface. Right: the cut. Only ${free} moves now, so the slope of the tangent is ∂f/∂${free}.`,
  }),
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
  alt: (f: string, names: readonly string[], held: 0 | 1, value: number, at: number, slope: number | undefined) => {
    const [fixed, free] = [names[held], names[held === 1 ? 0 : 1]];
    return {
      ko: `움직이는 그림: 곡면 z = ${f}를 평면 ${fixed} = ${value}로 자른 모습과, 잘린 곡선의 ${free} = ${at}에서의 접선${slope === undefined ? "(없음)" : ` (기울기 ${figureNumber(slope)})`}. 슬라이더가 평면을 옮긴다.`,
      en: `Animated: the surface z = ${f} cut by the plane ${fixed} = ${value}, and the cut with its tangent at ${free} = ${at}${slope === undefined ? " (there is none)" : ` (slope ${figureNumber(slope)})`}. A slider moves the plane.`,
    };
  },
};
