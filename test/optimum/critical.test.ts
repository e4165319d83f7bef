import assert from "node:assert/strict";
import { test } from "node:test";
import { criticalPoints } from "../../src/optimum/critical.js";

/** Tests run on busy computers. */
const budget = 60_000;

type Row = [x: number, type: string, kind: string];
const r2 = Math.SQRT2;

// By hand: where f' = 0 or does not exist, and the ends; the smallest and the largest value, if there is one.
const cases: [f: string, interval: [number, number], rows: Row[], min?: number, max?: number][] = [
  [
    "x^3-3x",
    [-2, 3],
    [
      [-2, "end", "min"],
      [-1, "sta", "max"],
      [1, "sta", "min"],
      [3, "end", "max"],
    ],
    -2,
    18,
  ],
  [
    "|x-1|",
    [0, 3],
    [
      [0, "end", "max"],
      [1, "cor", "min"],
      [3, "end", "max"],
    ],
    0,
    2,
  ],
  [
    "x^4",
    [-1, 2],
    [
      [-1, "end", "max"],
      [0, "sta", "min"],
      [2, "end", "max"],
    ],
    0,
    16,
  ],
  [
    "x^3",
    [-1, 1],
    [
      [-1, "end", "min"],
      [0, "sta", "inf"],
      [1, "end", "max"],
    ],
    -1,
    1,
  ],
  [
    "cbrt(x^2)",
    [-1, 8],
    [
      [-1, "end", "max"],
      [0, "cus", "min"],
      [8, "end", "max"],
    ],
    0,
    4,
  ],
  [
    "cbrt(x)",
    [-1, 1],
    [
      [-1, "end", "min"],
      [0, "ver", "nei"],
      [1, "end", "max"],
    ],
    -1,
    1,
  ],
  [
    "x+|x|/2",
    [-1, 1],
    [
      [-1, "end", "min"],
      [0, "cor", "nei"],
      [1, "end", "max"],
    ],
    -0.5,
    1.5,
  ],
  [
    "x|x|",
    [-1, 1],
    [
      [-1, "end", "min"],
      [0, "sta", "inf"],
      [1, "end", "max"],
    ],
    -1,
    1,
  ],
  [
    "x+x|x|",
    [-1, 1],
    [
      [-1, "end", "min"],
      [1, "end", "max"],
    ],
    -2,
    2,
  ],
  [
    "||x|-1|",
    [-3, 2],
    [
      [-3, "end", "max"],
      [-1, "cor", "min"],
      [0, "cor", "max"],
      [1, "cor", "min"],
      [2, "end", "max"],
    ],
    0,
    2,
  ],
  [
    "min(x,1-x)",
    [-1, 2],
    [
      [-1, "end", "min"],
      [0.5, "cor", "max"],
      [2, "end", "min"],
    ],
    -1,
    0.5,
  ],
  [
    "sqrt(x)",
    [-1, 4],
    [
      [0, "end", "min"],
      [4, "end", "max"],
    ],
    0,
    2,
  ],
  [
    "sqrt(x^2-2)",
    [-3, 3],
    [
      [-3, "end", "max"],
      [-r2, "end", "min"],
      [r2, "end", "min"],
      [3, "end", "max"],
    ],
    0,
    Math.sqrt(7),
  ],
  [
    "asin(x)",
    [-2, 2],
    [
      [-1, "end", "min"],
      [1, "end", "max"],
    ],
    -Math.PI / 2,
    Math.PI / 2,
  ],
  [
    "x ln x",
    [-1, 2],
    [
      [1 / Math.E, "sta", "min"],
      [2, "end", "max"],
    ],
    -1 / Math.E,
    2 * Math.LN2,
  ],
  ["ln x", [0, 3], [[3, "end", "max"]], undefined, Math.log(3)],
  ["1/x", [0, 5], [[5, "end", "min"]], 0.2],
  [
    "1/x",
    [-5, 5],
    [
      [-5, "end", "max"],
      [5, "end", "min"],
    ],
  ],
  [
    "1/x^2",
    [-1, 2],
    [
      [-1, "end", "min"],
      [2, "end", "min"],
    ],
    0.25,
  ],
  [
    "tan x",
    [0, 3],
    [
      [0, "end", "min"],
      [3, "end", "max"],
    ],
  ],
  ["(x^2-1)/(x-1)", [-2, 1], [[-2, "end", "min"]], -1],
  ["e^(-1/x)", [0, 2], [[2, "end", "max"]], undefined, Math.exp(-0.5)],
  [
    "x^2 e^(-x)",
    [-1, 5],
    [
      [-1, "end", "max"],
      [0, "sta", "min"],
      [2, "sta", "max"],
      [5, "end", "min"],
    ],
    0,
    Math.E,
  ],
  [
    "sin(x)-x+x^3/6",
    [-1, 1],
    [
      [-1, "end", "min"],
      [0, "sta", "inf"],
      [1, "end", "max"],
    ],
    -Math.sin(1) + 5 / 6,
    Math.sin(1) - 5 / 6,
  ],
];

for (const [f, interval, rows, min, max] of cases) {
  test(`${f} on [${interval}] has its critical points and extreme values, proved`, () => {
    const found = criticalPoints(f, { interval, budget });
    assert.deepEqual(
      found.points.map(({ type, kind }) => [type.slice(0, 3), kind.slice(0, 3)]),
      rows.map(([, type, kind]) => [type, kind]),
      String(found),
    );
    for (const [i, [x]] of rows.entries())
      assert.ok(Math.abs((found.points[i]?.point.x as number) - x) < 1e-12, String(found));
    for (const [extreme, value] of [
      [found.minimum, min],
      [found.maximum, max],
    ] as const) {
      if (value === undefined) assert.equal(extreme, undefined, String(found));
      else assert.ok(extreme && Math.abs(extreme.value - value) < 1e-12, String(found));
    }
    assert.ok(found.complete, found.why);
  });
}

test("level parts are named, and their values count", () => {
  const found = criticalPoints("relu(x)", { interval: [-2, 2] });
  assert.deepEqual(found.level, [[-2, 0]]);
  assert.deepEqual([found.minimum?.value, found.maximum?.value], [0, 2]);
  assert.deepEqual(criticalPoints("max(x^2, 1)", { interval: [-2, 2] }).level, [[-1, 1]]);
  assert.deepEqual(criticalPoints("3", { interval: [0, 1] }).level, [[0, 1]]);
});

test("where levels meet at a corner, the corner is a place of its own, and nothing is left open", () => {
  for (const f of ["|x-1|-|x-1|", "max(|x|-1,0)^2", "relu(x)relu(-x)", "relu(x)-relu(x-1)"])
    assert.ok(criticalPoints(f, { interval: [-2, 2] }).complete, f);
});
