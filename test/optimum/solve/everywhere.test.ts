import assert from "node:assert/strict";
import { test } from "node:test";
import { enclosure } from "../../../src/expression/enclosure.js";
import * as I from "../../../src/number/interval.js";
import { holdsEverywhere } from "../../../src/optimum/solve/everywhere.js";
import { treeOf } from "../tree.js";

test("what holds everywhere is proved by halving, what does not is not, and the clock stops it", () => {
  const values = enclosure([treeOf("x^2 - x + 1")], ["x"]);
  const isPositive = (part: readonly I.Interval[]) => (values(part)[0] as I.Interval).lo > 0;
  assert.ok(holdsEverywhere(isPositive, [I.interval(-10, 10)]));
  const touching = enclosure([treeOf("x^2")], ["x"]);
  assert.ok(!holdsEverywhere((part) => (touching(part)[0] as I.Interval).lo > 0, [I.interval(-1, 1)]));
  assert.ok(!holdsEverywhere(isPositive, [I.interval(-10, 10)], 4000, performance.now() - 1));
});
