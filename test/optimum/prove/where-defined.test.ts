import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import { lagrange } from "../../../src/optimum/lagrange.js";
import { whereDefined } from "../../../src/optimum/prove/where-defined.js";
import { inLanguage } from "../../in-language.js";
import { problemOf, treeOf } from "../tree.js";

test("of the conditions those remain that do not hold on all of the curve", () => {
  const where = (curve: string, f: string) => {
    const { positive, notZero } = whereDefined([treeOf(curve)], [treeOf(f)], [], problemOf("x y", ["x", "y"]));
    return [positive.map(toText), notZero.map(toText)];
  };
  assert.deepEqual(where("y-1", "sqrt(x) (y-1)^2"), [["x"], []]);
  assert.deepEqual(where("y-1", "sqrt(y)/x"), [[], ["x"]]);
  assert.deepEqual(where("x^2+y^2-1", "ln(2-x)"), [[], []]);
});

test("every point of a curve is a candidate only where its piece of f holds, and f has that piece's value there", () => {
  const patient = { budget: 60_000 };
  const found = lagrange("relu(x)", "x^2+y^2=1", undefined, patient);
  assert.deepEqual(found.curves[0]?.equations, ["x^2 + y^2 - 1 = 0", "x < 0"]);
  assert.deepEqual([found.curves[0]?.value, found.minimum?.value, found.maximum?.value], [0, 0, 1]);
  const text = inLanguage("en", () => String(lagrange("e^(-x^2-y^2)", "x+y=1", undefined, patient)));
  assert.match(text, /f ≈ 0\./);
});
