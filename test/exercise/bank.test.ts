import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises } from "../../src/exercise/bank.js";
import { judge } from "../../src/exercise/check.js";
import { exerciseSet } from "../../src/exercise/exercise-set.js";
import { inLanguage } from "../in-language.js";
import { rightAnswer, wrongAnswer } from "./answers.js";

for (const exercise of exercises) {
  test(`exercise ${exercise.id}: the key is right, each slip gets its sentence, the solution shows`, () => {
    const { check, solution } = exerciseSet(exercises).exercise(exercise.id);
    assert.equal(check("").state, "not yet answered");
    assert.equal(check(rightAnswer(exercise)).state, "right");
    assert.ok(String(solution()).length > 0);
    for (const spoken of ["ko", "en"] as const) {
      for (const slip of exercise.slips) {
        const judged = inLanguage(spoken, () => judge(exercise, wrongAnswer(exercise, slip)));
        const where = `${exercise.id}: ${JSON.stringify(slip.answer)}`;
        assert.equal(judged.state, "not equal", where);
        if (slip.says) assert.ok(judged.markdown.includes(slip.says[spoken]), `${where}: ${judged.markdown}`);
        else assert.equal(judged.slip, slip.name, where);
      }
    }
  });
}

test("every exercise is known by one number", () => {
  assert.equal(new Set(exercises.map(({ id }) => id)).size, exercises.length);
});
