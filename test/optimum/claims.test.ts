import assert from "node:assert/strict";
import { test } from "node:test";
import { criticalPoints } from "../../src/optimum/critical.js";
import { gradientDescent } from "../../src/optimum/gradient-descent.js";
import { lagrange } from "../../src/optimum/lagrange.js";
import { stationaryPoints } from "../../src/optimum/stationary.js";
import { inLanguage } from "../in-language.js";

// Claims that were false once, each with the right answer; the first word is the kind of fault.

/** Tests run on busy computers. */
const budget = 60_000;
const english = (show: () => unknown) => inLanguage("en", () => String(show()));
const near = (a: number | undefined, b: number) => a !== undefined && Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b));

type Interval = [number, number];

// What f tends to at a hole or an end: "limit ≤" for a largest value that is not reached, "limit ≥" for a smallest one.
const limits: [f: string, interval: Interval, sentence: RegExp, min?: number, max?: number][] = [
  ["(x-sin x)/x^3", [-2, 2], /Near x = 0 f comes as near to 1\/6 .* no largest/, (2 - Math.sin(2)) / 8],
  ["(1-cos x)/x^2", [-4, 4], /Near x = 0 f comes as near to 1\/2 .* no largest/, (1 - Math.cos(4)) / 16],
  ["(e^x-1-x)/x^2", [-2, 2], /largest value is 1\.097/, (Math.exp(-2) + 1) / 4, (Math.exp(2) - 3) / 4],
  [
    "(1-cos(x))/sin(x)^2",
    [-1, 1],
    /Near x = 0 f comes as near to 1\/2 .* no smallest/,
    undefined,
    1 / (1 + Math.cos(1)),
  ],
  ["(tan(x)-x)/x^3", [-1, 1], /Near x = 0 f comes as near to 1\/3 .* no smallest/, undefined, Math.tan(1) - 1],
  ["(e^x-e)/(x-1)", [0, 2], /smallest value is 1\.71/, Math.E - 1, Math.E ** 2 - Math.E],
  ["ln(x)/(x-1)", [0.5, 3], /largest value/, Math.log(3) / 2, 2 * Math.LN2],
  ["(1+x)^(1/x)", [0, 5], /Near x = 0 f comes as near to e .* no largest/, 6 ** 0.2],
  ["sin(x)/x", [-1, 1], /Near x = 0 f comes as near to 1 .* no largest/, Math.sin(1)],
  ["tanh(x+1/x)", [0, 7], /Near x = 0 f comes as near to 1 .* no largest/, Math.tanh(2)],
  ["tanh(2(x-0.5)^2/x)", [-1, 4], /near to -1 .* no smallest[\s\S]*near to 1 .* no largest/],
  ["1/ln(x)", [0, 0.5], /Near x = 0 f comes as near to 0 .* no largest/, -1 / Math.LN2],
  ["1/ln(|ln x|)", [0, 0.3], /Near x = 0 f comes as near to 0 .* no smallest/, undefined, 1 / Math.log(-Math.log(0.3))],
  ["|x|^0.01", [-1, 1], /smallest value is 0, at x = 0/, 0, 1],
  ["atan(1/x)", [-1, 2], /near to -π\/2 .* no smallest[\s\S]*near to π\/2 .* no largest/],
  ["ln(-ln(x))", [0, 0.3], /Near x = 0 f grows without bound: there is no largest/, Math.log(-Math.log(0.3))],
  ["x ln x", [0, 0.3], /Near x = 0 f comes as near to 0 .* no largest/, 0.3 * Math.log(0.3)],
  ["x^x", [0, 2], /largest value is 4/, Math.exp(-1 / Math.E), 4],
  ["1/(1+e^(1/x))", [-1, 1], /near to 0 .* no smallest[\s\S]*near to 1 .* no largest/],
];

for (const [f, interval, sentence, min, max] of limits) {
  test(`limits: ${f} on [${interval}]`, () => {
    const found = criticalPoints(f, { interval, budget });
    assert.ok(found.complete, found.why);
    assert.match(
      english(() => found),
      sentence,
    );
    for (const [extreme, value] of [
      [found.minimum, min],
      [found.maximum, max],
    ] as const) {
      if (value === undefined) assert.equal(extreme, undefined);
      else assert.ok(near(extreme?.value, value), `${extreme?.value} is not ${value}`);
    }
  });
}

