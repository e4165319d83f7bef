import { preciseValue } from "../../src/expression/equivalent/precise.js";
import { rawValue } from "../../src/expression/evaluate.js";
import { toExpression } from "../../src/expression/source.js";
import { type Tree, visit } from "../../src/expression/tree.js";
import { type CriticalPoints, criticalPoints } from "../../src/optimum/critical.js";
import { inLanguage } from "../in-language.js";
import { type Choices, choices, type Family, type Trial } from "./family.js";

/** A random function of one variable: with holes, roots, powers, pieces and ends. */
export function randomFunction(c: Choices, depth = 2): string {
  const u = () => randomFunction(c, depth - 1);
  const n = () => c.whole(1, 4);
  const linear = () =>
    c.one(["x", `(${n()}x-${n()})`, `(x+${n()})`, `(${n()}-x)`, "x^2", `(x^2-${n()})`, `(x^2-x-${n()})`]);
  if (depth === 0) return linear();
  return c.one([
    () => `(${u()}+${u()})`,
    () => `(${u()}-${u()})`,
    () => `(${u()})*(${u()})`,
    () => `((${u()})/(${linear()}))`,
    () => `(${u()})^2`,
    () => `|${u()}|`,
    () => `sqrt(${u()})`,
    () => `cbrt(${u()})`,
    () => `(${u()})^(${n()}/${c.one([2, 3, 5])})`,
    () => `ln(${u()})`,
    () => `e^(${u()})`,
    () => `sin(${linear()})`,
    () => `cos(${linear()})`,
    () => `atan(${u()})`,
    () => `tanh(${u()})`,
    () => `relu(${u()})`,
    () => `max(${u()},${u()})`,
    () => `min(${u()},${linear()})`,
    () => `(sin(${linear()})/(${linear()}))`,
    () => `((1-cos(${linear()}))/(${linear()})^2)`,
    () => cancelling(c, c.one(["x", "(x-1)", `(${n()}x-1)`, "(2-x)"])),
    () => `|${linear()}|`,
    () => `(|${linear()}|-|${linear()}|)`,
    () => `relu(${linear()})`,
    () => `(${n()}cos(x)+${c.one(["sin", "cos"])}(${n()}x))`,
    () => `asin((${linear()})/${n()})`,
    () => `acos((${linear()})/${n()})`,
    () => `1/(${u()})`,
    () => `ln(|${u()}|)`,
    () => `e^(-1/(${linear()})^${c.one([1, 2])})`,
    () => `(${linear()})*ln(${linear()})`,
    () => `(${linear()})^(${linear()})`,
    () => `sign(${u()})`,
    () => `(${u()})*step(${linear()})`,
    () => `tan(${linear()})`,
    () => `${c.one(["sinh", "cosh", "asinh", "sigmoid", "softplus", "erf", "gelu", "sech", "coth"])}(${u()})`,
    () => `sin(${n()}/(${linear()}))`,
    () => `(${c.one(["sin", "cos"])}(${n()}/x)/(${c.one(["x", "x^2", "sqrt(|x|)", "ln(|x|)"])}))`,
    () => `|${u()}|^0.0${n()}`,
    () => `(${u()}-${n()})`,
    () => `${n()}(${u()})`,
  ])();
}

/** A quotient whose terms cancel near the zeros of u, the more of them the nearer. */
const cancelling = (c: Choices, u: string) =>
  c.one([
    `((${u}-sin(${u}))/(${u})^3)`,
    `((tan(${u})-${u})/(${u})^3)`,
    `((e^(${u})-1-${u})/(${u})^2)`,
    `((ln(1+${u})-${u})/(${u})^2)`,
    `((sqrt(1+${u})-1)/(${u}))`,
    `((atan(${u})-${u})/(${u})^3)`,
  ]);

const budget = 1500;

/** Critical points beside a fine grid, with many digits near every point that is claimed. */
export const critical: Family = {
  name: "criticalPoints",
  leastProved: 0.85,
  trial(seed): Trial {
    const c = choices(seed);
    const f = randomFunction(c);
    const lo = c.whole(-3, 1);
    const interval: [number, number] = [lo + c.one([0, 0, 0.25, 0.3]), lo + c.whole(1, 4)];
    const input = `criticalPoints("${f}", { interval: [${interval}] })`;
    let found: CriticalPoints;
    try {
      found = criticalPoints(f, { interval, budget });
    } catch (error) {
      return { outcome: "false", input, why: String(error) };
    }
    const text = inLanguage("en", () => String(found));
    const why = falseClaim(toExpression(f).tree, interval, found, text);
    if (why) return { outcome: "false", input, why: `${why}\n${text}` };
    return { outcome: found.complete ? "proved" : "not decided", input };
  },
};

