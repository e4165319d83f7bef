import assert from "node:assert/strict";
import { beforeEach, describe, it, test } from "node:test";
import { near, ok, returns, same, sameDirection, sameFormula, throws } from "../../src/grading/index.js";
import { language } from "../../src/language.js";
import { fails, passes, sentence } from "./checks.js";

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

describe("same, ok, throws", () => {
  it("same wants exactly what is expected", () => {
    passes(() => same("b", "b"));
    passes(() => same([true, null, 3], [true, null, 3]));
    fails(() => same(0.1 + 0.2, 0.3));
    fails(() => same({ toString: () => "b" }, "b"));
    fails(() => same("", "b"), /Not answered yet/);
    passes(() => same({ a: "true", b: "False.", c: "참" }, { a: true, b: false, c: true }));
    for (const value of ["true", 1, "yes", {}, undefined, NaN]) fails(() => same(value, false));
  });

  it("same takes words by their meaning, as the workbook's check does", () => {
    const alike = {
      b: ["(b)", "B", "b)", "b.", '"b"', "ｂ", " b ", "(B)", "b번", "choice b", "정답은 b입니다", "it's b", "b?", "ⓑ"],
      "2": ["②", "(2)", "2번", "line 2", "２", "두 번째 줄", "second", "the second line", 2],
      saddle: [
        "Saddle",
        "saddle point",
        "it is a saddle",
        "The point is a saddle point.",
        "SADDLE-POINT",
        "안장점",
        "안장 점",
      ],
      minimum: ["Local minimum", "local min.", "극소", "극소점", "Minimum"],
      극소: ["극소점", "극솟점", "극솟값", "local minimum"],
      neither: ["Neither", "neither.", "아님", "none"],
    };
    for (const [expected, answers] of Object.entries(alike))
      for (const answer of answers) passes(() => same(answer, expected));
    for (const [answer, expected] of [
      ["a", "b"],
      ["bb", "b"],
      ["saddle", "minimum"],
      ["최소", "극소"],
      ["-1", "1"],
      ["-", "+"],
      ["global minimum", "minimum"],
      ["not a saddle", "saddle"],
      ["it is not a saddle", "saddle"],
      ["maximum", "minimum"],
    ] as const)
      fails(() => same(answer, expected));
    for (const line of ["2", "②", "2번", "line 2", "둘째 줄", 2]) passes(() => same(line, 2));
    for (const line of ["3", "b", "line", "", 3]) fails(() => same(line, 2));
    passes(() => same(["Neither", "local minimum"], ["neither", "minimum"]));
    fails(() => same(["minimum", "neither"], ["neither", "minimum"]));
  });

  it("the key is kept back where a course hides it: what was answered is said, and for which call", (t) => {
    process.env.NABLA_HIDE_KEYS = "1";
    t.after(() => delete process.env.NABLA_HIDE_KEYS);
    const told = [
      () => near(41, 42),
      () => same("a", "b"),
      () => returns((x: number) => x + 1, [{ args: [41], value: 43 }]),
      () => sameFormula("2x - 43", "2x + 43"),
    ].map((check) => sentence(check) ?? "it passed");
    assert.deepEqual(told, [
      "The answer 41 is not right.",
      'The answer "a" is not right.',
      "f(41) is 42, which is not right.",
      told[3],
    ]);
    assert.match(told[3] as string, /^It was read as 2x - 43, which is not right, for instance at x = \S+\.$/);
  });

  it("same takes yes, O and their like where true or false is asked for", () => {
    for (const text of [
      "yes",
      "Yes.",
      "예",
      "네",
      "O",
      "o",
      "가능",
      "미분 가능",
      "differentiable",
      "있다",
      1,
      "참",
      "✓",
      "예, 가능합니다",
    ]) {
      passes(() => same(text, true));
      fails(() => same(text, false));
    }
    for (const text of [
      "no",
      "아니요",
      "아니오",
      "X",
      "불가능",
      "미분 불가능",
      "not differentiable",
      "not convex",
      "없다",
      0,
      "거짓",
    ]) {
      passes(() => same(text, false));
      fails(() => same(text, true));
    }
    for (const text of ["yes and no", "yes, no", "예(아니요)", "maybe", "", 2, "true or false", "OX"])
      for (const key of [true, false]) fails(() => same(text, key));
  });

  it("same takes a choice's letter with its words or a reason behind, where it is the only one", () => {
    for (const text of [
      "(b) g has no derivative there",
      "b) because of the corner",
      "b. 미분가능하지 않아서",
      "B: a corner",
    ])
      passes(() => same(text, "b"));
    for (const text of [
      "a) or b)",
      "b) or c)",
      "(b) or (c)",
      "b, c",
      "a, b",
      "b or c",
      "(a) not (b)",
      "a) b)",
      "because",
    ])
      fails(() => same(text, "b"));
  });

  it("ok wants true itself", () => {
    passes(() => ok(true));
    for (const value of [1, "yes", {}, [], new Boolean(true)]) fails(() => ok(value, "because"), /^because$/);
  });

  it("throws wants an error, and the one described", () => {
    const stop = () => {
      throw new Error("the list is empty");
    };
    passes(() => throws(stop));
    passes(() => throws(stop, /empty/));
    fails(() => throws(stop, /full/), /another error.*the list is empty/);
    fails(() => throws(() => 1), /should stop with an error/);
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
