import assert from "node:assert/strict";
import { test } from "node:test";
import { enclosure } from "../../../src/expression/enclosure.js";
import * as I from "../../../src/number/interval.js";
import { holdsEverywhere } from "../../../src/optimum/solve/everywhere.js";
import { halves, isExcluded, isInside, meets, widest } from "../../../src/optimum/solve/halves.js";
import { simplestIn } from "../../../src/optimum/solve/simplest.js";
import { treeOf } from "../tree.js";

test("halves cover a box, bounded or not, and the widest side is the one to halve", () => {
  const box = [I.interval(0, 1), I.interval(-Infinity, Infinity)];
  assert.equal(widest(box), 1);
  const [left, right] = halves(box, 1);
  assert.equal(left[1]?.hi, right[1]?.lo);
  assert.deepEqual([left[1]?.lo, right[1]?.hi], [-Infinity, Infinity]);
  assert.ok(isInside(left, box) && meets(left, right));
  assert.ok(!meets([I.interval(0, 1)], [I.interval(2, 3)]));
  assert.ok(isExcluded([I.interval(1, 2)]) && !isExcluded([I.interval(-1, 2)]));
});

test("what holds everywhere is proved by halving, what does not is not, and the clock stops it", () => {
  const values = enclosure([treeOf("x^2 - x + 1")], ["x"]);
  const isPositive = (part: readonly I.Interval[]) => (values(part)[0] as I.Interval).lo > 0;
  assert.ok(holdsEverywhere(isPositive, [I.interval(-10, 10)]));
  const touching = enclosure([treeOf("x^2")], ["x"]);
  assert.ok(!holdsEverywhere((part) => (touching(part)[0] as I.Interval).lo > 0, [I.interval(-1, 1)]));
  assert.ok(!holdsEverywhere(isPositive, [I.interval(-10, 10)], 4000, performance.now() - 1));
});

test("the simplest fraction in an interval has the smallest denominator", () => {
  const simplest = (lo: number, hi: number) => {
    const { n, d } = simplestIn({ lo, hi });
    return [Number(n), Number(d)];
  };
  assert.deepEqual(simplest(0.33, 0.34), [1, 3]);
  assert.deepEqual(simplest(-0.51, -0.49), [-1, 2]);
  assert.deepEqual(simplest(-1, 2), [0, 1]);
  assert.deepEqual(simplest(3.14, 3.15), [22, 7]);
});
