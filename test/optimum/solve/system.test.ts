import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import * as I from "../../../src/number/interval.js";
import { partialsOf, system } from "../../../src/optimum/solve/system.js";
import { treeOf } from "../tree.js";

test("a system knows its values and its jacobian, and partial derivatives are as a textbook gives them", () => {
  const vars = ["x", "y"];
  const { values, jacobian } = system([treeOf("x^2+y^2-1"), treeOf("x-y")], vars);
  const at = [I.point(2), I.point(3)];
  assert.deepEqual(values(at).map(I.mid), [12, -1]);
  const rows = jacobian(at).map((row) => row.map(I.mid));
  assert.deepEqual(rows, [
    [4, 6],
    [1, -1],
  ]);
  assert.deepEqual(partialsOf(treeOf("x^2 y"), vars).map(toText), ["2x y", "x^2"]);
});
