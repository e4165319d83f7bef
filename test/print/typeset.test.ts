import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { mathStyle, typeset } from "../../src/print/typeset.js";
import { LANGUAGES, notebookFile, readChapters } from "../../src/workbook/build.js";
import { joined, type Multiline, type Notebook } from "../../src/workbook/notebook.js";
import { root } from "../project.js";

/** Formulas of a Markdown text, as Jupyter finds them: not in code. */
function formulas(text: string): { tex: string; display: boolean }[] {
  const prose = text.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, "");
  return [...prose.matchAll(/(?<!\\)\$\$([\s\S]+?)\$\$|(?<![\\$])\$([^$]+?)\$/g)].map(([, block, inline]) => ({
    tex: block ?? (inline as string),
    display: block !== undefined,
  }));
}

test("every formula of the workbook can be typeset", () => {
  let count = 0;
  for (const chapter of readChapters(root)) {
    for (const language of LANGUAGES) {
      const notebook = JSON.parse(readFileSync(notebookFile(root, chapter, language), "utf8")) as Notebook;
      const texts = notebook.cells.flatMap((cell) => {
        if (cell.cell_type !== "code") return [joined(cell.source)];
        const data = cell.outputs.flatMap((output) => ("data" in output ? [output.data] : []));
        return data.flatMap((bundle) =>
          ["text/latex", "text/markdown"].flatMap((type) =>
            type in bundle ? [joined(bundle[type] as Multiline)] : [],
          ),
        );
      });
      for (const { tex, display } of texts.flatMap(formulas)) {
        assert.doesNotMatch(typeset(tex, display), /katex-error/, `${language}/${chapter.name}: ${tex}`);
        count++;
      }
    }
  }
  assert.ok(count > 2000, `only ${count} formulas were found`);
});

test("a formula that cannot be read is shown as it was written", () => {
  assert.match(typeset("\\frac{1", false), /katex-error[^>]*>\\frac\{1</);
});

test("a line may end within a long formula in a text, but not within a short one, or one that stands alone", () => {
  const long = "f(x) = (x - 1)^2 + (2x - 3)^2";
  assert.match(typeset(long, false), /=.*<wbr>.*x/);
  assert.doesNotMatch(typeset(long, true), /<wbr>/);
  assert.doesNotMatch(typeset("x = 1", false), /<wbr>/);
});

test("a stranger's formula makes no link and no picture, and ends", () => {
  assert.doesNotMatch(
    typeset("\\href{javascript:alert(1)}{x} \\includegraphics{https://example.org/a.png}", false),
    /<a |<img/,
  );
  assert.match(typeset("\\def\\f{\\f\\f}\\f", false), /katex-error/);
});

test("the style sheet has its fonts in it and fetches nothing", () => {
  const urls = mathStyle().match(/url\([^)]{0,30}/g) ?? [];
  assert.ok(urls.length >= 8);
  for (const url of urls) assert.match(url, /^url\(data:font\/woff2;base64,/);
});
