import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { type Language, otherLanguage } from "../../src/language.js";
import { bankSource } from "../../src/workbook/bank.js";
import { builtNotebook, LANGUAGES, notebookFile, readChapters } from "../../src/workbook/build.js";
import { differences } from "../../src/workbook/compare.js";
import { joined, type Notebook } from "../../src/workbook/notebook.js";
import { root } from "../project.js";
import { unrendered } from "./markdown.js";

const PLOTLY = "application/vnd.plotly.v1+json";
const chapters = readChapters(root);
const stored = (chapter: (typeof chapters)[number], language: Language) =>
  JSON.parse(readFileSync(notebookFile(root, chapter, language), "utf8")) as Notebook;

test("the exercise bank is the one that the chapters give", () => {
  assert.equal(readFileSync(join(root, "src", "exercise", "bank.ts"), "utf8"), bankSource(chapters));
});

for (const chapter of chapters) {
  for (const language of LANGUAGES) {
    describe(`${language}/${chapter.name}`, () => {
      test("is what its source gives today: text, formulas and figures", async () => {
        const rebuilt = await builtNotebook(chapter, language, root);
        assert.deepEqual(differences(stored(chapter, language), rebuilt), []);
      });

      test("is valid nbformat 4.5 with ids that are the same in both languages", () => {
        const notebook = stored(chapter, language);
        assert.deepEqual([notebook.nbformat, notebook.nbformat_minor], [4, 5]);
        const ids = notebook.cells.map(({ id }) => id);
        for (const id of ids) assert.match(id, /^[a-zA-Z0-9_-]{1,64}$/);
        assert.equal(new Set(ids).size, ids.length);
        const other = stored(chapter, otherLanguage(language));
        assert.deepEqual(
          ids,
          other.cells.map(({ id }) => id),
        );
      });

      test("shows no error, and a still picture beside every live figure", () => {
        for (const cell of stored(chapter, language).cells) {
          if (cell.cell_type !== "code") continue;
          for (const output of cell.outputs) {
            assert.notEqual(output.output_type, "error", cell.id);
            if (!("data" in output) || !(PLOTLY in output.data)) continue;
            assert.match(joined(output.data["image/svg+xml"] as string), /^<svg[\s\S]+<\/svg>\s*$/, cell.id);
            assert.ok(
              joined(output.data["text/plain"] as string).length > 20,
              `${cell.id}: a text that says what to see`,
            );
            assert.equal("image/png" in output.data, false, cell.id);
          }
        }
      });

      test("has no figure of 150 kB or more, its still picture included; the pair over 160 000 places stays below 1.1 MB", () => {
        for (const cell of stored(chapter, language).cells) {
          if (cell.cell_type !== "code") continue;
          const limit = /grid: 400/.test(joined(cell.source)) ? 1_100_000 : 150_000;
          for (const output of cell.outputs) {
            if (!("data" in output) || !(PLOTLY in output.data)) continue;
            const size = Buffer.byteLength(JSON.stringify(output));
            assert.ok(size < limit, `${cell.id}: ${size} bytes`);
          }
        }
      });

      test("has no Markdown that stays unrendered", () => {
        for (const cell of stored(chapter, language).cells) {
          if (cell.cell_type === "markdown") assert.deepEqual(unrendered(joined(cell.source)), [], cell.id);
        }
      });

      test("links only to notebooks that exist", () => {
        for (const cell of stored(chapter, language).cells) {
          if (cell.cell_type !== "markdown") continue;
          for (const [, target] of joined(cell.source).matchAll(/\]\(([^)#]+\.ipynb)\)/g)) {
            assert.ok(existsSync(join(root, "notebooks", language, target as string)), `${cell.id}: ${target}`);
          }
        }
      });
    });
  }

  test(`en/${chapter.name} holds Korean only where it points a Korean reader to their own book`, () => {
    const korean = stored(chapter, "en").cells.filter((cell) =>
      /[가-힣]/.test(JSON.stringify(cell).replace(/한국어로 읽기: \[처음 화면\]/g, "")),
    );
    assert.deepEqual(
      korean.map(({ id }) => id),
      [],
    );
  });
}
