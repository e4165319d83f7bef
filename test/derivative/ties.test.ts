import assert from "node:assert/strict";
import { test } from "node:test";
import { derivative } from "../../src/derivative/derivative.js";
import { jupyterDisplay } from "../../src/display.js";
import { inLanguage } from "../in-language.js";

test("where two sides tie on a whole interval, the derivative is that of either", () => {
  for (const [f, x, value] of [
    ["max(x, |x|)", 1, 1],
    ["max(x, |x|)", -1, -1],
    ["max(x, -|x|)", -1, 1],
    ["min(x, |x|)", 2, 1],
    ["max(x^2, x|x|)", 2, 4],
    ["max(x, |x|, 2x - 1)", 0.5, 1],
    ["|relu(x)|", -1, 0],
    ["|x - |x||", 3, 0],
    ["relu(x - |x|)", 3, 0],
    ["x max(x, |x|)", 3, 6],
    ["max(x, x)", 1, 1],
    ["min(sin x, sin x)", 0, 1],
    ["|x - x|", 2, 0],
    ["(x - x)^0", 1, 0],
    ["sqrt((x - x)^2) + x", 1, 1],
    ["|x^2 - (x + 1)(x - 1)|", 5, 0],
    ["0^x", 2, 0],
    ["x*0^(x^2)", 1, 0],
  ] as const)
    assert.equal(derivative(f).evaluate({ x }), value, `${f} at ${x}`);
});

test("where they only meet, the slopes on both sides are told", () => {
  inLanguage("en", () => {
    for (const [f, x] of [
      ["max(x, |x|)", 0],
      ["max(x, |x|, 2x - 1)", 1],
      ["max(x, 2x)", 0],
      ["|x|", 0],
    ] as const)
      assert.throws(() => derivative(f).evaluate({ x }), { message: /a corner, no derivative/ }, f);
    assert.throws(() => derivative("0^x").evaluate({ x: 0 }), { name: "RangeError" });
    assert.throws(() => derivative("0^x").evaluate({ x: -1 }));
  });
});

test("what only seems to change with x is tidied first, and said so", () => {
  assert.deepEqual(
    derivative("max(x, x)").steps.map(({ rule }) => rule),
    ["simplify", "identity"],
  );
});

test("a line that only puts terms or factors into another order is no step", () => {
  for (const [f, x] of [
    ["2x + 3x y + y^3", "x"],
    ["3x y + y^3", "y"],
    ["x e^y", "x"],
    ["x + y x", "x"],
  ] as const) {
    const { steps, result } = derivative(f, x);
    assert.equal(steps.filter(({ rule }) => rule === "simplify").length, 0, f);
    assert.equal(String(steps.at(-1)?.after), String(result));
  }
  assert.equal(derivative("x x").steps.at(-1)?.rule, "simplify");
});

test("x2 is said to have been read as a letter with an index", () => {
  inLanguage("en", () => {
    const shown = (f: string, x?: string) => String(derivative(f, x)[jupyterDisplay]()["text/plain"]);
    assert.match(
      shown("x2"),
      /x2 was read as one letter with an index, x_2\. Type x\^2 for a power, 2x for a product\.$/,
    );
    assert.doesNotMatch(shown("x_2"), /index/);
    assert.doesNotMatch(shown("w2 x", "w2"), /index/);
    assert.doesNotMatch(shown("x^2"), /index/);
  });
});

test("e and π are numbers, by which nothing is differentiated", () => {
  inLanguage("en", () => {
    for (const x of ["π", "pi", "e"])
      assert.throws(() => derivative("x π + e", x), {
        message: `${x} is a number and cannot be the variable: take another letter.`,
      });
  });
});
