import assert from "node:assert/strict";
import { test } from "node:test";
import { Decimal } from "decimal.js";
import { preciseValue } from "../../src/expression/equivalent/precise.js";
import { parse } from "../../src/expression/parse/parse.js";
import { arithmetic } from "../../src/number/big/arithmetic.js";
import { type Big, fromNumber, Indeterminate, toNumber, Undefined, whole } from "../../src/number/big/big.js";
import { randomNumbers } from "../../src/number/random.js";

// decimal.js is the oracle: it shares no code with ours.
const Oracle = Decimal.clone({ precision: 90, minE: -9e15, maxE: 9e15 });
const level = arithmetic(160);
const random = randomNumbers(5);

/** The floating-point number itself, not the decimal that it prints as. */
function exactly(x: number): Decimal {
  const { m, e } = fromNumber(x);
  return new Oracle(m.toString()).times(new Oracle(2).pow(e));
}

/** Is the oracle's value within the bound, and is the bound small? */
function assertHolds(found: Big, truth: Decimal, what: string, digits = 44): void {
  const two = new Oracle(2).pow(found.e);
  const value = new Oracle(found.m.toString()).times(two);
  const bound = new Oracle(found.r.toString()).times(two);
  const off = value.minus(truth).abs();
  assert.ok(off.lte(bound.plus(truth.abs().times("1e-85"))), `${what}: off by ${off}, bound ${bound}`);
  assert.ok(bound.lte(Oracle.max(truth.abs(), 1).times(`1e-${digits}`)), `${what}: bound ${bound} for ${truth}`);
}

const sizes = [1e-6, 0.01, 0.3, 1, 2.5, 17, 300];
const numbers = sizes.flatMap((size) => [size, -size, size * (1 + random()), -size * (1 + random())]);

test("e^x, sin, cos and atan agree with decimal.js to the bound", () => {
  for (const x of numbers) {
    const [a, d] = [fromNumber(x), exactly(x)];
    assertHolds(level.exp(a), d.exp(), `exp ${x}`);
    const [sin, cos] = level.sinCos(a);
    assertHolds(sin, d.sin(), `sin ${x}`);
    assertHolds(cos, d.cos(), `cos ${x}`);
    assertHolds(level.atan(a), d.atan(), `atan ${x}`);
  }
});

test("sin and cos of large numbers are exact too", () => {
  for (const x of [1e6, 12345678.9, -1e15, 1e22, 2 ** 100]) {
    const [sin, cos] = level.sinCos(fromNumber(x));
    assertHolds(sin, exactly(x).sin(), `sin ${x}`);
    assertHolds(cos, exactly(x).cos(), `cos ${x}`);
  }
});

test("ln and the square root agree with decimal.js to the bound", () => {
  for (const x of numbers.filter((n) => n > 0).flatMap((n) => [n, 1 / n, n ** 9])) {
    assertHolds(level.ln(fromNumber(x)), exactly(x).ln(), `ln ${x}`);
    assertHolds(level.sqrt(fromNumber(x)), exactly(x).sqrt(), `sqrt ${x}`);
  }
  assert.equal(level.sqrt(fromNumber(6.25)).r, 0n);
  assert.equal(toNumber(level.sqrt(fromNumber(6.25))), 2.5);
  assert.equal(level.sqrt(whole(10n ** 40n)).r, 0n);
});

test("+, ·, / and powers of blurred numbers keep the truth within the bound", () => {
  for (let i = 0; i < 300; i++) {
    const [x, y] = [numbers[i % numbers.length] as number, numbers[(i * 7 + 3) % numbers.length] as number];
    const [a, b] = [level.sqrt(fromNumber(Math.abs(x))), level.exp(fromNumber(y / 10))];
    const [s, t] = [exactly(Math.abs(x)).sqrt(), exactly(y / 10).exp()];
    assertHolds(level.plus(a, b), s.plus(t), `${x} + ${y}`);
    assertHolds(level.multiply(a, b), s.times(t), `${x} · ${y}`);
    assertHolds(level.divide(a, b), s.div(t), `${x} / ${y}`);
    assertHolds(level.power(a, 5), s.pow(5), `${x}^5`);
    assertHolds(level.power(a, -3), s.pow(-3), `${x}^-3`);
  }
});

test("whole numbers and their quotients that come out even are exact", () => {
  assert.equal(level.divide(whole(84n), whole(2n)).r, 0n);
  assert.equal(toNumber(level.divide(whole(84n), whole(2n))), 42);
  assert.equal(level.multiply(whole(7n), whole(6n)).r, 0n);
});

test("what rounding swallows is refused, and what has no value is told from it", () => {
  const tiny = level.power(whole(10n), -60);
  assert.throws(() => level.add(whole(1n), tiny), Indeterminate);
  assert.doesNotThrow(() => arithmetic(480).add(whole(1n), tiny));
  assert.throws(() => level.exp(tiny), Indeterminate);
  assert.throws(() => level.divide(whole(1n), whole(0n)), Undefined);
  assert.throws(() => level.ln(whole(-1n)), Undefined);
  assert.throws(() => level.sqrt(whole(-1n)), Undefined);
  assert.throws(() => level.ratio({ n: 10n ** 60n + 1n, d: 10n ** 60n }), Indeterminate);
});

test("an exponent that is a whole number only to a computer's precision is not taken for one", () => {
  const slope = preciseValue(parse("(2^(1 + y) - 2)/y").tree, { y: 2 ** -60 });
  assert.ok(Math.abs((slope as number) - 2 * Math.LN2) < 1e-15, `${slope}`);
});

test("what is known roughly only is not taken for large", () => {
  const loose = arithmetic(160, false);
  const within = ({ m, r, e }: Big, truth: number) => Math.abs(Number(m) * 2 ** e - truth) <= Number(r + 1n) * 2 ** e;
  assert.ok(within(level.erf({ m: 30n, r: 29n, e: 0 }), 0.8427), "erf of 30 ± 29");
  const rough = { m: -(2n ** 50n), r: 2n ** 50n - 1n, e: 0 };
  assert.throws(() => loose.exp(rough), Indeterminate);
  assert.ok(toNumber(loose.exp(whole(-(2n ** 50n)))) === 0);
});
