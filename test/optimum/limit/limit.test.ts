import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import * as I from "../../../src/number/interval.js";
import * as Q from "../../../src/number/rational.js";
import * as E from "../../../src/optimum/limit/exact.js";
import { expand } from "../../../src/optimum/limit/expand.js";
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
import * as S from "../../../src/optimum/limit/series.js";
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

test("exact numbers know their signs, and say where they do not", () => {
  const field = E.numbers();
  const root = E.raise(field, E.fromRational(Q.rational(2n)), Q.rational(1n, 2n));
  assert.equal(E.sign(field, E.add(E.multiply(root, root), E.fromRational(Q.rational(-2n)))), 0);
  assert.equal(E.sign(field, E.add(root, E.negate(E.one))), 1);
  const sine = E.apply(field, "sin", E.one);
  const cosine = E.apply(field, "cos", E.one);
  const one = E.add(E.multiply(sine, sine), E.multiply(cosine, cosine));
  assert.equal(E.sign(field, E.add(one, E.negate(E.one))), 0);
  assert.equal(text({ to: "number", value: I.point(1), exact: E.exp(field, E.zero), field }), "1");
  const unclear = { ...field, vars: ["x"], at: [I.interval(-1, 1)] };
  assert.throws(() => E.sign(unclear, E.fromLetter("x")), E.Undecided);
});

test("series keep their error: 1/(1 − t) is 1 + t + t² + O(t³)", () => {
  const context = { field: E.numbers(), length: 3 };
  const t = S.fromMonomial([Q.one]);
  const found = expand(treeOf("1/(1-x)"), { x: t }, context) as S.Series;
  assert.equal(found.terms.length, 3);
  assert.deepEqual((found.error as S.Monomial).map(Q.toNumber), [3]);
  assert.throws(() => S.leading({ terms: [], error: [Q.one] }, context), S.Cancelled);
  assert.throws(() => S.ln(S.negate(t), context), S.NoValues);
  assert.deepEqual(S.exp(S.fromMonomial([Q.rational(-1n)]), context), { huge: 1 });
});
