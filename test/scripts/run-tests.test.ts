import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { root } from "../project.js";

/** What passes only where it runs for the second time. */
const BUSY = `import { existsSync, writeFileSync } from "node:fs";
const mark = import.meta.filename + ".ran";
if (!existsSync(mark)) { writeFileSync(mark, ""); throw new Error("busy"); }`;
const BROKEN = `throw new Error("broken");`;

/** Runs a file with one test that passes and one of these bodies each; what the last lines say, and the exit code. */
function runTests(environment: Record<string, string>, ...bodies: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "nabla-run-tests-"));
  const { NODE_TEST_CONTEXT: _, CI: __, ...own } = process.env;
  try {
    const files = bodies.map((body, index) => {
      const file = join(folder, `${index}.mjs`);
      const test = `import { it } from "node:test";\nit("passes", (t) => t.diagnostic("noted"));\nit("may not", async () => import("./body${index}.mjs"));`;
      writeFileSync(join(folder, `body${index}.mjs`), body);
      writeFileSync(file, test);
      return file;
    });
    const { stdout, status } = spawnSync(process.execPath, [join(root, "scripts", "run-tests.mjs"), ...files], {
      encoding: "utf8",
      env: { ...own, ...environment },
    });
    return { stdout, totals: stdout.trim().split("\n").at(-1), status };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the runner of tests", () => {
  it("runs what failed under CI once more, alone, and names it", () => {
    const { stdout, totals, status } = runTests({ CI: "true" }, BUSY, "");
    assert.match(stdout, /FAILED .*0\.mjs: may not/);
    assert.match(stdout, /passed only when they ran alone: .*0\.mjs/);
    assert.equal(totals, "4 passed, 0 failed, 0 skipped");
    assert.equal(status, 0);
  });

  it("counts what fails alone, too", () => {
    const { totals, status } = runTests({ CI: "true" }, BROKEN, BUSY);
    assert.equal(totals, "2 passed, 2 failed, 0 skipped");
    assert.equal(status, 1);
  });

  it("takes many failures for what they are, and a failure elsewhere than under CI", () => {
    for (const [environment, files] of [
      [{ CI: "true" }, 5],
      [{}, 1],
    ] as const) {
      const { totals, status } = runTests(environment, ...Array<string>(files).fill(BUSY));
      assert.equal(totals, `${files} passed, ${files} failed, 0 skipped`);
      assert.equal(status, 1);
    }
  });

  it("keeps a failure from before the tests", () => {
    const { totals, status } = runTests({ CI: "true", NABLA_FAILED_BEFORE: "1" }, BUSY);
    assert.equal(totals, "2 passed, 1 failed, 0 skipped");
    assert.equal(status, 1);
  });
});
