import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import * as I from "../../../src/number/interval.js";
import * as Q from "../../../src/number/rational.js";
import * as E from "../../../src/optimum/limit/exact.js";

const text = (field: E.Field, a: E.Exact) => toText(E.toTree(field, a));

test("exact numbers know their signs, and say where they do not", () => {
  const field = E.numbers();
  const root = E.raise(field, E.fromRational(Q.rational(2n)), Q.rational(1n, 2n));
  assert.equal(E.sign(field, E.add(E.multiply(root, root), E.fromRational(Q.rational(-2n)))), 0);
  assert.equal(E.sign(field, E.add(root, E.negate(E.one))), 1);
  const sine = E.apply(field, "sin", E.one);
  const cosine = E.apply(field, "cos", E.one);
  const one = E.add(E.multiply(sine, sine), E.multiply(cosine, cosine));
  assert.equal(E.sign(field, E.add(one, E.negate(E.one))), 0);
  assert.equal(text(field, E.exp(field, E.zero)), "1");
  const unclear = { ...field, vars: ["x"], at: [I.interval(-1, 1)] };
  assert.throws(() => E.sign(unclear, E.fromLetter("x")), E.Undecided);
});

test("at simple angles sine and cosine are written with roots; elsewhere they are letters", () => {
  const field = E.numbers();
  const turn = (n: bigint, d: bigint) => E.multiply(E.fromLetter("pi"), E.fromRational(Q.rational(n, d)));
  assert.equal(text(field, E.apply(field, "sin", turn(5n, 6n))), "1/2");
  assert.equal(text(field, E.apply(field, "cos", turn(1n, 1n))), "-1");
  assert.equal(text(field, E.apply(field, "sin", turn(1n, 5n))), "sin(1/5 π)");
});
