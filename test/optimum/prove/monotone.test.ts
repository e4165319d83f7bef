import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { monotoneParts } from "../../../src/optimum/prove/monotone.js";
import { problemOf } from "../tree.js";

const partsOf = (f: string, lo: number, hi: number) => monotoneParts(problemOf(f, ["x"], { x: [lo, hi] }));

test("between its places f only grows or only falls", () => {
  const { places, doubts } = partsOf("x^3-3x", -2, 3);
  assert.deepEqual(
    places.map(({ x }) => x),
    [-2, -1, 1, 3],
  );
  assert.deepEqual(
    places.map(({ right }) => right.course),
    ["up", "down", "up", "outside"],
  );
  assert.deepEqual(doubts, []);
});

test("a hole has no value, but limits; a level part is level; an undefined one is none", () => {
  const hole = partsOf("sin(x)/x", -1, 1).places[1];
  assert.equal(hole?.value.to, "nothing");
  assert.ok(hole?.left.limit.to === "number" && I.isMember(hole.left.limit.value, 1));
  assert.deepEqual(
    partsOf("relu(x)", -1, 1).places.map(({ right }) => right.course),
    ["level", "up", "outside"],
  );
  assert.deepEqual(
    partsOf("sqrt(x)", -1, 1).places.map(({ left }) => left.course),
    ["outside", "undefined", "up"],
  );
});
