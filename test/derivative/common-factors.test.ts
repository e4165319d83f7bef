import assert from "node:assert/strict";
import { test } from "node:test";
import { derivativeByDefinition } from "../../src/derivative/definition/by-definition.js";
import { derivative, partial } from "../../src/derivative/derivative.js";
import { jupyterDisplay } from "../../src/display.js";
import { ball } from "../../src/expression/ball.js";
import { differentiate, resolve } from "../../src/expression/differentiate.js";
import { parse } from "../../src/expression/parse/parse.js";
import { toText } from "../../src/expression/print-text.js";
import { constant, difference, power, product, quotient, sum, variable } from "../../src/expression/tree.js";
import { randomFormulas } from "../expression/random-formula.js";
import { inLanguage } from "../in-language.js";

const shown = (f: Parameters<typeof derivative>[0], x?: string) =>
  derivative(f, x)[jupyterDisplay]()["text/plain"] as string;

/** f, what it is without its common factors, its derivative, and where it is not defined. */
const cases: [f: string, without: string, derivative: string, hole: string | undefined][] = [
  ["(x^2-1)/(x-1)", "x + 1", "1", "x = 1"],
  ["x^2/x", "x", "1", "x = 0"],
  ["(x^2-4)/(x^2-3x+2)", "(x + 2)/(x - 1)", "-3/(x - 1)^2", "x = 2"],
  ["(x^3-1)/(x-1)", "x^2 + x + 1", "2x + 1", "x = 1"],
  ["(x^3-x)/(x^2-1)", "x", "1", "x = 1 or x = -1"],
  ["(x^4-4)/(x^2-2)", "x^2 + 2", "2x", "x^2 - 2 = 0"],
  ["(x^4-1)/(x^2+1)", "x^2 - 1", "2x", undefined],
  ["(x^2-1)/(x-1)^2", "(x + 1)/(x - 1)", "-2/(x - 1)^2", undefined],
  ["(1/x-1/2)/(x-2)", "-1/(2x)", "1/(2x^2)", "x = 2"],
  ["e^x(x^2-1)/(x-1)", "e^x(x + 1)", "(x + 1) e^x + e^x", "x = 1"],
  ["(e^(2x)-1)/(e^x-1)", "e^x + 1", "e^x", "e^x - 1 = 0"],
  ["sin(x)cos(x)/sin(x)", "cos(x)", "-sin(x)", "sin(x) = 0"],
  ["(0.5x^2-0.5)/(x-1)", "0.5x + 0.5", "0.5", "x = 1"],
  ["ln((x^2-9)/(x+3))", "ln(x - 3)", "1/(x - 3)", "x = -3"],
  ["3 - (2x^2-8)/(2-x)", "3 + (2x + 4)", "2", "x = 2"],
];

for (const [f, without, slope, hole] of cases) {
  test(`the common factor of ${f} is cancelled, and what is lost by that is said`, () => {
    inLanguage("en", () => {
      const found = derivative(f);
      assert.equal(found.steps[0]?.rule, "cancel");
      assert.equal(
        shown(f)
          .split("\n")[1]
          ?.replace(/\s*\[.*/, "")
          .trim(),
        `= ${without}`,
      );
      assert.equal(String(found), slope);
      const last = shown(f).split("\n").at(-1) as string;
      if (hole) assert.equal(last, `Where ${hole}, f is not defined, and so has no derivative.`);
      else assert.doesNotMatch(last, /Where/);
    });
  });
}

test("where a factor was cancelled f has no derivative, though the result has a value", () => {
  const found = derivative("(x^2-1)/(x-1)");
  assert.equal(found.result.evaluate({ x: 1 }), 1);
  assert.equal(found.evaluate({ x: 3 }), 1);
  assert.throws(() => found.evaluate({ x: 1 }));
});

test("a factor that stands in a denominator still is not lost", () => {
  assert.equal(String(derivative("x^2/(x^2-2x+1)")), "-2x/(x - 1)^3");
  assert.equal(derivative("x(1+1/x)").steps[0]?.rule, "product");
  assert.equal(derivative("(x^99-1)/(x-1)").steps[0]?.rule, "quotient");
});

test("other letters are numbers: (x² − a²)/(x − a) is x + a where x ≠ a", () => {
  inLanguage("ko", () => assert.match(shown("(x^2-a^2)/(x-a)", "x"), /x = a일 때 f는 정의되지 않으므로/));
  assert.equal(String(partial("(x^2-y^2)/(x-y)", "y")), "1");
});

test("by the definition the hole is told, too", () => {
  inLanguage("en", () =>
    assert.match(
      derivativeByDefinition("(x^2-1)/(x-1)")[jupyterDisplay]()["text/plain"] as string,
      /Where x = 1, f is not defined/,
    ),
  );
});

test("random quotients with a common factor keep their derivative, step by step", () => {
  const { formula, pick } = randomFormulas(2611, ["x", "x", "x", "a", "e"]);
  const x = variable("x");
  const shared = [
    difference(x, constant(1)),
    sum(power(x, constant(2)), constant(1)),
    difference(power(x, constant(2)), x),
  ];
  let [cancelled, compared] = [0, 0];
  for (let i = 0; i < 120; i++) {
    const g = i % 4 === 3 ? formula(1) : pick(shared);
    const f = quotient(product(g, formula(2)), pick([g, product(g, formula(1)), power(g, constant(2))]));
    const { steps, result } = derivative(parse(toText(f)), "x");
    if (steps[0]?.rule === "cancel") cancelled++;
    const chain = [f, ...steps.flatMap(({ before, after }) => [before.tree, after.tree])];
    const last = [differentiate(f, "x"), result.tree] as const;
    for (const at of [-2.37, 0.31, 1.73]) {
      const scope = { x: at, a: 1.3 };
      for (const [one, other] of [last, ...pairs(chain.slice(1).map(resolve))]) {
        const [a, b] = [ball(one, scope), ball(other, scope)];
        if (typeof a === "string" || b === "indeterminate") continue;
        assert.ok(typeof b === "object", `${toText(f)} at ${at}: ${toText(other)}`);
        assert.ok(
          Math.abs(a.value - b.value) <= 4 * (a.error + b.error) + 1e-300,
          `${toText(f)} at ${at}: ${toText(other)}`,
        );
        compared++;
      }
    }
  }
  assert.ok(cancelled > 60 && compared > 500, `${cancelled}, ${compared}`);
});

const pairs = <T>(list: readonly T[]): [T, T][] => list.slice(1).map((one, i) => [list[i] as T, one]);

test("a power of what is 0 is 0, however that is written", () => {
  assert.equal(String(derivative("asinh(0)^(2x) + x")), "1");
  assert.equal(String(derivative("x(e-e)^x + 3x")), "3");
});
