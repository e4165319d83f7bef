import assert from "node:assert/strict";
import { test } from "node:test";
import { sandboxed } from "../../../src/kernel/confined/sandbox.js";

test("a submission's process is told whose it is, where that is known, and nothing else of the environment", (t) => {
  const before = { ...process.env };
  t.after(() => Object.assign(process.env, { NABLA_STUDENT: before.NABLA_STUDENT ?? "", SECRET: "" }));
  process.env.SECRET = "x";
  process.env.NABLA_STUDENT = "";
  assert.ok(!("NABLA_STUDENT" in sandboxed("child.cjs").env));
  process.env.NABLA_STUDENT = "00120001";
  const { command, args, env } = sandboxed("child.cjs");
  assert.equal(env.NABLA_STUDENT, "00120001");
  assert.ok(!("SECRET" in env));
  if (command === "/bin/sh") assert.match(args.join(" "), /--clearenv .*--setenv NABLA_STUDENT 00120001/);
});
