import assert from "node:assert/strict";
import { test } from "node:test";
import { averageRate, differenceQuotients } from "../../../src/derivative/definition/average-rate.js";
import { type OneSidedSlopes, oneSidedSlopes } from "../../../src/derivative/numerical/one-sided.js";
import { withSentences } from "../../../src/derivative/table.js";
import { jupyterDisplay } from "../../../src/display.js";
import type { Func } from "../../../src/expression/source.js";
import { inLanguage } from "../../in-language.js";
import "../../korean.js";

test("the average rate is the slope of the secant", () => {
  assert.equal(averageRate("x^2", 1, 3), 4);
  assert.equal(
    averageRate((x) => 5 * x + 1, 0, -2),
    5,
  );
  assert.throws(() => averageRate("x^2", 1, 1), /서로 다른 두 점/);
  assert.throws(() => averageRate("1/x", 0, 1), /x = 0에서 1\/x의 값은 정의되지 않습니다/);
});

test("points that are no numbers, or out of reach, are said to be so", () => {
  inLanguage("en", () => {
    assert.throws(() => averageRate("x^2", 1, 1e308), { message: /^The value of x\^2 at x = 1e\+308 is too large/ });
    assert.throws(() => differenceQuotients("x^2", 1, 0.1 as never), { message: /^List the steps/ });
    assert.throws(() => differenceQuotients("x^2", 1, []), { message: /^List the steps/ });
    assert.throws(() => oneSidedSlopes("x^2", Number.NaN), {
      message: /must be a number such as 0 or 1\.5, not NaN\.$/,
    });
    assert.throws(() => oneSidedSlopes("x^2", "0" as never), { message: /not "0"\.$/ });
    assert.deepEqual(oneSidedSlopes("x^2", 1e20).rows[0], { dx: 0.1, left: undefined, right: undefined });
  });
});

test("what was found stands in a paragraph below the table, with minus signs", () => {
  inLanguage("en", () => {
    const shown = String(oneSidedSlopes("|x|", 0)[jupyterDisplay]()["text/markdown"]);
    assert.match(
      shown,
      /\$\$\n\nAt x = 0 the slope is −1 from the left and 1 from the right: a corner, no derivative\.$/,
    );
    assert.equal(
      withSentences(["$$1$$"], ["At x_1 = -1e-7 or -∞, a*b - c <b is non-negative.", "Next."]),
      "$$1$$\n\nAt x\\_1 = −1e-7 or −∞, a\\*b − c \\<b is non-negative.\n\nNext.",
    );
  });
});

test("difference quotients come as a table that draws near the derivative", () => {
  const table = differenceQuotients("x^2", 1);
  assert.deepEqual(
    table.rows.map(({ quotient }) => Number(quotient.toFixed(6))),
    [3, 2.1, 2.01, 2.001, 2.0001],
  );
  assert.match(String(table[jupyterDisplay]()["text/latex"]), /\\begin\{array\}\{rrr\}/);
  assert.match(table.toString(), /Δx\s+Δy\s+Δy\/Δx\n/);
});

const points: [
  f: Func,
  at: number,
  kind: OneSidedSlopes["kind"],
  left: number | undefined,
  right: number | undefined,
][] = [
  ["|x|", 0, "corner", -1, 1],
  ["relu(x)", 0, "corner", 0, 1],
  ["max(0.1x, x)", 0, "corner", 0.1, 1],
  ["|x - 1| + x^2", 1, "corner", 1, 3],
  ["sign(x)", 0, "jump", Infinity, Infinity],
  [(x) => (x < 0 ? 0 : 1), 0, "jump", Infinity, 0],
  [Math.floor, 2, "jump", Infinity, 0],
  ["cbrt(x)", 0, "vertical tangent", Infinity, Infinity],
  ["-cbrt(x)", 0, "vertical tangent", -Infinity, -Infinity],
  ["sqrt(|x|)", 0, "cusp", -Infinity, Infinity],
  ["√x", 0, "undefined", undefined, Infinity],
  ["1/x", 0, "undefined", undefined, undefined],
  [(x) => (x === 0 ? 0 : x * Math.sin(1 / x)), 0, "unclear", undefined, undefined],
  ["x^2", 1, "agree", 2, 2],
  ["x^3", 0, "agree", 0, 0],
  ["x|x|", 0, "agree", 0, 0],
  ["|x|^1.5", 0, "agree", 0, 0],
  ["e^x", 3, "agree", 20.0855, 20.0855],
  ["x^2", 1000, "agree", 2000, 2000],
  ["5", 2, "agree", 0, 0],
];

for (const [f, at, kind, left, right] of points) {
  test(`from both sides, ${f} at ${at}: ${kind}`, () => {
    const found = oneSidedSlopes(f, at);
    assert.deepEqual([found.kind, found.left, found.right], [kind, left, right]);
  });
}

test("what was found is said in one sentence, in both languages", () => {
  const found = oneSidedSlopes("|x|", 0);
  inLanguage("en", () => {
    assert.equal(
      found.toString(),
      "At x = 0 the slope is -1 from the left and 1 from the right: a corner, no derivative.",
    );
  });
  assert.equal(
    found.toString(),
    "x = 0에서 왼쪽 기울기(-1)와 오른쪽 기울기(1)가 서로 달라 미분할 수 없습니다(꺾인 점).",
  );
});
