import type { FuncOfSeveral } from "../derivative/several.js";
import { say } from "../language.js";
import { gradientDescent } from "../optimum/gradient-descent.js";
import { animation } from "./animation.js";
import { type DescentToDraw, type Run, runOf, stopsOf, valueAxis } from "./descent-run.js";
import { anchors, axisNumber, drawn, stepWord } from "./descent-traces.js";
import type { Figure } from "./figure.js";
import { type Grid, sampleGrid } from "./grid.js";
import { contourTrace, planeAxes } from "./plane.js";
import { type Annotation, figure, type Layout } from "./plotly.js";
import { axis, baseLayout } from "./style.js";
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
 * Descents, step by step, on the contours of the function that they descend: one picture for each, up to four, and below them the
 * function's value against the step. A slider and a play button go through the steps.
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
  if (given.length === 0 || given.length > 4) throw new RangeError(say(says.howMany));
  const runs = given.map((descent, i) => runOf(values, descent, options.names?.[i] ?? descent.name, i));
  const grid = sampleGrid(values, regionOf(options), runs.length > 1 ? 41 : 61);
  const names = axisNames(values, options);
  const places = placesOf(runs.length);
  const last = Math.max(...runs.map(({ steps }) => steps.at(-1) as number));
  const { range, log } = valueAxis(runs);
  const stops = stopsOf(last, runs.length);
  const moving = (stop: number) => runs.flatMap((run, i) => drawn(run, i, stop, runs.length));
  // What a picture does not name stays as it was.
  const pictures = stops.map((stop) => ({
    label: String(stop),
    data: moving(stop).map(({ type, x, y }) => ({ type, x, y })),
  }));
  const fixed = runs.map((_, i) => ({
    ...contourTrace(grid, names, { labels: runs.length === 1, vivid: false }),
    ...anchors(i),
  }));
  const numbers = pictures[0]?.data.map((_, i) => i + fixed.length) ?? [];
  const prefix = say({ ko: "걸음: ", en: "step: " });
  const { frames, controls } = animation(pictures, numbers, prefix, 250, { redraw: true, area: places.height - 176 });
  const title = options.title ?? says.title(equationOf(values, names[2]));
  const base = baseLayout(title, options.notice ?? says.notice(runs.length), places.height, 24);
  const layout: Layout = {
    ...base,
    ...controls,
    margin: { ...base.margin, b: 150 },
    ...Object.assign({}, ...runs.map((_, i) => panelAxes(grid, names, i, places.of(i)))),
    ...valueAxes(runs.length, names[2], [0, last], range, log, places.values),
    annotations: [...base.annotations, ...runs.map(({ name }, i) => panelTitle(name, places.of(i)))],
  };
  const alt = says.alt(spokenName(values), runs.map((run) => says.end(run)).join(" "));
  return figure(say(alt), [...fixed, ...moving(0)], layout, frames);
}

interface Domain {
  x: [number, number];
  y: [number, number];
}

function runsOf(f: FuncOfSeveral, descents: Parameters<typeof descentPath>[1]): readonly DescentToDraw[] {
  if (typeof descents !== "object" || descents === null) throw new TypeError(say(says.howMany));
  if (Array.isArray(descents)) return descents as readonly DescentToDraw[];
  if (!("rates" in descents)) return [descents as DescentToDraw];
  const { start, rates, steps = 20, momentum } = descents;
  return [rates].flat().map((rate) => ({ points: gradientDescent(f, { start, rate, steps, momentum }).points, rate }));
}

/** Where the pictures stand: one beside its values, two or more above them. */
function placesOf(count: number): { height: number; of: (i: number) => Domain; values: Domain } {
  if (count === 1) return { height: 520, of: () => ({ x: [0, 0.54], y: [0, 1] }), values: { x: [0.68, 1], y: [0, 1] } };
  const left = (i: number): [number, number] => (i % 2 === 0 ? [0, 0.44] : [0.56, 1]);
  if (count === 2)
    return { height: 670, of: (i) => ({ x: left(i), y: [0.48, 1] }), values: { x: [0, 1], y: [0, 0.27] } };
  return {
    height: 806,
    of: (i) => ({ x: left(i), y: i < 2 ? [0.72, 1] : [0.32, 0.6] }),
    values: { x: [0, 1], y: [0, 0.18] },
  };
}

function panelAxes(grid: Grid, names: readonly string[], i: number, { x, y }: Domain): object {
  const n = axisNumber(i);
  const axes = Object.values(planeAxes(grid, names, n as number | ""));
  const tight = (one: object, name: string | undefined) => ({
    ...one,
    title: { text: name, standoff: 0, font: { size: 13 } },
    tickfont: { size: 12 },
    nticks: 5,
  });
  return {
    [`xaxis${n}`]: { ...tight(axes[0] as object, names[0]), domain: x, anchor: `y${n}` },
    [`yaxis${n}`]: { ...tight(axes[1] as object, names[1]), domain: y, anchor: `x${n}` },
  };
}

function valueAxes(
  i: number,
  name: string,
  steps: [number, number],
  range: [number, number],
  log: boolean,
  { x, y }: Domain,
): object {
  const n = axisNumber(i);
  const pad = 0.03 * Math.max(1, steps[1]);
  return {
    [`xaxis${n}`]: { ...axis(say(stepWord), [-pad, steps[1] + pad]), domain: x, anchor: `y${n}`, zeroline: false },
    [`yaxis${n}`]: {
      ...axis(name, range),
      domain: y,
      anchor: `x${n}`,
      nticks: 5,
      tickfont: { size: 12 },
      ...(log
        ? { type: "log", exponentformat: "power", dtick: Math.max(1, Math.ceil((range[1] - range[0]) / 5)) }
        : {}),
    },
    ...(i > 1 ? { showlegend: true, legend: { orientation: "h", x: 0, y: y[1] + 0.015, yanchor: "bottom" } } : {}),
  };
}

/** A small picture's own title. */
const panelTitle = (text: string, { x, y }: Domain): Annotation => ({
  xref: "paper",
  yref: "paper",
  x: (x[0] + x[1]) / 2,
  y: y[1],
  xanchor: "center",
  yanchor: "bottom",
  yshift: 2,
  text: `<b>${text}</b>`,
  showarrow: false,
  font: { size: 14 },
});

const says = {
  howMany: {
    ko: "내려간 길을 하나부터 넷까지 넣어 주세요. 예: gradientDescent(f, { start: { x: 1, y: 2 } })",
    en: "Give one to four descents, such as gradientDescent(f, { start: { x: 1, y: 2 } }).",
  },
  title: (f: string) => ({ ko: `${f}: 한 걸음씩 따라가기`, en: `${f}: step by step` }),
  notice: (runs: number) => ({
    ko: `점 하나가 한 걸음입니다. ${runs === 1 ? "오른쪽" : "아래"} 그래프는 걸음마다의 함숫값으로, 학습률이 알맞으면 줄어듭니다.`,
    en: `Each dot is a step. ${runs === 1 ? "On the right" : "Below"}: the value after each step; with a suitable learning rate it falls.`,
  }),
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
