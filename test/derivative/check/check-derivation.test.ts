import assert from "node:assert/strict";
import { test } from "node:test";
import { checkDerivation } from "../../../src/derivative/check/check-derivation.js";
import { jupyterDisplay } from "../../../src/display.js";
import { ParseError } from "../../../src/expression/parse/parse-error.js";
import { inLanguage } from "../../in-language.js";
import "../../korean.js";

const proof = [
  "σ'(x) = (1/(1+e^(-x)))'",
  "= −(1+e^(-x))' / (1+e^(-x))^2",
  "= e^(-x)/(1+e^(-x))²",
  "= 1/(1+e^(-x)) · e^(-x)/(1+e^(-x))",
  "= 1/(1+e^(-x)) · ((1+e^(-x)) − 1)/(1+e^(-x))",
  "= σ(x)(1−σ(x))",
];

test("the proof of σ' = σ(1−σ) holds", () => {
  const found = checkDerivation(proof);
  assert.equal(found.holds, true);
  assert.deepEqual(
    found.lines.map(({ verdict }) => verdict),
    Array(6).fill("follows"),
  );
  assert.equal(found.why, "모든 줄에서 등식이 성립합니다.");
  assert.equal(checkDerivation(proof.join("\n")).holds, true);
  assert.equal(checkDerivation(proof.join(" ")).holds, true);
  assert.equal(checkDerivation(["", proof.slice(0, 3).join("\n"), " ", ...proof.slice(3)]).holds, true);
});

/** A slip in each line in turn: only this line, and the one that goes back to the right way, fail. */
const slips: [line: number, slip: string][] = [
  [1, "σ'(x) = (1/(1−e^(-x)))'"],
  [1, "σ'(x) = (1/(1+e^x))'"],
  [2, "= (1+e^(-x))' / (1+e^(-x))^2"],
  [2, "= −(1+e^(-x))' / (1+e^(-x))"],
  [3, "= −e^(-x)/(1+e^(-x))²"],
  [3, "= e^x/(1+e^(-x))²"],
  [4, "= 1/(1+e^(-x)) + e^(-x)/(1+e^(-x))"],
  [5, "= 1/(1+e^(-x)) · ((1+e^(-x)) + 1)/(1+e^(-x))"],
  [6, "= σ(x)(1+σ(x))"],
  [6, "= σ(x) − σ(x)"],
];
for (const [line, slip] of slips) {
  test(`the slip ${slip} is found in line ${line}`, () => {
    const found = checkDerivation(proof.map((right, i) => (i === line - 1 ? slip : right)));
    assert.equal(found.holds, false);
    assert.equal(found.line, line);
    const { at, before, after } = found.counterexample ?? assert.fail("no point");
    const [from, to] = [found.from?.evaluate(at), found.to?.evaluate(at)];
    assert.ok(Math.abs((from as number) - (before as number)) < 1e-12);
    assert.ok(Math.abs((to as number) - (after as number)) < 1e-12);
    assert.notEqual(before, after);
    assert.deepEqual(
      found.lines.map(({ verdict }) => verdict),
      proof.map((_, i) => (i === line - 1 || i === line ? "does not follow" : "follows")),
    );
  });
}

test("what stands on the left is checked if it says what is differentiated, and is a name otherwise", () => {
  assert.equal(checkDerivation("(x^2)' = 2x").holds, true);
  assert.equal(checkDerivation("(x^2)' = 3x").line, 1);
  assert.equal(checkDerivation("d/dx(x^2) = x + x").holds, true);
  assert.equal(checkDerivation("∂/∂y(x y^2) = 2x y").holds, true);
  assert.equal(checkDerivation("f'(x) = 2x + 2x = 4x").holds, true);
  assert.equal(checkDerivation(["dy/dx = 2x + 2x", "dy/dx = 4x"]).holds, true);
  assert.equal(checkDerivation("(x+1)^2 = x^2 + 2x + 1").holds, true);
  assert.equal(checkDerivation(["x(x+1)", "x^2 + x"]).lines[0]?.verdict, "given");
});

