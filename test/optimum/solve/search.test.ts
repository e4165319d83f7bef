import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { search } from "../../../src/optimum/solve/search.js";
import { system } from "../../../src/optimum/solve/system.js";
import { problemOf, treeOf } from "../tree.js";

const vars = ["x", "y"];
const { box, budget } = problemOf("x", vars);
const circle = treeOf("x^2+y^2-1");

test("the search finds all zeros, and gives up on a curve of them", () => {
  const found = search(system([circle, treeOf("x-y")], vars), box, { ...budget }, 1e-3);
  assert.deepEqual([found.zeros.length, found.unclear.length, found.finished], [2, 0, true]);
  assert.equal(search(system([circle], vars), box, { ...budget, boxes: 50 }, 1e-7).finished, false);
});

test("a double zero is left as one tiny box that may hold zeros", () => {
  const double = system([treeOf("(x-1/3)^2")], ["x"]);
  const { zeros, unclear, finished } = search(double, [I.interval(-10, 10)], { ...budget }, 1e-3);
  assert.deepEqual([zeros.length, unclear.length, finished], [0, 1, true]);
  const [side] = unclear[0] as [I.Interval];
  assert.ok(I.isMember(side, 1 / 3) && I.width(side) < 0.1);
});
