import assert from "node:assert/strict";
import { test } from "node:test";
import { root } from "../project.js";
import { skip } from "./environment.js";
import { runAlone } from "./python.js";

test("nothing compiles grammars as Jupyter or nbgrader start: that took a second each time", { skip }, async () => {
  const code = "import jsonschema, nbgrader.apps, jupyterlab.labapp, sys; print('lark' in sys.modules)";
  const { stdout, stderr } = await runAlone({ args: ["-c", code], cwd: root, env: process.env, seconds: 120 });
  assert.equal(stdout.trim(), "False", stderr);
});
