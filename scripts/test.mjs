// `npm test`: installs what is missing and runs everything; `npm test -- kernel` runs the test files whose path has "kernel" in it.
// The last line is `N passed, N failed, N skipped`.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findPython } from "./python.mjs";
import { ensureBuild, ensureKernel, ensureNode, ensureNpm, ensureVenv, root } from "./setup.mjs";

const wanted = process.argv.slice(2);
let failedBefore = 0;

try {
  ensureNode();
  await ensureNpm();
  await ensureBuild({ force: true });
} catch (error) {
  console.error(error.problem ? error.message : error);
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}
if (wanted.length === 0) lint();
await prepareJupyter();
process.exitCode = runTests(testFiles());

/** Formatting and linting count as one test. */
function lint() {
  const biome = join(dirname(createRequire(import.meta.url).resolve("@biomejs/biome/package.json")), "bin", "biome");
  const { status } = spawnSync(process.execPath, [biome, "ci", "."], { cwd: root, stdio: "inherit" });
  if (status !== 0) failedBefore++;
}

/** Without a Python that will do, the Jupyter tests say so themselves and are skipped; under CI they fail. */
async function prepareJupyter() {
  try {
    findPython();
  } catch (error) {
    console.log(error.message);
    if (process.env.CI) failedBefore++;
    return;
  }
  try {
    await ensureVenv({ test: true });
    await ensureKernel();
  } catch (error) {
    console.log(error.problem ? error.message : error);
    failedBefore++;
  }
}

function testFiles() {
  const folder = join(root, "dist", "test");
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".test.js"));
  return files
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
    .sort()
    .map((file) => join(folder, file));
}

function runTests(files) {
  rmSync(join(root, "test-artifacts"), { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      "--test",
      "--test-concurrency=2",
      "--test-timeout=1800000",
      `--test-reporter=${new URL("./reporter.mjs", import.meta.url)}`,
      "--test-reporter-destination=stdout",
      ...files,
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, NABLA_FAILED_BEFORE: String(failedBefore) },
    },
  );
  return status === 0 && failedBefore === 0 ? 0 : 1;
}
