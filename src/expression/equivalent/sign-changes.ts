import * as I from "../../number/interval.js";
import { differentiate } from "../differentiate.js";
import { enclosure } from "../enclosure.js";
import { textbook } from "../textbook.js";
import { type Tree, variablesOf } from "../tree.js";

type Sign = 1 | -1;

/** Where a formula of one variable changes its sign, in order, and its sign behind the last of these places. */
export interface SignChanges {
  readonly x: string;
  readonly at: readonly number[];
  readonly last: Sign;
}

/** How often a formula is differentiated. */
const mostSlopes = 4;
/** Where zeros are tried: those of formulas that people write are here, if they are short numbers at all. */
const tried = [0, 1, -1, 2, -2, 0.5, -0.5, 3, -3];

/**
 * Where a formula that is smooth on the whole line changes its sign; it may be 0 at other single points, too. Its slope tells: between two
 * places where the slope changes its sign the formula only grows or only falls, so that its values there decide. x − sin x has the slope
 * 1 − cos x ≥ 0 and is 0 at 0, so it is negative before and positive behind. What sign the slope has, an enclosure of all its values
 * tells, or its own slope.
 *
 * @returns undefined where this does not tell
 */
export function signChanges(u: Tree): SignChanges | undefined {
  const [x, ...others] = variablesOf(u);
  return x === undefined || others.length > 0 ? undefined : changesOf(u, x, mostSlopes);
}

function changesOf(u: Tree, x: string, slopes: number): SignChanges | undefined {
  const value = enclosure([u], [x]);
  const over = (lo: number, hi: number) => value([I.interval(lo, hi)])[0] as I.Interval;
  const all = over(-Infinity, Infinity);
  if (!I.isSmooth(all)) return undefined;
  const always = signOfAll(all);
  if (always) return { x, at: [], last: always };
  const slope = slopes > 0 ? changesOf(textbook(differentiate(u, x)), x, slopes - 1) : undefined;
  if (!slope) return undefined;
  const signAt = (place: number) => (Number.isFinite(place) ? exactSign(over(place, place)) : undefined);
  const ends = [-Infinity, ...slope.at, Infinity];
  const at: number[] = [];
  let before: Sign | undefined;
  for (const [i, lo] of ends.slice(0, -1).entries()) {
    const hi = ends[i + 1] as number;
    const grows = ((slope.at.length - i) % 2 === 0 ? slope.last : -slope.last) as Sign;
    const part = inPart({ lo, hi, grows, signAt, all: () => signOfAll(over(lo, hi)) });
    if (!part) return undefined;
    if (before && before !== part.first) at.push(lo);
    if (part.zero !== undefined) at.push(part.zero);
    before = part.zero === undefined ? part.first : (-part.first as Sign);
  }
  return { x, at, last: before as Sign };
}

/** The sign of what is nowhere of the other one; undefined for what may be both, or 0 everywhere. */
const signOfAll = ({ lo, hi }: I.Interval): Sign | undefined =>
  lo >= 0 && hi > 0 ? 1 : hi <= 0 && lo < 0 ? -1 : undefined;

const exactSign = ({ lo, hi }: I.Interval) => (lo > 0 ? 1 : hi < 0 ? -1 : lo === 0 && hi === 0 ? 0 : undefined);

interface Part {
  readonly lo: number;
  readonly hi: number;
  /** 1 where the formula only grows, −1 where it only falls. */
  readonly grows: Sign;
  readonly signAt: (place: number) => -1 | 0 | 1 | undefined;
  readonly all: () => Sign | undefined;
}

/** The sign in a part on which the formula only grows or only falls, and the place where it changes. */
function inPart({ lo, hi, grows, signAt, all }: Part): { first: Sign; zero?: number } | undefined {
  const [left, right] = [signAt(lo), signAt(hi)];
  if (left === 0 || left === grows) return { first: grows };
  const falls = -grows as Sign;
  if (right === 0 || right === falls) return { first: falls };
  const always = all();
  if (always) return { first: always };
  const zero = tried.find((place) => lo < place && place < hi && signAt(place) === 0);
  return zero === undefined ? undefined : { first: falls, zero };
}
