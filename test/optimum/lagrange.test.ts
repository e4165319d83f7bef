import assert from "node:assert/strict";
import { test } from "node:test";
import { jupyterDisplay } from "../../src/display.js";
import "../korean.js";
import { type LagrangeResult, lagrange } from "../../src/optimum/lagrange.js";
import { inLanguage } from "../in-language.js";

const near = (a: number, b: number, by = 1e-8) => Math.abs(a - b) <= by * Math.max(1, Math.abs(b));

/** Tests run on busy computers. */
const patient = { budget: 60_000 };

/** Every expected row is there once, nothing else is, and each candidate satisfies the equations. */
function assertCandidates(
  found: LagrangeResult,
  expected: readonly (readonly (number | string)[])[],
  name: string,
): void {
  assert.equal(found.candidates.length, expected.length, `${name}\n${found}`);
  const rows = found.candidates.map(({ point, multipliers, kind }) => [
    ...Object.values(point),
    ...multipliers,
    kind.slice(0, 3),
  ]);
  for (const key of expected) {
    const same = rows.filter(
      (row) =>
        row.length === key.length &&
        row.every((cell, i) => (typeof cell === "number" ? near(cell, key[i] as number, 1e-7) : cell === key[i])),
    );
    assert.equal(same.length, 1, `${name}: ${key}\n${found}`);
  }
  for (const { residual } of found.candidates) assert.ok(residual < 1e-13, `${name}: ${residual}`);
}

const h = Math.SQRT1_2;
const s7 = (Math.sqrt(7) - 1) / 3;

// Worked by hand from ∇f = λ∇g: coordinates, multipliers, kind.
const classics: [
  name: string,
  f: string,
  g: string | string[],
  rows: (number | string)[][],
  min?: number,
  max?: number,
][] = [
  [
    "xy on the circle",
    "x y",
    "x^2+y^2=1",
    [
      [h, h, 0.5, "max"],
      [-h, -h, 0.5, "max"],
      [h, -h, -0.5, "min"],
      [-h, h, -0.5, "min"],
    ],
    -0.5,
    0.5,
  ],
  [
    "a linear function on the circle",
    "x+y",
    "x^2+y^2=2",
    [
      [1, 1, 0.5, "max"],
      [-1, -1, -0.5, "min"],
    ],
    -2,
    2,
  ],
  [
    "a linear function on an ellipse",
    "x+y",
    "x^2/4+y^2=1",
    [
      [4 / Math.sqrt(5), 1 / Math.sqrt(5), Math.sqrt(5) / 2, "max"],
      [-4 / Math.sqrt(5), -1 / Math.sqrt(5), -Math.sqrt(5) / 2, "min"],
    ],
    -Math.sqrt(5),
    Math.sqrt(5),
  ],
  [
    "on a hyperbola nothing is attained",
    "x+y",
    "x y=1",
    [
      [1, 1, 1, "min"],
      [-1, -1, -1, "max"],
    ],
  ],
  [
    "the distance to a hyperbola is",
    "x^2+y^2",
    "x y=1",
    [
      [1, 1, 2, "min"],
      [-1, -1, 2, "min"],
    ],
    2,
  ],
  [
    "two constraints in three variables",
    "x+2y+3z",
    ["x-y+z=1", "x^2+y^2=1"],
    [
      [2 / Math.sqrt(29), -5 / Math.sqrt(29), 1 - 7 / Math.sqrt(29), 3, -Math.sqrt(29) / 2, "min"],
      [-2 / Math.sqrt(29), 5 / Math.sqrt(29), 1 + 7 / Math.sqrt(29), 3, Math.sqrt(29) / 2, "max"],
    ],
    3 - Math.sqrt(29),
    3 + Math.sqrt(29),
  ],
  ["the cusp, which has no multiplier", "x", "y^2=x^3", [[0, 0, "min"]], 0],
  [
    "the cusp beside ordinary candidates",
    "(x-1)^2+y^2",
    "y^2=x^3",
    [
      [0, 0, "deg"],
      [s7, s7 ** 1.5, 1, "min"],
      [s7, -(s7 ** 1.5), 1, "min"],
    ],
    (s7 - 1) ** 2 + s7 ** 3,
  ],
  [
    "a crossing",
    "x",
    "(x^2+y^2)^2=x^2-y^2",
    [
      [-1, 0, -0.5, "min"],
      [0, 0, "deg"],
      [1, 0, 0.5, "max"],
    ],
    -1,
    1,
  ],
  [
    "the hill and the path",
    "4-x^2-2y^2",
    "2(x-1)^2-10y+6=0",
    [[0.35353214, 0.683584139, 0.273433656, "max"]],
    undefined,
    2.940440476,
  ],
  [
    "the product of three numbers",
    "x y z",
    "x+y+z=1",
    [
      [1 / 3, 1 / 3, 1 / 3, 1 / 9, "max"],
      [1, 0, 0, 0, "sad"],
      [0, 1, 0, 0, "sad"],
      [0, 0, 1, 0, "sad"],
    ],
  ],
  ["a linear constraint", "x y", "3x+4y=12", [[2, 1.5, 0.5, "max"]], undefined, 3],
  [
    "entropy",
    "-x ln x-y ln y-z ln z",
    "x+y+z=1",
    [[1 / 3, 1 / 3, 1 / 3, Math.log(3) - 1, "max"]],
    undefined,
    Math.log(3),
  ],
  [
    "four variables",
    "x+y+z+w",
    "x^2+y^2+z^2+w^2=4",
    [
      [1, 1, 1, 1, 0.5, "max"],
      [-1, -1, -1, -1, -0.5, "min"],
    ],
    -4,
    4,
  ],
  ["no point satisfies the constraint", "x", "x^2+y^2+1=0", []],
  ["as many constraints as variables", "x^2+y^2", ["x=1", "y=2"], [[1, 2, 2, 4, "deg"]], 5, 5],
];

