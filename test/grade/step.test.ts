import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { codeOf, concernsAll } from "../../src/grade/step.js";
import { root } from "../project.js";

it("what programs say of the machine has a code, and ends the run, as no other submission would fare better", () => {
  const told = {
    "OperationalError: (sqlite3.OperationalError) database is locked": "locked",
    "OSError: [Errno 28] No space left on device: '/x'": "disk-full",
    "OperationalError: (sqlite3.OperationalError) database or disk is full": "disk-full",
    "OperationalError: (sqlite3.OperationalError) attempt to write a readonly database": "read-only",
    "PermissionError: [Errno 13] Permission denied: '/x'": "read-only",
    "OSError: [Errno 30] Read-only file system: '/x'": "read-only",
  };
  for (const [words, code] of Object.entries(told)) {
    assert.equal(codeOf(words), code);
    assert.ok(concernsAll(code));
  }
  assert.equal(codeOf("KeyError: 'x'"), "KeyError: 'x'");
  assert.ok(!concernsAll("kernel"));
});

it("what a machine lacks, or a missing guard, which keeps marks right, ends the run too", () => {
  const read = (file: string) => readFileSync(join(root, "course", "nabla_course", "grade", file), "utf8");
  const found = `${read("guards.py")}${read("machine.py")}`.matchAll(/"(no-[\w-]+|other-version)"\)?$/gm);
  const codes = [...found].map(([, code]) => code as string);
  assert.equal(codes.length, 7, codes.join());
  for (const code of codes) assert.ok(concernsAll(code), code);
});
