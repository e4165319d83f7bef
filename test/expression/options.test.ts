import assert from "node:assert/strict";
import { test } from "node:test";
import * as nabla from "../../src/index.js";
import { inLanguage } from "../in-language.js";

// As plain JavaScript calls them, where no compiler looks on.
const call = nabla as unknown as Record<string, (...args: unknown[]) => unknown>;

const wrong: readonly [name: string, args: unknown[]][] = [
  ...["parse", "derivative", "partial", "derivativeByDefinition", "criticalPoints", "gradientDescent"].flatMap(
    (name) => {
      const before = ["derivative", "partial", "derivativeByDefinition"].includes(name) ? ["x^2", "x"] : ["x^2"];
      const strange = [null, 0, 3, "x", true, () => 1, { colour: 1 }, { vars: ["x"], tolerances: 1 }];
      const lists = name === "criticalPoints" ? [[0], ["0", "4"], [4, 0], [0, 4, 5]] : [[], [0, 4]];
      return [...strange, ...lists].map((options) => [name, [...before, options]] as [string, unknown[]]);
    },
  ),
  ...[null, 1e-3, "forward", [1], { h: 1e-3 }, { methods: "forward" }].flatMap((options): [string, unknown[]][] => [
    ["numericalDerivative", ["x^2", 2, options]],
    ["numericalGradient", ["x y", { x: 1, y: 2 }, options]],
  ]),
  ...[null, 0, ["x"], "x", { box: {} }, { vars: "x" }, { vars: [1] }, { domain: [0, 1] }, { domain: { x: 3 } }].map(
    (options): [string, unknown[]] => ["equivalent", ["x", "x", options]],
  ),
  ...[
    null,
    0,
    [0, 4],
    "x",
    { x: [0, 4] },
    { interval: [0, 4] },
    { boxes: 1 },
    ...[null, 3, true, "x", [0, 4], () => 1].map((box) => ({ box })),
  ].flatMap((options): [string, unknown[]][] => [
    ["stationaryPoints", ["x^2 + y^2", ["x", "y"], options]],
    ["lagrange", ["x y", "x + y = 4", ["x", "y"], options]],
  ]),
  ...[null, "x", { box: { x: [0, 4] } }, [1], 3].flatMap((vars): [string, unknown[]][] => [
    ["stationaryPoints", ["x^2 + y^2", vars]],
    ["lagrange", ["x y", "x + y = 4", vars]],
    ["gradient", ["x y", vars]],
    ["hessian", ["x y", vars]],
  ]),
  ...[null, 3, true, "a", {}, [1]].map((parameters): [string, unknown[]] => [
    "derivativeByDefinition",
    ["a x", "x", { parameters }],
  ]),
  ["lagrange", ["x y"]],
  ["lagrange", ["x y", "x + y = 4", "x - y = 1"]],
];

for (const spoken of ["en", "ko"] as const)
  test(`what an argument cannot be is told in a sentence, in plain JavaScript too: ${spoken}`, () => {
    for (const [name, args] of wrong) {
      const shown = `${name}(${args.map((arg) => JSON.stringify(arg) ?? String(arg)).join(", ")})`;
      assert.throws(
        () => inLanguage(spoken, () => call[name]?.(...args)),
        ({ message }: Error) => {
          assert.match(message, spoken === "ko" ? /[가-힣]/u : /^[^가-힣]+$/u, shown);
          assert.doesNotMatch(message, /is not a function|Cannot|not iterable|undefined/, shown);
          return true;
        },
        shown,
      );
    }
  });

test("a value that is missing is asked for, whatever stands in its place", () => {
  for (const scope of [null, 2, "2", [2], { x: "2" }, { y: 2 }])
    assert.throws(() => inLanguage("en", () => nabla.parse("x^2").evaluate(scope as never)), /A value for x is needed/);
});

test("a list with two numbers is an interval, and one formula a list of one", () => {
  const points = nabla.criticalPoints("x^2", [1, 4]).points.map(({ point }) => point.x);
  assert.deepEqual(points, [1, 4]);
  assert.deepEqual(
    nabla.derivative("1 + e^(-x)", "x", { known: "e^(-x)" }).steps.map(({ rule }) => rule),
    ["sum", "constant", "known"],
  );
});

test("a constraint is an equation, and an inequality is told to be none", () => {
  for (const sign of ["<", "<=", "≤", ">", ">=", "≥", "=<", "\\le ", "\\geq "])
    assert.throws(
      () => inLanguage("en", () => nabla.lagrange("x y", `x + y ${sign} 1`)),
      /is an equation, not an inequality.*"x \+ y = *1"/,
    );
  assert.throws(() => nabla.lagrange("x y", ["x = 1", "y > 2"]), /"y = 2"/);
});
