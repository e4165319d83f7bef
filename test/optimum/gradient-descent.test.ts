import assert from "node:assert/strict";
import { test } from "node:test";
import { jupyterDisplay } from "../../src/display.js";
import "../korean.js";
import { gradientDescent } from "../../src/optimum/gradient-descent.js";
import { inLanguage } from "../in-language.js";

test("on x² each step multiplies x by 1 − 2η", () => {
  const { points, values, gradients, stopped } = gradientDescent("x^2", { start: { x: 8 }, rate: 0.25, steps: 3 });
  assert.deepEqual(points, [{ x: 8 }, { x: 4 }, { x: 2 }, { x: 1 }]);
  assert.deepEqual(values, [64, 16, 4, 1]);
  assert.deepEqual(gradients, [{ x: 16 }, { x: 8 }, { x: 4 }, { x: 2 }]);
  assert.equal(stopped, "step limit");
});

test("momentum adds a part of the last step (the heavy ball)", () => {
  const { points } = gradientDescent("x^2/2", { start: { x: 1 }, rate: 0.5, momentum: 0.5, steps: 3 });
  // 1; 1 − 0.5; 0.5 − 0.25 + 0.5(0.5 − 1); 0 − 0 + 0.5(0 − 0.5)
  assert.deepEqual(points, [{ x: 1 }, { x: 0.5 }, { x: 0 }, { x: -0.25 }]);
});

test("with momentum Rosenbrock's valley is walked faster than without", () => {
  const f = "(1-x)^2+100(y-x^2)^2";
  const start = { x: -1, y: 1 };
  const plain = gradientDescent(f, { start, rate: 0.001, steps: 2000 });
  const heavy = gradientDescent(f, { start, rate: 0.001, steps: 2000, momentum: 0.9 });
  assert.ok((heavy.values.at(-1) as number) < (plain.values.at(-1) as number) / 100);
});

test("formula, TypeScript function and given gradient walk the same way", () => {
  const options = { start: { w: 1, b: -1 }, rate: 0.05, steps: 40 };
  const formula = gradientDescent("(2w+b-3)^2+(w-b)^2", options);
  const f = ({ w, b }: { w: number; b: number }) => (2 * w + b - 3) ** 2 + (w - b) ** 2;
  const typescript = gradientDescent(f, options);
  const given = gradientDescent(f, {
    ...options,
    gradient: ({ w, b }) => ({ w: 4 * (2 * w + b - 3) + 2 * (w - b), b: 2 * (2 * w + b - 3) - 2 * (w - b) }),
  });
  for (const [k, { w, b }] of formula.points.entries()) {
    for (const other of [typescript, given]) {
      assert.ok(
        Math.abs((other.points[k]?.w as number) - w) < 1e-8 && Math.abs((other.points[k]?.b as number) - b) < 1e-8,
      );
    }
  }
  assert.equal(formula.points.length, 41);
});

test("it says why it stopped", () => {
  const small = gradientDescent("x^2+y^2", { start: { x: 1, y: 1 }, rate: 0.4 });
  inLanguage("en", () => {
    assert.equal(small.stopped, "small gradient");
    assert.match(small.why, /^Stopped after \d+ steps: the gradient is only \S+ long\.$/);
    const away = gradientDescent("x^2", { start: { x: 1 }, rate: 1.5 });
    assert.equal(away.stopped, "diverged");
    assert.ok(away.points.length < 30);
    assert.equal(gradientDescent("x^3", { start: { x: -1 }, rate: 1 }).stopped, "diverged");
    const growing = gradientDescent("x^2", { start: { x: 1 }, rate: 1.01, steps: 10 });
    assert.match(growing.why, /still .* long\. f is larger than at the start: try a smaller rate\.$/);
    const corner = gradientDescent("|x|", { start: { x: 1 }, rate: 0.5 });
    assert.deepEqual([corner.stopped, corner.points.at(-1)], ["no gradient", { x: 0 }]);
    assert.equal(gradientDescent("ln x + x^2", { start: { x: 0.1 }, rate: 0.1, steps: 3 }).stopped, "no gradient");
    assert.equal(gradientDescent("x^2", { start: { x: 0 } }).points.length, 1);
  });
  assert.match(small.why, /걸음 만에 기울기의 크기가/);
});

test("a one-neuron classifier learns its two points", () => {
  const f = "softplus(-(w+b)) + softplus(w*(-1)+b) + 0.01w^2";
  const { points, values } = gradientDescent(f, { start: { w: 0, b: 0 }, rate: 0.5, steps: 300 });
  assert.ok((points.at(-1)?.w as number) > 2 && Math.abs(points.at(-1)?.b as number) < 1e-6);
  assert.ok(values.every((value, k) => k === 0 || value <= (values[k - 1] as number)));
});

test("the way down shows itself as a table of its first and last steps", () => {
  const { [jupyterDisplay]: show, ...rest } = gradientDescent("x^2", { start: { x: 8 }, rate: 0.25, steps: 20 });
  assert.equal(rest.points.length, 21);
  assert.equal(
    gradientDescent("x^2", { start: { x: 8 }, rate: 0.25, steps: 1 }).toString(),
    "k   x    f   |∇f|\n0   8   64     16\n1   4   16      8\n정해진 1걸음을 다 걸었습니다. 기울기의 크기는 아직 8입니다.",
  );
});

test("what cannot be meant is answered in one sentence", () => {
  inLanguage("en", () => {
    const start = { x: 1 };
    assert.throws(() => gradientDescent("x y", { start }), { message: /^x y contains y: give a value for y too\.$/ });
    assert.throws(() => gradientDescent("x^2", { start, rate: 0 }), { message: /^The rate must be a positive number/ });
    assert.throws(() => gradientDescent("x^2", { start, rate: "1" as never }), { message: /^The rate/ });
    assert.throws(() => gradientDescent("x^2", { start, steps: 1.5 }), { message: /^The number of steps/ });
    assert.throws(() => gradientDescent("x^2", { start, momentum: 1 }), { message: /^The momentum/ });
    assert.throws(() => gradientDescent("x^2", { start: { x: Number.NaN } }), { message: /^The value of x/ });
    assert.throws(() => gradientDescent("x^2", {} as never), { message: /^Give the point/ });
    assert.throws(() => gradientDescent("ln x", { start: { x: -1 } }), { message: /^f has no value at the start/ });
    assert.throws(() => gradientDescent(() => "a" as never, { start }), {
      message: /^The function must return a number/,
    });
  });
});
