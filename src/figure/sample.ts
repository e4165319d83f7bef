import { digits } from "./rounding.js";

/** A curve's points; `null` lifts the pen. */
export interface Sampled {
  x: number[];
  y: (number | null)[];
}

/** A number to six digits, or to more where it is large beside the part of the axis that is shown. */
export function rounded(n: number, span = Number.POSITIVE_INFINITY): number {
  const more = Math.floor(Math.log10(Math.abs(n) / span));
  return digits(n, Math.min(15, 6 + Math.max(0, more)));
}

/**
 * A curve's points, evenly spaced; the pen is lifted where there is no value and where the curve breaks: at a jump, at a pole.
 *
 * @param f NaN where there is no value
 */
export function sampleCurve(f: (x: number) => number, [from, to]: readonly [number, number], count = 241): Sampled {
  const x = Array.from({ length: count }, (_, i) => rounded(from + ((to - from) * i) / (count - 1), to - from));
  const y = x.map(f);
  const seen = y.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const usual = (seen[Math.floor(seen.length * 0.9)] ?? 1) - (seen[Math.floor(seen.length * 0.1)] ?? 0);
  const result: Sampled = { x: [], y: [] };
  for (const [i, at] of x.entries()) {
    const [before, here] = [y[i - 1], y[i] as number];
    if (before !== undefined && Math.abs(here - before) > 0.04 * usual && breaks(f, x[i - 1] as number, at)) {
      result.x.push(at);
      result.y.push(null);
    }
    result.x.push(at);
    result.y.push(Number.isNaN(here) ? null : rounded(here, usual || undefined));
  }
  return result;
}

/** Halves the interval towards its steeper part: on an unbroken curve the rise shrinks with it, at a break it stays. */
function breaks(f: (x: number) => number, from: number, to: number): boolean {
  let [a, b, fa, fb] = [from, to, f(from), f(to)];
  const whole = Math.abs(fb - fa);
  for (let i = 0; i < 40; i++) {
    const middle = (a + b) / 2;
    const value = f(middle);
    if (Number.isNaN(value)) return true;
    if (Math.abs(value - fa) > Math.abs(fb - value)) [b, fb] = [middle, value];
    else [a, fa] = [middle, value];
  }
  return Math.abs(fb - fa) > 0.5 * whole;
}

/**
 * The part of the y-axis that shows these values: all of them, unless a few run away (a pole).
 *
 * @param margin free room above and below, a part of the whole
 */
export function viewOf(values: readonly (number | null)[], margin = 0.08): [number, number] {
  const seen = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (seen.length === 0) return [-1, 1];
  const at = (part: number) => seen[Math.round(part * (seen.length - 1))] as number;
  const [low, high, q1, q3] = [at(0), at(1), at(0.1), at(0.9)];
  const reach = 4 * (q3 - q1);
  const [bottom, top] = reach > 0 ? [Math.max(low, q1 - reach), Math.min(high, q3 + reach)] : [low, high];
  const pad = top > bottom ? margin * (top - bottom) : 1;
  return [rounded(bottom - pad), rounded(top + pad)];
}

/** About this many points at round numbers. */
export function roundPoints(from: number, to: number, count = 20): number[] {
  const step = roundStep((to - from) / count);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => digits((first + i) * step));
}

/** The next of 1, 2, 2.5, 5, 10, 20, 25, 50 … */
function roundStep(rough: number): number {
  const unit = 10 ** Math.floor(Math.log10(rough));
  return unit * ([1, 2, 2.5, 5].find((factor) => factor * unit >= rough * 0.999) ?? 10);
}
