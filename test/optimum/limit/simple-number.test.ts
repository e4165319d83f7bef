import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import * as I from "../../../src/number/interval.js";
import { numbers, toTree } from "../../../src/optimum/limit/exact.js";
import { simpleNumbers } from "../../../src/optimum/limit/simple-number.js";

const guesses = (x: number) => {
  const field = numbers();
  return simpleNumbers(I.interval(x - 1e-12, x + 1e-12), field).map((guess) => toText(toTree(field, guess)));
};

test("a simple number in a tiny interval: a fraction, a root of a fraction, a part of a turn", () => {
  assert.ok(guesses(1 / 3).includes("1/3"));
  assert.equal(guesses(-Math.SQRT2).length, 1);
  assert.match(guesses(-Math.SQRT2)[0] ?? "", /^-(sqrt\(2\)|2\^\(1\/2\))$/);
  assert.equal(guesses(Math.PI / 6).length, 1);
  assert.match(guesses(Math.PI / 6)[0] ?? "", /π/);
  assert.deepEqual(guesses(Math.E), []);
});
