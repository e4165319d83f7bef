// `npm test`: installs what is missing and runs everything; `npm test -- optimum` runs the test files whose path has "optimum" in
// it, and builds only what has changed. The last line is `N passed, N failed, N skipped`.
import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findPython } from "./python.mjs";
import { ensureCodeAndPython, ensureKernel, ensureNode, ensureNpm, root } from "./setup.mjs";

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
if (wanted.length === 0) await check();
process.exitCode = (await runTests()) && failedBefore === 0 ? 0 : 1;

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

/** Types, formatting and linting count as two tests. */
async function check() {
  const { checkTypes } = await import("./build/compile.mjs");
  const { runNode } = await import("./build/run.mjs");
  const biome = join(dirname(createRequire(import.meta.url).resolve("@biomejs/biome/package.json")), "bin", "biome");
  const ends = await Promise.allSettled([checkTypes(), runNode(biome, "ci", ".")]);
  failedBefore += ends.filter(({ status }) => status === "rejected").length;
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
    .sort();
}

function runTests() {
  rmSync(join(root, "test-artifacts"), { recursive: true, force: true });
  const child = spawn(
    process.execPath,
    [
      "--enable-source-maps",
      "--test",
      "--test-concurrency=2",
      "--test-timeout=1800000",
      `--test-reporter=${new URL("./reporter.mjs", import.meta.url)}`,
      "--test-reporter-destination=stdout",
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
