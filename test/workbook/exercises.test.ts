import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { exercises } from "../../src/exercise/bank.js";
import { judge } from "../../src/exercise/check.js";
import { exerciseSet } from "../../src/exercise/exercise-set.js";
import type { Exercise } from "../../src/exercise/types.js";
import { derivativeByDefinition, equivalent } from "../../src/index.js";
import { type Bilingual, language } from "../../src/language.js";
import { LANGUAGES, readChapters } from "../../src/workbook/build.js";
import { choicesOf, givenAway, rightAnswer, wrongAnswer } from "../exercise/answers.js";
import { root } from "../project.js";

/** What the reader sees, as Markdown. */
const shown = (value: { [Symbol.toStringTag]?: string } | object): string => {
  const bundle = (value as Record<symbol, () => Record<string, unknown>>)[Symbol.for("Jupyter.display")]?.() ?? {};
  return String(bundle["text/markdown"] ?? bundle["text/latex"] ?? bundle["text/plain"] ?? "");
};
const fresh = ({ id }: Exercise) => exerciseSet(exercises).exercise(id);

for (const code of LANGUAGES) {
  describe(`the exercises in ${code}`, () => {
    for (const exercise of exercises) {
      test(`${exercise.id}: the key is right, dots are no answer, the solution comes after a try`, () => {
        language(code);
        const handle = fresh(exercise);
        assert.equal(handle.check("...").state, "not yet answered");
        const before = shown(handle.solution());
        assert.equal(handle.check(rightAnswer(exercise)).state, "right");
        assert.notEqual(shown(handle.solution()), before);
        if ("text" in exercise.solution)
          assert.ok(shown(handle.solution()).includes(exercise.solution.text[code].trim()));
      });

      test(`${exercise.id}: each known slip is wrong and gets its own sentence`, () => {
        language(code);
        for (const slip of exercise.slips) {
          const feedback = fresh(exercise).check(wrongAnswer(exercise, slip));
          assert.equal(feedback.state, "not equal", JSON.stringify(slip.answer));
          const { name, says } = slip;
          if (says) assert.ok(shown(feedback).includes(says[code].trim()), `${slip.answer}: ${shown(feedback)}`);
          else assert.equal(judge(exercise, wrongAnswer(exercise, slip)).slip, name, JSON.stringify(slip.answer));
        }
        for (const { id, why } of choicesOf(exercise)) {
          const feedback = fresh(exercise).check(id);
          assert.equal(feedback.state, id === exercise.key ? "right" : "not equal");
          assert.ok(why && shown(feedback).includes(why[code]), `${id}: ${shown(feedback)}`);
        }
      });

      test(`${exercise.id}: two hints, the second another one`, () => {
        language(code);
        const handle = fresh(exercise);
        const [first, second] = [shown(handle.hint()), shown(handle.hint())];
        assert.ok(first.includes(exercise.hints[0]?.[code] as string));
        assert.ok(second.includes(exercise.hints[1]?.[code].trim() as string));
      });
    }
  });
}

for (const exercise of exercises.filter(({ solution }) => "definitionOf" in solution)) {
  test(`${exercise.id}: the key is what the limit gives`, () => {
    const { definitionOf } = exercise.solution as { definitionOf: string };
    assert.equal(equivalent(derivativeByDefinition(definitionOf).result, String(exercise.key)).verdict, "equal");
  });
}

test("no hint holds an answer that is right as it stands", () => {
  for (const { parts } of readChapters(root))
    for (const part of parts) if (part.kind === "exercise") assert.equal(givenAway(part.exercise), undefined, part.id);
});

test("every text of every exercise is there in both languages", () => {
  for (const exercise of exercises) {
    for (const text of bilingualTexts(exercise)) {
      assert.ok(text.ko.trim() && text.en.trim(), `${exercise.id}: ${JSON.stringify(text)}`);
      assert.doesNotMatch(text.en, /[가-힣]/, exercise.id);
    }
  }
});

test("a chapter has five exercises or more, and knows six slips or more", () => {
  const chapters = new Set(exercises.map(({ id }) => id.split("-")[0]));
  for (const chapter of chapters) {
    const own = exercises.filter(({ id }) => id.startsWith(`${chapter}-`));
    const slips = own.reduce((sum, one) => sum + one.slips.length + Math.max(0, choicesOf(one).length - 1), 0);
    assert.ok(own.length >= 5 && slips >= 6, `chapter ${chapter}: ${own.length} exercises, ${slips} slips`);
  }
  assert.ok(chapters.has("01"));
});

function bilingualTexts(value: unknown): Bilingual[] {
  if (typeof value !== "object" || value === null) return [];
  if ("ko" in value || "en" in value) return [value as Bilingual];
  return Object.values(value).flatMap(bilingualTexts);
}
