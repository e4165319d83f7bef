import { type Grid, gridData, levelsOf } from "./grid.js";
import { coordinate, type Place, strung } from "./level-curve.js";
import { type PointToMark, placeOf, toMark } from "./marks.js";
import type { Layout, Trace } from "./plotly.js";
import { digitsOrGap } from "./rounding.js";
import { axis, baseLayout, colours, hover } from "./style.js";
import type { Words } from "./text.js";
import type { Region, Surface } from "./two-variables.js";

/** Viridis: from dark for low to light for high, so that it reads in grey too. */
const viridis = [
  "#440154",
  "#482878",
  "#3e4989",
  "#31688e",
  "#26828e",
  "#1f9e89",
  "#35b779",
  "#6ece58",
  "#b5de2b",
  "#fde725",
];

/** Viridis on white paper, pale enough for black lines and numbers to be read on it. */
const pale = viridis.map((colour, i) => [i / (viridis.length - 1), `rgb(${mixed(colour).join(",")})`] as const);

function mixed(colour: string): number[] {
  return [1, 3, 5].map((i) => Math.round(0.5 * Number.parseInt(colour.slice(i, i + 2), 16) + 127.5));
}

export interface ContourStyle {
  /** The levels to draw, equally spaced. */
  levels?: readonly number[];
  /** Numbers on the lines; drawn on pale colours. */
  labels?: boolean;
  /** Full colours; by default where there are no numbers. */
  vivid?: boolean;
}

/** The filled contours of a function: the bands between levels. */
export function contourTrace(
  grid: Grid,
  names: readonly string[],
  { levels = levelsOf(grid), labels = true, vivid = !labels }: ContourStyle = {},
): Trace {
  const [first, last] = [levels[0] as number, levels.at(-1) as number];
  const size = levels.length > 1 ? (last - first) / (levels.length - 1) : 1;
  const [x, y, z] = names;
  return {
    type: "contour",
    ...gridData(grid),
    autocontour: false,
    zmin: grid.view[0],
    zmax: grid.view[1],
    colorscale: vivid ? "Viridis" : pale,
    showscale: false,
    connectgaps: false,
    contours: {
      start: first,
      end: last,
      size,
      showlabels: labels,
      ...(labels ? { labelfont: { size: 12, color: "#1a1a1a" } } : {}),
    },
    line: { color: vivid ? "#ffffff" : "#555555", width: 0.8, smoothing: 0 },
    hovertemplate: `${x} = %{x:.4~g}<br>${y} = %{y:.4~g}<br>${z} = %{z:.4~g}<extra></extra>`,
  };
}

/** The two axes of a plane with one unit of length, so that circles are round and right angles are right. */
export function planeAxes(
  { x, y }: Region,
  names: readonly string[],
  n: number | "" = "",
): Pick<Layout, "xaxis" | "yaxis"> {
  return {
    [`xaxis${n}`]: { ...axis(names[0] as string, x), constrain: "domain", zeroline: false, showgrid: false },
    [`yaxis${n}`]: {
      ...axis(names[1] as string, y),
      scaleanchor: `x${n}`,
      constrain: "domain",
      zeroline: false,
      showgrid: false,
    },
  };
}

/** The layout of a plane by itself. */
export function planeLayout(grid: Grid, names: readonly string[], title: Words, notice: Words | undefined, gap = 0) {
  const tall = (grid.y[1] - grid.y[0]) / (grid.x[1] - grid.x[0]);
  const base = baseLayout(title, notice, 82 + Math.min(420, Math.max(180, 610 * tall)), gap);
  return { ...base, ...planeAxes(grid, names) };
}

/** Pieces of a curve as one trace. */
export function pieces(curve: readonly (readonly Place[])[]): Trace {
  const places = strung(curve);
  return { type: "scatter", mode: "lines", x: coordinate(places, 0), y: coordinate(places, 1), hoverinfo: "skip" };
}

/**
 * Arrows as one trace of lines, heads included; true in their angles where the axes have one unit of length.
 *
 * @param head the length of a head in the plane's own units
 */
export function arrows(list: readonly { from: Place; to: Place }[], head: number): Trace {
  const strokes = list.map(({ from, to }): Place[] => {
    const size = Math.min(head, 0.5 * Math.hypot(to[0] - from[0], to[1] - from[1]));
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const barb = (turn: number): Place => [
      to[0] - size * Math.cos(angle + turn),
      to[1] - size * Math.sin(angle + turn),
    ];
    return [from, to, barb(0.45), barb(-0.45), to];
  });
  return { ...pieces(strokes), fill: "toself" };
}

/** A line along which a constraint holds. */
export const pathLine = { color: colours.tangent, width: 4 };

/**
 * Marks on the plane, or on the surface above it.
 *
 * @param lift in space: how far above the surface, so that they are seen
 */
export function marksTrace(f: Surface, points: readonly PointToMark[], lift?: number): Trace {
  const inSpace = lift !== undefined;
  const marks = points.map(toMark);
  const at = marks.map((mark) => placeOf(mark, f));
  const z = at.map(([x, y]) => f(x, y));
  return {
    type: inSpace ? "scatter3d" : "scatter",
    mode: "markers+text",
    showlegend: false,
    cliponaxis: false,
    x: at.map(([x]) => x),
    y: at.map(([, y]) => y),
    ...(inSpace ? { z: z.map((height) => digitsOrGap(height + lift, 6)) } : {}),
    text: marks.map(({ text }) => text && `<b>${text}</b>`),
    textposition: "top center",
    textfont: { size: 14, color: colours.tangent },
    marker: {
      size: inSpace ? 6 : 12,
      symbol: inSpace ? "circle" : marks.map(({ symbol }) => symbol),
      color: colours.secant,
      line: { color: colours.tangent, width: inSpace ? 1 : 2 },
    },
    customdata: z.map((height) => digitsOrGap(height, 6)),
    hovertemplate: hover(f.names[0], f.names[1]).replace("<extra>", "<br>z = %{customdata:.4~g}<extra>"),
  };
}
