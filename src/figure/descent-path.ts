import type { FuncOfSeveral } from "../derivative/several.js";
import { say } from "../language.js";
import { gradientDescent } from "../optimum/gradient-descent.js";
import { animation, legendBelow } from "./animation.js";
import { type DescentToDraw, type Run, runOf, stopsOf, valueAxis } from "./descent-run.js";
import { drawn, stepWord } from "./descent-traces.js";
import type { Figure } from "./figure.js";
import { type Grid, sampleGrid } from "./grid.js";
import { contourTrace, planeAxes } from "./plane.js";
import { figure, type Layout } from "./plotly.js";
import { axis, baseLayout, tallest } from "./style.js";
import { figureNumber, type Words } from "./text.js";
import { axisNames, equationOf, type PlaneOptions, regionOf, spokenName, toSurface } from "./two-variables.js";

export interface DescentPathOptions extends PlaneOptions {
  /** Names of the descents, in their order. */
  names?: readonly Words[];
}

/** Descents from one start, one for each learning rate. */
export interface DescentsToRun {
  readonly start: Record<string, number>;
  readonly rates: readonly number[];
  /** 20 by default. */
  readonly steps?: number;
  readonly momentum?: number;
}

/**
 * Descents, step by step, on the contours of the function that they descend, each in a colour and dash of its own, up to four; below
 * them the function's value against the step. A slider and a play button go through the steps.
 *
 * @param f a formula in two variables, or a TypeScript function of a record
 * @param descents one descent or several, such as `gradientDescent` returns; or what to begin with, { start: { x: 2, y: 1 }, rates: [0.1, 0.5] }
 * @param options `names` of the descents; the part of the plane, `title` and `notice` as for `contour`
 * @returns the figure, which shows itself
 * @throws {Error} one sentence, when there is no point to draw, or f has no value in the part shown
 * @example
 * descentPath("x^2 + y^2", { start: { x: 1, y: 1 }, rates: [0.1, 1.1], steps: 10 }).frames.length; // 11
 * descentPath("x^2 + y^2", { points: [{ x: 1, y: 1 }, { x: 0.5, y: 0.5 }] }).frames.length; // 2
 */
export function descentPath(
  f: FuncOfSeveral,
  descents: DescentToDraw | readonly DescentToDraw[] | DescentsToRun,
  options: DescentPathOptions = {},
): Figure {
  const values = toSurface(f, options.vars);
  const given = runsOf(f, descents);
  if (given.length === 0 || given.length > 4) throw new RangeError(say(messages.howMany));
  const runs = given.map((descent, i) => runOf(values, descent, options.names?.[i] ?? descent.name, i));
  const grid = sampleGrid(values, regionOf(options), 61);
  const names = axisNames(values, options, "f");
  const last = Math.max(...runs.map(({ steps }) => steps.at(-1) as number));
  const stops = stopsOf(last, runs.length);
  const moving = (stop: number) => runs.flatMap((run, i) => drawn(run, i, stop, runs.length));
  // What a picture does not name stays as it was.
  const pictures = stops.map((stop) => ({
    label: String(stop),
    data: moving(stop).map(({ type, x, y }) => ({ type, x, y })),
  }));
  const flat = contourTrace(grid, names, { labels: true, vivid: false });
  const numbers = moving(0).map((_, i) => i + 1);
  const title = options.title ?? messages.title(equationOf(values, names[2]));
  const base = baseLayout(title, options.notice ?? messages.notice, tallest);
  // The whole path is there at first; "Play" then goes through it from its beginning.
  const active = stops.length - 1;
  const animated = animation(base, pictures, numbers, say(messages.step), 250, {
    active,
    redraw: true,
    below: runs.length > 1 ? 24 : 0,
  });
  const layout: Layout = {
    ...animated.layout,
    ...(runs.length > 1 ? legendBelow(animated.area) : {}),
    ...axesOf(grid, names, runs),
  };
  const alt = messages.alt(spokenName(values), runs.map((run) => messages.end(run)).join(" "));
  return figure(say(alt), [flat, ...moving(stops[active] as number)], layout, animated.frames);
}

function runsOf(f: FuncOfSeveral, descents: Parameters<typeof descentPath>[1]): readonly DescentToDraw[] {
  if (typeof descents !== "object" || descents === null) throw new TypeError(say(messages.howMany));
  if (Array.isArray(descents)) return descents as readonly DescentToDraw[];
  if (!("rates" in descents)) return [descents as DescentToDraw];
  const { start, rates, steps = 20, momentum } = descents;
  return [rates].flat().map((rate) => ({ points: gradientDescent(f, { start, rate, steps, momentum }).points, rate }));
}

/** The plane above, the values below it; the rest of the height is between them. */
const heights = { plane: [0.33, 1], values: [0, 0.17] };

function axesOf(grid: Grid, names: readonly [string, string, string], runs: readonly Run[]): Partial<Layout> {
  const { range, log } = valueAxis(runs);
  const last = Math.max(...runs.map(({ steps }) => steps.at(-1) as number));
  const pad = 0.03 * Math.max(1, last);
  const { xaxis, yaxis } = planeAxes(grid, names);
  const decades = Math.max(1, Math.ceil((range[1] - range[0]) / 3));
  return {
    xaxis: { ...xaxis, title: { text: names[0], standoff: 0, font: { size: 13 } }, nticks: 6 },
    yaxis: { ...yaxis, domain: heights.plane },
    xaxis2: { ...axis(say(stepWord), [-pad, last + pad]), zeroline: false, anchor: "y2" },
    yaxis2: {
      ...axis(names[2], range),
      domain: heights.values,
      anchor: "x2",
      nticks: 4,
      tickfont: { size: 12 },
      ...(log ? { type: "log", dtick: decades } : {}),
    },
  };
}

const messages = {
  howMany: {
    ko: "내려간 길을 하나부터 넷까지 넣어 주세요. 예: gradientDescent(f, { start: { x: 1, y: 2 } })",
    en: "Give one to four descents, such as gradientDescent(f, { start: { x: 1, y: 2 } }).",
  },
  title: (f: string) => ({ ko: `${f}: 한 걸음씩 따라가기`, en: `${f}: step by step` }),
  step: { ko: "걸음: ", en: "step: " },
  notice: {
    ko: "점 하나가 한 걸음입니다. 아래: 걸음마다의 함숫값. 학습률이 알맞으면 줄어듭니다.",
    en: "Each dot is a step. Below: the value after each step; with a suitable learning rate it falls.",
  },
  end: ({ name, steps, values }: Run) => {
    const [from, to] = [values[0], values.findLast((value) => !Number.isNaN(value))].map((value) =>
      figureNumber(value ?? 0),
    );
    return say({
      ko: `${name}: ${steps.at(-1)}걸음 동안의 값 ${from} → ${to}.`,
      en: `${name}: in ${steps.at(-1)} steps the value goes from ${from} to ${to}.`,
    });
  },
  alt: (f: string, ends: string) => ({
    ko: `움직이는 그림: z = ${f}의 등고선 위에서 한 걸음씩 내려가는 길. ${ends}`,
    en: `Animated: descents on the contours of z = ${f}, step by step. ${ends}`,
  }),
};
