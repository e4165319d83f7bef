import assert from "node:assert/strict";
import { test } from "node:test";
import { before, isOver } from "../../src/number/deadline.js";
import { unlessTooLong } from "../../src/number/factors.js";
import { fromVariable, subtract } from "../../src/number/polynomial.js";
import { criticalPoints } from "../../src/optimum/critical.js";
import { lagrange } from "../../src/optimum/lagrange.js";
import { exactRemainder } from "../../src/optimum/solve/branches.js";
import { stationaryPoints } from "../../src/optimum/stationary.js";

const past = () => performance.now() - 1;
const later = () => performance.now() + 60_000;

test("of nested limits the earliest counts, and outside of them there is none", () => {
  assert.equal(isOver(), false);
  assert.equal(before(past(), isOver), true);
  assert.equal(
    before(past(), () => before(later(), isOver)),
    true,
  );
  assert.equal(
    before(later(), () => before(past(), isOver)),
    true,
  );
  assert.throws(() =>
    before(past(), () => {
      throw new Error("x");
    }),
  );
  assert.equal(isOver(), false);
});

test("what takes long is told once, and only while it is not done", () => {
  let told = 0;
  const slow = (at: number) => ({ at, call: () => told++ });
  before(later(), () => [isOver(), isOver()], slow(past()));
  assert.equal(told, 1);
  before(later(), isOver, slow(later()));
  before(later(), () => before(later(), isOver), slow(past()));
  assert.equal(told, 2);
  isOver();
  assert.equal(told, 2);
});

test("in a notebook a line stands below the cell while a search takes longer than two seconds", () => {
  const lines: (string | undefined)[] = [];
  const kernel = Symbol.for("nabla.kernel");
  Object.assign(globalThis, { [kernel]: { progress: (text?: string) => lines.push(text) } });
  const { now } = performance;
  try {
    assert.ok(criticalPoints("x^2-x").complete);
    assert.deepEqual(lines, []);
    // A clock that runs fast.
    let calls = 0;
    performance.now = () => now.call(performance) + 100 * calls++;
    criticalPoints("(x-sin(x))/x^3+cos(3x)", { budget: 100_000 });
  } finally {
    performance.now = now;
    Reflect.deleteProperty(globalThis, kernel);
  }
  assert.equal(lines.length, 2);
  assert.match(String(lines[0]), /100/);
  assert.equal(lines[1], undefined);
});

test("exact arithmetic gives up when the time is over", () => {
  const [x, y] = [fromVariable("x", 3), subtract(fromVariable("x"), fromVariable("y"))];
  assert.ok(unlessTooLong(() => exactRemainder(x, [y])));
  assert.equal(
    before(past(), () => unlessTooLong(() => exactRemainder(x, [y]))),
    undefined,
  );
});

test("without time nothing is claimed, and nothing is thrown", () => {
  const budget = 1e-6;
  for (const f of ["(x-sin(x))/x^3", "|x^2-2|^(1/3) ln(x+3)", "x sin(1/x)", "erf(x)/x", "max(x, 1/x)"]) {
    const found = criticalPoints(f, { interval: [-2, 2], budget });
    assert.deepEqual([found.complete, found.minimum, found.maximum], [false, undefined, undefined], f);
    String(found);
  }
  for (const f of ["x^2 y-y^3", "sqrt(x) (y-1)^2", "x^4+y^4-4x y"]) String(stationaryPoints(f, undefined, { budget }));
  const found = lagrange("x^2+y^2", "x^3+y^3=1", undefined, { budget });
  assert.deepEqual([found.complete, found.minimum, found.maximum], [false, undefined, undefined]);
});

test("wherever the time ends, nothing is thrown", () => {
  const { now } = performance;
  for (const [f, constraint] of [
    ["x+y", "x^3+y^3=1"],
    ["x", "y^2=x^3"],
    ["x y z", "x+y+z=1"],
    ["1/(x^2+y^2)", "x^2+y^2=1"],
  ] as const) {
    for (const looks of [20, 35, 50, 75, 100, 150, 200, 300, 400, 600]) {
      // A clock that stands still until it is looked at: after so many looks the time is over.
      let calls = 0;
      performance.now = () => calls++;
      try {
        String(lagrange(f, constraint, undefined, { budget: looks }));
      } finally {
        performance.now = now;
      }
    }
  }
});

const sines = (join: string) => Array.from({ length: 40 }, (_, i) => `sin(${i + 1}x)`).join(join);

test("the stated time is kept, exact series and long formulas and all", () => {
  for (const [f, budget] of [
    [sines("*"), 1000],
    [sines("+"), 1000],
    ["(sin(x)/x)^(1/x^2)", 300],
    ["(x-sin(x))^3/(tan(x)-x)^3+(e^x-1-x)^5/(1-cos(x))^5", 300],
  ] as const) {
    const begun = process.cpuUsage();
    criticalPoints(f, { interval: [-1, 1], budget });
    const { user, system } = process.cpuUsage(begun);
    assert.ok((user + system) / 1000 < 4 * budget + 1000, `${f}: ${(user + system) / 1000} ms`);
  }
});
