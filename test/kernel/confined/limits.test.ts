import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLimits } from "../../../src/kernel/confined/limits.js";
import { missing } from "../../jupyter/needs.js";
import { startTestSubmission } from "./submission.js";

describe("limits", () => {
  it("are the usual ones where the course sets none, or nonsense", () => {
    const usual = readLimits(undefined);
    assert.ok(Object.values(usual).every((limit) => limit > 0));
    assert.deepEqual(readLimits("{}"), usual);
    assert.deepEqual(readLimits('{"cell": -1, "submission": "5", "else": 3}'), usual);
    assert.deepEqual(readLimits('{"cell": 3}'), { ...usual, cell: 3 });
  });

  const options = { skip: missing("bubblewrap"), timeout: 120_000 };

  it("of a cell stop it, and the next one runs", options, async (t) => {
    const { session, run } = await startTestSubmission({ cell: 1, cellClock: 2 });
    t.after(() => session.end?.());
    await run("let kept = 1;");
    assert.match(await run("for (;;) {}"), /^Stopped: .*did not end in time/);
    assert.match(await run("await new Promise(() => {})"), /^Stopped: .*did not end in time/);
    assert.equal(await run("kept"), "1");
  });

  it(
    "leave out the cell behind a loop that starts after it, though it is another one that cannot end beside it",
    options,
    async (t) => {
      const { session, run } = await startTestSubmission({ cell: 1, submission: 20 });
      t.after(() => session.end?.());
      await run("let kept = 1;");
      const later = "setImmediate(() => setImmediate(() => setImmediate(() => { for (;;) {} })))";
      // Nothing waits for it: the cell ends, and what is run next, be it an empty cell, does not.
      await run(`const waiting: any = ${later}; waiting.unref?.();`);
      await run("2");
      assert.equal(await run("kept + 1"), "2");
    },
  );

  it("of the submission stop it as a whole, in one sentence for each cell that is left", options, async (t) => {
    const { session, run } = await startTestSubmission({ submissionClock: 2 });
    t.after(() => session.end?.());
    const wait = "await new Promise((resolve) => setTimeout(resolve, 800));";
    const ended = [];
    for (let i = 0; i < 6; i++) ended.push(await run(wait));
    assert.equal(ended[0], "");
    for (const last of ended.slice(-2)) assert.match(last, /^Stopped: The cells of this submission together/);
  });

  it("of what is shown hold for all cells together, and a test's mark is shown all the same", options, async (t) => {
    const { session, run, outputs, printed } = await startTestSubmission({
      cellOutput: 5000,
      submissionOutput: 12_000,
    });
    t.after(() => session.end?.());
    let sum = 0;
    for (let i = 0; i < 10; i++) {
      await run("console.log('x'.repeat(4000));");
      sum += printed().length;
    }
    assert.ok(sum > 11_000 && sum < 20_000, String(sum));
    assert.match(printed(), /The output is too long/);
    assert.equal(await run("console.log('y'.repeat(1e7)); 0.5", true), "0.5");
    assert.ok(JSON.stringify(outputs()).length < 12_000);
    await run("for (let i = 0; i < 5000; i++) display(i);", true);
    assert.ok(outputs().length < 600);
  });
});
