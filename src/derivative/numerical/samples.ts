import type { Values } from "../../expression/source.js";
import { say } from "../../language.js";
import { unit } from "./estimate.js";
import { oneSidedSlopes } from "./one-sided.js";

/** Five values of f, evenly spaced. */
export interface Samples {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The values at a − reach, a − reach/2, a, a + reach/2, a + reach; one sentence where there is none. */
export function samplesAround(f: Values, at: number, reach: number): Samples {
  const here = valueAt(f, at, at);
  const x = [at - reach, at - reach / 2, at, at + reach / 2, at + reach];
  return { x, y: x.map((place) => (place === at ? here : valueAt(f, place, at))) };
}

function valueAt(f: Values, x: number, at: number): number {
  const y = f(x);
  if (Number.isNaN(y))
    throw new RangeError(say(x === at ? messages.noValue(f.variable, at) : messages.noValueBeside(f.variable, x, at)));
  return y;
}

/**
 * The samples around a, after a look for what a difference would average away: a corner, a jump or a pole at a, or hidden between
 * the samples.
 *
 * @param closer parts of the reach at which to look too: a small corner close to a shows only from close by
 * @throws {Error} one sentence: the slopes from both sides at a, or that there is a break or a bend near it
 */
export function checkedSamples(f: Values, at: number, reach: number, closer: readonly number[] = []): Samples {
  const samples = samplesAround(f, at, reach);
  let known: number | undefined;
  const noise = () => {
    known ??= noiseOf(dense(f, at, samples));
    return known;
  };
  refuseBreaks(f, at, samples, noise);
  for (const part of closer) {
    if (at + (part * reach) / 2 !== at) refuseBreaks(f, at, samplesAround(f, at, part * reach), noise);
  }
  return samples;
}

/** On a smooth curve the slopes between five samples change by nearly the same from each to the next, to this part. */
const even = 0.01;
/** Views that are looked at, each half of the one before: then the steps are a quarter million times shorter. */
const mostViews = 18;
/** Over so many views the slopes of a smooth curve differ 16 times less. */
const viewsApart = 4;
/** What keeps more than this part of its differences does not come from a smooth curve: a corner keeps all of them, a root a half. */
const staying = 0.4;

/**
 * Where the slopes between the samples don't change evenly, more samples are taken, and the place where the slopes change most is
 * looked at closer and closer. On a smooth curve what the slopes differ by halves with the view; at a corner it stays, at a jump it
 * doubles. Rounding ends the search.
 */
function refuseBreaks(f: Values, at: number, samples: Samples, noiseAround: () => number): void {
  const slopes = slopesOf(samples);
  const bends = differences(slopes);
  const uneven = Math.max(...differences(bends).map(Math.abs));
  if (uneven <= Math.max(even * Math.max(...bends.map(Math.abs)), rounding(samples, slopes))) return;
  const many = dense(f, at, samples);
  const noise = Math.max(noiseOf(many), noiseAround());
  const spreads: number[] = [];
  for (let view = many; spreads.length < mostViews; ) {
    view = zoom(f, at, view);
    const now = slopesOf(view);
    if (spread(now) <= rounding(view, now, noise)) return;
    const before = spreads[spreads.push(spread(now)) - 1 - viewsApart];
    if (before !== undefined && spread(now) > staying * before) report(f, at, view, noise);
  }
}

const differences = (y: readonly number[]) => y.slice(1).map((value, i) => value - (y[i] as number));
const spread = (slopes: readonly number[]) => Math.max(...slopes) - Math.min(...slopes);

function slopesOf({ x, y }: Samples): number[] {
  const widths = differences(x);
  return differences(y).map((rise, i) => rise / (widths[i] as number));
}

/** A difference of two slopes has four values in it, each with its own error; as much again, twice, for f's own rounding. */
const safety = 16;

/** How far the slopes may be off by rounding; numbers below 2^-1022 lose digits. */
function rounding({ x, y }: Samples, slopes: readonly number[], noise = 0): number {
  const largest = (list: readonly number[]) => Math.max(...list.map(Math.abs));
  const error = noise + unit * (largest(y) + 2 ** -1022 + largest(x) * largest(slopes));
  return (safety * error) / ((x[1] as number) - (x[0] as number));
}

/** The part of the view around the sample at which the slope changes most, with five samples. */
function zoom(f: Values, at: number, { x, y }: Samples): Samples {
  const bends = differences(slopesOf({ x, y })).map(Math.abs);
  const i = bends.indexOf(Math.max(...bends));
  return denser(f, at, { x: x.slice(i, i + 3), y: y.slice(i, i + 3) });
}

/** The same samples with one more between each two. */
function denser(f: Values, at: number, { x, y }: Samples): Samples {
  const places = x.flatMap((place, i) => (i === 0 ? [place] : [((x[i - 1] as number) + place) / 2, place]));
  return { x: places, y: places.map((place, i) => (i % 2 === 0 ? (y[i / 2] as number) : valueAt(f, place, at))) };
}

/** Sixty-four steps instead of four. */
const dense = (f: Values, at: number, samples: Samples) =>
  Array.from({ length: 4 }).reduce<Samples>((view) => denser(f, at, view), samples);

/** All but the largest 15 %: so many of the fourth differences a break or a bend may spoil. */
const unspoilt = 0.85;
/** Fourth differences of values that are each off by up to ν are about 8 ν: √(1 + 16 + 36 + 16 + 1) = 8.4. */
const fourthOf = 8;

/** What f's values are off by, each by itself: fourth differences show it, and a break or a bend spoils but a few of them. */
function noiseOf({ y }: Samples): number {
  const fourth = differences(differences(differences(differences(y)))).map(Math.abs);
  return (fourth.sort((a, b) => a - b)[Math.floor(unspoilt * fourth.length)] as number) / fourthOf;
}

/** Views of a last look: then the steps are a million times shorter. */
const closestViews = 20;

/** Says what is wrong, after a last look at where: as close as rounding lets one see. */
function report(f: Values, at: number, view: Samples, noise: number): never {
  for (let i = 0, closer = view; i < closestViews; i++, view = closer) {
    closer = zoom(f, at, view);
    const slopes = slopesOf(closer);
    if (spread(slopes) <= rounding(closer, slopes, noise)) break;
  }
  const [first, , middle, , last] = view.x as [number, number, number, number, number];
  const slopes = Math.abs(middle - at) <= last - first ? oneSidedSlopes(f, at) : undefined;
  const told = slopes && ["corner", "jump", "vertical tangent", "cusp"].includes(slopes.kind);
  throw new RangeError(told ? slopes.toString() : say(messages.rough(f.variable, at, Number(middle.toPrecision(3)))));
}

const messages = {
  noValue: (x: string, at: number) => ({
    ko: `${x} = ${at}에서 함수가 정의되지 않아 미분계수를 구할 수 없습니다.`,
    en: `The function has no value at ${x} = ${at}, so there is no derivative to compute.`,
  }),
  noValueBeside: (x: string, place: number, at: number) => ({
    ko: `${x} = ${at} 바로 옆의 ${x} = ${place}에서 함수가 정의되지 않습니다: 함수가 거기서 끝나지 않는다면 step을 더 작게 주세요.`,
    en: `The function has no value at ${x} = ${place}, beside ${x} = ${at}: give a smaller step, unless the function ends there.`,
  }),
  rough: (x: string, at: number, near: number) => ({
    ko: `${x} = ${near} 근처에서 함수가 끊어지거나 꺾이므로 ${x} = ${at}에서의 미분계수를 이 간격으로는 구할 수 없습니다: step을 더 작게 주세요.`,
    en: `Near ${x} = ${near} the function breaks or bends sharply, so this step cannot give the derivative at ${x} = ${at}: give a smaller step.`,
  }),
};
