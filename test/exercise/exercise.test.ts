import assert from "node:assert/strict";
import { test } from "node:test";
import { jupyterDisplay } from "../../src/display.js";
import type { State } from "../../src/exercise/exercise.js";
import { exerciseSet } from "../../src/exercise/exercise-set.js";
import { plainText } from "../../src/exercise/markdown.js";
import type { Exercise } from "../../src/exercise/types.js";
import { parse } from "../../src/expression/parse/parse.js";
import { inLanguage } from "../in-language.js";
import "../korean.js";

const both = (text: string) => ({ ko: `${text} (한국어)`, en: `${text} (English)` });

const bank: Exercise[] = [
  {
    id: "01-1",
    kind: "expression",
    question: both("Differentiate $x^2-x$."),
    key: "2x - 1",
    hints: [both("first"), both("second")],
    solution: { definitionOf: "x^2 - x" },
    slips: [
      { answer: "2x", says: both("The term $-x$ has a derivative too.") },
      { answer: "2x + 1", says: both("A sign was lost.") },
    ],
  },
  {
    id: "01-2",
    kind: "number",
    question: both("The slope at 3?"),
    key: "1/3",
    hints: [],
    solution: { text: both("A third: $\\frac{1}{3}$.") },
    slips: [{ answer: "3", says: both("Upside down.") }],
  },
  {
    id: "01-3",
    kind: "choice",
    question: both("Which?"),
    key: "b",
    choices: [
      { id: "a", text: both("this"), why: both("No, because.") },
      { id: "b", text: both("that"), why: both("Yes, because.") },
    ],
    hints: [both("one")],
    solution: { text: both("b") },
    slips: [],
  },
  {
    id: "02-1",
    kind: "expression",
    question: both("Differentiate $\\ln x$."),
    key: "1/x",
    domain: { x: [0.1, 5] },
    hints: [both("one")],
    solution: { derivativeOf: "ln x" },
    slips: [],
  },
];

const states: [id: string, answer: string | number | null | undefined, state: State][] = [
  ["01-1", undefined, "not yet answered"],
  ["01-1", null, "not yet answered"],
  ["01-1", "", "not yet answered"],
  ["01-1", " ... ", "not yet answered"],
  ["01-1", "…", "not yet answered"],
  ["01-1", "2x -", "not readable"],
  ["01-1", "f(x", "not readable"],
  ["01-1", "2x", "not equal"],
  ["01-1", "x2 - 1", "not equal"],
  ["01-1", "2t - 1", "not equal"],
  ["01-1", "x/0", "not equal"],
  ["01-1", "1.99x - 1", "not equal"],
  ["01-1", "2.0x - 1", "right"],
  ["01-1", "x + x - 1", "equal"],
  ["01-1", "2x^1 - 1", "equal"],
  ["01-1", "(2x^2 - x)/x", "equal"],
  ["01-1", "2x - 1", "right"],
  ["01-1", "f'(x) = −1 + 2·x.", "right"],
  ["01-1", "2(x - 1/2)", "right"],
  ["01-1", '"2x - 1"', "right"],
  ["01-1", "`2x - 1`", "right"],
  ["01-1", "2x - 1;", "right"],
  ["01-1", "(x^2 - x)'", "not equal"],
  ["01-1", "d/dx(x^2 - x)", "not equal"],
  ["01-1", "(x^2)' - 1", "not equal"],
  ["01-1", "sum(x - 1/2, i, 1, 2)", "not equal"],
  ["01-1", "f'(x) = Σ_(i=1)^2 x - 1", "not equal"],
  ["01-2", "(x/3)'", "not equal"],
  ["01-1", "\\(2x - 1\\)", "right"],
  ["01-1", "d/dx (x^2 - x) = 2x - 1", "right"],
  ["01-1", "lim 2x - 1", "not readable"],
  ["01-1", Number.POSITIVE_INFINITY, "not readable"],
  ["01-1", { a: 1 } as never, "not readable"],
  ["01-1", ((x: number) => 2 * x - 1) as never, "not readable"],
  ["01-2", "f'(3) = 1/3", "right"],
  ["01-2", "Δy/Δx = 1/3", "right"],
  ["01-2", 1 / 3, "right"],
  ["01-2", "1/3", "right"],
  ["01-2", "0.333", "not equal"],
  ["01-2", 3, "not equal"],
  ["01-2", "x", "not readable"],
  ["01-2", "1/0", "not readable"],
  ["01-2", 1e-7, "not equal"],
  ["01-2", Number.NaN, "not readable"],
  ["01-3", "b", "right"],
  ["01-3", " (B) ", "right"],
  ["01-3", "b번", "right"],
  ["01-3", "ｂ", "right"],
  ["01-3", "a", "not equal"],
  ["01-3", "c", "not readable"],
  ["02-1", "1/x", "right"],
  ["02-1", "1/|x|", "right"],
  ["02-1", "x^(-1)", "right"],
];

