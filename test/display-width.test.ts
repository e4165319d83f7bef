import assert from "node:assert/strict";
import { test } from "node:test";
import { tableText } from "../src/derivative/table.js";
import { displayWidth, padEnd, padStart } from "../src/display-width.js";

test("a Korean, Chinese or full-width letter takes two columns, an accent none, an emoji two, everything else one", () => {
  for (const [text, width] of [
    ["", 0],
    ["f'(x) = 2x", 10],
    ["왼쪽", 4],
    ["왼쪽".normalize("NFD"), 4],
    ["x̂", 1],
    ["（ｘ＋１）", 10],
    ["微分", 4],
    ["Δx → 0", 6],
    ["√x, x²", 6],
    ["❤️ 1️⃣ 👍🏽 ☝🏽", 11],
    ["👩‍💻👨‍👩‍👧🏳️‍🌈", 6],
    ["🇰🇷 😀abc", 8],
    ["1 ❤ x", 5],
  ] as const)
    assert.equal(displayWidth(text), width, text);
});

test("texts are padded to columns, not to letters", () => {
  assert.equal(padStart("왼쪽", 6), "  왼쪽");
  assert.equal(padEnd("왼쪽", 6), "왼쪽  ");
  assert.equal(padEnd("왼쪽", 1), "왼쪽");
});

test("the columns of a Korean table stand under their headings", () => {
  const lines = tableText(
    ["Δx", "왼쪽", "오른쪽"],
    [
      ["0.1", "-1", "1"],
      ["0.01", "-1.25", "1.0001"],
    ],
  ).split("\n");
  assert.deepEqual(new Set(lines.map(displayWidth)), new Set([displayWidth(lines[0] as string)]));
});
