import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { automaticGradient } from "../../src/derivative/automatic/automatic.js";
import { readChapters } from "../../src/workbook/build.js";
import { root } from "../project.js";
import { venvPython } from "../python-modules.js";
import { skip } from "./judge.js";

/** What the chapters claim of their Python: it prints the gradient that the cell above it found. */
const claims: Record<string, readonly number[]> = {
  "04-chain-rule": Object.values(automaticGradient("(3w + b - 4)^2", { w: 2, b: -1 })).sort((a, b) => b - a),
  "09-gradient-descent": Object.values(automaticGradient("(w_1 * 1 + w_2 * 2 - 3)^2", { w_1: 0.5, w_2: -1 })),
};

const blocks = readChapters(root).flatMap(({ name, parts }) => {
  const programs = (language: "ko" | "en") =>
    parts.flatMap((part) =>
      part.kind === "prose" ? [...part.text[language].matchAll(/```python\n([\s\S]*?)```/g)] : [],
    );
  const [ko, en] = [programs("ko"), programs("en")].map((list) => list.map(([, program = ""]) => program));
  test(`${name}: the Python is the same in both languages`, () => assert.deepEqual(ko, en));
  return (en ?? []).map((program) => ({ name, program, library: /^import (\w+)/m.exec(program)?.[1] ?? "sys" }));
});

for (const { name, program, library } of blocks) {
  const run = (code: string) => spawnSync(venvPython, ["-c", code], { encoding: "utf8" });

  test(`${name}: the Python with ${library} prints what the cell above found`, { skip }, (t) => {
    if (run(`import ${library}`).status !== 0) {
      // Large libraries are not installed for this: here it is only shown to be Python.
      t.diagnostic(`${library} is not installed: read, but not run`);
      assert.equal(run(`import ast, sys; ast.parse(${JSON.stringify(program)})`).stderr, "");
      return;
    }
    const { stdout, stderr } = run(program);
    assert.equal(stderr, "");
    assert.deepEqual((stdout.match(/-?\d+(\.\d*)?/g) ?? []).map(Number), claims[name]);
  });
}

test("the chapters have Python beside what they compute", () => {
  assert.deepEqual([...new Set(blocks.map(({ name }) => name))], Object.keys(claims));
});
