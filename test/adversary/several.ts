import { rawValue } from "../../src/expression/evaluate.js";
import { toExpression } from "../../src/expression/source.js";
import type { Candidate } from "../../src/optimum/candidate.js";
import { lagrange } from "../../src/optimum/lagrange.js";
import { stationaryPoints } from "../../src/optimum/stationary.js";
import { inLanguage } from "../in-language.js";
import { type Choices, choices, type Family, type Trial } from "./family.js";

type Values = (x: readonly [number, number]) => number;
type Vector = [number, number];

const valuesOf = (text: string): Values => {
  const { tree } = toExpression(text, { vars: ["x", "y"] });
  return ([x, y]) => rawValue(tree, { x, y });
};

/** A random function of x and y. */
export function randomField(c: Choices): string {
  const n = () => c.whole(1, 4);
  const part = () =>
    c.one([
      () => "x^2",
      () => "y^2",
      () => `${n()}x y`,
      () => `x^${c.one([3, 4])}`,
      () => `y^${c.one([3, 4])}`,
      () => `${n()}x`,
      () => `${n()}y`,
      () => `sin(${c.one(["x", "y", "x+y"])})`,
      () => `cos(${c.one(["x", "y", "x-y"])})`,
      () => `e^(-x^2-y^2)`,
      () => `(x-${n()})^2`,
      () => `(x y-${n()})^2`,
      () => `ln(x^2+y^2+${n()})`,
      () => `1/(x^2+y^2+${n()})`,
      () => `|x-${n()}|`,
      () => `sqrt(x+${n()})`,
      () => `cbrt(y-${n()})`,
      () => `${c.one(["x", "y"])}^4/10^${c.whole(4, 8)}`,
    ])();
  return Array.from({ length: c.whole(2, 4) }, (_, i) => `${i === 0 ? "" : c.one(["+", "-"])}${part()}`).join("");
}

/** Central differences. */
function gradient(f: Values, [x, y]: Vector, h = 1e-5): Vector {
  return [(f([x + h, y]) - f([x - h, y])) / (2 * h), (f([x, y + h]) - f([x, y - h])) / (2 * h)];
}

/** A zero of a map of the plane by Newton's method with differences. */
function newton(map: (x: Vector) => Vector, start: Vector): Vector | undefined {
  let [x, y] = start;
  for (let i = 0; i < 40; i++) {
    const h = 1e-5;
    const [a, b] = map([x, y]);
    const [[ax, bx], [ay, by]] = [map([x + h, y]), map([x, y + h])];
    const [p, q, r, s] = [(ax - a) / h, (ay - a) / h, (bx - b) / h, (by - b) / h];
    const det = p * s - q * r;
    const [dx, dy] = [(s * a - q * b) / det, (p * b - r * a) / det];
    if (!(Math.abs(dx) < 50 && Math.abs(dy) < 50)) return undefined;
    [x, y] = [x - dx, y - dy];
    if (Math.abs(dx) + Math.abs(dy) < 1e-9) return Math.abs(det) > 1e-3 ? [x, y] : undefined;
  }
  return undefined;
}

/** Slopes of opposite signs from both sides, whose mean is 0: of |x| at 0. */
const isCorner = (f: (at: Vector) => number, [x, y]: Vector): boolean => {
  const beside = (h: number): Vector[] => [
    [x + h, y],
    [x, y + h],
  ];
  const h = 1e-6;
  return [...beside(h), ...beside(-h)].some((at) => Math.abs(f(at) - f([x, y])) > 1e-2 * h);
};

const near = (a: Vector, b: Vector, by = 1e-4) => Math.abs(a[0] - b[0]) < by && Math.abs(a[1] - b[1]) < by;
const box = { x: [-3, 3], y: [-3, 3] } as const;
const isInside = ([x, y]: Vector, by = 3) => Math.abs(x) < by - 1e-3 && Math.abs(y) < by - 1e-3;
const vectorOf = (point: Readonly<Record<string, number>>): Vector => [point.x as number, point.y as number];
const budget = 2000;

