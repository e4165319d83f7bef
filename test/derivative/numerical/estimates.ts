import { automaticDerivative } from "../../../src/derivative/automatic/automatic.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { randomNumbers } from "../../../src/number/random.js";
import { smoothFormulas } from "../smooth-formula.js";

/** A function, a place, and its true slope there. */
export interface SlopeCase {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly at: number;
  readonly slope: number;
}

/**
 * Functions on which an estimate of the error may be too small: smooth ones at places near and far, ones that change much within a
 * step, so that the samples see nothing of it, and ones whose values are noisy or rounded.
 */
export function cases(count: number, seed: number): SlopeCase[] {
  const random = randomNumbers(seed);
  const { formula } = smoothFormulas(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const found: SlopeCase[] = [];
  const add = (name: string, f: SlopeCase["f"], at: number, slope: number) => {
    if (Number.isFinite(slope) && Math.abs(slope) < 1e12 && Number.isFinite(f(at))) found.push({ name, f, at, slope });
  };
  while (found.length < count) {
    const at = between(-3, 3) * (random() < 0.1 ? 100 : 1);
    const kind = Math.floor(10 * random());
    if (kind < 5) {
      const text = formula(2);
      const expression = parse(text);
      add(text, (x) => expression.evaluate({ x }), at, automaticDerivative(expression, at));
    } else if (kind === 5) {
      const [k, shift] = [10 ** between(0, 6), between(0, 6)];
      add(`sin(${k} x + ${shift})`, (x) => Math.sin(k * x + shift), at, k * Math.cos(k * at + shift));
    } else if (kind === 6) {
      const [k, near] = [10 ** between(0, 10), between(-2, 2)];
      const f = (x: number) => Math.exp(-k * (x - at) ** 2);
      const place = at + near / Math.sqrt(k);
      add(`e^(-${k}(x - ${at})^2)`, f, place, -2 * k * (place - at) * f(place));
    } else if (kind === 7) {
      const [k, size] = [10 ** between(1, 5), 10 ** between(-6, 0)];
      const f = (x: number) => x * x + size * Math.sin(k * x);
      add(`x^2 + ${size} sin(${k} x)`, f, at, 2 * at + size * k * Math.cos(k * at));
    } else if (kind === 8) {
      const size = 10 ** between(-14, -5);
      add(`sin x with noise ${size}`, (x) => Math.sin(x) + size * (2 * scrambled(x) - 1), at, Math.cos(at));
    } else {
      const places = 10 ** Math.floor(between(5, 14));
      add(`e^x to 1/${places}`, (x) => Math.round(Math.exp(x / 9) * places) / places, at, Math.exp(at / 9) / 9);
    }
  }
  return found;
}

/** A number from 0 to 1 that jumps about as x changes in its last digits, the same for the same x. */
function scrambled(x: number): number {
  const [low = 0, high = 0] = new Uint32Array(new Float64Array([x]).buffer);
  let mixed = Math.imul(low ^ (high >>> 7), 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
