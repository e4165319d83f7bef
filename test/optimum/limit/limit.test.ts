import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import * as I from "../../../src/number/interval.js";
import * as E from "../../../src/optimum/limit/exact.js";
import {
  compare,
  type Limit,
  limitAt,
  limitAtInfinity,
  slopeAt,
  spotAt,
  spotIn,
  valueAt,
} from "../../../src/optimum/limit/limit.js";
import { treeOf } from "../tree.js";

const text = (limit: Limit) =>
  limit.to === "number" && limit.exact && limit.field
    ? toText(E.toTree(limit.field, limit.exact))
    : limit.to === "infinity"
      ? `${limit.sign * Infinity}`
      : limit.to;
const at = (x: number) => spotAt([x], ["x"]);

// From tables of limits and by hand: from the right.
const limits: [f: string, x: number, to: string][] = [
  ["(x-sin x)/x^3", 0, "1/6"],
  ["(1-cos x)/x^2", 0, "1/2"],
  ["(tan(x)-x)/x^3", 0, "1/3"],
  ["(asin(x)-x)/x^3", 0, "1/6"],
  ["(atan(x)-x)/x^3", 0, "-1/3"],
  ["(e^x-e)/(x-1)", 1, "e"],
  ["(2^x-1)/x", 0, "ln(2)"],
  ["(1+x)^(1/x)", 0, "e"],
  ["x ln x", 0, "0"],
  ["x^x", 0, "1"],
  ["1/ln(x)", 0, "0"],
  ["x^0.01", 0, "0"],
  ["ln(ln(1/x))", 0, "Infinity"],
  ["e^(-1/x)/x^9", 0, "0"],
  ["e^(1/x)*x^9", 0, "Infinity"],
  ["atan(1/x)", 0, "1/2 π"],
  ["softplus(1/x)-1/x", 0, "0"],
  ["x sin(1/x)", 0, "0"],
  ["sin(1/x)", 0, "not decided"],
  ["sqrt(-x)", 0, "nothing"],
  ["sign(x)", 0, "1"],
];

for (const [f, x, to] of limits) {
  test(`${f} tends to ${to} at ${x}`, () => assert.equal(text(limitAt(treeOf(f), at(x), [1])), to));
}

test("at infinity", () => {
  assert.equal(text(limitAtInfinity(treeOf("(1+1/x)^x"), "x", 1)), "e");
  assert.equal(text(limitAtInfinity(treeOf("sqrt(x^2+x)-x"), "x", 1)), "1/2");
  assert.equal(text(limitAtInfinity(treeOf("e^x/x^20"), "x", 1)), "Infinity");
});

test("a place is exact where a formula's being 0 is all that is known of it", () => {
  const near = (u: string, x: number) => spotIn([I.interval(x - 1e-14, x + 1e-14)], ["x"], [treeOf(u)]);
  const root = near("x^2-2", Math.SQRT2);
  assert.ok(root);
  assert.equal(text(valueAt(treeOf("cbrt(x^2-2)"), root)), "0");
  assert.equal(text(slopeAt(treeOf("cbrt(x^2-2)"), root, [1])), "Infinity");
  assert.equal(text(limitAt(treeOf("sqrt(2-x^2)"), root, [1])), "nothing");
  const pole = near("cos(1-x)", 1 + Math.PI / 2);
  assert.ok(pole);
  assert.equal(text(valueAt(treeOf("tan(1-x)"), pole)), "nothing");
  const third = near("3x-1", 1 / 3);
  assert.equal(text(valueAt(treeOf("3x"), third as NonNullable<typeof third>)), "1");
});

test("slopes from both sides", () => {
  assert.deepEqual(
    [1, -1].map((side) => text(slopeAt(treeOf("|x|"), at(0), [side]))),
    ["1", "1"],
  );
  assert.equal(text(slopeAt(treeOf("cbrt(x)^4"), at(0), [1])), "0");
  assert.equal(text(slopeAt(treeOf("1/x"), at(0), [1])), "nothing");
});

test("limits are compared exactly where their enclosures overlap", () => {
  const [a, b] = [limitAt(treeOf("sin(x)/x"), at(0), [1]), valueAt(treeOf("cos(x)"), at(0))];
  assert.equal(compare(a, b), 0);
  assert.equal(compare(a, { to: "infinity", sign: 1 }), -1);
  assert.equal(compare(a, { to: "number", value: I.interval(0.9, 1.1) }), undefined);
});
