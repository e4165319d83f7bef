import assert from "node:assert/strict";
import { test } from "node:test";
import { enclosure } from "../../../src/expression/enclosure.js";
import * as I from "../../../src/number/interval.js";
import { feasiblePoints } from "../../../src/optimum/solve/feasible.js";
import { problemOf, treeOf } from "../tree.js";

const vars = ["x", "y"];
const { box } = problemOf("x", vars);
const circle = treeOf("x^2+y^2-1");

test("tiny boxes around points of the constraint are found in the box, and none where it cannot hold", () => {
  const found = feasiblePoints([circle], vars, [box], Infinity);
  assert.ok(found.length > 10);
  const values = enclosure([circle], vars);
  assert.ok(found.every((at) => I.isMember(values(at)[0] as I.Interval, 0)));
  assert.deepEqual(feasiblePoints([treeOf("x^2+y^2+1")], vars, [box], Infinity), []);
});

test("no more starts are tried than asked for, and none when it is time to stop", () => {
  assert.ok(feasiblePoints([circle], vars, [box], Infinity, 3).length <= 3);
  assert.deepEqual(feasiblePoints([circle], vars, [box], performance.now() - 1), []);
});
