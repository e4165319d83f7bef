import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, script } from "../project.js";

const { testFiles, LONG, WHOLES } = await script<{
  testFiles(wanted: string[], all: boolean): { files: string[]; left: string[] };
  LONG: string[];
  WHOLES: string[];
}>("test-files.mjs");

const every = readdirSync(join(root, "test"), { recursive: true })
  .map((file) => join("test", String(file)))
  .filter((file) => file.endsWith(".test.ts"));

test("with NABLA_TEST=all every test file runs, by default all but the wholes, which are named", () => {
  assert.deepEqual([...testFiles([], true).files].sort(), [...every].sort());
  assert.deepEqual(testFiles([], true).left, []);
  const { files, left } = testFiles([], false);
  assert.deepEqual([...left].sort(), [...WHOLES].sort());
  assert.equal(files.length + left.length, every.length);
});

test("a file that is asked for by its name or room always runs", () => {
  for (const name of WHOLES) assert.ok(testFiles([name], false).files.includes(join("test", `${name}.test.ts`)), name);
  assert.deepEqual(testFiles(["jupyter"], false).left, []);
});

test("what takes long begins first, and is there", () => {
  const names = testFiles([], true).files.map((file) => file.replaceAll("\\", "/").slice(5, -".test.ts".length));
  assert.deepEqual(names.slice(0, LONG.length), LONG);
});
