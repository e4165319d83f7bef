import assert from "node:assert/strict";
import { it } from "node:test";
import { memoryOf } from "../../src/grade/memory.js";

it("counts processes and all that they started, whatever the order, and nobody else's", () => {
  const rows: [number, number, number][] = [
    [5, 4, 100],
    [4, 2, 10],
    [2, 1, 1],
    [3, 1, 1000],
    [6, 3, 10000],
  ];
  assert.equal(memoryOf(rows, [2]), 111);
  assert.equal(memoryOf(rows, [2, 3]), 11111);
  assert.equal(memoryOf(rows, [undefined, 7]), 0);
});
