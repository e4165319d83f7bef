import assert from "node:assert/strict";
import { test } from "node:test";
import { rawValue } from "../../src/expression/evaluate.js";
import { parse } from "../../src/expression/parse/parse.js";
import { toText } from "../../src/expression/print-text.js";
import { tidy } from "../../src/expression/tidy.js";
import { variablesOf } from "../../src/expression/tree.js";
import { randomFormulas } from "./random-formula.js";

const { formula, random } = randomFormulas(7);
const trees = Array.from({ length: 1500 }, () => formula(4));
const close = (a: number, b: number) => Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

test("what is printed as text reads back to the same text", () => {
  for (const tree of trees) {
    const text = toText(tree);
    assert.equal(toText(parse(text).tree), text);
  }
});

test("what is printed as text has the value, and the gaps, of what was meant", () => {
  let defined = 0;
  for (const tree of trees) {
    const again = parse(toText(tree)).tree;
    for (let i = 0; i < 3; i++) {
      const point = Object.fromEntries(variablesOf(tree).map((name) => [name, 4 * random() - 2]));
      const [meant, read] = [rawValue(tree, point), rawValue(again, point)];
      assert.ok(close(meant, read), `${toText(tree)}: ${meant} ${read}`);
      if (Number.isFinite(meant)) defined++;
    }
  }
  assert.ok(defined > 2000);
});

test("tidying changes neither value nor domain", () => {
  for (const tree of trees) {
    const point = Object.fromEntries(variablesOf(tree).map((name) => [name, 4 * random() - 2]));
    assert.ok(close(rawValue(tree, point), rawValue(tidy(tree), point)), toText(tree));
  }
  assert.equal(parse("0/x + 2").toString(), "0/x + 2");
  assert.equal(parse("0x").toString(), "0x");
});

test("what is typeset reads back, as LaTeX, to what was meant", () => {
  for (const tree of trees) {
    const text = toText(parse(toText(tree)).tree);
    const again = parse(parse(text).toTex()).tree;
    const point = Object.fromEntries(variablesOf(tree).map((name) => [name, 4 * random() - 2]));
    const [meant, read] = [rawValue(tree, point), rawValue(again, point)];
    assert.ok(close(meant, read), `${text}: ${parse(text).toTex()}: ${meant} ${read}`);
  }
});

test("LaTeX has balanced braces, and neither a double sign nor digits that run together", () => {
  for (const tree of trees) {
    const tex = parse(toText(tree)).toTex();
    assert.equal(tex.split("{").length, tex.split("}").length, tex);
    assert.doesNotMatch(tex, /- -|\+ -|--|\^1(?!\d)|undefined|NaN/, tex);
  }
});
