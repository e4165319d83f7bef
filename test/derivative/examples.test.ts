import assert from "node:assert/strict";
import { test } from "node:test";
import { derivative } from "../../src/derivative/derivative.js";
import { differentiate } from "../../src/expression/differentiate.js";
import { parse } from "../../src/expression/parse/parse.js";
import { ParseError } from "../../src/expression/parse/parse-error.js";
import { inLanguage } from "../in-language.js";
import { compared } from "../oracle/compare-automatic.js";
import { judge, skip } from "../oracle/judge.js";
import { assertSameValues, measure, points } from "../oracle/values.js";
import { examples, refused } from "./examples.js";
import "../korean.js";

/** No real number has a value here: ln(ln(…)) of a cosine. */
const nowhere = ["log(log(log(cos(x*x)^z)))"];

for (const [kind, texts] of Object.entries(examples)) {
  test(`${kind}: as automatic differentiation finds them, and every step holds`, () => {
    for (const text of texts) {
      const f = parse(text);
      const d = derivative(f, "x");
      const verdicts = points.map((at) => compared(f, d, at));
      assert.equal(verdicts.includes("equal"), !nowhere.includes(text), `${text}: ${verdicts}`);
      for (const { rule, before, after } of d.steps) assertSameValues(measure(before.tree), measure(after.tree), rule);
      assertSameValues(measure(differentiate(f.tree, "x")), measure(d.result.tree), text);
    }
  });
}

test("the examples of other libraries agree with mpmath and SymPy to 20 digits", { skip }, async () => {
  const formulas = Object.values(examples)
    .flat()
    .map((text) => parse(text));
  const cases = formulas.map((f) => ({ f, d: derivative(f, "x") }));
  const { seen, wrong, sympy, sympyDiffers } = await judge(cases);
  assert.deepEqual(wrong, []);
  assert.deepEqual(sympyDiffers, []);
  assert.ok((seen.equal ?? 0) > 5 * cases.length, JSON.stringify(seen));
  assert.ok((sympy.agree ?? 0) > 3 * cases.length, JSON.stringify(sympy));
});

test("what they can read and we cannot is refused in one sentence, with what to type instead", () => {
  for (const text of refused) {
    for (const spoken of ["en", "ko"] as const) {
      assert.throws(
        () => inLanguage(spoken, () => derivative(text, "x")),
        (error) => {
          assert.ok(error instanceof ParseError, text);
          for (const said of [error.sentence, error.suggestion]) assert.match(said, /^[^\n]{5,120}[^\n]$/u);
          return true;
        },
        text,
      );
    }
  }
});
