import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { check, close, createChecker, open, programOf } from "../../../src/kernel/engine/checker.js";
import { createHost } from "../../../src/kernel/node/host.js";
import { createLoader } from "../../../src/kernel/node/loader.js";
import { root } from "../../project.js";

test("the library's declarations are parsed once, also where a cell between does not use them", () => {
  const folder = join(root, "test", "kernel");
  const checker = createChecker(createHost(folder, root, createLoader(folder, root)));
  const run = (number: number, text: string) => {
    const cell = open(checker, number, text);
    assert.deepEqual(check(checker, cell).problems, []);
    const { program } = programOf(checker, cell);
    close(checker, cell, () => true);
    return program.getSourceFiles().find(({ fileName }) => fileName.endsWith("dist/src/index.d.ts"));
  };
  const before = run(1, 'import { derivative } from "nabla"; const f = derivative("x^2")');
  assert.ok(before);
  assert.equal(run(2, "1 + 1"), undefined);
  assert.equal(run(3, 'import { parse } from "nabla"; parse("x")'), before);
});
