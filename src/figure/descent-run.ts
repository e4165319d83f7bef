import { say } from "../language.js";
import { digits } from "./rounding.js";
import { figureNumber, type Words, wordsOf } from "./text.js";
import type { Surface } from "./two-variables.js";

/** A descent to draw, such as `gradientDescent` returns. */
export interface DescentToDraw {
  readonly points: readonly Readonly<Record<string, number>>[];
  /** The learning rate: names the picture unless there is a name. */
  readonly rate?: number;
  readonly name?: Words;
}

/** A descent as it is drawn: at most so many of its points. */
export interface Run {
  name: string;
  x: number[];
  y: number[];
  values: number[];
  /** Which step each point is. */
  steps: number[];
}

const mostDrawn = 121;

/** @throws {Error} one sentence, when its points are not points of f */
export function runOf(f: Surface, { points, rate }: DescentToDraw, name: Words | undefined, i: number): Run {
  const [x, y] = f.names;
  const all = (points ?? []).map((point) => [point[x] as number, point[y] as number] as const);
  if (all.length === 0 || all.some((place) => place.some((value) => typeof value !== "number")))
    throw new TypeError(say(messages.points(f.names)));
  const away = all.findIndex((place) => !place.every((value) => Math.abs(value) < 1e9));
  const whole = away < 0 ? all : all.slice(0, away);
  const every = Math.ceil(whole.length / mostDrawn);
  const steps = [...whole.keys()].filter((step) => step % every === 0 || step === whole.length - 1);
  const kept = steps.map((step) => whole[step] as readonly [number, number]);
  return {
    name:
      name !== undefined ? wordsOf(name) : rate !== undefined ? `η = ${figureNumber(rate)}` : say(messages.run(i + 1)),
    x: kept.map(([a]) => digits(a, placeDigits)),
    y: kept.map(([, b]) => digits(b, placeDigits)),
    values: kept.map((place) => f(...place)),
    steps,
  };
}

/** Of places on a way that is seen as a whole: so many digits. */
export const placeDigits = 4;

/** The steps to show: all, or every second, third … of them, as many as keep the figure small; and the last. */
export function stopsOf(last: number, runs: number): number[] {
  const count = Math.min(last + 1, 31, Math.max(6, Math.floor(3000 / (runs * Math.min(last + 1, mostDrawn)))));
  const stride = Math.max(1, Math.ceil(last / (count - 1)));
  return [...Array.from({ length: Math.ceil(last / stride) }, (_, i) => i * stride), last];
}

/** The values' axis: logarithmic where they fall to a small part of what they were; a descent that runs away leaves the picture. */
export function valueAxis(runs: readonly Run[]): { range: [number, number]; log: boolean } {
  const all = runs.flatMap(({ values }) => values).filter((value) => !Number.isNaN(value));
  const start = Math.max(...runs.map(({ values }) => values[0] ?? 0).filter((value) => !Number.isNaN(value)));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const positive = all.filter((value) => value > 0);
  if (least >= 0 && positive.length > 0 && start / Math.min(...positive) > 50) {
    const ends = [Math.max(Math.min(...positive), 1e-16 * start), Math.min(most, 1e4 * start)].map(Math.log10) as [
      number,
      number,
    ];
    return { range: [ends[0] - 0.3, ends[1] + 0.3], log: true };
  }
  const top = Math.min(most, start + 2 * (start - least));
  const pad = top > least ? 0.08 * (top - least) : 1;
  return { range: [least - pad, top + pad], log: false };
}

const messages = {
  points: ([x, y]: readonly string[]) => ({
    ko: `내려간 길은 { points: [{ ${x}: 1, ${y}: 2 }, …] }처럼 점들로 적어 주세요.`,
    en: `A descent is a record with its points, { points: [{ ${x}: 1, ${y}: 2 }, …] }.`,
  }),
  run: (i: number) => ({ ko: `길 ${i}`, en: `descent ${i}` }),
};
