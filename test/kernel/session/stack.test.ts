import assert from "node:assert/strict";
import { test } from "node:test";
import { parseStack } from "../../../src/kernel/session/stack.js";

const file = "cell-3.nabla.js";

test("frames are read from the text that each engine writes", () => {
  const v8 = `RangeError: a (b:1:2)\n    at f (${file}:2:7)\n    at async ${file}:4:1\n    at new A (${file}:5:9)\n    at process.processTicks (node:internal/x:1:2)`;
  assert.deepEqual(parseStack(v8), [
    { file, line: 2, column: 7, name: "f" },
    { file, line: 4, column: 1, name: "" },
    { file, line: 5, column: 9, name: "A" },
    { file: "node:internal/x", line: 1, column: 2, name: "process.processTicks" },
  ]);
  assert.deepEqual(parseStack(`f@${file}:2:7\nasync*g@${file}:3:1\n@${file}:9:1\n`), [
    { file, line: 2, column: 7, name: "f" },
    { file, line: 3, column: 1, name: "g" },
    { file, line: 9, column: 1, name: "" },
  ]);
  assert.deepEqual(parseStack(`f@${file}:2:7\nmodule code@${file}:9:1`), [
    { file, line: 2, column: 7, name: "f" },
    { file, line: 9, column: 1, name: "" },
  ]);
});

test("a message that looks like a frame is none, nor is a text without places", () => {
  assert.deepEqual(parseStack("Error: nothing here\n    at <anonymous>"), []);
  assert.deepEqual(parseStack(""), []);
});
