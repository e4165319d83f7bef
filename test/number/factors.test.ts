import assert from "node:assert/strict";
import { test } from "node:test";
import { commonFactor, divideExactly, unlessTooLong, withoutRepeats } from "../../src/number/factors.js";
import * as P from "../../src/number/polynomial.js";
import { randomNumbers } from "../../src/number/random.js";
import * as Q from "../../src/number/rational.js";

const random = randomNumbers(5);
const whole = (lo: number, hi: number) => lo + Math.floor(random() * (hi - lo + 1));

/** A polynomial in some letters with so many terms of low degree. */
function polynomial(letters: string, terms: number, degree: number): P.Polynomial {
  const term = () =>
    Array.from({ length: degree }, () => letters[whole(0, letters.length - 1)] as string).reduce(
      (product, x) => P.multiply(product, random() < 0.6 ? P.fromVariable(x) : P.fromRational(Q.one)),
      P.fromRational(Q.rational(BigInt(whole(1, 5)))),
    );
  return Array.from({ length: terms }, term).reduce(P.add, P.fromRational(Q.rational(BigInt(whole(1, 9)))));
}

test("a common factor divides both, also where contents are too long to be seen", () => {
  for (let i = 0; i < 300; i++) {
    const [letters, terms, degree] = [["xyz", 3, 2] as const, ["wxyz", 6, 3] as const, ["xy", 8, 4] as const][
      i % 3
    ] as [string, number, number];
    const [g, a, b] = [1, 2, 3].map(() => polynomial(letters, terms, degree)) as [
      P.Polynomial,
      P.Polynomial,
      P.Polynomial,
    ];
    const products = unlessTooLong(() => [P.multiply(g, a), P.multiply(g, b)] as const);
    if (!products) continue;
    const found = commonFactor(...products);
    for (const product of products) assert.ok(divideExactly(product, found), `${i}`);
    // Where it is short, all of it is seen.
    if (products[0].size * products[1].size <= 100) assert.ok(divideExactly(found, g), `${i}`);
  }
});

test("repeated factors are taken once", () => {
  const g = P.add(P.fromVariable("x"), P.multiply(P.fromVariable("y"), P.fromVariable("y")));
  const h = P.subtract(P.fromVariable("x"), P.fromRational(Q.one));
  const once = withoutRepeats(P.multiply(P.multiply(g, g), h));
  assert.ok(P.equals(once, P.multiply(g, h)));
});
