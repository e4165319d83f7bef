import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../project.js";

const folder = join(root, "src", "figure");

test("what a figure says in Korean, its words for screen readers too, it says politely", () => {
  const blunt = /(?<![니보마])다(?=[.?!]|[`"])/;
  assert.match("선이 길과 만난다.", blunt);
  for (const file of readdirSync(folder)) {
    const sentences = readFileSync(join(folder, file), "utf8").match(/^.*[가-힣].*$/gm) ?? [];
    for (const line of sentences) assert.doesNotMatch(line, blunt, file);
  }
});