type Values = (x: number) => number;

/** What is false about the answer, if anything is. */
export function falseClaim(
  tree: Tree,
  interval: readonly [number, number],
  found: CriticalPoints,
  text: string,
): string | undefined {
  const quick: Values = (x) => rawValue(tree, { x });
  const precise: Values = (x) => preciseValue(tree, { x }) ?? Number.NaN;
  const grid = gridOf(interval, found, text);
  return (
    falseExtreme(found, quick, precise, grid) ??
    falseLimit(text, precise, interval, grid) ??
    falseKind(found, precise, interval) ??
    (found.complete ? missing(found, tree, interval, text) : undefined)
  );
}

/** Points spread over the interval, and closer and closer to whatever is named. */
function gridOf([lo, hi]: readonly [number, number], found: CriticalPoints, text: string): number[] {
  const spread = Array.from({ length: 401 }, (_, i) => lo + ((i + 0.123) / 402) * (hi - lo));
  const named = [lo, hi, ...found.points.map(({ point }) => point.x as number), ...namedIn(text)];
  const near = named.flatMap((x) => [1e-2, 1e-3, 1e-5, 1e-7, 1e-9, 1e-12].flatMap((h) => [x - h, x + h]));
  return [...spread, ...near].filter((x) => lo <= x && x <= hi);
}

const namedIn = (text: string) => [...text.matchAll(/Near x = (?:\S+ ≈ )?(-?[\d.e-]+)/g)].map(([, x]) => Number(x));

function falseExtreme({ minimum, maximum }: CriticalPoints, quick: Values, precise: Values, grid: readonly number[]) {
  for (const [extreme, sign] of [
    [minimum, 1],
    [maximum, -1],
  ] as const) {
    if (!extreme) continue;
    const slack = 1e-9 * Math.max(1, Math.abs(extreme.value));
    const better = (y: number) => sign * (y - extreme.value) < -slack;
    const beyond = grid.find((x) => better(quick(x)) && better(precise(x)));
    if (beyond !== undefined) return `f(${beyond}) = ${precise(beyond)} is better than ${extreme.value}`;
  }
  return undefined;
}

function falseLimit(text: string, precise: Values, [lo, hi]: readonly [number, number], grid: readonly number[]) {
  for (const [, x, limit, which] of text.matchAll(
    /Near x = (?:\S+ ≈ )?(\S+) f comes as near to (\S+) as one likes .* no (smallest|largest)/g,
  )) {
    const to = limit === "π/2" ? Math.PI / 2 : limit === "-π/2" ? -Math.PI / 2 : fraction(limit as string);
    if (Number.isNaN(to)) continue;
    const sign = which === "smallest" ? 1 : -1;
    const slack = 1e-5 * Math.max(1, Math.abs(to));
    const apart = (at: number) => Math.abs(at - Number(x)) > 1e-8;
    const beyond = grid.filter(apart).find((at) => sign * (precise(at) - to) < -slack);
    if (beyond !== undefined) return `f(${beyond}) = ${precise(beyond)} is beyond the limit ${limit}`;
    if (!([1, -1] as const).some((side) => nears(Number(x), side, to))) return `f does not come near ${limit} at ${x}`;
  }
  for (const [, x, way] of text.matchAll(/Near x = (?:\S+ ≈ )?(\S+) f (falls|grows) without bound/g)) {
    const sign = way === "falls" ? -1 : 1;
    const runs = ([1, -1] as const).some((side) => {
      // Farther out f may turn round.
      const values = along(Number(x), side, [5, 5.5, 6, 6.5, 7]);
      return (
        values.length < 3 ||
        values.every((y, i) => i === 0 || y === sign * Infinity || sign * (y - (values[i - 1] as number)) > 0)
      );
    });
    if (!runs) return `f does not run away at ${x}`;
  }
  return undefined;

  function along(x: number, side: 1 | -1, exponents = [2, 3, 4, 5, 6, 7]): number[] {
    // The place is printed to nine digits: nearer than that it may be missed.
    return exponents
      .map((k) => x + side * 10 ** -k)
      .filter((at) => lo <= at && at <= hi)
      .map(precise)
      .filter((y) => !Number.isNaN(y));
  }
  function nears(x: number, side: 1 | -1, to: number): boolean {
    const gaps = along(x, side).map((y) => Math.abs(y - to));
    return gaps.length < 3 || (gaps[2] as number) <= (gaps[0] as number) + 1e-6 * Math.max(1, Math.abs(to));
  }
}

function fraction(text: string): number {
  const [, n, d] = /^(-?\d+)\/(\d+)$/.exec(text) ?? [];
  return n && d ? Number(n) / Number(d) : Number(text);
}

