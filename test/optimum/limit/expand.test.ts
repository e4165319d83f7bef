import assert from "node:assert/strict";
import { test } from "node:test";
import * as Q from "../../../src/number/rational.js";
import * as E from "../../../src/optimum/limit/exact.js";
import { expand } from "../../../src/optimum/limit/expand.js";
import * as S from "../../../src/optimum/limit/series.js";
import { treeOf } from "../tree.js";

const along = (f: string, length = 4) =>
  expand(treeOf(f), { x: S.fromMonomial([Q.one]) }, { field: E.numbers(), length });

/** The coefficients by their power of t. */
const terms = (f: string) =>
  Object.fromEntries(
    (along(f) as S.Series).terms.map(({ c, m }) => [
      Q.toNumber(m[0] ?? Q.zero),
      Q.toNumber(E.asRational(c) as Q.Rational),
    ]),
  );

test("a formula becomes the series of a textbook", () => {
  assert.deepEqual(terms("sin(x)"), { 1: 1, 3: -1 / 6 });
  assert.deepEqual(terms("ln(1+x)-x"), { 2: -1 / 2, 3: 1 / 3, 4: -1 / 4 });
  assert.deepEqual(terms("tanh(x)"), { 1: 1, 3: -1 / 3 });
});

test("from the side on which the path comes: |x| is x, ReLU of −x is 0", () => {
  assert.deepEqual(terms("|x|"), { 1: 1 });
  assert.deepEqual(terms("relu(-x)"), {});
  assert.deepEqual(terms("max(x,x^2)"), { 1: 1 });
});

test("where there are no values, and where it is not known, it says so", () => {
  assert.throws(() => along("ln(-x)"), S.NoValues);
  assert.throws(() => along("e^(1/x)-e^(1/x^2)"), E.Undecided);
});
