import { type Grid, gridData } from "./grid.js";
import { coordinate, type Place, strung } from "./level-curve.js";
import type { Layout, Trace } from "./plotly.js";
import { digitsOrGap } from "./rounding.js";
import { colours } from "./style.js";
import type { Surface } from "./two-variables.js";

/** The surface z = f(x, y), with lines of equal height. */
export function surfaceTrace(grid: Grid, names: readonly string[], levels: readonly number[]): Trace {
  const [x, y, z] = names;
  const [first, last] = [levels[0] as number, levels.at(-1) as number];
  return {
    type: "surface",
    ...gridData(grid),
    colorscale: "Viridis",
    cmin: grid.view[0],
    cmax: grid.view[1],
    showscale: false,
    contours: {
      z: {
        show: levels.length > 1,
        start: first,
        end: last,
        size: (last - first) / Math.max(1, levels.length - 1),
        color: "#ffffff",
        width: 1,
        highlight: false,
      },
      x: { highlight: false },
      y: { highlight: false },
    },
    lighting: { ambient: 0.85, diffuse: 0.4, specular: 0.05 },
    hovertemplate: `${x} = %{x:.4~g}<br>${y} = %{y:.4~g}<br>${z} = %{z:.4~g}<extra></extra>`,
  };
}

/**
 * The three axes of space. The two of the plane have one unit of length unless one is much longer.
 *
 * @param options `from`: the side from which one looks, [-1, -1] from the left and the front; `far`: how many times the usual
 * distance away
 */
export function scene(
  { x, y, view: [low, high] }: Grid,
  names: readonly string[],
  { domain = { x: [0, 1], y: [0, 1] }, from = [-1, -1] as Place, far = 1 } = {},
): NonNullable<Layout["scene"]> {
  const pad = high > low ? 0.04 * (high - low) : 1;
  const ratio = (y[1] - y[0]) / (x[1] - x[0]);
  const fair = ratio >= 0.5 && ratio <= 2 ? ratio : 1;
  const side = (name: string, range: readonly number[]) => ({
    title: { text: name },
    range: [...range],
    showspikes: false,
    gridcolor: "#d0d0d0",
    zerolinecolor: "#8c8c8c",
    nticks: 6,
    backgroundcolor: "#ffffff",
    tickfont: { size: 11 },
  });
  return {
    xaxis: side(names[0] as string, x),
    yaxis: side(names[1] as string, y),
    zaxis: side(names[2] as string, [low - pad, high + pad]),
    aspectmode: "manual",
    aspectratio: { x: 1, y: fair, z: 0.8 },
    camera: { eye: { x: far * from[0], y: 1.32 * far * from[1], z: 0.88 * far }, center: { x: 0, y: 0, z: -0.14 } },
    domain,
  };
}

/** A curve of the plane lifted to the surface, a little above it so that it is seen. */
export function liftedTrace(f: Surface, { view: [low, high] }: Grid, curve: readonly (readonly Place[])[]): Trace {
  const places = strung(curve);
  const lift = 0.008 * (high - low);
  const heights = places.map((place) => (place ? f(...place) + lift : Number.NaN));
  return {
    type: "scatter3d",
    mode: "lines",
    hoverinfo: "skip",
    line: { color: colours.tangent, width: 7 },
    x: coordinate(places, 0),
    y: coordinate(places, 1),
    z: heights.map((z) => digitsOrGap(z)),
  };
}

/** The side on which a curve lies, so that it is not looked at through the surface. */
export function sideOf({ x, y }: Grid, curve: readonly (readonly Place[])[]): Place {
  const places = curve.flat();
  const side = (k: 0 | 1, [from, to]: readonly [number, number]) =>
    places.reduce((sum, place) => sum + place[k] - (from + to) / 2, 0) > 1e-9 * (to - from) * places.length ? 1 : -1;
  return [side(0, x), side(1, y)];
}