/** Stationary points beside Newton's method from many starts. */
export const stationary: Family = {
  name: "stationaryPoints",
  leastProved: 0.85,
  trial(seed): Trial {
    const c = choices(seed);
    const text = randomField(c);
    const input = `stationaryPoints("${text}", ["x", "y"], { box: { x: [-3, 3], y: [-3, 3] } })`;
    const found = stationaryPoints(text, ["x", "y"], { box: box as never, budget });
    const f = valuesOf(text);
    const why = () => {
      for (const { point, kind, value } of found.points) {
        const at = vectorOf(point);
        // Near an end of the domain differences are only right when they are small enough.
        const size = Math.min(...[1e-5, 1e-7, 1e-9].map((h) => Math.hypot(...gradient(f, at, h))));
        if (size > 1e-3 * Math.max(1, Math.abs(value))) return `the slope at ${at} is ${size}`;
        const sign = kind === "minimum" ? 1 : kind === "maximum" ? -1 : 0;
        for (let k = 0; sign !== 0 && k < 16; k++) {
          const [dx, dy] = [Math.cos((k * Math.PI) / 8), Math.sin((k * Math.PI) / 8)];
          const around = [1e-2, 3e-3, 1e-3, 3e-4].map((h) => f([at[0] + h * dx, at[1] + h * dy]));
          if (around.every((y) => sign * (y - value) < -1e-10 * Math.max(1, Math.abs(value))))
            return `${at} is no ${kind}`;
        }
      }
      if (!found.complete || found.curves.length > 0) return undefined;
      for (let k = 0; k < 25; k++) {
        const at = newton((x) => gradient(f, x), [6 * c.random() - 3, 6 * c.random() - 3]);
        if (!at || !isInside(at) || Math.hypot(...gradient(f, at)) > 1e-6) continue;
        if (Math.hypot(...gradient(f, at, 1e-3)) > 1e-3 || isCorner(f, at)) continue;
        if (!found.points.some(({ point }) => near(vectorOf(point), at))) return `${at} is missing`;
      }
      return undefined;
    };
    const problem = why();
    if (problem) return { outcome: "false", input, why: `${problem}\n${inLanguage("en", () => String(found))}` };
    return { outcome: found.complete ? "proved" : "not decided", input };
  },
};

/** A random constraint: bounded ones, unbounded ones, ones with ends. */
function randomConstraint(c: Choices): string {
  const n = () => c.whole(1, 4);
  return c.one([
    () => `x^2+y^2=${n()}`,
    () => `x^2+${n()}y^2=${n()}`,
    () => `x y=${n()}`,
    () => `y=x^2-${n()}`,
    () => `y=x^3-${n()}x`,
    () => `x^2-y^2=${n()}`,
    () => `x+${n()}y=${n()}`,
    () => `x^2-x y+y^2=${n()}`,
    () => `x^4+y^4=${n()}`,
    () => `y=sqrt(${n()}-x^2)`,
    () => `y=sqrt(x+${n()})`,
    () => `|x|+|y|=${n()}`,
    () => `x y^2=${n()}`,
    () => `max(x,y)=${n()}`,
    () => `min(x,2y)=-${n()}`,
    () => `y=|x-${n()}|`,
    () => `relu(x)+y=${n()}`,
    () => `|x|-|y|=${n()}`,
    () => `x^2-${n()}x y-y^2=1`,
    () => `x^2=${n()}`,
    () => `(x-y)(x+${n()}y)=0`,
    () => `x^${c.one([3, 4])}+y^3=${n()}`,
    () => `y=1/(x^2+${n()})`,
    () => `sqrt(x)+sqrt(y)=${n()}`,
    () => `y=x e^(-x)`,
    () => `sin(x)+y=${n()}`,
    () => `ln(x)+y^2=${n()}`,
    () => `y=e^x`,
    () => `y^2=x^3`,
    () => `(x^2+y^2)^2=x^2-y^2`,
  ])();
}

/** Points of a curve g = 0 on random lines, by bisection. */
function pointsOn(g: Values, c: Choices, reach: number, count: number): Vector[] {
  const points: Vector[] = [];
  for (let k = 0; k < count; k++) {
    const [px, py] = [(2 * c.random() - 1) * reach, (2 * c.random() - 1) * reach];
    const angle = Math.PI * c.random();
    const at = (t: number): Vector => [px + t * Math.cos(angle), py + t * Math.sin(angle)];
    const steps = 40;
    for (let i = 0; i < steps; i++) {
      let [a, b] = [((2 * i) / steps - 1) * reach, ((2 * (i + 1)) / steps - 1) * reach];
      const start = g(at(a));
      if (!(start * g(at(b)) < 0)) continue;
      for (let j = 0; j < 60; j++) {
        const middle = (a + b) / 2;
        if (start * g(at(middle)) > 0) a = middle;
        else b = middle;
      }
      if (Math.abs(g(at(a))) < 1e-6 * Math.max(1, reach)) points.push(at(a));
    }
  }
  return points;
}