test("a σ that stands alone means σ(x)", () => {
  assert.equal(checkDerivation(["σ' = σ(1-σ)", "= σ - σ²"]).holds, true);
  assert.equal(checkDerivation(["σ' = σ(1-σ)", "= σ + σ²"]).line, 2);
  assert.equal(checkDerivation("(σ - σ^2)' = σ' - 2σ σ'").holds, true);
  assert.equal(checkDerivation("(σ - σ^2)' = σ' - 2σ").line, 1);
  assert.equal(checkDerivation("σ(1-σ) = σ - σ²", { vars: ["σ"] }).holds, true);
});

test("LaTeX's aligned lines are read", () => {
  assert.equal(checkDerivation("\\begin{aligned} f'(x) &= 2x + 0 \\\\ &= 2x \\end{aligned}").holds, true);
});

test("a line that is defined on less, or rounded, does not follow", () => {
  const found = checkDerivation(["ln(x^2)", "= 2 ln x"]);
  assert.equal(found.line, 2);
  assert.equal(found.counterexample?.after, undefined);
  assert.match(found.why, /정의되지 않습니다/);
  assert.equal(checkDerivation(["2 ln x", "= ln(x^2)"]).holds, true);
  assert.equal(checkDerivation("ln(x^2) = 2ln x", { domain: { x: [0.1, 5] } }).holds, true);
  assert.match(checkDerivation("x/3 = 0.333x").why, /반올림/);
});

test("a line that cannot be compared is said to be open, never to hold", () => {
  const found = checkDerivation(["sin x + e^(-1000) = sin x", "= 2sin(x)/2"]);
  assert.equal(found.holds, false);
  assert.equal(found.line, undefined);
  assert.deepEqual(found.unknown, [1]);
  assert.match(found.why, /판정하지 못했습니다/);
});

test("an error names the line, with a caret", () => {
  inLanguage("en", () => {
    assert.throws(
      () => checkDerivation(["f'(x) = 2x + 1", "", "= 2x +"]),
      (error) => {
        assert.ok(error instanceof ParseError);
        assert.match(error.message, /^Line 2: Something is missing after \+\.\n {5}2x \+\n {9}\^\n/);
        return true;
      },
    );
    assert.throws(() => checkDerivation("f'(x) = 2x"), /at least two lines/);
    assert.throws(() => checkDerivation(""), /at least two lines/);
    assert.throws(() => checkDerivation(["f(x) = x^2", "f'(x) = 2x"]), /^RangeError: Line 2 begins with f'\(x\)/);
  });
});

test("it shows itself as the lines with a mark at each, and a sentence", () => {
  const bundle = checkDerivation(["f'(x) = 2(x + 1)", "= 2x + 1"])[jupyterDisplay]();
  assert.equal(
    bundle["text/latex"],
    "$$\\begin{aligned}\nf'(x) &= 2(x + 1) && \\text{(1)} \\\\[4pt]\n&= 2x + 1 && \\text{(2) ✗}\n\\end{aligned}$$\n\n" +
      "2번째 줄은 앞줄과 같지 않습니다: $x = 2$일 때 앞줄의 값은 $6$, 이 줄의 값은 $5$입니다.",
  );
  assert.equal(
    bundle["text/plain"],
    "f'(x) = 2(x + 1)   (1)\n      = 2x + 1     (2) ✗\n" +
      "2번째 줄은 앞줄과 같지 않습니다: x = 2일 때 앞줄의 값은 6, 이 줄의 값은 5입니다.",
  );
});

test("what is no text is refused in one sentence", () => {
  assert.throws(() => checkDerivation(5 as never), /대괄호/);
  assert.throws(() => checkDerivation([1, 2] as never), /대괄호/);
});
