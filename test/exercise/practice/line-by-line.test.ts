import assert from "node:assert/strict";
import { test } from "node:test";
import { lineByLine } from "../../../src/exercise/practice/line-by-line.js";
import { derivative } from "../../../src/index.js";
import { inLanguage } from "../../in-language.js";

test("each line is checked at once, its rule is named, and the goal is recognised", () => {
  inLanguage("en", () => {
    const work = lineByLine("x^2 e^x");
    const first = work.line("(x^2)' e^x + x^2 (e^x)'");
    assert.equal(first.state, "equal");
    assert.match(String(first), /by the product rule/);
    const second = work.line("= 2x e^x + x^2 (e^x)'");
    assert.match(String(second), /power rule/);
    assert.equal(work.line("2x e^x + x^2 e^x").state, "right");
    assert.equal(work.lines.length, 3);
  });
});

test("several rules in one line are all named", () => {
  inLanguage("en", () => {
    assert.match(String(lineByLine("(3x + 1)^4").line("4(3x+1)^3 * (3x+1)'")), /chain rule|power rule/);
    assert.match(String(lineByLine("x^3 + 5x").line("3x^2 + 5")), /sum rule, power rule/);
  });
});

test("the first wrong line is shown with its slip and a point where it differs, and is not kept", () => {
  inLanguage("en", () => {
    const work = lineByLine("e^(3x)");
    const wrong = work.line("e^(3x)");
    assert.equal(wrong.state, "not equal");
    assert.match(String(wrong), /does not follow/);
    assert.match(String(wrong), /At x = /);
    assert.deepEqual(work.lines, []);
    assert.equal(work.line("3e^(3x)").state, "right");
  });
});

test("a line of the library's own derivation always follows", () => {
  for (const f of ["x^2 sin x", "(x + 1)/(x^2 + 1)", "e^(2x) ln x", "sqrt(3x^2 + 1)", "1/(1 + e^(-x))"]) {
    const work = lineByLine(f);
    const states = derivative(f).steps.map(({ after }) => work.line(String(after)).state);
    assert.equal(states.at(-1), "right", f);
    assert.ok(
      states.every((state) => state === "equal" || state === "right"),
      `${f}: ${states}`,
    );
  }
});

test("a line is read without the words around it", () => {
  const work = lineByLine("x^2 e^x");
  assert.equal(work.line("f'(x) = (x^2)' e^x + x^2 (e^x)'입니다").state, "equal");
  assert.equal(work.line("so = 2x e^x + x^2 (e^x)'").state, "equal");
  assert.equal(work.line("따라서 2x e^x + x^2 e^x 입니다.").state, "right");
});

test("what cannot be read is shown with a caret; a blank is no answer", () => {
  const work = lineByLine("x^2");
  assert.equal(work.line("2x +").state, "not readable");
  assert.equal(work.line("...").state, "not yet answered");
});

test("the hint names the next rule; the solution comes after a try", () => {
  inLanguage("en", () => {
    const work = lineByLine("x e^x");
    assert.match(String(work.hint()), /product rule/);
    assert.doesNotMatch(JSON.stringify(work.solution()), /steps/);
    work.line("x");
    assert.ok("steps" in work.solution());
  });
});
