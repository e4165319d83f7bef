import { type Grid, places } from "./grid.js";
import { digits } from "./rounding.js";
import type { Surface } from "./two-variables.js";

export type Place = readonly [x: number, y: number];

/**
 * The curve f(x, y) = level, in pieces. Where f − level changes its sign along an edge of the grid, the place is found by halving;
 * the places of each cell are joined, and the joints make pieces.
 *
 * Source: marching squares, after [LorensenCline1987].
 *
 * @param grid the values of f
 */
export function levelCurve(f: Surface, grid: Grid, level = 0): Place[][] {
  const { count, z } = grid;
  const [xs, ys] = [places(grid.x, count), places(grid.y, count)];
  const at = (column: number, row: number) => (z[row * count + column] as number) - level;
  const found = new Map<string, Place | undefined>();
  const crossing = (a: readonly [number, number], b: readonly [number, number]): string | undefined => {
    if (at(...a) >= 0 === at(...b) >= 0) return undefined;
    const key = `${a},${b}`;
    if (!found.has(key)) {
      const [from, to] = [a, b].map(([i, j]) => [xs[i], ys[j]] as unknown as Place) as [Place, Place];
      found.set(
        key,
        zeroBetween((x, y) => f(x, y) - level, from, to),
      );
    }
    return found.get(key) && key;
  };
  const below = new Uint8Array(z.length);
  for (let i = 0; i < z.length; i++) below[i] = (z[i] as number) - level < 0 ? 1 : 0;
  const isBelow = (i: number) => below[i] as number;
  const joints: [string, string][] = [];
  for (let row = 0; row + 1 < count; row++) {
    for (let column = 0; column + 1 < count; column++) {
      const corner = row * count + column;
      const sum = isBelow(corner) + isBelow(corner + 1) + isBelow(corner + count) + isBelow(corner + count + 1);
      if (sum === 0 || sum === 4) continue;
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const;
      const values = corners.map((corner) => at(...corner));
      if (values.some(Number.isNaN)) continue;
      const [a, b, c, d] = corners;
      const edges = [crossing(a, b), crossing(b, c), crossing(d, c), crossing(a, d)];
      const [south, east, north, west] = edges;
      if (south && east && north && west) {
        // Two branches cross the cell; the middle says which corners belong together.
        const middle = values.reduce((sum, value) => sum + value, 0) >= 0;
        const turned = middle === (values[0] as number) >= 0;
        joints.push(
          ...((turned
            ? [
                [south, east],
                [north, west],
              ]
            : [
                [south, west],
                [north, east],
              ]) as [string, string][]),
        );
      } else {
        const [one, two] = edges.filter((edge) => edge !== undefined);
        if (one && two) joints.push([one, two]);
      }
    }
  }
  return chains(joints).map((keys) => keys.map((key) => found.get(key) as Place));
}

/** Pieces of a curve in one list; a gap lifts the pen. */
export const strung = (curve: readonly (readonly Place[])[]): (Place | undefined)[] =>
  curve.flatMap((piece, i): (Place | undefined)[] => (i === 0 ? [...piece] : [undefined, ...piece]));

/** The numbers of a list with gaps, as plotly reads them. */
export const coordinate = (places: readonly (Place | undefined)[], k: 0 | 1) =>
  places.map((place) => (place ? digits(place[k]) : null));

/**
 * Where the sign changes between two places, by false position with the weight of an end that stays halved (the Illinois
 * method, [DowellJarratt1971]); undefined where it changes by a jump or at a pole.
 */
function zeroBetween(f: (x: number, y: number) => number, from: Place, to: Place): Place | undefined {
  const on = (t: number): Place => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
  let [a, b, fa, fb] = [0, 1, f(...from), f(...to)];
  const size = Math.max(Math.abs(fa), Math.abs(fb));
  for (let i = 0; i < 60; i++) {
    const t = a + ((b - a) * fa) / (fa - fb);
    const value = f(...on(t));
    if (Math.abs(value) <= 1e-9 * size) return on(t);
    if (value >= 0 === fb >= 0) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [t, value];
  }
  return undefined;
}

/** Joints that share an end, strung together. */
function chains(joints: readonly (readonly [string, string])[]): string[][] {
  const neighbours = new Map<string, string[]>();
  for (const [a, b] of joints) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const seen = new Set<string>();
  const follow = (start: string): string[] => {
    const chain: string[] = [];
    let next: string | undefined = start;
    while (next !== undefined) {
      chain.push(next);
      seen.add(next);
      next = neighbours.get(next)?.find((key) => !seen.has(key));
    }
    const closed = chain.length > 2 && neighbours.get(start)?.includes(chain.at(-1) as string);
    return closed ? [...chain, start] : chain;
  };
  const ends = [...neighbours].filter(([, others]) => others.length === 1).map(([key]) => key);
  return [...ends, ...neighbours.keys()].flatMap((key) => (seen.has(key) ? [] : [follow(key)]));
}
