import assert from "node:assert/strict";
import { test } from "node:test";
import { type Equivalence, equivalent } from "../../../src/expression/equivalent/equivalent.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { randomNumbers } from "../../../src/number/random.js";
import { randomPolynomialText } from "../random-formula.js";

type Case = [answer: string, key: string, verdict: Equivalence["verdict"], domain?: Record<string, [number, number]>];

const cases: Case[] = [
  ["-1 + x + x", "2x - 1", "equal"],
  ["2x + 1", "2x - 1", "different"],
  ["x^2/x", "x", "equal"],
  ["(x^2 - 1)/(x - 1)", "x + 1", "equal"],
  ["(2x^4+8)/x^3", "2x + 8/x^3", "equal"],
  ["0.5x", "x/2", "equal"],
  ["e^x/(1 + e^x)", "sigmoid(x)", "equal"],
  ["sigmoid(x)", "e^x/(1 + e^x)", "equal"],
  ["sigmoid(x)", "sigmoid(1.001x)", "different"],
  ["0.333x", "x/3", "approximately"],
  ["0.34x", "x/3", "different"],
  ["1.0000000000000001x", "x", "different"],
  ["1/(x - x)", "x", "different"],
  ["x_2", "2x", "different"],
  ["(x+1)^30", "(1+x)^30", "equal"],
  ["(x + y)^300", "(y + x)^300", "equal"],
  ["√(x^2)", "x", "different"],
  ["√(x²)", "|x|", "equal"],
  ["√(x^2)", "x", "equal", { x: [0, 5] }],
  ["ln x^2", "2ln x", "equal"],
  ["2ln x", "ln x^2", "different"],
  ["ln x - ln x + x", "x", "different"],
  ["x", "ln x - ln x + x", "equal"],
  ["√x √x", "x", "different"],
  ["x^(1/2)", "√x", "equal"],
  ["(x^(1/3))^3", "x", "different"],
  ["sin²x + cos²x", "1", "equal"],
  ["0", "sin(2x) - 2sin x cos x", "equal"],
  ["cos(x - y)", "cos x cos y + sin x sin y", "equal"],
  ["e^(-x)", "1/e^x", "equal"],
  ["e^(2x)", "(e^x)^2", "equal"],
  ["e^(x+1)", "e e^x", "equal"],
  ["3e^x + 3x e^x", "3e^x(1 + x)", "equal"],
  ["e^(3x^2)", "6x e^(3x^2)", "different"],
  ["e^x + 0.0000000000001x", "e^x", "different"],
  ["1.00000000000000001e^x", "e^x", "different"],
  ["e^x + 0.000000000000000001", "e^x", "different", { x: [1, 2] }],
  ["σ(x)(1-σ(x))", "e^(-x)/(1 + e^(-x))^2", "equal"],
  ["max(0, x)", "(x + |x|)/2", "equal"],
  ["tan x", "sin x/cos x", "equal"],
  ["√2/2", "1/√2", "equal"],
  ["22/7", "π", "different"],
  ["3.14", "π", "approximately"],
  ["1.41421356", "√2", "approximately"],
  ["6", "6.0", "equal"],
];

for (const [answer, key, verdict, domain] of cases) {
  test(`${answer} against ${key}: ${verdict}`, () => {
    const found = equivalent(answer, key, domain ? { domain } : {});
    assert.equal(found.verdict, verdict);
    if (verdict === "different") assertCounterexample(answer, key, found);
  });
}

test("rational functions are decided by exact arithmetic, the rest by numbers unless it is the same formula in other words", () => {
  assert.equal(equivalent("2x", "x + x").by, "exact");
  assert.equal(equivalent("2x", "3x").by, "exact");
  assert.equal(equivalent("x e^x + e^x", "(1 + x)e^x").by, "exact");
  assert.equal(equivalent("sin²x + cos²x", "1").by, "numerical");
});

test("a random polynomial equals its other forms, and nothing that is off by a term", () => {
  const random = randomNumbers(11);
  for (let i = 0; i < 60; i++) {
    const [f, g] = [randomPolynomialText(random), randomPolynomialText(random)];
    assert.equal(equivalent(`(${f})(${g})`, `(${g})(${f}) + 0`).verdict, "equal");
    assert.equal(equivalent(`((${f})^2 - (${g})^2)`, `((${f}) - (${g}))((${f}) + (${g}))`).verdict, "equal");
    const off = `${f} + ${1 + Math.floor(random() * 5)}x^${Math.floor(random() * 5)}/1000`;
    const found = equivalent(off, f);
    assert.equal(found.verdict, "different", `${off} ${f}`);
    assertCounterexample(off, f, found);
  }
});

test("where two values round to the same number, the difference is given", () => {
  const found = equivalent("12345678901234567891x", "12345678901234567890x");
  assert.equal(found.verdict, "different");
  assert.equal(found.by, "exact");
  const { at, answer, key, difference } = found.counterexample as NonNullable<Equivalence["counterexample"]>;
  assert.equal(answer, key);
  assert.equal(difference, Math.abs(at.x as number));
});

test("the same question gets the same answer every time", () => {
  assert.deepEqual(equivalent("sin x", "x"), equivalent("sin x", "x"));
});

/** The point must show what it is said to show. */
function assertCounterexample(answer: string, key: string, { counterexample }: Equivalence): void {
  assert.ok(counterexample, "a point is named");
  const { at } = counterexample;
  const value = (text: string) => {
    try {
      return parse(text).evaluate(at);
    } catch {
      return undefined;
    }
  };
  for (const [typed, shown] of [
    [value(answer), counterexample.answer],
    [value(key), counterexample.key],
  ])
    if (typed === undefined || shown === undefined) assert.equal(typed, shown);
    else assert.ok(Math.abs(typed - shown) <= 1e-12 * Math.abs(typed), `${typed} ${shown}`);
  if (counterexample.answer === counterexample.key) assert.ok((counterexample.difference ?? 0) > 0);
}
