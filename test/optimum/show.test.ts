import assert from "node:assert/strict";
import { test } from "node:test";
import { jupyterDisplay } from "../../src/display.js";
import { say } from "../../src/language.js";
import { proofIf } from "../../src/optimum/prove/proof.js";
import { groundsOf, shown } from "../../src/optimum/show.js";
import { inLanguage } from "../in-language.js";

const kind = { ko: "종류", en: "kind" };
const minimum = { ko: "극소", en: "minimum" };
const half = { text: "1/2 ≈ 0.5", tex: "\\frac{1}{2} \\approx 0.5" };
const result = shown(
  { value: 1 },
  () => ({
    heading: ["x_1", kind],
    rows: [
      [half, minimum],
      [undefined, { ko: "f'' < 0", en: "f'' < 0" }],
    ],
  }),
  () => [say({ ko: "문장", en: "a sentence" })],
);
const markdown = () => String((result[jupyterDisplay]() as Record<string, unknown>)["text/markdown"]);

test("a table and sentences, in the language spoken when they are shown", () => {
  const text = (language: "ko" | "en") =>
    inLanguage(language, () =>
      String(result)
        .split("\n")
        .map((line) => line.trim()),
    );
  assert.deepEqual(text("en"), ["x_1      kind", "1/2 ≈ 0.5   minimum", "-   f'' < 0", "a sentence"]);
  assert.equal(text("ko").at(-1), "문장");
  assert.match(inLanguage("ko", markdown), /\\text\{종류\}/);
});

test("typeset, an exact number has its own form, and primes are no quotation marks", () => {
  const shownNow = inLanguage("en", markdown);
  assert.match(shownNow, /x_\{?1\}? & \\text\{kind\}/);
  assert.match(shownNow, /\\frac\{1\}\{2\} \\approx 0\.5 & \\text\{minimum\}/);
  assert.match(shownNow, /\\text\{\}f''\\text\{ < 0\}/);
});

test("of the claims those with a proof are shown, each ground once", () => {
  const proof = proofIf(true, { by: "comparison" });
  const claims = [
    { claim: minimum, proof },
    { claim: kind, proof },
    { claim: { ko: "열림", en: "open" }, proof: undefined },
  ];
  const grounds = inLanguage("en", () => groundsOf(claims));
  assert.deepEqual(
    grounds.claims.map(({ claim, grounds: all }) => [claim, all.length]),
    [
      ["minimum", 1],
      ["kind", 0],
    ],
  );
  assert.match(String(grounds), /^minimum\n– Between two neighbouring points/);
});
