import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { missing } from "../../jupyter/needs.js";
import { startTestSubmission } from "./submission.js";

const numbers = `import { variants } from "nabla/grading";\nvariants("", { a: [1, 2, 3, 4, 5, 6, 7, 8, 9] })`;

describe("one student's submission after another's, with one kernel", { skip: missing("bubblewrap") }, () => {
  it("finds nothing of it: no name, no number of a cell, no time that is spent, no reason of a failure", async () => {
    const submission = await startTestSubmission({ cell: 1, submission: 1.5 });
    const { session } = submission;
    assert.equal(await submission.run("let answer = 42; answer"), "42");
    assert.match(await submission.run("while (true) {}"), /^Stopped/);
    assert.match(await submission.run("while (true) {}"), /^Stopped/);
    assert.equal(session.executionCount, 3);
    await submission.begin("grace");
    assert.equal(session.executionCount, 0);
    assert.match(await submission.run("answer"), /answer/);
    assert.match(await submission.run("answer"), /Error/);
    assert.equal(await submission.run("let answer = 1; answer"), "1");
    assert.equal(session.executionCount, 3);
    session.end?.();
  });

  it("is given its own student's numbers, also when its process ends and another takes its place", async () => {
    const submission = await startTestSubmission();
    const drawn = new Map<string, string>();
    for (const student of ["ada", "grace", "emmy", "ada", "grace"]) {
      await submission.begin(student);
      const first = await submission.run(numbers, true);
      assert.match(await submission.run("process.exit(0)"), /Error|Crash/);
      assert.match(await submission.interrupted("await new Promise(() => {})"), /^Stopped/);
      assert.equal(await submission.run(numbers, true), first);
      assert.equal(drawn.get(student) ?? first, first, student);
      drawn.set(student, first);
    }
    assert.ok(new Set(drawn.values()).size > 1, [...drawn].join());
    submission.session.end?.();
  });

  it("hears nothing of what the other's process still had to say", async () => {
    const submission = await startTestSubmission();
    await submission.run('setInterval(() => console.log("still here"), 1); 1');
    await submission.begin("grace");
    await submission.run("await new Promise((resolve) => setTimeout(resolve, 300)); 2");
    assert.equal(submission.printed(), "");
    submission.session.end?.();
  });
});
