import assert from "node:assert/strict";
import { it } from "node:test";
import { codeOf, concernsAll } from "../../src/grade/step.js";

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
