import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../../src/expression/parse/parse.js";
import { ParseError } from "../../../src/expression/parse/parse-error.js";
import { inLanguage } from "../../in-language.js";

test("how many formulas a function takes, the name that was typed and a bar without its pair are told", () => {
  const says: [typed: string, sentence: RegExp, suggestion: RegExp][] = [
    ["sin(x, y)", /^sin takes a single formula\.$/, /sin\(x\)/],
    ["pow(x)", /^pow takes a base and an exponent\.$/, /pow\(x, 2\)/],
    ["pow(x, 2, 3)", /^pow takes a base and an exponent\.$/, /pow\(x, 2\)/],
    ["sin + 1", /^sin needs something to act on\.$/, /sin\(x\)/],
    ["cos - 1", /^cos needs something to act on\.$/, /cos\(x\)/],
    ["2log_2", /^log_2 needs/, /log_2\(x\)/],
    ["arcsin", /^arcsin needs/, /arcsin\(x\)/],
    ["|x|y|", /^This absolute value is not closed\.$/, /\|x\|/],
    ["sine x", /^sine is not among/, /sin\(x\)/],
    ["2cosine(x)", /^cosine is not among/, /cos\(x\)/],
  ];
  inLanguage("en", () => {
    for (const [typed, sentence, suggestion] of says) {
      assert.throws(
        () => parse(typed),
        (error) => {
          assert.ok(error instanceof ParseError);
          assert.match(error.sentence, sentence, typed);
          assert.match(error.suggestion, suggestion, typed);
          return true;
        },
      );
    }
  });
  assert.equal(String(parse("cos -x")), "cos(-x)");
  assert.equal(String(parse("sine^x")), "sin(e^x)");
});
