import assert from "node:assert/strict";
import { test } from "node:test";
import { ball } from "../../src/expression/ball.js";
import { rawValue } from "../../src/expression/evaluate.js";
import { parse } from "../../src/expression/parse/parse.js";
import { inLanguage } from "../in-language.js";

test("a formula has its value", () => {
  assert.equal(parse("x^2 - x").evaluate({ x: 3 }), 6);
  assert.equal(parse("1/2x").evaluate({ x: 4 }), 2);
  assert.equal(parse("3x e^x").evaluate({ x: 2 }), 6 * Math.exp(2));
  assert.equal(parse("max(0, x) + relu(-x) + |x|").evaluate({ x: -2 }), 4);
});

test("a variable may be called what every object of JavaScript has", () => {
  for (const name of ["constructor", "toString", "valueOf"]) {
    const formula = parse(`${name} x`, { vars: [name] });
    assert.equal(formula.evaluate({ [name]: 2, x: 3 }), 6);
    assert.equal(formula.toTex(), `\\mathrm{${name}}x`);
  }
});

test("where there is no value, one sentence says so; never NaN, never infinity", () => {
  inLanguage("en", () => {
    const cases: [string, Record<string, number>, RegExp][] = [
      ["1/x", { x: 0 }, /^1\/x is not defined at x = 0\.$/],
      ["ln x", { x: -1 }, /not defined at x = -1/],
      ["√x", { x: -4 }, /not defined/],
      ["x^(-1)", { x: 0 }, /not defined/],
      ["atan(1/x)", { x: 0 }, /not defined/],
      ["e^(-1/x)", { x: 0 }, /not defined/],
      ["(-8)^(1/3)", {}, /not defined/],
      ["(1/x)^0 + (ln(x))^x", { x: 0 }, /not defined/],
      ["1/(x + 2 - 1)", { x: -1 }, /not defined/],
      ["e^x", { x: 1000 }, /too large/],
      ["e^x - e^x", { x: 1000 }, /cannot be computed/],
      ["x + y", { x: 1 }, /A value for y is needed/],
      ["x", { x: Number.NaN }, /A value for x is needed/],
    ];
    for (const [text, scope, message] of cases) assert.throws(() => parse(text).evaluate(scope), { message });
  });
});

test("the bound for the rounding error holds", () => {
  const exactly: [string, number, number][] = [
    ["(x + 1)^2", 0.1, 1.21],
    ["(x^2 - 1)/(x - 1)", 1.0000001, 2.0000001],
    ["1 - cos(x)", 1e-4, 4.999999995833333e-9],
    ["sqrt(x + 1) - sqrt(x)", 1e10, 4.999999999875e-6],
    ["ln(1 + x)", 1e-9, 9.999999995e-10],
    ["e^x - 1", 1e-9, 1.0000000005e-9],
  ];
  for (const [text, x, truth] of exactly) {
    const { tree } = parse(text);
    const measured = ball(tree, { x });
    assert.ok(typeof measured === "object", text);
    assert.ok(Math.abs(measured.value - truth) <= measured.error, text);
    assert.equal(measured.value, rawValue(tree, { x }));
  }
});
