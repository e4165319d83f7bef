import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, script } from "../project.js";
import { skip } from "./environment.js";

const { venvPython } = await script<{ venvPython: string }>("setup.mjs");
const folder = join(root, "test", "course", "python");

for (const file of readdirSync(folder).filter((name) => /^test_\w+\.py$/.test(name)))
  test(`the course's Python, ${file}`, { skip, timeout: 300_000 }, () => {
    const { status, stderr } = spawnSync(venvPython, ["-m", "unittest", "-v", file], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
    });
    assert.equal(status, 0, stderr);
    assert.match(stderr, /Ran [1-9]\d* tests?/);
  });
