import assert from "node:assert/strict";
import { test } from "node:test";
import { readExercise } from "../../src/workbook/exercise.js";

const block = (rest: string) =>
  `id: 99-1\nquestion: { ko: 무엇?, en: What? }\nhints: []\nslips: []\nsolution: { code: "" }\n${rest}`;

test("a derivation with a bug becomes numbered lines under the question, and its numbers the choices", () => {
  const { exercise } = readExercise(
    block(`
key: 2
lines:
  - { tex: "f'(x) = (x^2)'", why: { ko: 가, en: a } }
  - { tex: "= x", why: { ko: 나, en: b } }
`),
  );
  assert.equal(exercise.kind, "choice");
  assert.equal(exercise.key, "2");
  assert.match(
    exercise.question.en,
    /What\?\n\n\$\$\n\\begin{aligned}\nf'\(x\) &= \(x\^2\)' && \(1\)\\\\\[4pt\]\n&= x && \(2\)\n/,
  );
  assert.deepEqual(exercise.kind === "choice" && exercise.choices, [
    { id: "1", why: { ko: "가", en: "a" } },
    { id: "2", why: { ko: "나", en: "b" } },
  ]);
});

test("the cell to answer in shows what kind of answer is asked for", () => {
  const cell = (rest: string) => readExercise(block(rest)).cell;
  assert.equal(cell("kind: number\nkey: 3"), 'exercise("99-1").check("...")');
  assert.equal(cell("kind: expression\nkey: { x: 1, y: 2 }"), 'exercise("99-1").check({ x: "...", y: "..." })');
  assert.equal(cell("kind: points\nkey: [{ x: 1 }]"), 'exercise("99-1").check(["..."])');
  assert.equal(cell("kind: points\nkey: [{ x: 1, y: 2 }]"), 'exercise("99-1").check([{ x: "...", y: "..." }])');
});

test("what a block lacks is said in one sentence", () => {
  const says = (rest: string) => () => readExercise(block(rest));
  assert.throws(says("kind: riddle\nkey: 1"), { message: "exercise 99-1: no kind is called riddle" });
  assert.throws(says("kind: number"), { message: "exercise 99-1: no key" });
  assert.throws(says("kind: number\nkey: 1\nlevel: hard"), { message: "exercise 99-1: no level is called hard" });
  assert.throws(says("kind: choice\nkey: 3\nchoices: [{ id: 1 }]"), { message: /3 is none of its choices/ });
  assert.throws(says("kind: points\nkey: 3"), { message: /list of points/ });
  assert.throws(says("kind: function\nkey: x"), { message: /needs the cell/ });
  assert.throws(says("kind: number\nkey: 1\ntolerence: 0.1"), {
    message: "exercise 99-1: no field is called tolerence",
  });
  assert.throws(says("kind: number\nkey: 1\ndomain: { x: [1] }"), { message: /^exercise 99-1: domain\.x\.1/ });
});
