import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { readProblemSets, sourceFile, wrongMarks } from "../../src/course/build.js";
import { faultsOf } from "../../src/course/check.js";
import { toSource } from "../../src/course/to-notebook.js";
import { LANGUAGES } from "../../src/workbook/build.js";
import { joined, notebookText } from "../../src/workbook/notebook.js";
import { languagesFor, root } from "../project.js";
import { unrendered } from "../workbook/markdown.js";

const sets = readProblemSets(root);

test("there is a problem set for each two chapters", () => {
  const names = sets.map(({ name }) => name);
  for (const name of ["ps1", "ps2", "ps3", "ps4", "ps5"]) assert.ok(names.includes(name), name);
});

for (const [index, set] of sets.entries()) {
  describe(set.name, () => {
    test("has 5 to 7 problems, 20 to 30 points, and one answer that is marked by hand", () => {
      const problems = set.cells.filter((cell) => cell.kind === "prose" && /^## /m.test(cell.text.en));
      assert.ok(problems.length >= 5 && problems.length <= 7, `${problems.length} problems`);
      assert.ok(set.points >= 20 && set.points <= 30, `${set.points} points`);
      assert.equal(set.cells.filter(({ kind }) => kind === "written").length, 1);
    });

    test("has a derivation that is checked line by line", () => {
      assert.ok(set.cells.some((cell) => cell.kind === "tests" && /\bderivation\(/.test(cell.code)));
    });

    test("has tests that stand on nothing a submission could have changed", () => {
      assert.deepEqual(faultsOf(set), []);
    });

    for (const language of languagesFor(index))
      test(`${language}: the solutions earn every point, an unanswered notebook none, and neither ends in an error`, async () => {
        assert.deepEqual(await wrongMarks(set, language), []);
      });

    for (const language of LANGUAGES) {
      test(`${language}: the notebook is what the source gives today`, () => {
        const file = sourceFile(root, set, language);
        assert.ok(existsSync(file), `npm run build -- ${set.name}`);
        assert.equal(readFileSync(file, "utf8"), notebookText(toSource(set, language)));
      });

      test(`${language}: every text is rendered, and in its language`, () => {
        for (const cell of toSource(set, language).cells) {
          const text = joined(cell.source);
          if (cell.cell_type === "markdown") assert.deepEqual(unrendered(text), [], cell.id);
          if (language === "en") assert.doesNotMatch(text, /[가-힣]/, cell.id);
        }
      });
    }
  });
}