for (const [id, answer, state] of states) {
  test(`${JSON.stringify(answer) ?? "nothing"} as an answer to ${id} is ${state}`, () => {
    const feedback = exerciseSet(bank).exercise(id).check(answer);
    assert.equal(feedback.state, state);
    assert.ok(feedback.toString().length > 0);
    assert.doesNotMatch(feedback.markdown, /undefined|\[object/);
  });
}

test("a wrong answer is shown typeset, with a point where it differs and both values", () => {
  inLanguage("en", () => {
    const { markdown } = exerciseSet(bank).exercise("01-1").check("x^2-1");
    assert.match(markdown, /\$x\^2 - 1\$/);
    const [, at, answer, key] =
      /At \$x = (.+?)\$ your formula is \$(.+?)\$, while the right answer is \$(.+?)\$\./.exec(markdown) ?? [];
    const point = { x: Number(at) };
    assert.equal(parse("x^2-1").evaluate(point), Number(answer));
    assert.equal(parse("2x-1").evaluate(point), Number(key));
    assert.notEqual(answer, key);
  });
});

test("a known slip gets its own sentence, in any form, in the reader's language", () => {
  const { exercise } = exerciseSet(bank);
  assert.match(exercise("01-1").check("x + x").markdown, /has a derivative too\. \(한국어\)/);
  assert.match(exercise("01-2").check("6/2").markdown, /Upside down\. \(한국어\)/);
  inLanguage("en", () => {
    assert.match(exercise("01-1").check("1 + 2x").markdown, /A sign was lost\. \(English\)/);
  });
});

test("where only the definition is known, a slip is told if it needs no rule", () => {
  const { exercise } = exerciseSet(bank);
  assert.match(exercise("01-1").check("x^2 - x").markdown, /처음의 함수 \$x\^2 - x\$ 그대로/);
  assert.match(exercise("01-1").check("2").markdown, /두 번 미분한 것/);
  assert.match(exercise("01-1").check("x - 1").markdown, /\*\*정답과 다릅니다\.\*\*/);
});

test("an answer that cannot be read gets the sentence, the caret and what to type", () => {
  const { markdown } = exerciseSet(bank).exercise("01-1").check("2x -");
  assert.match(markdown, /- 뒤에 식이 빠졌습니다\.\n\n```\n {4}2x -\n {8}\^\n```\n\n예를 들어/);
});

test("an answer in which the step is left is told to take the limit, whatever the step is called", () => {
  const { exercise } = exerciseSet(bank);
  assert.match(exercise("01-1").check("2x + Δx - 1").markdown, /마지막으로 \$\\Delta x\\to 0\$의 극한/);
  assert.match(exercise("01-1").check("2x + h - 1").markdown, /마지막으로 \$h\\to 0\$의 극한/);
  assert.match(exercise("01-1").check("3x + h").markdown, /남지 않는 문자가 있습니다: \$h\$/);
});

test("a derivative or a sum that is still to be worked out is no answer, and is told so", () => {
  const { exercise } = exerciseSet(bank);
  assert.match(exercise("01-1").check("(x^2 - x)'").markdown, /미분 기호가 남아 있습니다/);
  assert.match(exercise("01-1").check("sum(x - 1/2, i, 1, 2)").markdown, /합의 기호가 남아 있습니다/);
});

test("where both values look the same, the difference is told instead", () => {
  inLanguage("en", () => {
    const { markdown } = exerciseSet(bank).exercise("01-1").check("2x - 1.00000000000000000001");
    assert.match(markdown, /are \$10\^\{-20\}\$ apart/);
  });
});

test("what can be simplified is shown, even where typesetting would hide it", () => {
  assert.match(exerciseSet(bank).exercise("01-1").check("2x - 1 + 0").markdown, /`2x - 1 \+ 0`/);
});

test("an unreadable answer is told what kind of answer is asked for", () => {
  const { exercise } = exerciseSet(bank);
  assert.match(exercise("01-2").check("셋이나 3").markdown, /있습니다: 셋이나\n[\s\S]*7, -1, 2\/3처럼 수로/);
  assert.match(exercise("01-1").check(Number.NaN).markdown, /따옴표 안에/);
  assert.match(exercise("01-1").check("2X - 1").markdown, /소문자로 적어 주세요: x/);
});

test("an exercise by itself shows its question", () => {
  const one = exerciseSet(bank).exercise("01-3");
  assert.deepEqual(one[jupyterDisplay](), one.ask()[jupyterDisplay]());
});

test("a chapter that does not exist is named, with those that do", () => {
  assert.throws(() => exerciseSet(bank).progress("9"), {
    message: '"09"에 해당하는 장이나 문제는 없습니다. 문제가 있는 장: "01", "02"',
  });
});

test("each hint goes further, and the last one stays", () => {
  const { hint } = exerciseSet(bank).exercise("01-1");
  assert.match(hint().markdown, /1\/2.*first/);
  assert.match(hint().markdown, /2\/2.*second/);
  assert.match(hint().markdown, /2\/2.*second/);
});

test("the solution comes after a try, not before, and neither blanks nor unreadable texts are a try", () => {
  const { check, solution } = exerciseSet(bank).exercise("01-1");
  check("");
  check("2x -");
  assert.match(String(solution()), /먼저/);
  check("3");
  assert.match(String(solution()[jupyterDisplay]()["text/latex"]), /\\begin\{aligned\}/);
});

test("a solution by rules shows the derivation", () => {
  const { check, solution } = exerciseSet(bank).exercise("02-1");
  check("1");
  assert.match(
    String(solution()[jupyterDisplay]()["text/latex"]),
    /&= \(\\ln x\)'.*\n &= \\frac\{1\}\{x\} && \\text\{로그함수의 미분:\}/,
  );
});

test("progress counts what is done, chapter by chapter, and a later slip takes nothing away", () => {
  const { exercise, progress } = exerciseSet(bank);
  assert.equal(progress().done, 0);
  exercise("01-1").check("2x - 1");
  exercise("01-1").check("2x");
  exercise("01-2").check("5");
  exercise("01-3").check("b");
  const found = progress("01");
  assert.deepEqual([found.done, found.total], [2, 3]);
  assert.deepEqual(
    found.exercises.map(({ state }) => state),
    ["right", "not equal", "right"],
  );
  assert.match(found.markdown, /3문제 가운데 2문제/);
  assert.equal(progress().total, 4);
});

test("a question shows its number, its text and its choices", () => {
  const question = exerciseSet(bank).exercise("01-3").ask();
  assert.equal(question.markdown, "**문제 01-3.** Which? (한국어)\n\n- (a) this (한국어)\n- (b) that (한국어)");
  assert.deepEqual(Object.keys(question[jupyterDisplay]()), ["text/markdown", "text/plain"]);
});

test("an exercise that does not exist is named, with those that do", () => {
  assert.throws(() => exerciseSet(bank).exercise("01-9"), {
    message: /01-9번 문제는 없습니다\. 있는 문제: 01-1, 01-2, 01-3$/,
  });
});

test("where only text can be shown, formulas stay legible", () => {
  assert.equal(plainText("**So** $\\frac{1}{1 + e^{-s}}$"), "So 1/(1 + e^(-s))");
  assert.equal(plainText("$\\nabla f=\\lambda\\nabla g$, $\\sqrt{x^{2}}$"), "∇f=λ∇g, √(x^(2))");
  assert.equal(plainText("$\\dfrac{1}{\\sqrt{x}}+\\tfrac{1}{2}$, $e^{\\text{score}}$"), "1/(√(x))+1/2, e^(score)");
  assert.equal(plainText("$\\frac12$, $\\sigma = 1$, $2\\cdot x$"), "1/2, σ = 1, 2·x");
});

test("the nought in front of a number may be left out", () => {
  const set = exerciseSet(bank);
  assert.equal(set.exercise("1-2").id, "01-2");
  assert.deepEqual(set.progress("1").exercises, set.progress("01").exercises);
  assert.throws(() => set.exercise("9-1"), { message: /"09-1".*"01", "02"$/ });
});
