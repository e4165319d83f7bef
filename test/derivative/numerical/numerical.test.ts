import assert from "node:assert/strict";
import { test } from "node:test";
import { automaticDerivative } from "../../../src/derivative/automatic/automatic.js";
import { type Estimate, numericalDerivative, numericalGradient } from "../../../src/derivative/numerical/numerical.js";
import type { Func } from "../../../src/expression/source.js";
import { randomNumbers } from "../../../src/number/random.js";
import { inLanguage } from "../../in-language.js";
import { smoothFormulas } from "../smooth-formula.js";

const methods = ["forward", "five-point", "ridders"] as const;

/** By every method, the default among them. */
const everyWay = (f: Func, at: number): (() => number | Estimate)[] => [
  () => numericalDerivative(f, at),
  ...methods.map((method) => () => numericalDerivative(f, at, { method })),
];

test("the central difference with step 1e-4 gives the digits of the textbook", () => {
  assert.equal(numericalDerivative("x^2", 3), 6.000000000012662);
  assert.equal(
    numericalDerivative((x) => x ** 2, 3),
    6.000000000012662,
  );
  assert.equal(numericalDerivative("3x e^x", 2), 66.50150507518049);
  assert.equal(
    numericalDerivative((x) => 3 * x * Math.exp(x), 2),
    66.50150507518049,
  );
});

test("each method is its formula", () => {
  const cube = (x: number) => x ** 3;
  const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9 * Math.abs(b), `${a} ${b}`);
  close(numericalDerivative(cube, 2, { step: 0.5 }), (2.5 ** 3 - 1.5 ** 3) / 1);
  close(numericalDerivative(cube, 2, { method: "forward", step: 0.5 }).value, (2.5 ** 3 - 2 ** 3) / 0.5);
  const fifth = (x: number) => x ** 5;
  const stencil = (1 ** 5 - 8 * 1.5 ** 5 + 8 * 2.5 ** 5 - 3 ** 5) / (12 * 0.5);
  close(numericalDerivative(fifth, 2, { method: "five-point", step: 0.5 }).value, stencil);
  close(numericalDerivative((x) => x ** 4, 2, { method: "five-point", step: 0.5 }).value, 32);
  close(numericalDerivative("e^x", 1, { method: "ridders" }).value, Math.E);
  close(numericalDerivative("e^x", 1, { method: "ridders", step: 2 }).value, Math.E);
});

test("the error of a forward difference shrinks like h, of a central one like h², of five points like h⁴", () => {
  const error = (method: "forward" | "five-point", step: number) =>
    Math.abs(numericalDerivative("e^x", 1, { method, step }).value - Math.E);
  const central = (step: number) => Math.abs(numericalDerivative("e^x", 1, { step }) - Math.E);
  assert.equal(Math.round(error("forward", 0.02) / error("forward", 0.01)), 2);
  assert.equal(Math.round(central(0.02) / central(0.01)), 4);
  assert.equal(Math.round(error("five-point", 0.02) / error("five-point", 0.01)), 16);
});

test("the error estimates are honest: the true error is at most twice the estimate at 398 points of 400", () => {
  const { formula, random } = smoothFormulas(2);
  const ratios: Record<string, number[]> = { forward: [], "five-point": [], ridders: [] };
  for (let i = 0; i < 400; i++) {
    const [f, at] = [formula(1 + (i % 4)), Number((6 * random() - 3).toFixed(3))];
    const exact = automaticDerivative(f, at);
    for (const method of methods) {
      const { value, error } = numericalDerivative(f, at, { method });
      ratios[method]?.push(value === exact ? 0 : Math.abs(value - exact) / error);
    }
  }
  for (const [method, list] of Object.entries(ratios)) {
    const within = list.filter((ratio) => ratio <= 2).length;
    assert.ok(within >= 398, `${method}: ${within}`);
  }
  // Nor are they large for safety's sake: half of the five-point and forward estimates are within a factor of thirty.
  for (const method of ["forward", "five-point"]) {
    const sorted = ratios[method]?.toSorted((a, b) => a - b) as number[];
    assert.ok((sorted[200] as number) > 1 / 30);
  }
});

test("Ridders' method is exact to a few units in the last place", () => {
  const cases: [Func, number, number][] = [
    ["e^x", 1, Math.E],
    ["3x e^x", 2, 9 * Math.exp(2)],
    ["ln x", 1e-6, 1e6],
    ["ln x", 1000, 1e-3],
    ["1/x", 0.01, -1e4],
    [Math.sin, 1000, Math.cos(1000)],
    ["sqrt(x)", 1e6, 5e-4],
    ["1/(1 + 25x^2)", 0.2, -2.5],
    ["e^(50x)", 0, 50],
  ];
  for (const [f, at, exact] of cases) {
    const { value, error } = numericalDerivative(f, at, { method: "ridders" });
    assert.ok(Math.abs(value - exact) <= 1e-12 * Math.abs(exact), `${f} at ${at}: ${value}`);
    assert.ok(error <= 1e-11 * Math.abs(exact), `${f} at ${at}: ${error}`);
  }
});

