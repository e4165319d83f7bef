import assert from "node:assert/strict";
import { test } from "node:test";
import { spellings } from "../../../src/expression/functions.js";
import { LONG_WORDS, SHORT } from "../../../src/kernel/engine/beginner/formula.js";

test("the kernel takes each function of the library's table, in every spelling, for a word of a formula", () => {
  const words = [...spellings.keys()].filter((word) => /^[a-z]+$/.test(word) && word.length > SHORT);
  assert.deepEqual(
    words.filter((word) => !LONG_WORDS.has(word)),
    [],
  );
  // What else stands there is no function of the table: letters by name, and logarithms by their base.
  const others = [...LONG_WORDS].filter((word) => !words.includes(word));
  assert.deepEqual(others.sort(), ["lambda", "log10", "log2", "sigma", "theta"]);
});
