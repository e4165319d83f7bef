import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { near, ok, returns, same, sameFormula, throws } from "../../src/grading/index.js";
import { language } from "../../src/language.js";
import { fails, passes, sentence } from "./checks.js";

beforeEach(() => void language("en"));

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