test("a corner, a jump, a pole and a missing value are reported by every method, not averaged away", () => {
  inLanguage("en", () => {
    const cases: [Func, number, RegExp][] = [
      ["|x|", 0, /^At x = 0 the slope is -1 from the left and 1 from the right: a corner/],
      ["relu(x)", 0, /^At x = 0 the slope is 0 from the left and 1 from the right: a corner/],
      ["max(x, x^2)", 1, /^At x = 1 the slope is 1 from the left and 2 from the right: a corner/],
      ["1000 + |x - 20|", 20, /^At x = 20 the slope is -1 from the left and 1 from the right/],
      ["sign(x)", 0, /^At x = 0 the value jumps/],
      [(x) => (x > 0 ? 1 : 0), 0, /^At x = 0 the value jumps/],
      [(x) => (x >= 2 ? x : x + 1), 2, /^At x = 2 the value jumps/],
      ["cbrt(x)", 0, /^At x = 0 the slope grows without bound/],
      ["sqrt(|x|)", 0, /^At x = 0 the slope tends to -∞ from the left/],
      ["1/x^2", 0, /^The function has no value at x = 0, so/],
      [(x) => 1 / x ** 2, 0, /^The function has no value at x = 0, so/],
      ["1/x", 0, /^The function has no value at x = 0, so/],
      ["ln x", -1, /^The function has no value at x = -1, so/],
      ["√x", 0, /^The function has no value at x = -\S+, beside x = 0/],
      [(x) => (x === 0 ? 0 : 1 / x ** 2), 0, /./],
      [(x) => (x === 0 ? 1 : 0), 0, /./],
    ];
    for (const [f, at, message] of cases) {
      for (const compute of everyWay(f, at)) assert.throws(compute, { name: "RangeError", message }, `${f} at ${at}`);
    }
  });
});

test("a corner, a jump or a pole between the samples is reported, or the step made too small to meet it", () => {
  inLanguage("en", () => {
    for (const near of [3e-5, -3e-5, 5e-5, 7.7e-5, -9e-5, 1e-6]) {
      const cases: [Func, number][] = [
        [(x) => Math.abs(x - near), -Math.sign(near)],
        [(x) => 100 + Math.max(x - near, 0) + x * x, near > 0 ? 0 : 1],
        [(x) => Math.exp(x) + (x > near ? 1 : 0), 1],
        [(x) => 1 / (x - near) ** 2, 2 / near ** 3],
      ];
      for (const [f, exact] of cases) {
        for (const compute of everyWay(f, 0)) {
          let found: number | Estimate;
          try {
            found = compute();
          } catch (error) {
            assert.match(
              (error as Error).message,
              /^(Near x = \S+ the function breaks or bends|The function has no value)/,
            );
            continue;
          }
          const value = typeof found === "number" ? found : found.value;
          assert.ok(Math.abs(value - exact) < 1e-3 * Math.abs(exact) + 1e-3, `${value} should be ${exact}`);
        }
      }
    }
    assert.throws(() => numericalDerivative((x) => Math.abs(x - 3e-5), 0), {
      message: /^Near x = 0\.00003 the function breaks or bends sharply, .* give a smaller step\.$/,
    });
    assert.equal(numericalDerivative((x) => Math.abs(x - 3e-5), 0, { step: 1e-5 }).toFixed(9), "-1.000000000");
  });
});

test("random corners on smooth curves: reported, or without effect", () => {
  const random = randomNumbers(5);
  let reported = 0;
  for (let i = 0; i < 600; i++) {
    const corner = (2 * random() - 1) * 10 ** (-2 - 3 * random());
    const size = 10 ** (3 * random() - 1);
    const exact = 1 - size * Math.sign(corner);
    for (const compute of everyWay((x) => Math.exp(x) + size * Math.abs(x - corner), 0)) {
      let found: number | Estimate;
      try {
        found = compute();
      } catch {
        reported++;
        continue;
      }
      const [value, error] = typeof found === "number" ? [found, 0] : [found.value, found.error];
      assert.ok(Math.abs(value - exact) < 1e-5 * size + 1e-7 + 2 * error, `${corner} ${size}: ${value} for ${exact}`);
    }
  }
  assert.ok(reported > 300);
});

