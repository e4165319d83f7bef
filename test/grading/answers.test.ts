import assert from "node:assert/strict";
import { beforeEach, describe, it, test } from "node:test";
import { near, returns, same, sameDirection } from "../../src/grading/index.js";
import { language } from "../../src/language.js";
import { fails, passes } from "./checks.js";

beforeEach(() => void language("en"));

/** A value that is 6 for whoever converts it, compares it loosely or looks at it twice. */
function liar(): unknown {
  let looks = 0;
  const methods = { valueOf: () => 6, toString: () => "6", toJSON: () => 6, [Symbol.toPrimitive]: () => 6 };
  return new Proxy(methods, { get: (target, name) => (looks++ > 3 ? 6 : Reflect.get(target, name)) });
}

describe("near", () => {
  it("allows rounding in numbers, lists and records, as much as is asked", () => {
    passes(() => near(0.1 + 0.2, 0.3));
    passes(() => near([1, 2 + 1e-10], [1, 2]));
    passes(() => near(new Float64Array([1, 2]), [1, 2]));
    passes(() => near([6n, 7], [6, 7]));
    passes(() => near({ y: 2, x: [1, -0] }, { x: [1, 0], y: 2 }));
    passes(() => near(6.004, 6, 1e-3));
    fails(() => near(6.01, 6, 1e-3), /is 6.01, but it should be 6/);
  });

  it("reads tuples, and lists for records, by the order of names or by the names; what else a record holds does not count", () => {
    for (const point of [
      [4, 2],
      new Float32Array([4, 2]),
      "(4, 2)",
      "x = 4, y = 2",
      "y = 2, x = 4",
      "4, 2",
      { z: 1, x: 4, y: "2" },
    ])
      passes(() => near(point, { x: 4, y: 2 }));
    for (const point of [[2, 4], [4], [4, 2, 0], "(2, 4)", "4", "", { x: 4 }, { X: 4, Y: 2 }])
      fails(() => near(point, { x: 4, y: 2 }));
    for (const list of ["0, 3", "[0, 3]", ["x = 0", "3"], "0과 3"]) passes(() => near(list, [0, 3]));
    for (const list of ["3, 0", "0", "0, 3, 3", "0.3"]) fails(() => near(list, [0, 3]));
    passes(() => same("neither, minimum", ["neither", "minimum"]));
    fails(() => same("minimum, neither", ["neither", "minimum"]));
  });

  it("reads a number with what is counted behind it, with the unit that is asked for, and behind a chain of equals signs", () => {
    for (const text of [
      "15층",
      "15개의 층",
      "15 layers",
      "at least 15 layers",
      "최소 15층",
      "15번입니다",
      "15",
      "n = 3·5 = 15",
      "λ·7.5 = 15",
    ])
      passes(() => near(text, 15));
    for (const text of ["15 kg", "14층", "15 = 16", "16 = 15", "15 = 7 + 9", "15x", "층"]) fails(() => near(text, 15));
    for (const text of ["-0.1kg", "−1/10 kg", "-0.1 kilograms", "-0.1"])
      passes(() => near(text, -0.1, 1e-9, "kilogram"));
    for (const text of ["-0.1 mg", "-100 g", "-0.1 g", "0.1 kg"]) fails(() => near(text, -0.1, 1e-9, "kilogram"));
  });

  it("never passes NaN, another shape, or a value that only pretends", () => {
    for (const value of [
      Number.NaN,
      "7",
      "6x",
      "six",
      [6],
      { 0: 6 },
      null,
      undefined,
      true,
      new Number(6),
      liar(),
      () => 6,
    ])
      fails(() => near(value, 6));
    fails(() => near([1, 2, 3], [1, 2]));
    fails(() => near({ x: 1 }, { x: 1, y: 2 }));
    fails(() => near([liar()], [6]));
  });

  it("reads a getter once: a value that changes its mind is judged by what it said first", () => {
    let reads = 0;
    const changing = {
      get x() {
        return reads++ === 0 ? 0 : 6;
      },
    };
    fails(() => near(changing, { x: 6 }), /x: 0/);
    assert.equal(reads, 1);
  });

  it("tells a teacher whose expectation cannot be met", () => {
    fails(() => near(1, Number.NaN), /expects what cannot be compared/);
    fails(() => near(1, 1, -1), /expects what cannot be compared/);
    fails(() => near(1, 1, Number.NaN), /expects what cannot be compared/);
  });

  it("ends with cycles, endless lists and deep nests", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const endless = new Proxy([], { get: (_, name) => (name === "length" ? 2 ** 40 : 6) });
    for (const value of [cycle, endless]) fails(() => near(value, [6]));
  });
});

describe("returns", () => {
  it("names the first call that gives something else", () => {
    passes(() => returns(Math.abs, [{ args: [-2], value: 2 }]));
    fails(
      () =>
        returns(
          function double(x: number) {
            return x + 2;
          },
          [
            { args: [2], value: 4 },
            { args: [3], value: 6 },
          ],
        ),
      /^double\(3\) should be 6, but it is 5\.$/,
    );
  });

  it("gives each call lists and records of its own", () => {
    const start = [1, 2];
    const spoiling = (list: number[]) => list.pop();
    passes(() =>
      returns(spoiling, [
        { args: [start], value: 2 },
        { args: [start], value: 2 },
      ]),
    );
    assert.deepEqual(start, [1, 2]);
  });

  it("looks at the parts that are expected, and shows all that came", () => {
    const both = () => ({ w: 1, b: 2, loss: 3 });
    passes(() => returns(both, [{ args: [], value: { w: 1 } }]));
    fails(
      () => returns(both, [{ args: [], value: { w: 2 } }]),
      /both\(\) should be \{ w: 2 \}, but it is \{ w: 1, b: 2, loss: 3 \}/,
    );
    fails(() => returns(() => ({ b: 2 }), [{ args: [], value: { w: 2 } }]));
    fails(() => returns(async () => 6, [{ args: [], value: 6 }]), /is a promise.*Leave out async/);
  });

  it("does not take a promise or nothing for a number", () => {
    for (const f of [async () => 6, () => undefined, () => Number.NaN, () => liar()])
      fails(() => returns(f, [{ args: [], value: 6 }]));
    fails(() => returns(6, [{ args: [], value: 6 }]), /A function is needed/);
  });
});

test("sameDirection looks at the direction alone", () => {
  for (const vector of [{ s: -4, r: 3 }, { s: "-4/5", r: "3/5" }, [-0.8, 0.6], "(-8, 6)", { s: -4, r: 3, t: 9 }])
    passes(() => sameDirection(vector, { s: -0.8, r: 0.6 }));
  for (const vector of [
    { s: 4, r: -3 },
    { s: 3, r: -4 },
    { s: 0, r: 0 },
    { s: NaN, r: NaN },
    {},
    [],
    "",
    5,
    { s: -4 },
    { s: -Infinity, r: 3 },
  ])
    fails(() => sameDirection(vector, { s: -0.8, r: 0.6 }));
});
