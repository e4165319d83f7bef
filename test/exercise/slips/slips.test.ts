import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { judge } from "../../../src/exercise/check.js";
import { diagnose } from "../../../src/exercise/slips/diagnose.js";
import { slipMessages, slipNames } from "../../../src/exercise/slips/slip-messages.js";
import type { Exercise } from "../../../src/exercise/types.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { randomNumbers } from "../../../src/number/random.js";
import { type Case, withOneVariable } from "./one-variable.js";
import { withSeveralVariables } from "./several-variables.js";
import "../../korean.js";

const both = (text: string) => ({ ko: text, en: text });

const exerciseOn = (f: string, variable: string, key: string): Exercise => ({
  id: "99-1",
  kind: "expression",
  question: both(f),
  key,
  hints: [],
  solution: { derivativeOf: f, variable },
  slips: [],
});

const cases: readonly Case[] = [...withOneVariable, ...withSeveralVariables];

for (const { f, by = "x", key, slips } of cases) {
  describe(`the derivative of ${f} by ${by}`, () => {
    for (const [answer, slip] of slips) {
      test(`answered ${answer}: ${slip}`, () => {
        const judged = judge(exerciseOn(f, by, key), answer);
        assert.equal(judged.state, "not equal");
        assert.equal(judged.slip, slip);
      });
    }

    test("answered right, in three forms, is never diagnosed", () => {
      for (const answer of [key, `0 + (${key})`, `(2(${key}))/2`]) {
        const judged = judge(exerciseOn(f, by, key), answer);
        assert.ok(judged.state === "right" || judged.state === "equal", answer);
        assert.equal(judged.slip, undefined);
      }
    });
  });
}

test("wrong answers that come of no slip get no diagnosis", () => {
  const random = randomNumbers(7);
  const odd = () => 11 + 2 * Math.floor(40 * random());
  for (let i = 0; i < 110; i++) {
    const { f, by = "x", key } = cases[i % cases.length] as Case;
    const forms = [`(${key}) + ${odd()}${by}`, `${odd()}/7 (${key})`, `(${key}) - ${odd()}/${odd()} ${by}^4`];
    const answer = forms[i % forms.length] as string;
    assert.equal(diagnose(parse(answer).tree, parse(f).tree, by), undefined, `${f}: ${answer}`);
  }
});

test("a sentence of the author comes before what the library would say", () => {
  const exercise = {
    ...exerciseOn("e^(3x^2)", "x", "6x e^(3x^2)"),
    slips: [{ answer: "e^(3x^2)", says: both("mine") }],
  };
  const judged = judge(exercise, "e^(3x^2)");
  assert.equal(judged.slip, undefined);
  assert.match(judged.markdown, /mine/);
});

test("a recognised slip is told together with the answer as it was read and a point where it differs", () => {
  const { markdown } = judge(exerciseOn("sin(x^2)", "x", "2x cos(x^2)"), "cos(x^2)");
  assert.match(
    markdown,
    /\$\\cos\(?.*x\^2.*\$\. 바깥 함수는 잘 미분했습니다\. 안쪽 함수 \$x\^2\$의 도함수를 곱하는 것을/,
  );
  assert.match(markdown, /일 때 입력한 식의 값은/);
});

test("every slip has one sentence in each language", () => {
  for (const name of slipNames) {
    const { ko, en } = slipMessages[name]("$u$", "$x$");
    assert.match(ko, /[가-힣]/, name);
    assert.doesNotMatch(en, /[가-힣]/, name);
    for (const text of [ko, en]) assert.match(text, /\.\$?$/, name);
  }
});
