import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { readChapters } from "../../src/workbook/build.js";
import { toNotebook } from "../../src/workbook/to-notebook.js";
import { root } from "../project.js";

interface Item {
  item: string;
  cell: string;
}

const table = parse(readFileSync(join(root, "notebooks", "syllabus.yaml"), "utf8")) as Record<string, Item[]>;
/** The chapters that teach: the first opens the book, and the last only practises. */
const chapters = readChapters(root).filter(({ name }) => !/^(00|11)/.test(name));

test("every chapter has its items of the syllabus in the table", () => {
  assert.deepEqual(
    Object.keys(table).sort(),
    chapters.map(({ name }) => name.slice(0, 2)),
  );
  for (const [chapter, items] of Object.entries(table)) assert.ok(items.length >= 5, chapter);
});

for (const chapter of chapters) {
  test(`each item of the syllabus has its cell in ${chapter.name}`, () => {
    const cells = new Set(toNotebook(chapter, "en").cells.map(({ id }) => id));
    const missing = (table[chapter.name.slice(0, 2)] ?? []).filter(({ cell }) => !cells.has(cell));
    assert.deepEqual(missing, []);
  });
}
