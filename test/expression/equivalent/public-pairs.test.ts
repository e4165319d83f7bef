import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { equivalent } from "../../../src/expression/equivalent/equivalent.js";
import { inLanguage } from "../../in-language.js";
import { root } from "../../project.js";

/*
 * The pairs of STACK's test AlgEquiv (github.com/maths/moodle-qtype_stack) and of KAS's comparisons (github.com/Khan/perseus) that
 * are formulas in our grammar, with the verdict that is right here, and what theirs is where it is another one.
 */
const pairs = readFileSync(join(root, "test", "expression", "equivalent", "public-pairs.txt"), "utf8")
  .trim()
  .split("\n");

test("the pairs of other answer tests get their verdicts", () => {
  assert.ok(pairs.length > 180);
  for (const line of pairs) {
    const [, verdict, answer = "", key = ""] = /^(\w+)(?: \(.*?\))?: (.+) \| (.+)$/.exec(line) ?? [];
    assert.equal(equivalent(answer, key).verdict, verdict, line);
  }
  const others = pairs.filter((line) => line.includes("(STACK: ") || line.includes("(KAS: "));
  assert.ok(others.length <= 17, `${others.length} verdicts are not theirs`);
});

test("a power of a negative number that is none is said to be none, and what to type instead", () => {
  inLanguage("en", () => {
    const { verdict, reason = "" } = equivalent("(-5)^(1/3)", "-1.7099759");
    assert.equal(verdict, "different");
    assert.match(reason, /^\(-5\)\^\(1\/3\) has no value.*cbrt\(-5\)\.$/);
    assert.doesNotMatch(equivalent("2(-5)^(2/5)", "3").reason ?? "", /cube/);
    assert.equal(equivalent("cbrt(-5)", "-1.7099759").reason, undefined);
    assert.equal(equivalent("ln(x)", "2x").reason, undefined);
    assert.equal(equivalent("e^ln(x)", "x").reason, "ln(x) has a value only where x > 0.");
    assert.match(equivalent("x^(2/3)", "cbrt(x)^2").reason ?? "", /^x\^\(2\/3\) has no value.*cbrt\(x\)\^2\.$/);
    assert.equal(equivalent("sin(arcsin(x))", "x").reason, "asin(x) has a value only where x ≥ -1, x ≤ 1.");
    assert.equal(equivalent("x + 1", "2x").reason, undefined);
  });
});
