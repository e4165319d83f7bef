import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import { onEdge } from "../../../src/optimum/solve/edges.js";
import { treeOf } from "../tree.js";

test("on an edge u = 0 what is not smooth there is written without", () => {
  const edge = (f: string, u: string) => toText(onEdge(treeOf(f), treeOf(u)));
  assert.equal(edge("y - sqrt(x) + |x|", "x"), "y");
  assert.equal(edge("asin(x)", "1-x"), "π/2");
  assert.equal(edge("acos(x)", "x+1"), "π");
  assert.equal(edge("max(x,y)", "x-y"), "x");
  assert.equal(edge("ln(x)+x^2", "x"), "ln(x)");
});
