import assert from "node:assert/strict";
import { test } from "node:test";
import { patiently } from "../../src/grade/patience.js";
import { StepError } from "../../src/grade/step.js";

const locked = new StepError("OperationalError: (sqlite3.OperationalError) database is locked");

test("a locked grade book is asked again, and each time it is told", async () => {
  let asked = 0;
  let told = 0;
  const answer = await patiently(
    async () => {
      if (asked++ < 3) throw locked;
      return "merged";
    },
    () => told++,
  );
  assert.deepEqual([answer, asked, told], ["merged", 4, 3]);
});

test("one that stays locked ends it, and so does anything else at once", async () => {
  let asked = 0;
  const always = (error: Error) =>
    patiently(
      async () => {
        asked++;
        throw error;
      },
      () => {},
    );
  await assert.rejects(always(locked), locked);
  assert.equal(asked, 31);
  asked = 0;
  const full = new StepError("OSError: No space left on device");
  await assert.rejects(always(full), full);
  assert.equal(asked, 1);
});
