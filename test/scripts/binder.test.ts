import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../project.js";

const skip = process.platform === "win32" && "an image is of Linux";

test("a Binder runs the command that it is given in the learner's copy, with the workbook's settings, in the language asked for", {
  skip,
}, (t) => {
  const home = mkdtempSync(join(tmpdir(), "nabla-binder-"));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const show = 'pwd; echo "$NABLA_LANG $JUPYTER_CONFIG_DIR"; ls; for last; do :; done; echo "$last"';
  const told = execFileSync(join(root, "binder", "start.sh"), ["sh", "-c", show, "jupyter", "lab"], {
    encoding: "utf8",
    env: { ...process.env, HOME: home, NABLA_LANG: "en" },
  });
  const settings = join(home, ".nabla", "server.json");
  assert.deepEqual(told.trim().split("\n"), [
    join(home, "workbook"),
    `en ${join(home, ".nabla", "config")}`,
    "en",
    "ko",
    `--config=${settings}`,
  ]);
  assert.equal(JSON.parse(readFileSync(settings, "utf8")).ServerApp.default_url, "/lab/tree/en/00-start.ipynb");
});