for (const [name, f, g, rows, min, max] of classics) {
  test(`all candidates, proved: ${name}`, () => {
    const found = lagrange(f, g, undefined, patient);
    assertCandidates(found, rows, name);
    assert.ok(found.complete, found.why);
    for (const [extreme, value] of [
      [found.minimum, min],
      [found.maximum, max],
    ] as const) {
      if (value === undefined) assert.equal(extreme, undefined, `${name}\n${found}`);
      else assert.ok(extreme && near(extreme.value, value) && extreme.points.length > 0, `${name}\n${found}`);
    }
  });
}

test("x² + y² + z² on x⁴ + y⁴ + z⁴ = 1 has exactly 26 candidates: 6 minima, 12 saddles, 8 maxima", () => {
  const found = lagrange("x^2+y^2+z^2", "x^4+y^4+z^4=1", undefined, patient);
  assert.equal(found.candidates.length, 26);
  assert.ok(found.complete);
  for (const { point, multipliers, value, kind } of found.candidates) {
    const zeros = Object.values(point).filter((x) => x === 0).length;
    const [expected, size] = (
      [
        ["maximum", 3 ** -0.25],
        ["saddle", 2 ** -0.25],
        ["minimum", 1],
      ] as const
    )[zeros] as [string, number];
    assert.equal(kind, expected);
    for (const x of Object.values(point)) assert.ok(x === 0 || near(Math.abs(x), size, 1e-14));
    assert.ok(near(value, Math.sqrt(3 - zeros), 1e-14));
    // 2x = 4λx³, times x and summed up: f = 2λ.
    assert.ok(near(multipliers[0] as number, value / 2, 1e-14));
  }
  assert.deepEqual([found.minimum?.points.length, found.maximum?.points.length], [6, 8]);
  assert.ok(
    near(found.minimum?.value as number, 1, 1e-14) && near(found.maximum?.value as number, Math.sqrt(3), 1e-14),
  );
});

test("softmax maximises entropy plus expected score", () => {
  const found = lagrange("x + 2y - x ln x - y ln y - z ln z", "x + y + z = 1");
  const total = Math.E + Math.E ** 2 + 1;
  assertCandidates(found, [[Math.E / total, Math.E ** 2 / total, 1 / total, Math.log(total) - 1, "max"]], "softmax");
  assert.ok(near(found.maximum?.value as number, Math.log(total), 1e-14));
});

