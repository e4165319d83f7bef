import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { LANGUAGES, notebookFile, readChapters } from "../../src/workbook/build.js";
import { root, script } from "../project.js";
import { missing } from "./needs.js";

const { venvPython } = await script<{ venvPython: string }>("setup.mjs");
const VALIDATE = `
import json, sys, nbformat
for file in sys.argv[1:]:
    with open(file, encoding="utf8") as f:
        nbformat.validate(json.load(f))
print(len(sys.argv) - 1)
`;

test("Jupyter's own validator finds nothing wrong in any notebook", { skip: missing("jupyter") }, () => {
  const files = readChapters(root).flatMap((chapter) =>
    LANGUAGES.map((language) => notebookFile(root, chapter, language)),
  );
  const { stdout, stderr } = spawnSync(venvPython, ["-W", "error", "-c", VALIDATE, ...files], { encoding: "utf8" });
  assert.equal(stderr, "");
  assert.equal(Number(stdout), files.length);
  assert.ok(files.length >= 4, join(root, "notebooks"));
});
