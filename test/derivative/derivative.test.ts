import assert from "node:assert/strict";
import { test } from "node:test";
import { derivative, partial } from "../../src/derivative/derivative.js";
import { gradient, hessian } from "../../src/derivative/gradient.js";
import { ball } from "../../src/expression/ball.js";
import { resolve } from "../../src/expression/differentiate.js";
import type { Expression } from "../../src/expression/expression.js";
import { functions } from "../../src/expression/functions.js";
import { parse } from "../../src/expression/parse/parse.js";
import { hasPending } from "../../src/expression/pending.js";
import { inLanguage } from "../in-language.js";
import "../korean.js";

const rules = (f: string) => derivative(f).steps.map(({ rule }) => rule);

test("each rule is named where it is used", () => {
  assert.deepEqual(rules("5"), ["constant"]);
  assert.deepEqual(rules("x"), ["identity"]);
  assert.deepEqual(rules("x^3"), ["power"]);
  assert.deepEqual(rules("2x^3"), ["constant multiple", "power", "simplify"]);
  assert.deepEqual(rules("x^2 + e^x"), ["sum", "power", "exp"]);
  assert.deepEqual(rules("3x e^x"), ["product", "constant multiple", "identity", "exp"]);
  assert.deepEqual(rules("1/(1+e^(-x))").slice(0, 3), ["reciprocal", "sum", "chain"]);
  assert.deepEqual(rules("x/(x+1)").slice(0, 2), ["quotient", "sum"]);
  assert.deepEqual(rules("1/x"), ["power", "simplify"]);
  assert.deepEqual(rules("x^x").slice(0, 2), ["logarithmic", "product"]);
  assert.deepEqual(rules("2^x"), ["exponential"]);
  assert.deepEqual(rules("max(x, 2)").slice(0, 1), ["max"]);
});

test("0^x is 0 where it has a value, and so is its derivative", () => {
  assert.equal(String(derivative("0^x").result), "0");
  assert.equal(String(derivative("0^(2x) + x").result), "1");
});

test("the chain rule's step shows the substitution", () => {
  const [step] = derivative("e^(3x^2)").steps;
  assert.equal(step?.substitution?.letter, "t");
  assert.equal(String(step?.substitution?.inner), "3x^2");
  assert.equal(String(step?.substitution?.outer), "e^t");
  assert.equal(String(step?.after), "e^(3x^2)(3x^2)'");
});

const everyKind = [
  ..."5|x|x^7|1/x|3/x^2|√x|e^x|ln x|2x^3-x/4+1|(2-x)^2|x e^x|x^2 sin x ln x|1/(1+e^(-x))|(x+1)/(x^2+2)|e^(3x^2)".split(
    "|",
  ),
  ..."ln(x^2+1)|√(1+x^2)|(3x+1)^4|x^x|2^x|(x^2+1)^(sin x)|a x^2 + b x|sin(cos x)|x^π|x^(2/3)|log_2 x".split("|"),
  ...["|x|", "x|x|", "max(x, 1-x)", "min(x, x^2, 3)", "relu(x^2-1)", "sign(x)", "ln|x|", "|x-1|^3"],
  ...Object.keys(functions)
    .filter((name) => !/max|min/.test(name))
    .flatMap((name) => [`${name}(x)`, `${name}(x^2/3)`]),
];

for (const f of everyKind) {
  test(`every step of the derivative of ${f} has the value of the one before, and the last is the result`, () => {
    const { steps, result } = derivative(f, "x");
    assert.ok(steps.length > 0);
    let compared = 0;
    for (const { before, after, note } of steps) {
      assert.ok(note.length > 0);
      compared += assertEqualValues(before, after);
    }
    assert.ok(compared > 0, "nowhere compared");
    assert.equal(String(steps.at(-1)?.after), String(result));
    assert.ok(!hasPending(result.tree));
  });
}

function assertEqualValues(before: Expression, after: Expression): number {
  let compared = 0;
  for (const x of [-2.3, -0.7, 0.31, 0.45, 1.2, 2.6]) {
    const scope = { x, a: 1.3, b: -0.4 };
    const [a, b] = [ball(resolve(before.tree), scope), ball(resolve(after.tree), scope)];
    if (typeof a === "string") continue;
    assert.ok(typeof b !== "string", `${after} has no value at ${x}`);
    assert.ok(
      Math.abs(a.value - b.value) <= 4 * (a.error + b.error) + 1e-300,
      `${before} = ${a.value}, ${after} = ${b.value}`,
    );
    compared++;
  }
  return compared;
}

