import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../src/number/interval.js";
import { criticalPoints } from "../../src/optimum/critical.js";
import { isRuledOutside } from "../../src/optimum/prove/bounded.js";
import { uniqueZero } from "../../src/optimum/solve/krawczyk.js";
import { system } from "../../src/optimum/solve/system.js";
import { problemOf, treeOf } from "./tree.js";

// Each of these was the only test that failed when a fault was put in on purpose: what it says is missing was taken out of the proof.

test("without the operator's image inside the box there is no zero: x^2 + 10^(-22) near 0", () => {
  const almost = system([treeOf("x^2+10^(-22)")], ["x"]);
  assert.equal(uniqueZero(almost, [I.interval(0, 2e-10)]), undefined);
  assert.ok(uniqueZero(system([treeOf("x^2-2")], ["x"]), [I.interval(1.4, 1.5)])?.exists);
});

test("outside of the box means arbitrarily far: what is positive as far as 100 boxes may be negative farther out", () => {
  const box = problemOf("x", ["x", "y"], { x: [-1, 1], y: [-1, 1] });
  assert.ok(!isRuledOutside([treeOf("y")], treeOf("x^2-x^4/10^8"), box));
  assert.ok(isRuledOutside([treeOf("y")], treeOf("x^2+x^4/10^8-1/2"), box));
});

test("where f swings without bound nothing is the largest value", () => {
  for (const f of ["sin(1/x)/x", "cos(1/x)/sqrt(|x|)", "x+sin(1/x^2)/x"]) {
    const { minimum, maximum } = criticalPoints(f, { interval: [-1, 1] });
    assert.deepEqual([minimum, maximum], [undefined, undefined], f);
  }
});

test("a sum that is not exact is rounded outwards", () => {
  for (const [a, b] of [
    [0.1, 0.2],
    [1, 2 ** -60],
    [-1e16, 0.3],
  ] as const) {
    const { lo, hi } = I.add(I.point(a), I.point(b));
    assert.ok(lo <= I.down(a + b) && hi >= I.up(a + b));
  }
});
