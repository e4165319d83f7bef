import assert from "node:assert/strict";
import { test } from "node:test";
import { extremeOn } from "../../../src/optimum/prove/extreme-on-interval.js";
import { monotoneParts } from "../../../src/optimum/prove/monotone.js";
import { problemOf } from "../tree.js";

const partsOf = (f: string, lo: number, hi: number) => monotoneParts(problemOf(f, ["x"], { x: [lo, hi] }));

test("what is smallest: attained, approached, without bound, or open", () => {
  const lowest = (f: string, lo: number, hi: number) => {
    const parts = partsOf(f, lo, hi);
    return extremeOn(parts, parts.proof, 1);
  };
  const found = lowest("(x-1)^2", 0, 3);
  assert.ok(found.is === "attained" && found.at[0] === 1);
  assert.equal(lowest("-sin(x)/x", -1, 1).is, "approached");
  const unbounded = lowest("-1/x^2", -1, 1);
  assert.ok(unbounded.is === "unbounded" && unbounded.x === 0);
  assert.equal(extremeOn(partsOf("(x-1)^2", 0, 3), undefined, 1).is, "open");
});

test("the same value at two places is found at both", () => {
  const parts = partsOf("x^4-2x^2", -2, 2);
  const lowest = extremeOn(parts, parts.proof, 1);
  assert.deepEqual(lowest.is === "attained" && lowest.at, [-1, 1]);
  const largest = extremeOn(parts, parts.proof, -1);
  assert.deepEqual(largest.is === "attained" && largest.at, [-2, 2]);
});
