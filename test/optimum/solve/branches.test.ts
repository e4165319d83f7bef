import assert from "node:assert/strict";
import { test } from "node:test";
import * as P from "../../../src/number/polynomial.js";
import { rational } from "../../../src/number/rational.js";
import { branches, exactRemainder, relationOf } from "../../../src/optimum/solve/branches.js";
import { numerator } from "../../../src/optimum/solve/numerator.js";
import { treeOf } from "../tree.js";

const polynomial = (text: string) => numerator(treeOf(text), new Map()) as P.Polynomial;

test("a product splits into its factors, and what contradicts itself has no branch", () => {
  assert.equal(branches([polynomial("x y")], false).length, 2);
  assert.deepEqual(branches([polynomial("x-y"), polynomial("x-y-1")], true), []);
});

test("a repeated factor is taken once, and what the other equations imply is left away", () => {
  const [branch = [], ...others] = branches([polynomial("(x-1)^3"), polynomial("x^2 y-y")], false);
  assert.deepEqual([branch.length, others.length], [1, 0]);
  assert.ok(P.equals(branch[0] as P.Polynomial, polynomial("x-1")));
});

test("a high power of a letter is taken once before another equation takes its square away", () => {
  const found = branches([polynomial("x^99 y"), polynomial("x^2+y^2-1")], false);
  assert.equal(found.length, 2);
  for (const branch of found) assert.ok(branch.every((p) => P.degree(p, "x") + P.degree(p, "y") <= 2));
});

test("Buchberger's combinations show that three equations have no common solution", () => {
  const equations = [polynomial("x^2 y+1"), polynomial("x y^2+1"), polynomial("x^3-y^3+1")];
  assert.deepEqual(branches(equations, true), []);
});

test("out of time, the equations come back unsplit: the same solutions", () => {
  assert.deepEqual(branches([polynomial("x y")], false, performance.now() - 1), [[polynomial("x y")]]);
});

test("a remainder is exact, and a relation of lowest degree is found", () => {
  const circle = [polynomial("x^2-2")];
  assert.ok(P.equals(exactRemainder(polynomial("x^3"), circle), P.scale(P.fromVariable("x"), rational(2n))));
  const relation = relationOf(polynomial("x+1"), "u", circle, 4) as P.Polynomial;
  assert.ok(P.equals(relation, polynomial("u^2-2u-1")));
  assert.equal(relationOf(polynomial("x+1"), "u", circle, 1), undefined);
});
