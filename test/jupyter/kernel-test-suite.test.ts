import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import { createJupyter, skip, sources } from "./environment.js";

it("Jupyter's own suite passes for both kernels, and skips only the pager", { skip }, async () => {
  const jupyter = createJupyter();
  try {
    const { code, stdout, stderr } = await jupyter.python([join(sources, "kernel_test.py"), "-v"]);
    const told = stdout + stderr;
    assert.equal(code, 0, told);
    assert.match(told, /^Ran 27 tests/m, told);
    const skipped = told.split("\n").filter((line) => /skipped/.test(line) && !/^OK/.test(line));
    assert.deepEqual(
      skipped.map((line) => line.split(" ")[0]),
      ["test_pager", "test_pager"],
      told,
    );
  } finally {
    jupyter.remove();
  }
});
