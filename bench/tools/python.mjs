// Python programs of the benchmarks: in the project's environment, with what else they need in dist/bench.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root, venvPython } from "../../scripts/paths.mjs";

const extra = join(root, "dist", "bench", "python");

/**
 * Runs a Python program and passes its output through; says so in a line where a package it needs cannot be installed.
 *
 * @param packages name and version of each package beyond the project's own: ["numdifftools==0.9.41"]
 */
export function runPython(program, args = [], packages = []) {
  for (const name of packages) {
    const marker = join(extra, name.split("==")[0]);
    if (existsSync(marker)) continue;
    spawnSync(venvPython, ["-m", "pip", "install", "--quiet", "--target", extra, name], { stdio: "ignore" });
    if (!existsSync(marker)) return console.log(`${name} could not be installed: this comparison is left out`);
  }
  const path = [extra, process.env.PYTHONPATH].filter(Boolean).join(delimiter);
  const { status } = spawnSync(venvPython, [program, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PYTHONPATH: path },
  });
  if (status !== 0) process.exitCode = 1;
}