/** Up to where numbers end, so that on y = e^x even x is far, and no round numbers, where a constraint may just be 0. */
const scales = [...Array.from({ length: 29 }, (_, k) => k - 12), 22, 30, 44, 100, 200, 300].flatMap((k) => [
  1.0137 * 10 ** k,
  -1.0137 * 10 ** k,
]);

/** Points of the curve on lines x = t and y = t for very large and very small t. */
function farPoints(g: Values): Vector[] {
  // Not the same numbers, or y = x would just be met.
  const ticks = scales.map((t) => 1.31 * t).sort((a, b) => a - b);
  return scales.flatMap((t) =>
    [(s: number): Vector => [t, s], (s: number): Vector => [s, t]].flatMap((at) =>
      ticks.slice(1).flatMap((to, i) => {
        let [a, b] = [ticks[i] as number, to];
        const start = g(at(a));
        if (!(start * g(at(b)) < 0)) return [];
        for (let k = 0; k < 200 && b - a > 1e-15 * Math.abs(a); k++) {
          const middle = (a + b) / 2;
          if (start * g(at(middle)) > 0) a = middle;
          else b = middle;
        }
        return [at(a)];
      }),
    ),
  );
}

/** A local minimum or maximum along the constraint beside points of the constraint close by. */
function falseKind(candidates: readonly Candidate[], f: Values, g: Values, c: Choices): string | undefined {
  for (const { point, kind, value } of candidates) {
    const sign = kind === "minimum" ? 1 : kind === "maximum" ? -1 : 0;
    const at = vectorOf(point);
    const moved = ([x, y]: Readonly<Vector>): Vector => [at[0] + x, at[1] + y];
    const isBetter = (x: Vector) => sign * (f(moved(x)) - value) < -1e-12 * Math.max(1, Math.abs(value));
    const near = (reach: number) =>
      pointsOn((x) => g(moved(x)), c, reach, 4).filter(([x, y]) => Math.hypot(x, y) < reach);
    // At all of these distances, for another candidate may lie close by.
    if (sign !== 0 && [1e-2, 1e-3, 1e-4, 1e-5].every((reach) => near(reach).some(isBetter)))
      return `${at} is no ${kind}`;
  }
  return undefined;
}

/** Extreme values under a constraint beside points of the constraint. */
export const constrained: Family = {
  name: "lagrange",
  leastProved: 0.75,
  trial(seed): Trial {
    const c = choices(seed);
    const [text, constraint] = [randomField(c), randomConstraint(c)];
    const input = `lagrange("${text}", "${constraint}", ["x", "y"])`;
    const found = lagrange(text, constraint, ["x", "y"], { budget });
    const shown = inLanguage("en", () => String(found));
    const [left, right] = constraint.split("=") as [string, string];
    const [f, g] = [valuesOf(text), valuesOf(`${left}-(${right})`)];
    const why = () => {
      for (const { point } of found.candidates) {
        if (Math.abs(g(vectorOf(point))) > 1e-7) return `${vectorOf(point)} is not on the constraint`;
      }
      const wrongKind = falseKind(found.candidates, f, g, c);
      if (wrongKind) return wrongKind;
      const samples = [5, 50, 1000].map((reach) => pointsOn(g, c, reach, 40).map((x) => ({ x, y: f(x) })));
      for (const [extreme, sign] of [
        [found.minimum, 1],
        [found.maximum, -1],
      ] as const) {
        if (!extreme) continue;
        const slack = 1e-5 * Math.max(1, Math.abs(extreme.value));
        const beyond = samples.flat().find(({ y }) => sign * (y - extreme.value) < -slack);
        if (beyond) return `f(${beyond.x}) = ${beyond.y} is better than ${extreme.value}`;
      }
      for (const [, way] of shown.matchAll(/f (falls|grows) without bound/g)) {
        const sign = way === "falls" ? 1 : -1;
        const bestOf = (points: readonly Vector[]) =>
          Math.min(...points.map((x) => sign * f(x)).filter(Number.isFinite));
        const [near, far] = [bestOf(pointsOn(g, c, 5, 40)), bestOf(farPoints(g))];
        if (Number.isFinite(far) && !(far < near))
          return `f does not run away: ${sign * far} far out, ${sign * near} near`;
      }
      return undefined;
    };
    const problem = why();
    if (problem) return { outcome: "false", input, why: `${problem}\n${shown}` };
    return { outcome: found.complete ? "proved" : "not decided", input };
  },
};
