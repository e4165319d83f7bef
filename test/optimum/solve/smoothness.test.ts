import assert from "node:assert/strict";
import { test } from "node:test";
import { functions } from "../../../src/expression/functions.js";
import { toText } from "../../../src/expression/print-text.js";
import { call, variable } from "../../../src/expression/tree.js";
import { smoothnessConditions } from "../../../src/optimum/solve/smoothness.js";
import { treeOf } from "../tree.js";

const conditions = (f: string) =>
  smoothnessConditions(treeOf(f)).map(({ tree, is, continuous }) => [toText(tree), is, continuous]);

test("where a formula is smooth follows from its parts", () => {
  assert.deepEqual(conditions("sqrt(x)"), [["x", "positive", true]]);
  assert.deepEqual(conditions("ln(x-1)"), [["x - 1", "positive", false]]);
  assert.deepEqual(conditions("1/x"), [["x", "not 0", false]]);
  assert.deepEqual(conditions("cbrt(x)"), [["x", "not 0", true]]);
  assert.deepEqual(conditions("x^(2/3)"), [["x", "positive", true]]);
  assert.deepEqual(conditions("x^3+e^x"), []);
  assert.deepEqual(conditions("sign(x)"), [["x", "not 0", false]]);
  assert.deepEqual(conditions("tan(x)"), [["cos(x)", "not 0", false]]);
});

test("every function of the table says where it is smooth: elsewhere its interval is not", () => {
  for (const name of Object.keys(functions)) {
    const many = functions[name]?.arguments;
    const tree = many ? call(name, variable("x"), variable("y")) : call(name, variable("x"));
    assert.doesNotThrow(() => smoothnessConditions(tree), name);
  }
});
