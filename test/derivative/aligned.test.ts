import assert from "node:assert/strict";
import { test } from "node:test";
import { alignedTex } from "../../src/derivative/aligned.js";
import { inLanguage } from "../in-language.js";

/** Two lines: the first has a short note, the second one of so many letters; the first formula is that long. */
const shown = (formula: number, note: number) =>
  inLanguage("en", () =>
    alignedTex([
      { left: { tex: "y", text: "y" }, tex: ["x".repeat(formula)], text: "", note: { ko: "합", en: "sum rule" } },
      { tex: ["x"], text: "x", note: { ko: "가", en: "m".repeat(note) } },
    ]),
  );

test("notes for which the page has room stand at the side", () => {
  assert.match(shown(20, 30), /x && \\text\{sum rule\} .*\n &= x && \\text\{m+\}/);
});

test("a long note goes below its line, and leaves the names at the side where it ends before them", () => {
  assert.match(shown(40, 35), /x && \\text\{sum rule\} .*\n &= x .*\n&\\qquad \(\\text\{m+\}\)/);
});

test("a note below its line that would push the names off the page takes them along", () => {
  assert.match(
    shown(10, 75),
    /x \\\\\[4pt\]\n&\\qquad \(\\text\{sum rule\}\) .*\n &= x \\\\\[4pt\]\n&\\qquad \(\\text\{m+\}\)/,
  );
});
