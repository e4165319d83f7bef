import type { Values } from "../../expression/source.js";

/** A value with an estimate of its error. */
export interface Estimate {
  readonly value: number;
  /** How far the value may be off, as far as the values of f show. */
  readonly error: number;
}

/** What a computer's number may be off by, as a part of it. */
export const unit = 2 ** -52;

/** Each of the steps that are tried is so many times shorter than the last; detail as fine as a 16⁶th of the step is seen. */
const [finer, mostSteps] = [16, 6];
/** What a finer look differs by, and a quarter more: the look itself need not have reached the limit. */
const beyond = 1.25;
/** Places at which noise is looked for, and how many different values there must be: fewer show rounding only. */
const [noisePlaces, leastValues] = [17, 9];
/** Sixth differences of values that are each off by up to ν are about 16 ν. */
const [differenceOrder, sixthOf] = [6, 16];

/**
 * The estimate with an error that also covers what its own samples cannot show. They lie h apart; so f is asked again
 *
 * - at 17 places close together, for noise: sixth differences of a smooth f are tiny at such a distance, those of values that are
 *   each off by up to ν are about 16 ν;
 * - for steps 16, 256, 4096 … times smaller, for detail between the samples: where the slope by five points differs from the value by
 *   more than rounding and noise explain, the value is off by about as much.
 *
 * @param h the distance of the samples that the estimate rests on
 * @param spacing a distance at which noise shows, and f itself is smooth
 */
export function withDoubts(f: Values, at: number, { value, error }: Estimate, h: number, spacing = h / 4): Estimate {
  const close = noiseAround(f, at, spacing, 0);
  // f may change much at one of the two distances; noise is the same at both.
  const noise = Math.min(close, noiseAround(f, at, h / 4, close));
  let bound = error + (2 * noise) / h;
  for (let step = h / finer, i = 0; i < mostSteps && at + step / 4 !== at; step /= finer, i++) {
    const found = slopeByFive(f, at, step, noiseAround(f, at, step / 4, noise));
    if (found === undefined) break;
    const apart = Math.abs(value - found.value);
    if (apart > found.error) bound = Math.max(bound, beyond * apart + found.error);
  }
  return { value, error: bound };
}

/**
 * What each value of f may be off by.
 *
 * @param known the noise that was found farther out: it is taken where rounded values don't differ any more at this distance
 */
function noiseAround(f: Values, at: number, spacing: number, known: number): number {
  const values = Array.from({ length: noisePlaces }, (_, i) => f(at + (i - (noisePlaces - 1) / 2) * spacing));
  if (!values.every(Number.isFinite)) return known;
  if (new Set(values).size < leastValues) return known;
  let differences = values;
  for (let order = 0; order < differenceOrder; order++)
    differences = differences.slice(1).map((y, i) => y - (differences[i] as number));
  return Math.max(...differences.map(Math.abs)) / sixthOf;
}

/** (f(a − 2h) − 8f(a − h) + 8f(a + h) − f(a + 2h)) / 12h; its error is what halving h changes, and what rounding and noise may do. */
function slopeByFive(f: Values, at: number, h: number, noise: number): Estimate | undefined {
  const places = [-2, -1, -0.5, 0.5, 1, 2].map((n) => at + n * h);
  const values = places.map(f) as [number, number, number, number, number, number];
  const [a, b, nearer, further, d, e] = values;
  const width = ((places[5] as number) - (places[0] as number)) / 4;
  const value = (a - 8 * b + 8 * d - e) / (12 * width);
  if (!Number.isFinite(value)) return undefined;
  const halved = (b - 8 * nearer + 8 * further - d) / (6 * width);
  const size = Math.max(...values.map(Math.abs)) + Math.abs(at * value);
  return { value, error: (16 / 15) * Math.abs(value - halved) + (3 * (unit * size + noise)) / h };
}
