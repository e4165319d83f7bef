import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/expression/parse/parse.js";
import { near, sameFormula } from "../../src/grading/index.js";
import { typedRows } from "../exercise/typed-rows.js";
import { isTaken } from "./checks.js";

test("a formula is marked as the workbook's check judges it, whatever stands around it", () => {
  for (const { line, typed, key, state } of typedRows.formula)
    assert.equal(
      isTaken(() => sameFormula(typed, key)),
      state === "right" || state === "equal",
      line,
    );
});

test("a number is marked as the workbook's check judges it, but for what is counted behind it: nobody is asked again", () => {
  for (const { line, typed, key, state } of typedRows.number) {
    if (state === "not readable" && /\d\s*(?:[개번회]|times)$/.test(typed)) continue;
    const expected = parse(key).evaluate();
    assert.equal(
      isTaken(() => near(typed, expected)),
      state === "right",
      line,
    );
    assert.equal(
      isTaken(() => near({ x: [typed] }, { x: [expected] })),
      state === "right",
      line,
    );
  }
});
