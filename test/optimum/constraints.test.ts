import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../src/expression/print-text.js";
import { simplified, toConstraint, toConstraints } from "../../src/optimum/constraints.js";
import { inLanguage } from "../in-language.js";

const read = (text: string) => toConstraint(text, {});

test("an equation is the formula that is 0; a formula alone is meant to be 0", () => {
  assert.equal(String(read("x + y = 1")), "x + y - 1");
  assert.equal(String(read("x + y - 1")), "x + y - 1");
  assert.equal(String(read("x y ＝ 0")), "x y");
  assert.deepEqual(toConstraints(["x = 1", "y = 2"], {}).map(String), ["x - 1", "y - 2"]);
});

test("repeated factors are taken once, and it is told", () => {
  const { tree, from } = simplified(read("(x^2 + y^2 - 1)^2 = 0"));
  assert.equal(toText(tree), "x^2 + y^2 - 1");
  assert.equal(from && toText(from), "(x^2 + y^2 - 1)^2");
  assert.equal(simplified(read("x^2 + y^2 = 1")).from, undefined);
});

test("what is no constraint is said in one sentence", () => {
  inLanguage("en", () => {
    assert.throws(() => toConstraints([], {}), /Give a constraint/);
    assert.throws(() => read("x = y = 1"), /one equals sign: x = y = 1/);
    assert.throws(() => simplified(read("x = x")), /always holds/);
    assert.throws(() => simplified(read("x = x + 1")), /No point satisfies/);
  });
});