test("a whole curve of candidates is reported as a curve", () => {
  const found = lagrange("x^2+y^2", "x^2+y^2=1");
  assert.deepEqual(found.candidates, []);
  assert.deepEqual(
    found.curves.map(({ equations, value }) => [equations, value]),
    [[["x^2 + y^2 - 1 = 0"], 1]],
  );
  assert.deepEqual([found.minimum?.value, found.maximum?.value, found.complete], [1, 1, true]);
});

test("a value that is not attained is said to be none, with the proof or a point that shows it", () => {
  inLanguage("en", () => {
    const shown = String(lagrange("x+y", "x y=1"));
    assert.match(shown, /smallest value is -2, but on the constraint f falls without bound: .* \(proved\)\./);
    assert.match(shown, /largest value is 2, but on the constraint f grows without bound: .* \(proved\)\./);
    const cornered = String(lagrange("x^2+y", "max(x,y)=1"));
    assert.match(cornered, /values larger than the candidates' largest, \S+: near x = \S+, y = \S+, f ≈ \d/);
  });
});

test("corners are candidates, too", () => {
  const found = lagrange("|x|+|y|", "x^2+y^2=1");
  assert.ok(found.complete);
  assert.deepEqual(
    found.candidates.map(({ kind, multipliers }) => [kind, multipliers.length]),
    [0, 1, 1, 0, 0, 1, 1, 0].map((n) => [n === 1 ? "maximum" : "minimum", n]),
  );
  assert.ok(found.candidates.every(({ multipliers }) => multipliers.every((by) => near(Math.abs(by), h))));
  assert.deepEqual(found.minimum?.value, 1);
  assert.equal(found.minimum?.points.length, 4);
});

test("a candidate beyond the box is not listed, and is not needed for the proof", () => {
  const found = lagrange("z", ["x^2+y^2=z", "x+y+z=12"], ["x", "y", "z"], { box: { z: [0, 10] } });
  assert.deepEqual(
    found.candidates.map(({ point }) => point),
    [{ x: 2, y: 2, z: 8 }],
  );
  assert.equal(found.maximum, undefined);
  const wider = lagrange("z", ["x^2+y^2=z", "x+y+z=12"], ["x", "y", "z"], { box: { z: [0, 20] } });
  assert.deepEqual([wider.minimum?.value, wider.maximum?.value], [8, 18]);
});

test("the result shows itself as a table and sentences, in both languages", () => {
  const found = lagrange("x y", "x+y=4");
  const lines = String(found).split("\n");
  assert.deepEqual(lines.slice(0, 2), ["x   y   λ   f   종류", "2   2   2   4   극대"]);
  assert.deepEqual(lines.slice(2), [
    "후보 가운데 최솟값은 4이지만, 제약 조건 위에서 f는 한없이 작아지므로 최솟값이 없습니다(증명됨).",
    "제약 조건 위에서 최댓값은 4입니다(증명됨).",
    "상자 -10 ≤ x, y ≤ 10 안의 후보는 이것이 전부입니다(증명됨).",
  ]);
  inLanguage("en", () => {
    const markdown = String(found[jupyterDisplay]()["text/markdown"]);
    assert.match(markdown, /\\lambda & f & \\text\{kind\}/);
    assert.match(markdown, /On the constraint the largest value is 4 \(proved\)\./);
    assert.equal(found.candidates[0]?.test, "along the constraint the Lagrangian's second derivatives are negative");
  });
});

test("what cannot be read is answered in one sentence", () => {
  inLanguage("en", () => {
    assert.throws(() => lagrange("x", "x=y=1"), { message: /one equals sign/ });
    assert.throws(() => lagrange("x", []), { message: /Give a constraint/ });
    assert.throws(() => lagrange("x", "x+a=1", ["x"]), { message: /^a is not among the variables/ });
    assert.throws(() => lagrange("x", "x+=1"), /formula|missing/i);
  });
});
