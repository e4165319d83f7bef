import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { classify } from "../../../src/optimum/prove/classify.js";
import { extremeOn } from "../../../src/optimum/prove/extreme-on-interval.js";
import { locate } from "../../../src/optimum/prove/locate.js";
import { monotoneParts } from "../../../src/optimum/prove/monotone.js";
import { swingsOf } from "../../../src/optimum/prove/swings.js";
import { problemOf } from "../tree.js";

const on = (f: string, lo: number, hi: number) => problemOf(f, ["x"], { x: [lo, hi] });

test("between its places f only grows or only falls", () => {
  const { places, doubts } = monotoneParts(on("x^3-3x", -2, 3));
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
  const hole = monotoneParts(on("sin(x)/x", -1, 1)).places[1];
  assert.equal(hole?.value.to, "nothing");
  assert.ok(hole?.left.limit.to === "number" && I.isMember(hole.left.limit.value, 1));
  assert.deepEqual(
    monotoneParts(on("relu(x)", -1, 1)).places.map(({ right }) => right.course),
    ["level", "up", "outside"],
  );
  assert.deepEqual(
    monotoneParts(on("sqrt(x)", -1, 1)).places.map(({ left }) => left.course),
    ["outside", "undefined", "up"],
  );
});

test("what is smallest: attained, approached, without bound, or open", () => {
  const parts = (f: string, lo: number, hi: number) => monotoneParts(on(f, lo, hi));
  const lowest = (f: string, lo: number, hi: number) => extremeOn(parts(f, lo, hi), parts(f, lo, hi).proof, 1);
  const found = lowest("(x-1)^2", 0, 3);
  assert.ok(found.is === "attained" && found.at[0] === 1);
  assert.equal(lowest("-sin(x)/x", -1, 1).is, "approached");
  const unbounded = lowest("-1/x^2", -1, 1);
  assert.ok(unbounded.is === "unbounded" && unbounded.x === 0);
  assert.equal(extremeOn(parts("(x-1)^2", 0, 3), undefined, 1).is, "open");
});

test("places where a sine swings without end are left out", () => {
  const [swing] = swingsOf(on("x sin(1/x)", -1, 1));
  assert.ok(swing && swing.lo < 0 && swing.hi > 0 && swing.endless);
  assert.equal(swingsOf(on("x+x^2 sin(1/x)", -1, 1))[0]?.endless, false);
  assert.deepEqual(swingsOf(on("sin(x^2)", -1, 1)), []);
});

test("stationary points are located with the formula around them, and classified", () => {
  const given = problemOf("x^4+y^4-4x y", ["x", "y"]);
  const { points, doubts } = locate(given);
  assert.deepEqual(doubts, []);
  const kinds = points.map((point) => classify({ ...point, vars: given.vars }).kind).sort();
  assert.deepEqual(kinds, ["minimum", "minimum", "saddle"]);
  assert.deepEqual(locate(problemOf("sqrt(x^2+y^2)", ["x", "y"])).points, []);
  assert.deepEqual(locate(problemOf("sign(x)(x^2+1)", ["x"])).points, []);
});
