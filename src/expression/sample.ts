import { randomNumbers } from "../number/random.js";

export type Point = Record<string, number>;
export type Domain = Record<string, [number, number]>;

/** Points to compare two formulas at: random ones of both signs and many magnitudes, the same on every run. */
export function randomPoints(vars: readonly string[], domain: Domain, count: number): Point[] {
  const random = randomNumbers(20240229);
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(vars.map((name) => [name, randomValue(domain[name], random, i)])),
  );
}

function randomValue(interval: [number, number] | undefined, random: () => number, i: number): number {
  const sign = random() < 0.5 ? -1 : 1;
  const r = random();
  if (!interval) return i % 3 === 0 ? sign * 10 ** (8 * r - 4) : sign * 3.7 * r;
  const [low, high] = interval;
  // Every third point lies close to an end, for that is where formulas like to part.
  if (i % 3 !== 0) return low + (high - low) * r;
  const gap = (high - low) * 10 ** (-6 * r);
  return sign < 0 ? low + gap : high - gap;
}

/** Numbers along a line, in order: close together near 0, and near the ends of an interval. */
export function gridOf(interval: [number, number] | undefined): number[] {
  const powers = (least: number, most: number) =>
    Array.from({ length: 4 * (most - least) + 1 }, (_, i) => 1.07 * 10 ** (least + i / 4));
  const even = Array.from({ length: 79 }, (_, i) => (i + 0.5) / 79);
  if (!interval) {
    const far = Array.from({ length: 40 }, (_, i) => 1.07 * 10 ** (i + 11));
    const sizes = [...powers(-6, 0), ...powers(1, 10), ...far, ...even.map((part) => 10.3 * part)];
    return [...sizes.map((size) => -size), ...sizes].sort((a, b) => a - b);
  }
  const [low, high] = interval;
  const near = powers(-6, -2).map((part) => part * (high - low));
  return [
    ...near.map((gap) => low + gap),
    ...even.map((part) => low + part * (high - low)),
    ...near.map((gap) => high - gap),
  ].sort((a, b) => a - b);
}

/** Points with short coordinates, pleasant to read and to check by hand. */
export function pleasantPoints(vars: readonly string[], domain: Domain): Point[] {
  return Array.from({ length: pleasant.length ** Math.min(vars.length, 2) }, (_, i) =>
    Object.fromEntries(
      vars.map((name, j) => {
        const index = (j % 2 === 0 ? i : Math.floor(i / pleasant.length)) + 2 * j;
        return [name, pleasant[index % pleasant.length] as number];
      }),
    ),
  ).filter((point) => within(point, domain));
}

const pleasant = [2, 3, 1, -1, -2, 0.5, 0, 4, -0.5, 1.5, 5, 10, -3, 0.1, -10, 100];

function within(point: Point, domain: Domain): boolean {
  return Object.entries(point).every(([name, value]) => {
    const [low, high] = domain[name] ?? [-Infinity, Infinity];
    return low <= value && value <= high;
  });
}

/** At most so many of a list, evenly taken. */
export const spread = <T>(list: readonly T[], most: number): T[] =>
  list.filter((_, i) => Math.floor((i * most) / list.length) !== Math.floor(((i - 1) * most) / list.length));