// Where a root's or a power's argument is 0.
const roots: [f: string, interval: Interval, at: number[], type: string][] = [
  ["cbrt(2x-1)", [0, 1], [0.5], "vertical tangent"],
  ["|cbrt(3x-1)|", [0, 3], [1 / 3], "cusp"],
  ["cbrt(x-0.3)", [-1, 1], [0.3], "vertical tangent"],
  ["cbrt(e^x-2)", [-1, 2], [Math.LN2], "vertical tangent"],
  ["cbrt(x^3-x-1)", [-2, 2], [1.324717957244746], "vertical tangent"],
  ["cbrt(sin x)", [-4, 4], [-Math.PI, 0, Math.PI], "vertical tangent"],
  ["(x^2-2)^(1/3)", [-2, 2], [-Math.SQRT2, Math.SQRT2], "end point"],
  ["ln(x)^(1/3)", [0, 3], [1], "end point"],
  ["(1-cos x)^(1/3)", [-7, 7], [-2 * Math.PI, 0, 2 * Math.PI], "cusp"],
  ["sqrt(|x-0.7|)", [0, 1], [0.7], "cusp"],
  ["cbrt(cos x)", [0, 2], [Math.PI / 2], "vertical tangent"],
  ["arcsin(2x)", [-0.5, 0.4], [-0.5], "end point"],
];

for (const [f, interval, at, type] of roots) {
  test(`roots: ${f} on [${interval}] has a ${type} at ${at}`, () => {
    const found = criticalPoints(f, { interval, budget });
    assert.ok(found.complete, found.why);
    for (const x of at) {
      assert.ok(
        found.points.some((one) => one.type === type && near(one.point.x, x)),
        `${x}\n${found}`,
      );
    }
    assert.ok(found.minimum && found.maximum, String(found));
  });
}

test("an end of the domain is right to the last digits", () => {
  const { minimum, maximum } = criticalPoints("arcsin(2x)", { interval: [-1, 1] });
  assert.ok(Math.abs((maximum?.value as number) - Math.PI / 2) < 1e-15);
  assert.ok(Math.abs((minimum?.value as number) + Math.PI / 2) < 1e-15);
});

test("an isolated point is a minimum and a maximum at once, and says so", () => {
  const found = criticalPoints("sqrt(x^2(x-1))", { interval: [-1, 2] });
  assert.deepEqual(
    found.points.map(({ type, kind }) => [type, kind]),
    [
      ["isolated point", "minimum"],
      ["end point", "minimum"],
      ["end point", "maximum"],
    ],
  );
  assert.match(
    english(() => found),
    /a minimum and a maximum at once/,
  );
});

test("ties on an interval are no corners", () => {
  const found = criticalPoints("max(x,|x|)", { interval: [-1, 1] });
  assert.deepEqual(
    found.points.map(({ point, type }) => [point.x, type]),
    [
      [-1, "end point"],
      [0, "corner"],
      [1, "end point"],
    ],
  );
  assert.ok(found.complete);
  assert.deepEqual(criticalPoints("|x-x|", { interval: [0, 1] }).level, [[0, 1]]);
});

test("sin(1/x) is summarised, and its extreme values are proved", () => {
  const start = performance.now();
  const found = criticalPoints("sin(1/x)", { interval: [-1, 1] });
  assert.ok(performance.now() - start < 2000);
  assert.equal(found.complete, false);
  assert.ok(found.points.length < 40);
  assert.deepEqual([found.minimum?.value, found.maximum?.value], [-1, 1]);
  assert.match(
    english(() => found),
    /Near x = 0 f swings without end: it has infinitely many points where f' = 0\./,
  );
});

