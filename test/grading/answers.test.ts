import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { derivative } from "../../src/derivative/derivative.js";
import { parse } from "../../src/expression/parse/parse.js";
import { answered, near, ok, returns, same, sameFormula, throws } from "../../src/grading/index.js";
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
    fails(() => near({ x: 1, y: 2, z: 3 }, { x: 1, y: 2 }));
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
      saddle: ["Saddle", "saddle point", "SADDLE-POINT", "안장점", "안장 점"],
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

  it("does not take a promise or nothing for a number", () => {
    for (const f of [async () => 6, () => undefined, () => Number.NaN, () => liar()])
      fails(() => returns(f, [{ args: [], value: 6 }]));
    fails(() => returns(6, [{ args: [], value: 6 }]), /A function is needed/);
  });
});

describe("sameFormula", () => {
  it("accepts every form of the right formula", () => {
    for (const answer of ["2x + 3", "f'(x) = 3+2x", "(4x^2-9)/(2x-3)", "２ｘ＋３"])
      passes(() => sameFormula(answer, "2x + 3"));
    passes(() => sameFormula(4, "4"));
    passes(() => sameFormula(parse("3 + 2x"), "2x + 3"));
    passes(() => sameFormula(derivative("x^2 + 3x"), "2x + 3"));
    passes(() => near([parse("1/2"), derivative("3x")], [0.5, 3]));
    passes(() => sameFormula("w_1 x", "x*w_1", { vars: ["w_1"] }));
    passes(() => sameFormula("1/2 ln x^2", "ln x", { domain: { x: [0.1, 5] } }));
  });

  it("reads LaTeX from which the quotation marks took the backslashes", () => {
    const typed = (text: string): string => new Function(`return "${text}"`)();
    for (const [answer, key] of [
      ["\\frac{2}{x} - 3\\cdot x", "2/x - 3x"],
      ["\\dfrac{2}{x}\\times\\left(1+x\\right)", "2(1 + x)/x"],
      ["\\tan x\\cdot\\sqrt{\\frac12}", "tan(x) sqrt(1/2)"],
      ["\\beta + \\rho\\theta", "β + ρθ"],
    ] as const) {
      passes(() => sameFormula(answer, key));
      passes(() => sameFormula(typed(answer), key));
    }
  });

  it("says how a wrong one was read, and where it differs", () => {
    fails(() => sameFormula("2x - 3", "2x + 3"), /read as 2x - 3\. At x = 2 it is 1, but the right answer is 7/);
    fails(() => sameFormula("0.333x", "x/3"), /rounded/);
    fails(() => sameFormula("(x^2)'", "2x"), /derivative is still to be worked out/);
    fails(() => sameFormula("2x +", "2x"), /cannot be read/);
    fails(() => sameFormula("2x + 3x + 1", "5x + 1", { simplest: true }), /can be simplified/);
    for (const blank of ["", "...", undefined, "  "]) fails(() => sameFormula(blank, "2x"), /Not answered yet/);
  });

  it("reads nothing but text and numbers", () => {
    for (const answer of [{ toString: () => "2x" }, ["2x"], new String("2x"), () => "2x", null, true])
      fails(() => sameFormula(answer, "2x"), /in quotes/);
  });

  it("says so in Korean", () => {
    language("ko");
    fails(() => sameFormula("ln x", "ln x^2 / 2"), /이 식의 값은 정의되지 않습니다\. 정답의 값은/);
    fails(() => sameFormula("2x - 3", "2x + 3"), /x = 2일 때 이 식의 값은 1이지만 정답의 값은 7입니다\.$/);
  });
});

describe("answered", () => {
  it("shows what is taken as it is taken: words, choices and numbers among them", () => {
    const taken = {
      slope: "답은 2x입니다",
      small: "3e-3",
      percent: "30%",
      line: "②",
      choice: "b번",
      kind: "안장점입니다",
    };
    assert.equal(answered(taken), undefined);
    passes(() => sameFormula(taken.slope, "2x"));
    passes(() => near(taken.small, 0.003));
    passes(() => near(taken.percent, 0.3));
    passes(() => same(taken.line, "2"));
    passes(() => same(taken.choice, "b"));
    passes(() => same(taken.kind, "saddle"));
    for (const answer of ["모름", "3 +", "(2, 3"]) assert.equal(answered({ answer }), 0, answer);
  });

  it("passes what can be read, and gives 0 where something is missing or unreadable", () => {
    assert.equal(answered({ slope: "2x", value: 3, lines: ["= x^2 = x*x", "x^2"], choice: { a: true } }), undefined);
    for (const value of ["", undefined, "2x +", [], ["= 2x", "= )"]]) assert.equal(answered({ slope: "2x", value }), 0);
  });
});
