import assert from "node:assert/strict";
import { test } from "node:test";
import { equivalent } from "../../../src/expression/equivalent/equivalent.js";
import { Expression } from "../../../src/expression/expression.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { toText } from "../../../src/expression/print-text.js";
import {
  call,
  constant,
  difference,
  isNegative,
  isOperation,
  negative,
  operands,
  power,
  product,
  quotient,
  sum,
  type Tree,
  variable,
  withArgs,
} from "../../../src/expression/tree.js";
import { randomFormulas } from "../random-formula.js";

const { formula, random, pick } = randomFormulas(2024, ["x", "x", "y", "e"]);

/** The same formula in other words, somewhere inside it. What it gives is defined wherever the formula is. */
function rewritten(tree: Tree): Tree {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  const again = withArgs(tree, tree.args.map(rewritten));
  if (again.type !== "OperatorNode" || again.args.length < 2) return again;
  const [a, b] = operands(again);
  const choice = random();
  if (isOperation(again, "+")) return choice < 0.5 ? sum(b, a) : difference(a, negative(b));
  if (isOperation(again, "-")) return choice < 0.5 ? negative(difference(b, a)) : sum(negative(b), a);
  if (isOperation(again, "/"))
    return choice < 0.5 ? product(a, quotient(constant(1), b)) : product(quotient(constant(1), b), a);
  if (isOperation(again, "*")) {
    if (isOperation(b, "+")) return sum(product(a, operands(b)[0]), product(a, operands(b)[1]));
    if (isNegative(a)) return negative(product(operands(a)[0], b));
    return choice < 0.5 ? product(b, a) : negative(product(negative(a), b));
  }
  return isOperation(again, "^") && b.type === "ConstantNode" && b.value === 2 ? product(a, a) : again;
}

test("a formula equals itself in other words", () => {
  let unknown = 0;
  for (let i = 0; i < 250; i++) {
    const key = formula(3);
    const { verdict } = equivalent(new Expression(rewritten(key)), new Expression(key));
    if (verdict === "unknown") unknown++;
    else assert.equal(verdict, "equal", toText(key));
  }
  assert.ok(unknown <= 25, `${unknown} of 250 are unknown`);
  console.log(`${unknown} of 250 random formulas could not be told equal to themselves in other words`);
});

test("a formula equals what is the same on a smaller domain: f + 0·g, (f·g)/g", () => {
  let unknown = 0;
  for (let i = 0; i < 120; i++) {
    const [f, g] = [formula(2), formula(2)];
    for (const key of [sum(f, product(constant(0), g)), quotient(product(f, g), g)]) {
      const { verdict } = equivalent(new Expression(f), new Expression(key));
      if (verdict === "unknown") unknown++;
      else assert.equal(verdict, "equal", `${toText(f)} against ${toText(key)}`);
    }
  }
  assert.ok(unknown <= 30, `${unknown} of 240 are unknown`);
  console.log(`${unknown} of 240 random formulas could not be told equal to the same on a smaller domain`);
});

/** A formula in x (and y) that is defined everywhere and stays of moderate size. */
function tame(depth: number): Tree {
  if (depth === 0) return pick([variable("x"), variable("x"), variable("y"), constant(pick([1, 2, 3, "0.5", "2.75"]))]);
  const next = () => tame(depth - 1);
  switch (Math.floor(random() * 7)) {
    case 0:
      return sum(next(), next());
    case 1:
      return difference(next(), next());
    case 2:
      return product(next(), next());
    case 3:
      return quotient(next(), sum(constant(1), power(next(), constant(2))));
    case 4:
      return power(variable("e"), call("sin", next()));
    case 5:
      return call(pick(["sin", "atan", "tanh", "sigmoid", "abs", "relu", "cos", "cbrt"]), next());
    default:
      return power(next(), constant(2));
  }
}

/** Small in size or in extent; none is 0 on a whole piece of the line that holds every c. */
function perturbation(): string {
  const c = (random() * 20 - 10).toFixed(Math.floor(random() * 4));
  const small = `10^(-${1 + Math.floor(random() * 30)})`;
  const steep = `10^${1 + Math.floor(random() * 6)}`;
  return pick([
    small,
    `${small} x`,
    `${small} relu(x - (${c}))`,
    `${small} relu((${c}) - y)`,
    `${small}(|x - (${c})| - (x - (${c})))`,
    `${small} step(x - (${c}))`,
    `relu(1 - ${steep}|x - (${c})|)`,
    `relu(1 - (${steep}(x - (${c})))^2)`,
    `e^(-(${steep}(x - (${c})))^2)`,
    `relu(x - ${steep})`,
    `${small} sin(x)`,
    `relu(x + y - (${c}))/${steep}`,
    `max(0, x/(100000*${steep}) - 1)`,
    `(σ(${steep}(x - (${c}))) - step(x - (${c})))`,
  ]);
}

test("a formula is never equal to one that is a little different somewhere", () => {
  let unknown = 0;
  for (let i = 0; i < 400; i++) {
    const f = tame(2);
    const added = perturbation();
    const off = sum(f, parse(added).tree);
    const { verdict } = equivalent(new Expression(off), new Expression(f));
    assert.notEqual(verdict, "equal", `${toText(f)} + ${added}`);
    if (verdict === "unknown") unknown++;
  }
  assert.ok(unknown <= 20, `${unknown} of 400 are unknown`);
  console.log(`${unknown} of 400 small changes could not be told`);
});
