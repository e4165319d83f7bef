import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import MiniSearch from "minisearch";
import { onThePage, paragraphs } from "../../src/site/on-the-page.js";
import { searchIndex } from "../../src/site/search-index.js";
import { searchOptions } from "../../src/site/search-options.js";
import { LANGUAGES, notebookFile, readChapters } from "../../src/workbook/build.js";
import { joined, type Notebook } from "../../src/workbook/notebook.js";
import { root } from "../project.js";

describe("what a page says instead of what holds in a notebook", () => {
  for (const language of LANGUAGES) {
    const texts = readChapters(root).flatMap((chapter) => {
      const { cells } = JSON.parse(readFileSync(notebookFile(root, chapter, language), "utf8")) as Notebook;
      return cells.filter(({ cell_type }) => cell_type === "markdown").map(({ source }) => joined(source));
    });

    test(`${language}: every paragraph that is replaced is there, once`, () => {
      const lines = texts.flatMap((text) => text.split("\n"));
      for (const [begins] of paragraphs)
        assert.equal(lines.filter((line) => line.startsWith(begins[language])).length, 1, begins[language]);
    });

    test(`${language}: no page speaks of the notebook's menus, kernel and files, or of answering in a cell`, () => {
      const page = texts.map((text) => onThePage(text, language)).join("\n");
      const spoken =
        /.*(kernel|toolbar|\bmenu\b|this notebook|커널|도구 모음|메뉴|이 노트북|npm start|nabla-\w+\.json|exercise\("\d|check\("\.).*/gi;
      assert.deepEqual(page.match(spoken) ?? [], []);
      assert.match(texts.join("\n"), spoken);
    });

    test(`${language}: the search finds what the page says`, () => {
      const index = MiniSearch.loadJSON(searchIndex(readChapters(root), language), searchOptions);
      for (const [, instead] of paragraphs)
        assert.notEqual(index.search(instead[language], { fuzzy: false }).length, 0, instead[language]);
    });
  }
});
