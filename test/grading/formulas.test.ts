import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { derivative } from "../../src/derivative/derivative.js";
import { parse } from "../../src/expression/parse/parse.js";
import { answered, near, same, sameFormula } from "../../src/grading/index.js";
import { language } from "../../src/language.js";
import { fails, passes } from "./checks.js";

beforeEach(() => void language("en"));

/** Names under which every object of JavaScript has something. */
const EVERY_OBJECT_HAS = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "__defineGetter__"];

describe("sameFormula", () => {
  it("reads what another copy of nabla gave, whose classes are unknown here", () => {
    const key = "2x cos(x^2) - e^(-x) + 1/3";
    for (const answer of [parse(key), derivative("sin(x^2) + e^(-x) + x/3")]) {
      passes(() => sameFormula({ ...answer }, key));
      fails(() => sameFormula({ ...answer }, "2x"));
    }
    const copy = (answer: unknown) => JSON.parse(JSON.stringify(answer));
    passes(() => sameFormula({ tree: copy(parse("-x^2/3 + 1").tree) }, "1 - x^2/3"));
    passes(() => near({ tree: { value: 3 } }, 3));
    const cycle: Record<string, unknown> = { op: "+" };
    cycle.args = [cycle, cycle];
    const chain: Record<string, unknown> = { op: "-" };
    chain.args = [chain];
    for (const tree of [
      cycle,
      chain,
      { op: "?", args: [] },
      { value: "x" },
      { args: [{ value: 1 }] },
      6,
      { op: "+", args: { length: 1e9 } },
      ...EVERY_OBJECT_HAS.map((op) => ({ op, args: [{ value: 1 }, { value: 2 }] })),
    ])
      fails(() => sameFormula({ tree }, "3"), /^(Write the answer in quotes|Not answered yet)/);
  });

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
