import assert from "node:assert/strict";
import { test } from "node:test";
import { jupyterDisplay } from "../../src/display.js";
import "../korean.js";
import { type StationaryPoints, stationaryPoints } from "../../src/optimum/stationary.js";
import { inLanguage } from "../in-language.js";

/** Tests run on busy computers. */
const patient = { budget: 60_000 };

/** The points as rows, coordinates first, then the kind's first three letters. */
const rows = ({ points }: StationaryPoints) =>
  points.map(({ point, kind }) => [...Object.values(point), kind.slice(0, 3)]);

function assertRows(found: StationaryPoints, expected: readonly (readonly (number | string)[])[], f: string): void {
  assert.equal(found.points.length, expected.length, `${f}\n${found}`);
  for (const [i, row] of rows(found).entries()) {
    for (const [j, cell] of row.entries()) {
      const key = expected[i]?.[j];
      if (typeof key === "number")
        assert.ok(Math.abs((cell as number) - key) < 1e-7, `${f}: ${row} for ${expected[i]}`);
      else assert.equal(cell, key, `${f}: ${row}`);
    }
  }
}

const pi = Math.PI;

// Known from textbooks, or worked by hand from ∇f = 0.
const classics: [name: string, f: string, points: (number | string)[][]][] = [
  [
    "Himmelblau",
    "(x^2+y-11)^2+(x+y^2-7)^2",
    [
      [-3.77931025, -3.28318599, "min"],
      [-3.07302575, -0.08135304, "sad"],
      [-2.80511809, 3.13131252, "min"],
      [-0.27084459, -0.92303856, "max"],
      [-0.12796135, -1.95371498, "sad"],
      [0.0866775, 2.8842547, "sad"],
      [3, 2, "min"],
      [3.38515418, 0.07385188, "sad"],
      [3.58442834, -1.84812653, "min"],
    ],
  ],
  ["Rosenbrock", "(1-x)^2+100(y-x^2)^2", [[1, 1, "min"]]],
  ["monkey saddle", "x^3-3x y^2", [[0, 0, "sad"]]],
  ["a flat bowl", "x^4+y^4", [[0, 0, "min"]]],
  ["a round flat bowl", "(x^2+y^2)^2", [[0, 0, "min"]]],
  ["a cubic", "x^3", [[0, "inf"]]],
  ["Peano's surface, a minimum along every line", "(y-x^2)(y-2x^2)", [[0, 0, "sad"]]],
  ["x^2 y + y^4", "x^2 y + y^4", [[0, 0, "sad"]]],
  [
    "flat bottoms at irrational points",
    "(x^2-2)^4+y^4",
    [
      [-Math.SQRT2, 0, "min"],
      [0, 0, "sad"],
      [Math.SQRT2, 0, "min"],
    ],
  ],
  [
    "Gaussian hills",
    "e^(-x^2-y^2)(x^2+2y^2)",
    [
      [-1, 0, "sad"],
      [0, -1, "max"],
      [0, 0, "min"],
      [0, 1, "max"],
      [1, 0, "sad"],
    ],
  ],
  ["entropy's term", "x ln x", [[1 / Math.E, "min"]]],
  [
    "x²/eˣ",
    "x^2 e^(-x)",
    [
      [0, "min"],
      [2, "max"],
    ],
  ],
  [
    "a rational function",
    "x/(x^2+1)",
    [
      [-1, "min"],
      [1, "max"],
    ],
  ],
  [
    "poles",
    "1/x+x+y+1/y",
    [
      [-1, -1, "max"],
      [-1, 1, "sad"],
      [1, -1, "sad"],
      [1, 1, "min"],
    ],
  ],
  ["no stationary point", "e^x+y", []],
  ["a pole alone", "1/x", []],
  [
    "double zeros of the slope",
    "x-sin x",
    [
      [-2 * pi, "inf"],
      [0, "inf"],
      [2 * pi, "inf"],
    ],
  ],
  [
    "1 − sin x",
    "x+cos x",
    [
      [-1.5 * pi, "inf"],
      [0.5 * pi, "inf"],
      [2.5 * pi, "inf"],
    ],
  ],
  ["a cone's tip", "sqrt(x^2+y^2)", []],
  ["the edge of the domain", "x^(3/2)", []],
  ["tan", "x tan x", [[0, "min"]]],
  ["tanh", "tanh(x)^2", [[0, "min"]]],
  ["softplus", "softplus(x)-x/2", [[0, "min"]]],
  [
    "arcsin",
    "asin(x)-2x",
    [
      [-Math.sqrt(3) / 2, "max"],
      [Math.sqrt(3) / 2, "min"],
    ],
  ],
  ["powers with a variable exponent", "x^x", [[1 / Math.E, "min"]]],
  ["alone in a large box, and closed in on all the same", "e^(x/3)*y-y", [[0, 0, "sad"]]],
  ["a zero of the slope of order 4", "sin(x)-x+x^3/6", [[0, "inf"]]],
  ["and of order 3 in two variables", "cos(x)+cos(y)+x^2/2+y^2/2", [[0, 0, "min"]]],
  ["decimals", "0.1x^2+0.3x", [[-1.5, "min"]]],
  [
    "three variables",
    "x^4+y^4+z^4-4x y z",
    [
      [-1, -1, 1, "min"],
      [-1, 1, -1, "min"],
      [0, 0, 0, "sad"],
      [1, -1, -1, "min"],
      [1, 1, 1, "min"],
    ],
  ],
  ["three variables, flat", "(x+y)^4+(x-y)^4+z^2", [[0, 0, 0, "min"]]],
  ["a corner", "|x|", []],
  ["a stationary point where two formulas meet", "x|x|", [[0, "inf"]]],
  ["and in two variables, where its kind is left open", "|x-1|^3+y^2", [[1, 0, "deg"]]],
  [
    "where another corner is near",
    "x|x| + |x - 0.1|/100",
    [
      [-0.005, "max"],
      [0.005, "min"],
    ],
  ],
];

