import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { halves, isExcluded, isInside, meets, widest } from "../../../src/optimum/solve/halves.js";

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

test("the sides are measured in units, where these are given", () => {
  const box = [I.interval(0, 1), I.interval(0, 10)];
  assert.equal(widest(box), 1);
  assert.equal(widest(box, [1, 100]), 0);
});

test("an endless side is cut again and again, each time farther out", () => {
  const [, far] = halves([I.interval(3, Infinity)], 0);
  assert.deepEqual([far[0]?.lo, far[0]?.hi], [6, Infinity]);
});

test("boxes lie in or meet each other only if they do so in every direction", () => {
  const [one, two, far] = [I.interval(0, 1), I.interval(0, 2), I.interval(5, 6)];
  assert.deepEqual([isInside([one, one], [two, two]), isInside([one, far], [two, two])], [true, false]);
  assert.deepEqual([meets([one, one], [two, two]), meets([one, far], [two, two])], [true, false]);
  assert.ok(isExcluded([I.interval(-1, 1), one, far]) && !isExcluded([one, two]));
});

test("beside an endless side a long one counts as at most that of a whole line, and units do not", () => {
  const line = I.interval(-Infinity, Infinity);
  assert.equal(widest([I.interval(-1000, 1000), line], [1, 1]), 1);
  assert.equal(widest([I.interval(-1000, 1000), I.interval(0, Infinity)], [1e6, 1]), 0);
});
