import assert from "node:assert/strict";
import { test } from "node:test";
import { criticalPoints } from "../../src/optimum/critical.js";
import { inLanguage } from "../in-language.js";

/** Tests run on busy computers. */
const budget = 60_000;

/** Quotients whose terms cancel up to a high order; the limit at the hole, and on which side of it f lies: 1 above, −1 below, 0 both. */
const holes: [f: string, interval: [number, number], at: string, limit: string, above: 1 | -1 | 0][] = [
  ["(e^x-e^(-x)-2x)/(x-sin x)", [-2, 2], "0", "2", 1],
  ["(x-arctan(x))/(x-sin(x))", [-1, 1], "0", "2", -1],
  ["(sinh(x)-sin(x))/x^3", [-2, 2], "0", "1/3", 1],
  ["(x cosh(x)-sinh(x))/x^3", [-2, 2], "0", "1/3", 1],
  ["(tanh(x)-x)/x^3", [-2, 2], "0", "-1/3", 1],
  ["(cosh(x)-cos(x))/x^2", [-2, 2], "0", "1", 1],
  ["1/x^2-1/sin(x)^2", [-3, 3], "0", "-1/3", -1],
  ["(1+cos(x))/(x-pi)^2", [2, 4], "π ≈ 3.14159265", "1/2", -1],
  ["(1-sin(x))/(x-pi/2)^2", [1, 2], "π/2 ≈ 1.57079633", "1/2", -1],
  ["(1-cos(3x-1))/(3x-1)^2", [0, 1], "1/3 ≈ 0.333333333", "1/2", -1],
  ["erf(x)/x", [-2, 2], "0", "1.12838", -1],
  ["cos(x)/(x-pi/2)", [0, 3], "π/2 ≈ 1.57079633", "-1", 1],
  ["(x^2-2)/(x-sqrt(2))", [0, 3], "√2 ≈ 1.41421356", "2.82843", 0],
  ["x csch(x)", [-1, 1], "0", "1", -1],
  ["x coth(x)", [-1, 1], "0", "1", 1],
  ["gelu(x)/x", [-3, 3], "0", "1/2", 0],
];

for (const [f, interval, at, limit, above] of holes)
  test(`a deep hole: ${f} near ${at}`, () => {
    const found = criticalPoints(f, { interval, budget });
    const text = inLanguage("en", () => String(found));
    assert.ok(found.complete, text);
    const end = above > 0 ? "smallest" : "largest";
    const sentence = `Near x = ${at} f comes as near to ${limit} as one likes without reaching it: there is no ${end} value.`;
    assert.equal(text.includes(sentence), above !== 0, text);
    assert.equal(found.minimum === undefined, above === 1);
    assert.equal(found.maximum === undefined, above === -1);
  });
