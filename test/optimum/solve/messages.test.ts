import assert from "node:assert/strict";
import { test } from "node:test";
import { late } from "../../../src/optimum/solve/messages.js";
import { zerosOf } from "../../../src/optimum/solve/zeros.js";
import { problemOf, treeOf } from "../tree.js";

test("a search that is out of time says so, and one that cannot decide names the place", () => {
  const { box, budget } = problemOf("x", ["x"], { x: [-1, 2] });
  assert.ok(zerosOf([treeOf("sin(x^2)-x/3")], ["x"], box, { ...budget, boxes: 2 }).doubts.includes(late));
  const [doubt] = zerosOf([treeOf("(x-1/2)^2+(e^(x-1/2)-x-1/2)^2")], ["x"], box, budget).doubts;
  if (doubt) for (const text of [doubt.ko, doubt.en]) assert.match(text, /x ≈ 0\.5/);
});
