// `npm test`: installs what is missing and runs everything; `npm test -- optimum` runs the test files whose path has "optimum" in
// it, and builds only what has changed. The last line is `N passed, N failed, N skipped`.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { findPython } from "./python.mjs";
import { ensureCodeAndPython, ensureKernel, ensureNode, ensureNpm, root } from "./setup.mjs";
import { testFiles } from "./test-files.mjs";

const wanted = process.argv.slice(2);
const all = process.env.NABLA_TEST === "all";
const { files, left } = testFiles(wanted, all);
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

/** What a run of everything leaves out, in a line for the report's end. */
function notTried() {
  if (left.length === 0) return "";
  const parts = "the second language, most chapters in other programs, a part of the random formulas and submissions";
  return `left to NABLA_TEST=all: ${left.join(", ")}; and in other files ${parts}`;
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
      env: {
        ...process.env,
        NABLA_FAILED_BEFORE: String(failedBefore),
        NABLA_TEST_FILES: String(files.length),
        NABLA_TEST_LEFT: notTried(),
      },
    },
  );
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0)));
}