test("where the derivative does not exist, it says so and has no value", () => {
  inLanguage("en", () => {
    const relu = derivative("relu(x)");
    assert.equal(relu.evaluate({ x: 2 }), 1);
    assert.equal(relu.evaluate({ x: -2 }), 0);
    assert.throws(() => relu.evaluate({ x: 0 }), /not defined|corner/);
    assert.match(
      String(Object(relu)[Symbol.for("Jupyter.display")]()["text/latex"]),
      /0 from the left and 1 from the right/,
    );
    assert.throws(() => derivative("sign(x)").evaluate({ x: 0 }), /not continuous|jump/);
    assert.throws(() => derivative("x sign(x)").evaluate({ x: 0 }), /corner/);
    assert.throws(() => derivative("|x-1|").evaluate({ x: 1 }), /not defined|corner/);
    assert.throws(() => derivative("cbrt(x)").evaluate({ x: 0 }), /not defined/);
    assert.throws(() => derivative("max(x, 2)").evaluate({ x: 2 }));
    assert.equal(derivative("x|x|").evaluate({ x: 0 }), 0);
    assert.throws(() => derivative("ln x").evaluate({ x: -1 }), /ln\(x\) is not defined at x = -1/);
  });
});

test("a polynomial can be multiplied out first, as chapter 02 does with (2 − x)²", () => {
  const { steps, result } = derivative("(2-x)^2", "x", { expandFirst: true });
  assert.equal(String(steps[0]?.after), "(x^2 - 4x + 4)'");
  assert.equal(String(result), "2x - 4");
  assert.throws(() => derivative("e^x", "x", { expandFirst: true }), /다항식/);
});

test("what is known is looked up in one step, wherever it stands, and nothing else is", () => {
  const rules = (f: string, known: string[]) => derivative(f, "x", { known }).steps.map(({ rule }) => rule);
  assert.deepEqual(rules("1 + e^(-x)", ["e^(-x)"]), ["sum", "constant", "known"]);
  assert.deepEqual(rules("x e^-x", ["e^(-x)"]), ["product", "identity", "known", "simplify"]);
  assert.ok(rules("e^(-2x)", ["e^(-x)"]).includes("chain"));
  assert.match(String(derivative("3e^(-x)", "x", { known: ["e^(-x)"] })), /^-3e\^\(-x\)$/);
});

test("other letters are constants, and the variable can be any letter", () => {
  assert.equal(String(derivative("a t^2 + b t", "t")), "2a t + b");
  assert.equal(String(derivative("w x + b", "b")), "1");
  assert.equal(String(derivative("-(3y x_1 + 3y x_2)", "x1")), "-3y");
  assert.equal(String(partial("3x ln y + y e^(x^2) + 5", "y")), "3x/y + e^(x^2)");
  assert.throws(() => derivative("a b"), /어느 문자/);
  assert.throws(() => derivative("x^2", "2"), /글자/);
});

test("gradient and Hessian show themselves with ∂, and have values", () => {
  const f = "x^2 + 3xy + y^2";
  assert.equal(gradient(f).toTex(), "\\left(2x + 3y,\\ 3x + 2y\\right)");
  assert.deepEqual(gradient("w x + b", ["w", "x", "b"]).evaluate({ w: 2, x: 5, b: 1 }), { w: 5, x: 2, b: 1 });
  assert.equal(hessian(f).toTex(), "\\begin{pmatrix} 2 & 3 \\\\[6pt] 3 & 2 \\end{pmatrix}");
  assert.deepEqual(hessian("x^3 y^2").evaluate({ x: 1, y: 2 }), [
    [24, 12],
    [12, 2],
  ]);
  assert.throws(() => hessian("ln x + y").evaluate({ x: -1, y: 0 }), /정의되지 않습니다/);
  assert.throws(() => gradient(f, []), /대괄호/);
});

test("a formula that is still to be differentiated is worked out first", () => {
  assert.equal(String(derivative(parse("(x^3)'"))), "6x");
});
