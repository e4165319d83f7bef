import assert from "node:assert/strict";
import { test } from "node:test";
import { jupyterDisplay } from "../../src/display.js";
import { criticalPoints } from "../../src/optimum/critical.js";
import { lagrange } from "../../src/optimum/lagrange.js";
import { stationaryPoints } from "../../src/optimum/stationary.js";
import { inLanguage } from "../in-language.js";

const tables: [shown: () => string, cells: string[]][] = [
  [() => String(criticalPoints("x^3 - 2x", { interval: [-2, 2] })), ["-√6/3 ≈ -0.816496581", "4√6/9 ≈ 1.08866211"]],
  [() => String(criticalPoints("cbrt(x^2 - 2)", { interval: [0, 2] })), ["√2 ≈ 1.41421356"]],
  [() => String(criticalPoints("cbrt(3x - 1)", { interval: [0, 1] })), ["1/3 ≈ 0.333333333"]],
  [() => String(criticalPoints("x + 2sin x", { interval: [-6, 6] })), ["-4π/3 ≈ -4.1887902", "2π/3 ≈ 2.0943951"]],
  [() => String(criticalPoints("sin x + cos x", { interval: [0, 7] })), ["5π/4 ≈ 3.92699082", "-√2 ≈ -1.41421356"]],
  [() => String(stationaryPoints("x^3 - 2x + y^2 - y/3")), ["√6/3 ≈ 0.816496581", "1/6 ≈ 0.166666667"]],
  [() => String(lagrange("x + 2y + 3z", "x^2 + y^2 + z^2 = 1")), ["-3√14/14 ≈ -0.801783726", "√14/2 ≈ 1.87082869"]],
  [() => String(lagrange("x y z", "x + y + z = 1")), ["1/9 ≈ 0.111111111", "1/27 ≈ 0.037037037"]],
];

test("tables show exactly what is simple", () => {
  for (const [shown, cells] of tables) {
    const text = inLanguage("en", shown);
    for (const cell of cells) assert.ok(text.includes(cell), `${cell} in\n${text}`);
  }
});

test("short numbers stay short, and what is not simple stays a decimal", () => {
  const short = inLanguage("en", () => String(lagrange("x y", "x + y = 4")));
  assert.ok(!short.includes("≈"), short);
  const long = inLanguage("en", () => String(criticalPoints("x^4 - 4x^2 + x", { interval: [-2, 2] })));
  assert.ok(!long.includes("≈") && long.includes("-1.4729976"), long);
  // Near π/2 and near √2 to nine digits, and neither.
  const near = inLanguage("en", () => String(criticalPoints("(x - 1.570796327)^2 (x - 1.414213562)^2")));
  assert.ok(!near.includes("π") && !near.includes("√2"), near);
});

test("the same typeset", () => {
  const result = criticalPoints("x^3 - 2x", { interval: [-2, 2] });
  const markdown = result[jupyterDisplay]()["text/markdown"];
  assert.ok(String(markdown).includes("-\\frac{\\sqrt{6}}{3} \\approx -0.816496581 & "), String(markdown));
});
