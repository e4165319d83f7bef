import type { FuncOfSeveral } from "../derivative/several.js";
import { say } from "../language.js";
import { animation } from "./animation.js";
import { type Cut, picture, slopeOf, whole } from "./cut.js";
import type { Figure } from "./figure.js";
import { type Grid, levelsOf, sampleGrid } from "./grid.js";
import { figure, type Layout } from "./plotly.js";
import { roundPoints } from "./sample.js";
import { scene } from "./space.js";
import { axis, baseLayout } from "./style.js";
import { figureNumber } from "./text.js";
import { axisNames, equationOf, type PlaneOptions, regionOf, spokenName, toSurface } from "./two-variables.js";

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
 * @param options `at`: where along the cut its tangent is drawn; the part of the plane, `title` and `notice` as for `contour`
 * @returns the figure, which shows itself
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
  if (!(at > along[0] && at < along[1])) throw new RangeError(say(messages.at(along)));
  const [low, high] = grid.view;
  const room = 0.08 * (high - low || 1);
  const scenery: Cut = { values, grid, held, at, levels: levelsOf(grid), names };
  const range = held === 0 ? grid.x : grid.y;
  const stops = [...new Set([...roundPoints(...range, 16), value])].sort((a, b) => a - b);
  const pictures = stops.map((stop) => picture(scenery, stop));
  const active = stops.indexOf(value);
  const letter = names[held] as string;
  const title = options.title ?? messages.title(equationOf(values, names[2]), letter);
  const notice = options.notice ?? messages.notice(letter, names[free] as string);
  const base = baseLayout(title, notice, 490, 28, 10);
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const animated = animation(base, pictures, numbers, `${letter} = `, 500, { active, redraw: true });
  const layout: Layout = {
    ...animated.layout,
    scene: {
      ...scene(grid, names, { domain: { x: [0, 0.52], y: [0, 1] } }),
      camera: {
        eye: held === 1 ? { x: -0.79, y: -1.63, z: 0.75 } : { x: 1.63, y: -0.79, z: 0.75 },
        center: { x: 0, y: 0, z: -0.14 },
      },
    },
    xaxis: { ...axis(names[free] as string, along), domain: [0.62, 1] },
    yaxis: axis(names[2], [low - room, high + room]),
  };
  const slope = slopeOf(scenery, value);
  const data = [whole(scenery), ...(pictures[active]?.data ?? [])];
  return figure(
    say(messages.alt(spokenName(values), values.names, held, value, at, slope)),
    data,
    layout,
    animated.frames,
  );
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
    throw new RangeError(say(messages.cut(names, x, y)));
  return { held: held as 0 | 1, value };
}

const messages = {
  cut: ([x, y]: readonly string[], xs: readonly number[], ys: readonly number[]) => ({
    ko: `자르는 평면은 { ${y}: 1 }이나 { ${x}: 1 }처럼, 변수 하나와 그림 안의 값으로 적어 주세요(${x}: ${xs.join("부터 ")}까지, ${y}: ${ys.join("부터 ")}까지).`,
    en: `Give the plane as one variable and its value in the picture, { ${y}: 1 } or { ${x}: 1 } (${x} from ${xs.join(" to ")}, ${y} from ${ys.join(" to ")}).`,
  }),
  at: ([from, to]: readonly number[]) => ({
    ko: `접선을 그릴 곳(at)은 ${from}보다 크고 ${to}보다 작은 수로 적어 주세요.`,
    en: `The place of the tangent (at) must be a number between ${from} and ${to}.`,
  }),
  title: (f: string, y: string) => ({
    ko: `${f}: 단면 (고정: ${y})`,
    en: `${f}, cut where ${y} is held`,
  }),
  notice: (held: string, free: string) => ({
    ko: `왼쪽: 평면(고정한 변수: ${held})으로 자른 곡면. 오른쪽: 단면. 변수 ${free}만 움직이므로, 접선의 기울기가 ∂f/∂${free}입니다.`,
    en: `Left: a plane on which ${held} is held cuts the surface. Right: the cut. Its tangent has the slope ∂f/∂${free}.`,
  }),
  alt: (f: string, names: readonly string[], held: 0 | 1, value: number, at: number, slope: number | undefined) => {
    const [fixed, free] = [names[held], names[held === 1 ? 0 : 1]];
    return {
      ko: `움직이는 그림: 평면(${fixed} = ${value})으로 자른 곡면 z = ${f}, 그리고 잘린 곡선의 접선(${free} = ${at})${slope === undefined ? "(없음)" : ` (기울기 ${figureNumber(slope)})`}. 슬라이더로 평면을 옮깁니다.`,
      en: `Animated: the surface z = ${f} cut by the plane ${fixed} = ${value}, and the cut with its tangent at ${free} = ${at}${slope === undefined ? " (there is none)" : ` (slope ${figureNumber(slope)})`}. A slider moves the plane.`,
    };
  },
};