test("a level function, an odd root and the ends are named as what they are", () => {
  assert.match(
    english(() => criticalPoints("5", { interval: [0, 1] })),
    /f stays the same: f' = 0 everywhere there/,
  );
  const root = english(() => criticalPoints("x^(2/3)", { interval: [-1, 1] }));
  assert.match(root, /takes a base ≥ 0 only; to include negative ones, write cbrt\(x\)\^2/);
  assert.match(
    root,
    /For -1 ≤ x ≤ 1 these are all the critical points \(f' = 0 or no derivative\) and ends \(proved\)/,
  );
});

// Ends of the domain, on constraints: the smallest and the largest value.
const ends: [f: string, g: string, min?: number, max?: number][] = [
  ["x", "y = sqrt(1 - x^2)", -1, 1],
  ["y", "y=sqrt(x)", 0],
  ["x^2+y^2", "y=sqrt(x)+1", 1],
  ["x", "sqrt(x)+sqrt(y)=1", 0, 1],
  ["arcsin(2x)", "x^2+y^2=1", -Math.PI / 2, Math.PI / 2],
  ["x", "arcsin(x)=y", -1, 1],
  ["sqrt(x)", "(x-1)^2+y^2=1", 0, Math.SQRT2],
  ["cbrt(x^2)", "x+y=1", 0],
  ["|x|+|y|", "x^2+y^2=1", 1, Math.SQRT2],
  ["max(x,y)", "x^2+y^2=1", -Math.SQRT1_2, 1],
  ["x", "y^2=x^3", 0],
  ["x+y", "y=sqrt(4-x^2)", -2, 2 * Math.SQRT2],
  ["|x-1|-y^3+y^4", "|x|+|y|=1", 0, 3],
  ["|x|+|x-1|+y", "|x|+|y|=1", 0, 3],
];
// Repeated factors, and values that are the same along a curve.
const repeated: typeof ends = [
  ["x", "(x^2+y^2-1)^2 = 0", -1, 1],
  ["x+y", "(x-y)^2=0"],
  ["1/(x^2+y^2)", "x^2+y^2=1", 1, 1],
];
// The closest point: f is coercive.
const closest: typeof ends = [
  ["x^2+(y-0.5)^2", "y=x^2", 0.25],
  ["x^2+(y-0.6)^2", "y=x^2", 0.35],
  ["x^2+(y-1)^2", "y=x^2", 0.75],
  ["x^2+y^2", "x y^2=2", 3],
  ["x^2+y^2", "y=x^3-1", 0.8713493036],
  ["x^2+y^2", "x^2-x y-y^2=1", 2 / Math.sqrt(5)],
  ["x^2+y^2", "x y=1", 2],
  ["(x-3)^2+y^2", "x^2-y^2=1", 3.5],
  ["x^2+y^2+z^2", "x y z=1", 3],
  ["x^2+y^2", "y=e^x", 0.6080367867],
];

for (const [f, g, min, max] of [...ends, ...repeated, ...closest]) {
  test(`constraints: ${f} on ${g}`, () => {
    const found = lagrange(f, g, undefined, { budget });
    assert.ok(found.complete, found.why);
    for (const [extreme, value] of [
      [found.minimum, min],
      [found.maximum, max],
    ] as const) {
      if (value === undefined) assert.equal(extreme, undefined, String(found));
      else assert.ok(near(extreme?.value, value), `${extreme?.value} is not ${value}\n${found}`);
    }
    for (const { multipliers } of found.candidates) assert.ok(multipliers.every(Number.isFinite));
  });
}

test("sentences name the box, and tell a constraint that misses it", () => {
  const missed = english(() => lagrange("x y", "x + y = 200"));
  assert.match(missed, /No point of the box -10 ≤ x, y ≤ 10 satisfies the constraint: widen the box/);
  const wide = lagrange("x y", "x + y = 200", undefined, { box: { x: [0, 200], y: [0, 200] } });
  assert.deepEqual(wide.maximum, { value: 10_000, points: [{ x: 100, y: 100 }] });
  assert.match(
    english(() => lagrange("x", "x^2+y^2=121")),
    /In the box -10 ≤ x, y ≤ 10 there is no candidate .* wider box/,
  );
});

test("no point is shown that is not on the constraint, and no limit is claimed where y has no value", () => {
  assert.match(
    english(() => lagrange("x^2+y^2", "y=e^x")),
    /f grows without bound: there is no largest value \(proved\)/,
  );
  assert.doesNotMatch(
    english(() => lagrange("x", "arcsin(x)=y")),
    /without bound/,
  );
  assert.doesNotMatch(
    english(() => lagrange("-y", "y=sqrt(4-x^2)")),
    /without bound/,
  );
});

test("exact values stand beside the decimals", () => {
  assert.match(
    english(() => lagrange("x", "x^2+y^2=1/2")),
    /smallest value is -√2\/2 ≈ -0\.707106781 \(proved\)/,
  );
  assert.match(
    english(() => lagrange("x+y", "x^2+4y^2=4")),
    /largest value is √5 ≈ 2\.23606798/,
  );
  assert.match(
    english(() => lagrange("x^2+y^2", "x+y=1/3")),
    /smallest value is 1\/18 ≈ 0\.0555555556/,
  );
});

test("a constraint that always holds, or never, is answered in one sentence", () => {
  inLanguage("en", () => {
    for (const g of ["x = x", "0=0", "x-x=0", "x+y=x+y"]) {
      assert.throws(() => lagrange("x+y", g), { message: /^The constraint .* = 0 always holds, so it binds nothing/ });
    }
    assert.throws(() => lagrange("x+y", "1=0"), { message: /^No point satisfies the constraint/ });
  });
});

test("a jump is no stationary point", () => {
  assert.deepEqual(stationaryPoints("sign(x)(x^2+1)").points, []);
  assert.deepEqual(stationaryPoints("step(x)x^2").points, []);
  assert.equal(stationaryPoints("x^2 sign(x)").points.length, 1);
});

test("a start where f is too large says so", () => {
  inLanguage("en", () => {
    assert.throws(() => gradientDescent("x^2", { start: { x: 1e200 } }), {
      message: /^At the start f is too large a number/,
    });
  });
});
