import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { around, contract, uniqueZero } from "../../../src/optimum/solve/krawczyk.js";
import { system } from "../../../src/optimum/solve/system.js";
import { treeOf } from "../tree.js";

const equations = system([treeOf("x^2+y^2-1"), treeOf("x-y")], ["x", "y"]);
const half = Math.SQRT1_2;

test("Krawczyk's operator proves one zero near a good guess, and none elsewhere", () => {
  const zero = uniqueZero(equations, around([half, half], 1e-3));
  assert.ok(zero?.exists && zero.at.every((side) => I.isMember(side, half) && I.width(side) < 1e-14));
  assert.equal(uniqueZero(equations, around([0.5, 0.5], 1e-3)), undefined);
});

test("a box is contracted to where zeros can be: less of it, none of it, or it is not known", () => {
  const smaller = contract(equations, around([half, half], 0.1));
  assert.ok(Array.isArray(smaller));
  assert.ok((smaller as I.Interval[]).every((side) => I.isMember(side, half) && I.width(side) < 0.1));
  assert.equal(contract(equations, around([3, 3], 0.1)), "none");
  assert.equal(contract(system([treeOf("sqrt(x)")], ["x"]), [I.interval(-1, 1)]), "unknown");
});

test("a double zero is not proved", () => {
  assert.equal(uniqueZero(system([treeOf("x^2")], ["x"]), around([0], 1e-3)), undefined);
});
