import assert from "node:assert/strict";
import { test } from "node:test";
import { swingsOf } from "../../../src/optimum/prove/swings.js";
import { problemOf } from "../tree.js";

test("places where a sine swings without end are left out", () => {
  const on = (f: string) => swingsOf(problemOf(f, ["x"], { x: [-1, 1] }));
  const [swing] = on("x sin(1/x)");
  assert.ok(swing && swing.lo < 0 && swing.hi > 0 && swing.endless);
  assert.equal(on("x+x^2 sin(1/x)")[0]?.endless, false);
  assert.deepEqual(on("sin(x^2)"), []);
});