for (const [name, f, points] of classics) {
  test(`all stationary points, proved: ${name}`, () => {
    const found = stationaryPoints(f, undefined, patient);
    assertRows(found, points, f);
    assert.ok(found.complete, `${f}: ${found.why}`);
    assert.deepEqual(found.curves, [], f);
  });
}

test("the six-hump camel has 15 stationary points: 6 minima, 2 maxima, 7 saddles", () => {
  const found = stationaryPoints("(4-2.1x^2+x^4/3)x^2+x y+(4y^2-4)y^2", ["x", "y"], {
    box: { x: [-3, 3], y: [-2, 2] },
  });
  const count = (kind: string) => found.points.filter((p) => p.kind === kind).length;
  assert.deepEqual([count("minimum"), count("maximum"), count("saddle"), found.points.length], [6, 2, 7, 15]);
  const lowest = Math.min(...found.points.map(({ value }) => value));
  assert.ok(Math.abs(lowest + 1.0316284534898774) < 1e-14);
  assert.ok(found.complete);
});

test("sin x cos y has 84 stationary points within 10, at the multiples of π/2", () => {
  const found = stationaryPoints("sin x cos y", undefined, patient);
  assert.equal(found.points.length, 84);
  assert.ok(found.complete);
  for (const { point, value, kind } of found.points) {
    const [m, n] = [point.x, point.y].map((x) => (x as number) / (pi / 2)) as [number, number];
    assert.ok(Math.abs(m - Math.round(m)) + Math.abs(n - Math.round(n)) < 1e-14);
    assert.equal(Math.abs(Math.round(m + n) % 2), 1);
    assert.equal(kind, value > 0.5 ? "maximum" : value < -0.5 ? "minimum" : "saddle");
  }
});

test("cos x + cos y + cos(x + y): 49 multiples of π and 18 lattice points between them", () => {
  const found = stationaryPoints("cos x + cos y + cos(x+y)", undefined, patient);
  assert.equal(found.points.length, 67);
  assert.ok(found.complete);
});

test("a point on the very edge of the box is found once, and none beyond it", () => {
  for (const [low, high] of [
    [0, 4],
    [-4, 0],
    [-2, 0.5],
  ] as const) {
    const found = stationaryPoints("x^2+(y-1)^2", ["x", "y"], { box: { x: [low, high], y: [1, 2] } });
    assertRows(found, [[0, 1, "min"]], "edge");
    assert.ok(found.complete);
  }
  assertRows(stationaryPoints("x^2", ["x"], { box: { x: [0.001, 5] } }), [], "beyond");
});

