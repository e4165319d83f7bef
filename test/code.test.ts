import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "./project.js";

/** Runs a package's program in the project's folder. */
function run(name: string, program: string, ...args: string[]) {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "bin", program), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
}

test("the types are right, in the code and in its tests", () => {
  const info = ["--incremental", "--tsBuildInfoFile", join(root, "dist", ".tsbuildinfo")];
  const { status, said } = run("typescript", "tsc", "-p", ".", "--noEmit", ...info);
  assert.equal(status, 0, said);
});

test("everything is formatted, and the linter finds nothing", () => {
  const { status, said } = run("@biomejs/biome", "biome", "ci", ".");
  assert.equal(status, 0, said);
});
