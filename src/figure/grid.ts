import { say } from "../language.js";
import { roundPoints, viewOf } from "./sample.js";
import type { Region, Surface } from "./two-variables.js";

/** The values of a function on a grid, row by row from below; NaN where there is none. */
export interface Grid extends Region {
  /** Places along each side. */
  readonly count: number;
  readonly z: Float32Array;
  /** The values to show: all of them, unless a few run away (a pole). */
  readonly view: readonly [number, number];
}

/**
 * @param count places along each side
 * @throws {Error} one sentence, when the function has no value in the region
 */
export function sampleGrid(f: Surface, region: Region, count = 81): Grid {
  if (!(Number.isInteger(count) && count >= 11 && count <= 400)) throw new RangeError(say(messages.count));
  const values = valuesOn(f, region, count);
  const seen = values.z.filter((value) => !Number.isNaN(value)).sort();
  if (seen.length === 0) throw new RangeError(say(messages.empty));
  const some = places([0, seen.length - 1], 1001).map((rank) => seen[Math.round(rank)] as number);
  return { ...values, view: viewOf(some, 0) };
}

/** The same without a look at the values: there may be none. */
export function valuesOn(f: Surface, { x, y }: Region, count: number): Omit<Grid, "view"> {
  const z = new Float32Array(count * count);
  const [xs, ys] = [places(x, count), places(y, count)];
  for (let i = 0; i < z.length; i++) z[i] = f(xs[i % count] as number, ys[Math.floor(i / count)] as number);
  return { x, y, count, z };
}

/** Evenly spaced numbers, ends included. */
export const places = ([from, to]: readonly [number, number], count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

/** The grid as plotly reads it, in 32-bit floats. */
export const gridData = ({ x, y, z, count }: Grid) => ({
  x: packed(places(x, count)),
  y: packed(places(y, count)),
  z: { ...packed(z), shape: `${count}, ${count}` },
});

/** Levels at round numbers, equally spaced, about twelve of them. */
export function levelsOf({ view: [low, high] }: Grid, count = 12): number[] {
  return high > low ? roundPoints(low, high, count) : [low];
}

/** Numbers as plotly's typed arrays: 32-bit floats, their bytes in base 64. */
export function packed(values: ArrayLike<number>): { dtype: "f4"; bdata: string } {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (let i = 0; i < values.length; i++) view.setFloat32(4 * i, values[i] as number, true);
  return { dtype: "f4", bdata: base64(new Uint8Array(view.buffer)) };
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const bits = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += `${letters.charAt(bits >> 18)}${letters.charAt((bits >> 12) & 63)}`;
    text += `${left > 1 ? letters.charAt((bits >> 6) & 63) : "="}${left > 2 ? letters.charAt(bits & 63) : "="}`;
  }
  return text;
}

const messages = {
  count: {
    ko: "격자의 칸 수(grid)는 11부터 400까지의 자연수로 적어 주세요.",
    en: "The grid must be a whole number from 11 to 400.",
  },
  empty: { ko: "이 영역에는 함수의 값이 없습니다.", en: "The function has no value in this region." },
};
