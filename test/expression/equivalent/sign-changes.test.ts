import assert from "node:assert/strict";
import { test } from "node:test";
import { equivalent } from "../../../src/expression/equivalent/equivalent.js";
import { signChanges } from "../../../src/expression/equivalent/sign-changes.js";
import { rawValue } from "../../../src/expression/evaluate.js";
import { toExpression } from "../../../src/expression/source.js";

const changes = (text: string) => {
  const found = signChanges(toExpression(text).tree);
  return found && [found.last, ...found.at];
};

test("where a formula changes its sign, by the signs of its slope", () => {
  const known: [string, (number | undefined)[] | undefined][] = [
    ["x-sin(x)", [1, 0]],
    ["sin(x)-x", [-1, 0]],
    ["e^x-x", [1]],
    ["e^x-1-x", [1]],
    ["1-cosh(x)", [-1]],
    ["x-tanh(x)", [1, 0]],
    ["cos(x)-1+x^2/2", [1]],
    ["sin(x)-x+x^3/6", [1, 0]],
    ["e^(x-1)-x", [1]],
    ["x e^x", undefined],
    // Zeros that are no short numbers, or more than the slopes tell: not decided.
    ["x-cos(x)", undefined],
    ["e^x-2-x", undefined],
    ["sin(x)", undefined],
    ["1/x-x", undefined],
  ];
  for (const [text, right] of known) {
    const found = changes(text);
    if (right) assert.deepEqual(found, right, text);
    if (!found) continue;
    const [last, ...at] = found as [1 | -1, ...number[]];
    for (let x = -7.3; x < 7.3; x += 0.1) {
      const sign = at.filter((place) => place > x).length % 2 === 0 ? last : -last;
      assert.ok(rawValue(toExpression(text).tree, { x }) * sign > -1e-12, `${text} at ${x}`);
    }
  }
});

const pairs: [string, string, "equal" | "different"][] = [
  ["relu(x-sin x)", "(x-sin x) step(x)", "equal"],
  ["relu(x-sin x)", "(x-sin x) step(-x)", "different"],
  ["|x-sin x|", "(x-sin x) sign(x)", "equal"],
  ["|x-sin x|", "x-sin x", "different"],
  ["|e^x-x|", "e^x-x", "equal"],
  ["|e^x-1.1-x|", "e^x-1.1-x", "different"],
  ["max(x, sin x)", "x step(x)+sin(x) step(-x)", "equal"],
  ["max(e^x, x)", "e^x", "equal"],
  ["max(e^x, 3x)", "e^x", "different"],
  ["|x-arctan x|", "|x|-|arctan x|", "equal"],
  ["relu(sinh x-x)", "relu(sinh x)-relu(x)", "equal"],
  ["max(x, e^x-1)", "e^x-1", "equal"],
  ["relu(x-e^x)", "0", "equal"],
  ["relu(x-e^x/3)", "0", "different"],
  ["|cos(x)-1+x^2/2|", "cos(x)-1+x^2/2", "equal"],
  ["|sin(x)-x+x^3/6|", "(sin(x)-x+x^3/6) sign(x)", "equal"],
];

test("pieces of such formulas are decided", () => {
  for (const [answer, key, right] of pairs) assert.equal(equivalent(answer, key).verdict, right, `${answer} = ${key}`);
});
