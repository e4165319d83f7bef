// `npm run dev`: watches the sources. A file of the library is compiled as it is saved, and the tests that it can reach are run,
// its own first; bundles follow; a chapter's or a problem set's source rebuilds its notebooks. Types are checked beside.
import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bundle } from "./build/bundles.mjs";
import { buildCode } from "./build/code.mjs";
import { compiled, transpile } from "./build/compile.mjs";
import { nearest, testsReachedBy } from "./build/graph.mjs";
import { root } from "./setup.mjs";

/** Saving several files at once is one change. Milliseconds. */
const SETTLE = 30;

/** These start JupyterLab, nbgrader or a browser, or take minutes: `npm test -- jupyter` runs them. */
const TOO_LONG = /^test\/(jupyter|oracle)\//;

await buildCode();
const children = new Set();
const types = checkTypesBeside();
process.on("SIGINT", () => {
  for (const child of [types, ...children]) child.kill();
  process.exit(0);
});
const changed = new Set();
let timer;
for (const folder of ["src", "test", "bench", "notebooks", "course"])
  watch(join(root, folder), { recursive: true }, (_event, path) => {
    if (path === null) return;
    changed.add(`${folder}/${String(path).replaceAll("\\", "/")}`);
    clearTimeout(timer);
    timer = setTimeout(take, SETTLE);
  });
console.log("Watching src, test, bench, notebooks and course. Ctrl+C ends it.");

/** What has been saved since the last time. */
async function take() {
  const files = [...changed];
  changed.clear();
  const code = files.filter((file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file));
  const names = files.flatMap((file) => /^(?:notebooks|course)\/([^/]+)\.md$/.exec(file)?.[1] ?? []);
  if (code.length + names.length === 0) return;
  const start = Date.now();
  for (const child of children) child.kill(); // of a change before this one
  try {
    await transpile();
    const present = code.filter((file) => existsSync(join(root, file)));
    if (code.length > 0) await runReached(present, start);
    if (names.length > 0) await run("dist/src/cli.js", "build", ...names.filter((name) => !name.startsWith("README")));
  } catch (error) {
    console.error(error.message);
  }
}

/** The tests of the changed files themselves, then the bundles, then all other tests that the change can reach. */
async function runReached(files, start) {
  const all = testsReachedBy(files);
  const tests = all.filter((test) => !TOO_LONG.test(test));
  const first = nearest(tests, files);
  if (first.length > 0 && !(await runTests(first))) return;
  console.log(`${files.join(", ")}: ${first.length} test files after ${((Date.now() - start) / 1000).toFixed(1)} s`);
  const made = await bundle();
  if (made.length > 0) console.log(`bundled ${made.join(", ")}`);
  const rest = tests.filter((test) => !first.includes(test));
  if (rest.length > 0 && !(await runTests(rest))) return;
  const left = all.length - tests.length;
  if (left > 0)
    console.log(`${left} test files of test/jupyter and test/oracle can be reached, too: npm test -- jupyter oracle`);
}

const runTests = (tests) =>
  run(
    "--enable-source-maps",
    "--test",
    "--test-concurrency=2",
    `--test-reporter=${new URL("./reporter.mjs", import.meta.url)}`,
    "--test-reporter-destination=stdout",
    ...tests.map(compiled),
  );

/** Runs a Node program; false where it was ended because something newer has been saved. */
function run(...args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit" });
  children.add(child);
  return new Promise((resolve) =>
    child.on("close", (_code, signal) => {
      children.delete(child);
      resolve(signal === null);
    }),
  );
}

/** The compiler's own watch, which says what is wrong whenever it has looked. */
function checkTypesBeside() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const args = ["-p", root, "--noEmit", "--watch", "--preserveWatchOutput", "--incremental"];
  const buildInfo = ["--tsBuildInfoFile", join(root, "dist", ".tsbuildinfo")];
  const child = spawn(process.execPath, [tsc, ...args, ...buildInfo], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.on("data", (chunk) => {
    const wrong = String(chunk)
      .split("\n")
      .filter((line) => /error TS|^ +/.test(line));
    if (wrong.length > 0) console.log(wrong.join("\n"));
  });
  return child;
}
