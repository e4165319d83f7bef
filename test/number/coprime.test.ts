import assert from "node:assert/strict";
import { test } from "node:test";
import { areCoprime } from "../../src/number/coprime.js";
import * as P from "../../src/number/polynomial.js";
import { randomNumbers } from "../../src/number/random.js";
import * as Q from "../../src/number/rational.js";

const random = randomNumbers(11);
const whole = (lo: number, hi: number) => lo + Math.floor(random() * (hi - lo + 1));

/** c + x^n and some more terms, with fractions as coefficients. */
function polynomial(letters: string): P.Polynomial {
  const number = () => P.fromRational(Q.rational(BigInt(whole(1, 9)), BigInt(whole(1, 4))));
  const term = () =>
    [...letters].reduce((product, name) => P.multiply(product, P.fromVariable(name, whole(0, 2))), number());
  return [term(), term(), number(), P.fromVariable(letters[0] as string, whole(1, 3))].reduce(P.add);
}

test("polynomials with a factor in common are never called coprime", () => {
  for (const letters of ["x", "xy", "xyz"]) {
    for (let i = 0; i < 100; i++) {
      const [g, a, b] = [1, 2, 3].map(() => polynomial(letters)) as [P.Polynomial, P.Polynomial, P.Polynomial];
      assert.equal(areCoprime(P.multiply(g, a), P.multiply(g, b)), false);
    }
  }
});

test("polynomials without a factor in common are found to be so", () => {
  const [x, y, one] = [P.fromVariable("x"), P.fromVariable("y"), P.fromRational(Q.one)];
  assert.ok(areCoprime(x, P.add(x, one)));
  assert.ok(areCoprime(P.add(x, y), P.subtract(x, y)));
  assert.ok(areCoprime(P.add(x, one), P.add(y, one)));
});

test("a prime that divides a leading coefficient or a denominator proves nothing", () => {
  const prime = 67_108_859n;
  const [x, one] = [P.fromVariable("x"), P.fromRational(Q.one)];
  const g = P.add(P.scale(x, Q.rational(prime)), one);
  const h = P.add(P.scale(x, Q.rational(1n, prime)), one);
  for (const shared of [g, h]) {
    const [a, b] = [P.multiply(shared, P.add(x, one)), P.multiply(shared, P.subtract(x, one))];
    assert.equal(areCoprime(a, b), false);
  }
});