const curves: [f: string, vars: string[], equations: string[][], kind: string, points: number][] = [
  ["(x^2+y^2-1)^2", ["x", "y"], [["x^2 + y^2 - 1 = 0"]], "minimum", 1],
  ["(x-y)^2", ["x", "y"], [["x - y = 0"]], "minimum", 0],
  ["(x^2-y)^2", ["x", "y"], [["x^2 - y = 0"]], "minimum", 0],
  ["1-x^2", ["x", "y"], [["x = 0"]], "maximum", 0],
  ["x^2 y^2", ["x", "y"], [["x = 0"], ["y = 0"]], "minimum", 0],
  ["(x^2+y^2-1)^2+z^2", ["x", "y", "z"], [["x^2 + y^2 - 1 = 0", "z = 0"]], "minimum", 1],
  [
    "x y z",
    ["x", "y", "z"],
    [
      ["x = 0", "y = 0"],
      ["x = 0", "z = 0"],
      ["y = 0", "z = 0"],
    ],
    "saddle",
    0,
  ],
  ["relu(x)", ["x"], [["x < 0"]], "degenerate", 0],
];

for (const [f, vars, equations, kind, points] of curves) {
  test(`${f} in ${vars} is stationary along curves: ${equations.join(" and ")}`, () => {
    const found = stationaryPoints(f, vars, patient);
    const sorted = found.curves
      .map((curve) => [...curve.equations].sort())
      .sort((a, b) => (String(a) < String(b) ? -1 : 1));
    assert.deepEqual(sorted, equations);
    assert.ok(found.curves.every((curve) => curve.kind === kind && curve.points.length > 0));
    assert.equal(found.points.length, points);
    assert.ok(found.complete, found.why);
  });
}

test("every point of a constant is stationary", () => {
  const found = stationaryPoints("3", ["x", "y"]);
  assert.deepEqual(found.curves[0]?.equations, []);
  assert.ok(found.complete);
});

test("what cannot be proved in the time given is searched, and said", () => {
  const found = stationaryPoints("sin(x^2+y^2) x + e^(sin(5x y))", ["x", "y"], { budget: 30 });
  assert.equal(found.complete, false);
  assert.match(
    inLanguage("en", () => found.why),
    /^There may be other stationary points in the box .*: the search of the box was not finished in the time given\.$/,
  );
  assert.match(found.why, /^상자 .* 안에 다른 정류점이 더 있을 수 있습니다: .+\.$/);
  assert.ok(found.points.length > 3);
});

test("where exact arithmetic would become too long, the search goes on without it", () => {
  const found = stationaryPoints("(4x y^2-3x^2)^2+(2y^3-2x^2 y^3)^2", ["x", "y"], { budget: 1000 });
  assert.ok(
    found.points.some(({ point }) => point.x === 1 && Math.abs((point.y as number) - Math.sqrt(3) / 2) < 1e-12),
  );
});

test("the result shows itself as a table with a sentence, in both languages", () => {
  const found = stationaryPoints("x^2+y^2");
  assert.equal(
    String(found),
    "x   y   f   종류                             판정\n0   0   0   극소   헤세 행렬의 고윳값이 모두 양수\n상자 -10 ≤ x, y ≤ 10 안의 정류점은 이것이 전부입니다(증명됨).",
  );
  inLanguage("en", () => {
    assert.match(
      String(found[jupyterDisplay]()["text/markdown"]),
      /^\$\$\\begin\{array\}[^$]*\\text\{minimum\}[^$]*\$\$\n\nThese are all/,
    );
    assert.equal(found.points[0]?.test, "the Hessian's eigenvalues are all positive");
  });
});

test("what is missing is asked for in one sentence", () => {
  inLanguage("en", () => {
    assert.throws(() => stationaryPoints("a x^2", ["x"]), { message: /^a is not among the variables/ });
    assert.throws(() => stationaryPoints("x^2", ["x"], { box: { y: [0, 1] } }), { message: /^The box names y/ });
    assert.throws(() => stationaryPoints("x^2", ["x"], { box: { x: [1, 0] } }), { message: /^Give the interval of x/ });
    assert.throws(() => stationaryPoints("x^2", [] as string[]), { message: /^Name the variables/ });
    assert.throws(() => stationaryPoints(3 as never), { message: /^A formula is needed/ });
  });
});

test("names with an index may be typed in any way", () => {
  const found = stationaryPoints("(x1-1)^2+(x_2+2)^2", ["x1", "x2"], { box: { x1: [0, 3] } });
  assert.deepEqual(found.points[0]?.point, { x_1: 1, x_2: -2 });
});
