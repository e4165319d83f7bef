import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { equivalent } from "../../../src/expression/equivalent/equivalent.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { root } from "../../project.js";

/*
 * Answers and keys by kinds, with the verdict that mpmath gave at hundreds of points in sixty digits, or that was found by hand where a
 * difference lies far away. What was equal must not stay so when something small or distant is added.
 */
const sections = readFileSync(join(root, "test", "expression", "equivalent", "kinds.txt"), "utf8")
  .split(/^# /m)
  .slice(1)
  .map((section) => section.trim().split("\n") as [string, ...string[]]);

for (const [kind, ...lines] of sections) {
  test(`neither too much nor too little is concluded: ${kind}`, () => {
    for (const line of lines) {
      const [, verdict, answer = "", key = ""] = /^(\w+): (.+) ~ (.+)$/.exec(line) ?? [];
      assert.equal(equivalent(answer, key).verdict, verdict, line);
    }
  });
}

/** Is this key defined for all numbers? */
const isEverywhere = (key: string) => !/ln|sqrt|arc|log|\^\(?[a-z]|\/|\(-\d\)\^/.test(key) && /[xyzn]/.test(key);

test("a bump that is small, far away or tiny is not overlooked where the key is defined everywhere", () => {
  const bumps = ["relu(1/100-(V-37.7)^2)", "10^(-15)", "relu(V-987654321)", "step(V-77777)-step(V-77778)", "10^(-30)V"];
  const equal = sections
    .flatMap(([, ...lines]) => lines)
    .map((line) => /^equal: (.+) ~ (.+)$/.exec(line) ?? [])
    .filter(([, , key = ""]) => isEverywhere(key));
  assert.ok(equal.length > 80);
  for (const [i, [, answer, key = ""]] of equal.entries()) {
    const bump = (bumps[i % bumps.length] as string).replaceAll("V", parse(key).variables[0] as string);
    assert.notEqual(equivalent(`(${answer}) + ${bump}`, key).verdict, "equal", `${answer} + ${bump} ~ ${key}`);
  }
});
