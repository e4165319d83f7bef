import assert from "node:assert/strict";
import { test } from "node:test";
import type { Bilingual } from "../../../src/language.js";
import * as I from "../../../src/number/interval.js";
import {
  alongTests,
  candidateDoubts,
  kindTests,
  largest,
  locateDoubts,
  smallest,
  unclearPlace,
  unknownCourse,
} from "../../../src/optimum/prove/messages.js";
import { problemOf } from "../tree.js";
import { areInBothLanguages } from "../words.js";

const vars = ["x", "y"];
const at = [I.point(1), I.point(-0.5)];

test("a sentence names the point that it speaks of, in both languages", () => {
  for (const text of [
    locateDoubts.unclear(vars, at),
    locateDoubts.numerical(vars, at),
    candidateDoubts.rough(vars, at),
    candidateDoubts.numerical(vars, at),
    unclearPlace(vars, at),
  ]) {
    for (const words of [text.ko, text.en]) assert.match(words, /x = 1, y = -0\.5/);
    areInBothLanguages(text);
  }
});

test("sentences that name nothing are in both languages, too", () => {
  const plain = [locateDoubts, kindTests, alongTests, candidateDoubts].flatMap((all) =>
    Object.values<Bilingual | ((...words: never[]) => Bilingual)>(all).filter((one) => typeof one !== "function"),
  );
  areInBothLanguages(...plain, unknownCourse, smallest.openOnCurves, largest.openOnCurves);
});

test("of the smallest value nothing is said that holds of the largest", () => {
  const given = problemOf("x", vars);
  const says = (words: typeof smallest) => [words.open("2"), words.none(given), words.beyond("2", "x = 1", "3")];
  for (const { ko, en } of says(smallest)) assert.ok(/최솟값/.test(ko) && /smallest/.test(en) && !/largest/.test(en));
  for (const { ko, en } of says(largest)) assert.ok(/최댓값/.test(ko) && /largest/.test(en) && !/smallest/.test(en));
});
