import assert from "node:assert/strict";
import { test } from "node:test";
import "../korean.js";
import { criticalPoints } from "../../src/optimum/critical.js";
import { inLanguage } from "../in-language.js";

/** Tests run on busy computers. */
const budget = 60_000;
test("a jump is critical, and the sides count with it", () => {
  const found = criticalPoints("sign(x)", { interval: [-1, 1] });
  assert.deepEqual(
    found.points.map(({ type }) => type),
    ["end point", "jump", "end point"],
  );
  assert.deepEqual([found.minimum?.value, found.maximum?.value], [-1, 1]);
  const shifted = criticalPoints("x - sign(x)", { interval: [-0.5, 0.5] });
  assert.deepEqual([shifted.minimum, shifted.maximum], [undefined, undefined]);
});

test("it says in both languages what is smallest, what is not attained and what is proved", () => {
  const found = criticalPoints("1/x", { interval: [0, 5] });
  assert.deepEqual(String(found).split("\n").slice(1), [
    "5   0.2   끝점   극소",
    "구간에서 최솟값은 0.2입니다(x = 5).",
    "x = 0에 가까워지면 f가 한없이 커지므로 최댓값이 없습니다.",
    "구간 0 ≤ x ≤ 5에서 극값이 될 수 있는 점(f' = 0이거나 미분할 수 없는 점, 끝점)은 이것이 전부입니다(증명됨).",
  ]);
  inLanguage("en", () => {
    assert.match(String(found), /Near x = 0 f grows without bound: there is no largest value\./);
    assert.match(
      String(criticalPoints("sin(x)/x", { interval: [-1, 1], budget })),
      /Near x = 0 f comes as near to 1 as one likes without reaching it/,
    );
    assert.throws(() => criticalPoints("x y"), { message: /one variable is needed/ });
    assert.throws(() => criticalPoints("x", { interval: [1, 0] }), { message: /^Give the interval of x/ });
  });
});

test("a slope that only the series tells is told: cbrt(x)^4 is stationary at 0", () => {
  const found = criticalPoints("cbrt(x)^4", { interval: [-1, 1] });
  assert.deepEqual(
    found.points.map(({ type, kind }) => [type, kind]),
    [
      ["end point", "maximum"],
      ["stationary", "minimum"],
      ["end point", "maximum"],
    ],
  );
  assert.ok(found.complete);
});
