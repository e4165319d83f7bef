import assert from "node:assert/strict";
import { test } from "node:test";
import { displayWidth } from "../../src/display-width.js";
import * as nabla from "../../src/index.js";
import { LANGUAGES, readChapters } from "../../src/workbook/build.js";
import type { Part } from "../../src/workbook/chapter.js";
import { localize } from "../../src/workbook/localize.js";
import { root } from "../project.js";

const chapters = readChapters(root).filter(({ name }) => !/^(00|11)/.test(name));

/** English words that are read: formulas and code in a line count as one each, what stands by itself (tables too) not at all. */
function wordsOf(text: string): number {
  const read = text
    .replace(/^```[\s\S]*?^```$|\$\$[\s\S]*?\$\$|^\|.*$/gm, "")
    .replace(/\$[^$]*\$|`[^`]*`/g, "x")
    .replace(/\]\([^)]*\)/g, "]");
  return read.match(/[A-Za-z0-9'’]+/g)?.length ?? 0;
}

/** Something to do: a cell to run, or an exercise. Importing the exercises is nothing to do. */
const isActivity = (part: Part) => part.kind === "exercise" || (part.kind === "code" && part.id !== "exercise-tools");

for (const { name, parts } of chapters) {
  test(`${name}: at most 1,600 words, and no more than 250 between two things to do`, () => {
    let total = 0;
    let since = 0;
    for (const part of parts) {
      if (isActivity(part)) since = 0;
      if (part.kind !== "prose") continue;
      total += wordsOf(part.text.en);
      since += wordsOf(part.text.en);
      assert.ok(since <= 250, `${since} words before “${part.text.en.slice(-60)}”`);
    }
    assert.ok(total <= 1600, `${total} words`);
  });

  test(`${name}: asks for predictions, has exercises in its sections, and every exercise has a level`, () => {
    assert.ok(parts.filter((part) => part.kind === "code" && /\bpredict\b/.test(part.meta)).length >= 2);
    const last = parts.findIndex((part) => part.kind === "prose" && /^## More exercises/.test(part.text.en));
    assert.ok(parts.slice(0, last).filter(({ kind }) => kind === "exercise").length >= 4);
    for (const part of parts) if (part.kind === "exercise") assert.ok(part.exercise.level, part.id);
  });
}

for (const { name, parts } of chapters) {
  test(`${name}: a cell uses what an earlier one imports or makes, also where it waits behind //`, () => {
    const known = new Set<string>();
    for (const part of parts) {
      if (part.kind !== "code") continue;
      for (const [, names = ""] of part.code.matchAll(/import \{([^}]*)\}/g))
        for (const one of names.split(",")) known.add(one.trim().split(" as ").at(-1) as string);
      for (const [, made = ""] of part.code.matchAll(/\b(?:function|const|let) (\w+)/g)) known.add(made);
      for (const [, used = ""] of part.code.matchAll(/(?<![.\w])([a-z]\w*)\(/g))
        if (used in nabla) assert.ok(known.has(used), `${part.id}: ${used}`);
    }
  });
}

/** Cells whose output nobody speaks of: imports, what waits behind //, the table of progress. */
const isQuiet = (id: string) => /^(exercise-tools|predict-then-run|progress)/.test(id);

for (const { name, parts } of chapters) {
  test(`${name}: words follow every output; after a prediction they say what came out`, () => {
    for (const [i, part] of parts.entries()) {
      const next = parts[i + 1];
      if (part.kind !== "code" || isQuiet(part.id) || !next) continue;
      assert.ok(next.kind === "prose", `${part.id}, ${next.id}`);
      if (/\bpredict\b/.test(part.meta)) assert.doesNotMatch(next.text.en, /^#/, part.id);
    }
  });

  test(`${name}: a curve or a path says what to notice, and gives no prediction away`, () => {
    for (const part of parts) {
      if (part.kind !== "code") continue;
      const notice = /notice: ko\("(.*?)"\)/.exec(part.code)?.[1];
      if (/(?<!\w)(curve|descentPath)\(/.test(part.code)) assert.ok(notice, part.id);
      if (notice && /\bpredict\b/.test(part.meta)) assert.match(notice, /\?$/, part.id);
    }
  });
}

test("no line of code is longer than a notebook's cell shows beside the list of files, 100 columns", () => {
  for (const { name, parts } of readChapters(root))
    for (const part of parts)
      for (const language of LANGUAGES)
        for (const line of part.kind === "code" ? localize(part.code, language).split("\n") : [])
          assert.ok(displayWidth(line) <= 100, `${name}, ${part.id}: ${line}`);
});

/** The longest sentence of a text, its formulas, code, tables and addresses taken as a letter each. */
function longest(text: string, measure: (sentence: string) => number): [length: number, sentence: string] {
  const read = text
    .replace(/^```[\s\S]*?^```$|\$\$[\s\S]*?\$\$|^\|.*$/gm, "")
    .replace(/\$[^$]*\$|`[^`]*`/g, "x")
    .replace(/\]\([^)]*\)/g, "]");
  const sentences = read.split(/(?<=[.?!:])\s+|\n+/).map((one): [number, string] => [measure(one), one]);
  return sentences.reduce((a, b) => (b[0] > a[0] ? b : a));
}

for (const { name, parts } of chapters) {
  test(`${name}: no sentence is longer than 35 English words or 95 Korean letters`, () => {
    for (const part of parts) {
      if (part.kind !== "prose") continue;
      for (const [most, [length, sentence]] of [
        [35, longest(part.text.en, (one) => one.split(/\s+/).length)],
        [95, longest(part.text.ko, (one) => one.length)],
      ] as const)
        assert.ok(length <= most, `${length}: ${sentence}`);
    }
  });
}
