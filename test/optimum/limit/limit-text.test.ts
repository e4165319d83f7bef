import assert from "node:assert/strict";
import { test } from "node:test";
import { type Limit, limitAt, spotAt } from "../../../src/optimum/limit/limit.js";
import { limitText } from "../../../src/optimum/limit/limit-text.js";
import { treeOf } from "../tree.js";

test("a limit is told exactly where that is short, else as a decimal", () => {
  const told = (f: string) =>
    limitText(limitAt(treeOf(f), spotAt([0], ["x"]), [1]) as Limit & { to: "number" | "infinity" });
  assert.equal(told("(x-sin x)/x^3"), "1/6");
  assert.equal(told("atan(1/x)"), "π/2");
  assert.equal(told("-atan(1/x)"), "-π/2");
  assert.equal(told("1/x"), "∞");
  assert.equal(told("ln(x)"), "-∞");
  assert.equal(told("sqrt(2)+sqrt(3)+x"), "3.14626");
});
