// How long each chapter takes from its start to its last cell, beside one Python example that draws the same bowl as chapter 08.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { root } from "../scripts/paths.mjs";
import { runPython } from "./tools/python.mjs";

const cli = join(root, "dist", "src", "cli.js");
const files = ["ko", "en"].flatMap((language) => {
  const folder = join(root, "notebooks", language);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort()
    .map((name) => join(folder, name));
});

/** Seconds that running these notebooks takes. */
function secondsOf(notebooks, ...options) {
  const begin = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [cli, "run", ...options, ...notebooks], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
  return (performance.now() - begin) / 1000;
}

for (const file of files.filter((name) => name.includes(join("notebooks", "en")))) {
  console.log(`${file.split(/[\\/]/).at(-1).padEnd(34)}${secondsOf([file]).toFixed(1).padStart(8)} s`);
}
console.log(
  `${`all ${files.length}, two at a time`.padEnd(34)}${secondsOf(files, "--jobs", "2").toFixed(1).padStart(8)} s`,
);

const folder = mkdtempSync(join(tmpdir(), "nabla-bench-"));
runPython(join(root, "bench", "bowl.py"), [folder], ["matplotlib==3.11.2"]);
rmSync(folder, { recursive: true, force: true });
