import assert from "node:assert/strict";
import { test } from "node:test";
import { Decimal } from "decimal.js";
import { rowOf } from "../../src/expression/functions.js";
import * as I from "../../src/number/interval.js";
import { exp, power } from "../../src/number/interval-functions.js";
import { randomNumbers } from "../../src/number/random.js";

Decimal.set({ precision: 40 });

type Big = (x: Decimal) => Decimal;
const one = new Decimal(1);
const exact: Record<string, { value: Big; from: number; to: number }> = {
  exp: { value: (x) => x.exp(), from: -50, to: 50 },
  ln: { value: (x) => x.ln(), from: 1e-6, to: 1e3 },
  sqrt: { value: (x) => x.sqrt(), from: 0, to: 1e3 },
  cbrt: { value: (x) => x.cbrt(), from: -1e3, to: 1e3 },
  sin: { value: (x) => x.sin(), from: -100, to: 100 },
  cos: { value: (x) => x.cos(), from: -100, to: 100 },
  tan: { value: (x) => x.tan(), from: -1.5, to: 1.5 },
  asin: { value: (x) => x.asin(), from: -1, to: 1 },
  acos: { value: (x) => x.acos(), from: -1, to: 1 },
  atan: { value: (x) => x.atan(), from: -1e3, to: 1e3 },
  sinh: { value: (x) => x.sinh(), from: -50, to: 50 },
  cosh: { value: (x) => x.cosh(), from: -50, to: 50 },
  tanh: { value: (x) => x.tanh(), from: -20, to: 20 },
  asinh: { value: (x) => x.asinh(), from: -1e3, to: 1e3 },
  acosh: { value: (x) => x.acosh(), from: 1, to: 1e3 },
  atanh: { value: (x) => x.atanh(), from: -0.999, to: 0.999 },
  sigmoid: { value: (x) => one.div(one.plus(x.neg().exp())), from: -50, to: 50 },
  softplus: { value: (x) => one.plus(x.exp()).ln(), from: -50, to: 50 },
  abs: { value: (x) => x.abs(), from: -10, to: 10 },
  relu: { value: (x) => Decimal.max(x, 0), from: -10, to: 10 },
};

const random = randomNumbers(3);

/** The number as it is in the computer; from its shortest digits, as Decimal would read it, it would be another. */
const big = (x: number) => (Number.isFinite(x) ? new Decimal(x.toPrecision(100)) : new Decimal(x));

/** An interval, often a single number and often a tiny one, and a number in it. */
function sample(from: number, to: number): { box: I.Interval; x: Decimal } {
  const lo = from + (to - from) * random();
  const w = random() < 0.4 ? 0 : random() ** 8 * (to - lo);
  const box = I.interval(lo, Math.min(to, lo + w));
  return { box, x: big(lo).plus(big(box.hi).minus(big(lo)).times(random())) };
}

const holds = (y: I.Interval, value: Decimal) => value.gte(big(y.lo)) && value.lte(big(y.hi));

for (const [name, { value, from, to }] of Object.entries(exact)) {
  test(`${name} of an interval holds its values, to 40 digits`, () => {
    for (let i = 0; i < 120; i++) {
      const { box, x } = sample(from, to);
      const y = (name === "exp" ? exp : rowOf(name).interval)(box);
      assert.ok(holds(y, value(x)), `${name} [${box.lo}, ${box.hi}] -> [${y.lo}, ${y.hi}], at ${x}: ${value(x)}`);
      if (box.lo === box.hi)
        assert.ok(I.width(y) <= 1e-14 * Math.max(1e-290, I.mag(y)) + 1e-16, `${name}(${box.lo}) is blurred`);
    }
  });
}

test("sums, products, quotients and powers of intervals hold their values", () => {
  for (let i = 0; i < 800; i++) {
    const [a, b] = [sample(-5, 5), sample(-5, 5)];
    const n = Math.floor(random() * 9) - 4;
    assert.ok(holds(I.add(a.box, b.box), a.x.plus(b.x)));
    assert.ok(holds(I.subtract(a.box, b.box), a.x.minus(b.x)));
    assert.ok(holds(I.multiply(a.box, b.box), a.x.times(b.x)));
    assert.ok(holds(I.divide(a.box, b.box), a.x.div(b.x)));
    assert.ok(holds(I.integerPower(a.box, n), a.x.pow(n)), `${a.x}^${n}`);
    const base = sample(0.01, 5);
    assert.ok(holds(power(base.box, b.box), base.x.pow(b.x)), `${base.x}^${b.x}`);
  }
});

test("where a function is not defined everywhere in an interval, it says so", () => {
  assert.ok(I.isEmpty(rowOf("ln").interval(I.interval(-2, -1))));
  assert.ok(I.isEmpty(I.divide(I.point(1), I.point(0))));
  assert.ok(!I.isSmooth(rowOf("sqrt").interval(I.interval(-1, 4))));
  assert.ok(!I.isSmooth(I.divide(I.point(1), I.interval(-1, 1))));
  assert.ok(!I.isSmooth(rowOf("abs").interval(I.interval(-1, 1))));
  assert.ok(I.isSmooth(rowOf("abs").interval(I.interval(1, 2))));
  assert.deepEqual(power(I.interval(-2, -1), I.interval(1.9, 2.1)), I.entire);
});

test("1/x over [0, 1] reaches to infinity, and nothing is NaN", () => {
  assert.deepEqual(I.divide(I.point(1), I.interval(0, 1)), { lo: 1, hi: Number.POSITIVE_INFINITY, decoration: I.trv });
  const all = I.interval(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  for (const y of [
    I.multiply(all, I.point(0)),
    I.add(all, all),
    I.divide(all, all),
    I.integerPower(all, 3),
    exp(all),
  ]) {
    assert.ok(y.lo <= y.hi);
  }
});