function falseKind({ points }: CriticalPoints, precise: Values, [lo, hi]: readonly [number, number]) {
  for (const { point, kind, type, value } of points) {
    const x = point.x as number;
    if (type === "jump") continue;
    const sign = kind === "minimum" ? 1 : kind === "maximum" ? -1 : 0;
    const here = precise(x);
    // Where f is steep the coordinate's own rounding shows.
    const around = [here, ...[1, -1].map((side) => precise(x + side * 1e-15 * Math.max(1, Math.abs(x))))];
    const known = around.filter((y) => !Number.isNaN(y));
    if (known.length < around.length) continue;
    const spread = Math.max(...known) - Math.min(...known);
    // So steep that no number is near enough: it should at least come nearer.
    const gap = (h: number) =>
      Math.min(...[x - h, x + h].map((at) => Math.abs(precise(at) - value)).filter(Number.isFinite));
    if (gap(1e-15) < 0.999 * gap(1e-6)) continue;
    const slip = 1e-6 * Math.max(1, Math.abs(value)) + 2 * spread;
    if (Math.min(...known) > value + slip || Math.max(...known) < value - slip)
      return `f(${x}) = ${here}, not ${value}`;
    if (sign === 0) continue;
    const slack = 1e-12 * Math.max(1, Math.abs(value));
    for (const side of [1, -1]) {
      const steps = [1e-4, 1e-5, 1e-6].map((h) => x + side * h * Math.max(1, Math.abs(x)));
      const values = steps.filter((at) => lo <= at && at <= hi).map(precise);
      const worse = values.length === 3 && values.every((y) => sign * (y - value) < -slack);
      if (worse) return `${x} is no ${kind}: f is ${values[2]} nearby and ${value} there`;
    }
  }
  return undefined;
}

/** An extreme point between two grid points that is not listed. */
function missing(
  { points, level }: CriticalPoints,
  tree: Tree,
  [lo, hi]: readonly [number, number],
  text: string,
): string | undefined {
  const quick: Values = (x) => rawValue(tree, { x });
  const precise: Values = (x) => preciseValue(tree, { x }) ?? Number.NaN;
  const known = [...points.map(({ point }) => point.x as number), ...namedIn(text)];
  const step = (hi - lo) / 402;
  for (let i = 1; i < 401; i++) {
    const [a, b, d] = [i - 1, i, i + 1].map((k) => lo + (k + 0.377) * step) as [number, number, number];
    const [fa, fb, fd] = [a, b, d].map(quick) as [number, number, number];
    for (const sign of [1, -1]) {
      if (!(sign * (fb - fa) < 0 && sign * (fb - fd) < 0)) continue;
      if (known.some((x) => a - step <= x && x <= d + step)) continue;
      if (level.some(([from, to]) => from - step <= b && b <= to + step)) continue;
      const at = narrowed(quick, sign, a, d);
      const short = Number(at.toFixed(6));
      const isHole =
        [short, Number(at.toFixed(2))].map(precise).some(Number.isNaN) ||
        [1e-9, 1e-6, step].some((h) => !isSmooth(precise, at, h));
      const gain = Math.min(...[a, d].map((x) => sign * (precise(x) - precise(at))));
      const isHoleAfterAll = () => dividesByZero(tree, narrowed(precise, sign, a, d), [a, d]);
      if (!isHole && gain > 1e-9 * Math.max(1, Math.abs(fb)) && !isHoleAfterAll()) return `x = ${at} is missing`;
    }
  }
  return undefined;
}

/** Does something that is divided by vanish at x, beside what it is at the other places? f has no value there. */
function dividesByZero(tree: Tree, x: number, others: readonly number[]): boolean {
  let vanishes = false;
  visit(tree, (node) => {
    if (node.type !== "OperatorNode" || node.op !== "/") return;
    const size = (at: number) => Math.abs(preciseValue(node.args[1] as Tree, { x: at }) ?? Number.NaN);
    vanishes ||= others.every((other) => size(x) < 1e-4 * size(other));
  });
  return vanishes;
}

const isSmooth = (f: Values, x: number, h: number) =>
  Math.abs(f(x + h) - f(x)) + Math.abs(f(x - h) - f(x)) < 1e-2 * Math.max(1, Math.abs(f(x)));

/** The lowest point between a and d, by thirds. */
function narrowed(f: Values, sign: number, from: number, to: number): number {
  let [a, d] = [from, to];
  for (let i = 0; i < 80; i++) {
    const [s, t] = [a + (d - a) / 3, d - (d - a) / 3];
    if (sign * f(s) < sign * f(t)) d = t;
    else a = s;
  }
  return (a + d) / 2;
}
