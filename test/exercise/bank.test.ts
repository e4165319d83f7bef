import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises } from "../../src/exercise/bank.js";
import { book } from "../../src/exercise/book.js";
import { judge } from "../../src/exercise/check.js";
import { language } from "../../src/language.js";

for (const exercise of exercises) {
  test(`exercise ${exercise.id}: the key is right, each slip gets its sentence, the solution shows`, () => {
    const { check, solution } = book(exercises).exercise(exercise.id);
    assert.equal(check("").state, "not yet answered");
    assert.equal(check(exercise.key).state, "right");
    assert.ok(String(solution()).length > 0);
    for (const spoken of ["ko", "en"] as const) {
      language(spoken);
      for (const { answer, says } of exercise.slips) {
        const { state, markdown } = judge(exercise, answer);
        assert.equal(state, "not equal", `${exercise.id}: ${answer}`);
        assert.ok(markdown.includes(says[spoken]), `${exercise.id}: ${answer}: ${markdown}`);
      }
    }
    language("ko");
  });
}

test("every exercise is known by one number", () => {
  assert.equal(new Set(exercises.map(({ id }) => id)).size, exercises.length);
});
