import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { automaticGradient } from "../../../src/derivative/automatic/automatic.js";
import { derivative, partial } from "../../../src/derivative/derivative.js";
import { judge } from "../../../src/exercise/check.js";
import { exerciseOf, signatureOf } from "../../../src/exercise/practice/question.js";
import { LEVELS, topics } from "../../../src/exercise/practice/topics.js";
import { partsOf, slipsAt } from "../../../src/exercise/slips/slips.js";
import type { Exercise } from "../../../src/exercise/types.js";
import { differentiate } from "../../../src/expression/differentiate.js";
import { Expression } from "../../../src/expression/expression.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { randomPoints } from "../../../src/expression/sample.js";
import { thorough } from "../../project.js";
import { givenAway } from "../answers.js";

/** Seeds a level; `PRACTICE_SEEDS=2000` makes ten thousand questions a topic. */
const SEEDS = Number(process.env.PRACTICE_SEEDS ?? (thorough ? 60 : 20));
const levels = Array.from({ length: LEVELS }, (_, i) => i + 1);
const questions = (topic: string, level: number) =>
  Array.from({ length: SEEDS }, (_, seed) => exerciseOf({ topic, level, seed }));

/** The key's value agrees with automatic differentiation of the function in question, wherever both have one. */
function agrees(exercise: Exercise): boolean {
  const { solution, key } = exercise;
  if (!("derivativeOf" in solution) || typeof key !== "string" || exercise.kind !== "expression") return true;
  const f = parse(solution.derivativeOf);
  const x = solution.variable ?? "x";
  const slope = parse(key);
  let compared = 0;
  for (const point of randomPoints(f.variables, Object.fromEntries(f.variables.map((name) => [name, [0.2, 2]])), 20)) {
    let expected: number | undefined;
    try {
      expected = automaticGradient(f, point)[x];
    } catch {
      continue;
    }
    const value = slope.evaluate(point);
    if (Math.abs(value - (expected as number)) > 1e-8 * (1 + Math.abs(value))) return false;
    compared++;
  }
  return compared > 0;
}

for (const { id, name } of topics) {
  describe(id, () => {
    for (const level of levels) {
      test(`level ${level}: keys are right, short and accepted; texts in both languages; rarely the same`, () => {
        const drawn = questions(id, level);
        for (const exercise of drawn.slice(0, 5))
          assert.equal(givenAway(exercise), undefined, JSON.stringify(exercise));
        for (const exercise of drawn) {
          assert.equal(judge(exercise, exercise.key).state, "right", JSON.stringify(exercise));
          assert.ok(agrees(exercise), JSON.stringify(exercise));
          for (const text of [exercise.question, ...exercise.hints]) {
            assert.ok(text.ko && text.en);
            assert.doesNotMatch(text.en, /[가-힣]/);
            assert.doesNotMatch(`${text.ko}${text.en}`, /undefined|NaN|\+ -|- -|\b0x|[^.\d]1x/);
          }
          assert.equal(exercise.hints.length, 2);
        }
        // Fifty different ones must be found among the next two hundred seeds.
        const different = new Set(
          Array.from({ length: 200 }, (_, seed) => signatureOf(exerciseOf({ topic: id, level, seed }))),
        );
        assert.ok(different.size >= 50, `${different.size} different questions of ${name.en}, level ${level}`);
      });
    }
  });
}

test("a question comes again exactly", () => {
  assert.deepEqual(
    exerciseOf({ topic: "chain rule", level: 3, seed: 7 }),
    exerciseOf({ topic: "chain rule", level: 3, seed: 7 }),
  );
});

test("higher levels need more rules", () => {
  for (const topic of ["powers and sums", "product rule", "quotient rule", "chain rule", "partial derivatives"]) {
    const mean = (level: number) => {
      const steps = questions(topic, level).flatMap(({ solution }) =>
        "derivativeOf" in solution ? [stepsOf(solution.derivativeOf, solution.variable)] : [],
      );
      return steps.reduce((sum, count) => sum + count, 0) / steps.length;
    };
    assert.ok(mean(4) > mean(1), topic);
  }
});

const stepsOf = (f: string, x?: string) =>
  (parse(f).variables.length > 1 ? partial(f, x) : derivative(f, x)).steps.length;

test("what a typical slip leads to is told apart from the right answer, and named", () => {
  let named = 0;
  let tried = 0;
  for (const topic of ["product rule", "quotient rule", "chain rule"]) {
    for (const exercise of questions(topic, 2).slice(0, 20)) {
      if (!("derivativeOf" in exercise.solution)) continue;
      const f = parse(exercise.solution.derivativeOf).tree;
      const slopes = partsOf(f, "x").map((part) => differentiate(part, "x"));
      for (const { tree } of slipsAt(f, "x", slopes)) {
        const { state, slip } = judge(exercise, String(new Expression(tree)));
        if (state !== "not equal") continue;
        tried++;
        if (slip) named++;
      }
    }
  }
  assert.ok(tried > 200);
  assert.ok(named > 0.9 * tried, `${named} of ${tried}`);
});

test("no two lines of a derivation with a mistake are the same", () => {
  for (const level of levels) {
    for (const { question } of questions("find the wrong line", level)) {
      const lines = [...question.en.matchAll(/&=(.*?) && \(/g)].map(([, line]) => line);
      assert.ok(lines.length === 3 && new Set(lines).size === 3, question.en);
    }
  }
});
