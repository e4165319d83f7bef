import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import type { Polynomial } from "../../../src/number/polynomial.js";
import { type Letters, numerator, toTree, underRoot } from "../../../src/optimum/solve/numerator.js";
import { treeOf } from "../tree.js";

const text = (f: string) => [...(numerator(treeOf(f), new Map()) ?? [])].map(([powers]) => powers);

test("numerators leave away what stands below a line and what is never 0", () => {
  assert.deepEqual(text("(2x-2x^3)/e^(x^2)"), text("2x-2x^3"));
  assert.deepEqual(text("tanh(x)/x - tanh(x)/x"), []);
  assert.deepEqual(text("cosh(x)^2-sinh(x)^2-1"), []);
});

test("letters stand for what is no polynomial, and are put back", () => {
  const letters: Letters = new Map();
  const p = numerator(treeOf("x sin(x) + x^2"), letters) as Polynomial;
  assert.deepEqual([...letters.keys()], ["[sin(x)]"]);
  assert.equal(toText(toTree(p, ["x"], letters)), "x^2 + sin(x) x");
});

test("a root is 0 where that is which stands under it", () => {
  const letters: Letters = new Map();
  const root = numerator(treeOf("sqrt(x^2-2)"), letters) as Polynomial;
  assert.deepEqual([...(underRoot(root, letters) ?? [])].map(([powers]) => powers).sort(), ["", "x^2"]);
  assert.equal(underRoot(numerator(treeOf("sin(x)"), letters) as Polynomial, letters), undefined);
});

test("what has no numerator has none: a division by 0, or too long a power", () => {
  assert.equal(numerator(treeOf("1/(x-x)"), new Map()), undefined);
  assert.equal(numerator(treeOf("(x+y+1)^500"), new Map()), undefined);
});