test("smooth functions raise no false alarm, however steep", () => {
  const steep: [Func, number[]][] = [
    ["e^(50x)", [-1, -0.1, 0, 0.3, 2]],
    ["sin(100x)", Array.from({ length: 60 }, (_, i) => i / 30)],
    ["x^9", [-1, 0, 0.001, 0.01, 0.3, 2]],
    ["x^30", [0, 0.5, 1]],
    ["1/x", [0.003, 0.01, -0.02, 1]],
    ["1/x^2", [0.01, 0.1]],
    ["tanh(20x)", [-0.1, 0, 0.03, 1]],
    ["sigmoid(40x)", [0, 0.1]],
    ["ln x", [0.003, 0.01, 3]],
    ["√x", [0.003, 0.01, 3]],
    ["1/(1 + 1000x^2)", [0, 0.01, 0.02]],
    [(x) => (1 - Math.cos(x)) / (x * x), [0.003, 0.01, 0.1]],
    [(x) => x * Math.abs(x), [0, 0.00005]],
    ["x^2 + 100000", [0, 0.5, 3]],
    ["10000x^2", [0, 1, 20]],
    ["x^3", [0, 0.5, 20]],
    ["7", [0, 1]],
    ["e^(5x)", [0, 20]],
  ];
  for (const [f, points] of steep) {
    for (const at of points) for (const compute of everyWay(f, at)) assert.doesNotThrow(compute, `${f} at ${at}`);
  }
});

test("values that are off in their last digits are no breaks", () => {
  const noisy: [Func, (x: number) => number][] = [
    [(x) => (1 - Math.cos(x)) / x ** 2, (x) => (x * Math.sin(x) - 2 * (1 - Math.cos(x))) / x ** 3],
    [(x) => (Math.exp(x) - 1 - x) / x ** 2, (x) => (x * Math.exp(x) - 2 * Math.exp(x) + x + 2) / x ** 3],
  ];
  for (const [f, slope] of noisy) {
    for (let at = 0.02; at < 2; at += 0.02) {
      for (const compute of everyWay(f, at)) {
        const found = compute();
        assert.ok(Math.abs((typeof found === "number" ? found : found.value) - slope(at)) < 1e-4);
      }
    }
  }
});

test("the default asks for few values", () => {
  let asked = 0;
  numericalDerivative((x) => {
    asked++;
    return Math.sin(x);
  }, 1);
  assert.equal(asked, 5);
});

test("the gradient has a derivative for each variable, by each method, of formulas and of TypeScript", () => {
  const f = ({ x, y }: { x: number; y: number }) => x * x + 3 * x * y + y * y;
  for (const source of ["x^2 + 3x y + y^2", f] as const) {
    const { x, y } = numericalGradient(source, { x: 1, y: 2 });
    assert.ok(Math.abs(x - 8) < 1e-9 && Math.abs(y - 7) < 1e-9);
    for (const method of methods) {
      const gradient = numericalGradient(source, { x: 1, y: 2 }, { method });
      assert.ok(Math.abs(gradient.x.value - 8) <= 2 * gradient.x.error);
      assert.ok(Math.abs(gradient.y.value - 7) <= 2 * gradient.y.error);
    }
  }
  assert.deepEqual(Object.keys(numericalGradient("x_1 w1", { "x₁": 2, w1: 3 })), ["x₁", "w1"]);
  assert.equal(numericalGradient("x^2", { x: 3, y: 1 }).x, 6.000000000012662);
});

test("the gradient's errors name the variable", () => {
  inLanguage("en", () => {
    assert.throws(() => numericalGradient("x + |y|", { x: 1, y: 0 }), { message: /^At y = 0 the slope is -1/ });
    assert.throws(() => numericalGradient("x + ln y", { x: 1, y: 0 }), { message: /no value at x = 1/ });
    assert.throws(() => numericalGradient("x √y", { x: 1, y: 1e-5 }), { message: /no value at y = -/ });
    assert.throws(() => numericalGradient("x y", { x: 1 }), { message: /give a value for y too/ });
    assert.throws(() => numericalGradient(({ x }) => [x] as never, { x: 1 }), { message: /must return a number/ });
  });
});

test("what cannot be read is said", () => {
  inLanguage("en", () => {
    const badly = numericalDerivative as (f: unknown, at: unknown, options?: unknown) => unknown;
    assert.throws(() => badly(() => "1", 0), { message: /must return a number/ });
    assert.throws(() => badly("x y", 0), { message: /one variable/ });
    assert.throws(() => badly("x", 1e30), { message: /the step a positive one/ });
    assert.throws(() => badly("x", "1"), { message: /^The point must be a number/ });
    assert.throws(() => badly("x", 1, { step: -1 }), { message: /positive/ });
    assert.throws(() => badly("x", 1, { step: Number.NaN, method: "ridders" }), { message: /positive/ });
    assert.throws(() => badly("x", 1, { step: 2e-16, method: "ridders" }), { message: /large enough/ });
    assert.throws(() => badly("x", 1, { method: "toString" }), { message: /no method toString: choose "central", / });
  });
});
