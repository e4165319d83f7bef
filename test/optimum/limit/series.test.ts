import assert from "node:assert/strict";
import { test } from "node:test";
import * as Q from "../../../src/number/rational.js";
import * as E from "../../../src/optimum/limit/exact.js";
import { expand } from "../../../src/optimum/limit/expand.js";
import * as S from "../../../src/optimum/limit/series.js";
import { treeOf } from "../tree.js";

const context = { field: E.numbers(), length: 3 };
const t = S.fromMonomial([Q.one]);

test("series keep their error: 1/(1 − t) is 1 + t + t² + O(t³)", () => {
  const found = expand(treeOf("1/(1-x)"), { x: t }, context) as S.Series;
  assert.equal(found.terms.length, 3);
  assert.deepEqual((found.error as S.Monomial).map(Q.toNumber), [3]);
  assert.throws(() => S.leading({ terms: [], error: [Q.one] }, context), S.Cancelled);
  assert.throws(() => S.ln(S.negate(t), context), S.NoValues);
  assert.deepEqual(S.exp(S.fromMonomial([Q.rational(-1n)]), context), { huge: 1 });
});

test("monomials are ordered by how fast they grow: 1/t, then ln(1/t), then 1, then t ln(1/t), then t", () => {
  const [one, minusOne, zero] = [Q.one, Q.rational(-1n), Q.zero];
  const falling: S.Monomial[] = [[minusOne], [zero, one], S.unit, [one, one], [one]];
  for (const [i, larger] of falling.entries())
    for (const smaller of falling.slice(i + 1)) assert.ok(S.order(larger, smaller) > 0 && S.order(smaller, larger) < 0);
  assert.equal(S.order([one, zero], [one]), 0);
});
