import assert from "node:assert/strict";
import { test } from "node:test";
import * as P from "../../src/number/polynomial.js";
import * as Q from "../../src/number/rational.js";

test("a decimal is the fraction that its digits say", () => {
  assert.deepEqual(Q.fromDecimal(0.1), { n: 1n, d: 10n });
  assert.deepEqual(Q.fromDecimal("-12.50"), { n: -25n, d: 2n });
  assert.deepEqual(Q.fromDecimal(1e-7), { n: 1n, d: 10_000_000n });
  assert.deepEqual(Q.fromDecimal(1e23), { n: 10n ** 23n, d: 1n });
});

test("a fraction is written as a decimal only where the decimal ends", () => {
  assert.equal(Q.toDecimal(Q.rational(3n, 8n)), "0.375");
  assert.equal(Q.toDecimal(Q.rational(-1n, 20n)), "-0.05");
  assert.equal(Q.toDecimal(Q.rational(7n)), "7");
  assert.equal(Q.toDecimal(Q.rational(1n, 3n)), undefined);
});

test("a power of a sum has the binomial coefficients, however large", () => {
  const power = P.raise(P.add(P.fromVariable("x"), P.fromRational(Q.one)), 60);
  assert.equal(power.get("x^30")?.c.n, 118264581564861424n);
});

test("a product too large to write down is refused", () => {
  const sum = ["a", "b", "c", "d", "e"].map((name) => P.fromVariable(name)).reduce(P.add);
  assert.throws(() => P.raise(sum, 100), P.TooManyTerms);
});
