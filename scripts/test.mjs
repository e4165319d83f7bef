// `npm test`: installs what is missing and runs everything; `npm test -- optimum` runs the test files whose path has "optimum" in
// it, and builds only what has changed. The last line is `N passed, N failed, N skipped`.
import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findPython } from "./python.mjs";
import { ensureCodeAndPython, ensureKernel, ensureNode, ensureNpm, root } from "./setup.mjs";

/** What takes longest, most first: begun last, one of them would keep all processors but one idle. */
const LONG = [
  ...["jupyter/grade", "site/site", "jupyter/hostile", "jupyter/course", "jupyter/nbgrader-lab", "jupyter/kubernetes"],
  ...["jupyter/ssh", "jupyter/cluster", "jupyter/start", "jupyter/lite", "site/other-browsers", "jupyter/term"],
  ...["site/running", "kernel/confined/confined", "site/keyboard", "site/cells", "jupyter/feedback", "site/offline"],
  ...["kernel/protocol/interrupts", "site/scorm", "site/embed", "site/hostile", "site/kept-cells", "jupyter/runners"],
  ...["code", "workbook/chapters", "jupyter/tslab", "kernel/protocol/listeners", "package", "kernel/confined/mutants"],
  ...["course/sets", "jupyter/kernel-test-suite", "workbook/run", "kernel/session/sequences", "kernel/confined/begin"],
  ...["exercise/practice/questions", "kernel/protocol/start", "jupyter/parity", "jupyter/clients", "jupyter/server"],
];

const wanted = process.argv.slice(2);
const files = testFiles();
let failedBefore = 0;

if (files.length === 0) end(`No test file has ${wanted.join(" or ")} in its path.`);
try {
  ensureNode();
  // A room alone needs Python only where its tests start Jupyter.
  if (files.some((file) => /[\\/](jupyter|oracle)[\\/]/.test(file)) && hasPython()) {
    await ensureCodeAndPython({ test: true, build });
    await ensureKernel();
  } else {
    await ensureNpm();
    await build();
  }
} catch (error) {
  end(error.problem ? error.message : error);
}
process.exitCode = (await runTests()) ? 0 : 1;

function end(message) {
  console.error(message);
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}

/** What has changed of the code and its tests, and what they run. */
async function build() {
  const { buildCode } = await import("./build/code.mjs");
  await buildCode();
}

/** Without a Python that will do, the Jupyter tests say so themselves and are skipped; under CI they fail. */
function hasPython() {
  try {
    return Boolean(findPython());
  } catch (error) {
    console.log(error.message);
    if (process.env.CI) failedBefore++;
    return false;
  }
}

function testFiles() {
  return readdirSync(join(root, "test"), { recursive: true })
    .map((file) => join("test", String(file)))
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.replaceAll("\\", "/").includes(part)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Its place among the long ones; behind them. */
function rank(file) {
  const at = LONG.indexOf(file.replaceAll("\\", "/").slice("test/".length, -".test.ts".length));
  return at < 0 ? LONG.length : at;
}

function runTests() {
  rmSync(join(root, "test-artifacts"), { recursive: true, force: true });
  const child = spawn(
    process.execPath,
    [
      "--enable-source-maps",
      join(root, "scripts", "run-tests.mjs"),
      ...files.map((file) => join(root, "dist", file.replace(/\.ts$/, ".js"))),
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, NABLA_FAILED_BEFORE: String(failedBefore), NABLA_TEST_FILES: String(files.length) },
    },
  );
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0)));
}
