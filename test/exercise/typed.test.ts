import assert from "node:assert/strict";
import { test } from "node:test";
import { judge } from "../../src/exercise/check.js";
import { plainText } from "../../src/exercise/markdown.js";
import type { Exercise } from "../../src/exercise/types.js";
import { inLanguage } from "../in-language.js";
import { asking, typedRows } from "./typed-rows.js";

for (const [name, rows] of Object.entries(typedRows)) {
  test(`each ${name} that learners type is read rightly, or gets a clear sentence in both languages`, () => {
    assert.ok(rows.length > 100);
    for (const { line, typed, key, state, says } of rows) {
      const exercise = asking(name === "number" ? "number" : "expression", key);
      const [en, ko] = (["en", "ko"] as const).map((spoken) => inLanguage(spoken, () => judge(exercise, typed)));
      assert.equal(en?.state, state, `${line}: ${en?.markdown}`);
      assert.equal(ko?.state, state, line);
      if (says) assert.ok(plainText(en?.markdown ?? "").includes(says), `${line}: ${en?.markdown}`);
      const said = `${en?.markdown} ${ko?.markdown}`.replace(/```[^`]*```/g, "");
      assert.doesNotMatch(said, /undefined|NaN\b(?!")/, line);
      if (state !== "right") assert.match(ko?.markdown ?? "", /[가-힣]/);
    }
  });
}

test("a percentage is a hundredth, or the number itself where percent are asked for", () => {
  assert.equal(judge(asking("number", "0.3"), "30%").state, "right");
  assert.equal(
    judge(asking("number", "30", { ko: "몇 퍼센트입니까?", en: "How many percent?" }), "30%").state,
    "right",
  );
});

test("points are read from text, too", () => {
  const one = { ...asking("number", ""), kind: "points", key: [{ x: "1" }, { x: "-1" }] } as Exercise;
  for (const typed of [
    "1, -1",
    "x = 1 or x = -1",
    "x=±1",
    "±1",
    "{1, -1}",
    "1 또는 -1",
    "x=1, x=-1",
    "1과 -1",
    ["1", "-1"],
    "−1; 1",
  ])
    assert.equal(judge(one, typed).state, "right", String(typed));
  assert.equal(judge(one, "1").state, "not equal");
  assert.equal(judge(one, "x = 1 or y").state, "not readable");
  const two = {
    ...asking("number", ""),
    kind: "points",
    key: [
      { x: "1", y: "2" },
      { x: "-1", y: "1/3" },
    ],
  } as Exercise;
  for (const typed of ["(1,2), (-1,1/3)", "(-1, 1/3) and (1, 2)", "[(1, 2), (-1, 1/3)]", "(x=1, y=2), (x=-1, y=1/3)"])
    assert.equal(judge(two, typed).state, "right", typed);
  assert.equal(judge(two, "1, 2").state, "not equal");
  assert.equal(judge(two, "1, 2, 3").state, "not readable");
});

test("where the key has no value either, or outside its domain, nothing is said of a hole", () => {
  for (const [typed, key] of [
    ["csc x", "1/sin(x)"],
    ["sec²x", "1/cos(x)^2"],
    ["1 + tan^2 x", "1/cos(x)^2"],
    ["2 (x-1)/(x-1)^2", "2/(x-1)"],
    ["x ln(x)/ln(x) + ln(x)", "x + ln(x) + 0/ln(x)"],
    ["e^x/(1+e^x)", "1/(1+e^(-x))"],
    ["1/(x^2+1)", "1/(1+x^2)"],
  ] as const) {
    const { state, markdown } = judge(asking("expression", key), typed);
    assert.match(state, /right|equal/, typed);
    assert.doesNotMatch(markdown, /정의되지|not defined/, typed);
  }
  const within = { ...asking("expression", "s"), domain: { s: [0.1, 0.9] as [number, number] } };
  assert.doesNotMatch(judge(within, "s(s-2)/(s-2)").markdown, /정의되지|not defined/);
  assert.match(judge(within, "s(2s-1)/(2s-1)").markdown, /정의되지|not defined/);
});
