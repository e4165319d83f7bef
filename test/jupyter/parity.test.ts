import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { notebookFile, readChapters } from "../../src/workbook/build.js";
import { differences } from "../../src/workbook/compare.js";
import { type CellOutput, type CodeCell, joined, type Notebook } from "../../src/workbook/notebook.js";
import { executeNotebook } from "../../src/workbook/run.js";
import { languagesFor, root, triesChapter } from "../project.js";
import { createJupyter, type Jupyter, notebook, skip, sources } from "./environment.js";

/** One cell of each kind of output there is, the awkward ones with it. */
const everything = notebook([
  `console.log("a"); console.log("b"); console.error("c"); console.log("d"); 1 + 1`,
  `display({ x: 1 }); process.stdout.write("no line end"); "∇ 한글 😀"`,
  `console.log("gone"); console.clear(); console.log("stays")`,
  `import * as tslab from "tslab"; const place = tslab.newDisplay(); place.text("one"); tslab.display.html("<i>between</i>"); place.text("two")`,
  `place.text("from a later cell")`,
  `({ [Symbol.for("Jupyter.display")]: () => ({ "text/latex": "$x$", "application/vnd.plotly.v1+json": { data: [], layout: {} } }) })`,
  `setTimeout(() => console.log("tick"), 30); 0`,
  { source: `function f() { throw new RangeError("too far"); }\nf()`, tags: ["raises-exception"] },
  { source: `const wrong: number = "seven"`, tags: ["raises-exception"] },
  { source: `Promise.reject(new Error("adrift")); 0`, tags: ["raises-exception"] },
  "",
  "// a comment",
  "undefined",
]);

/** A second run in the same folder would go on with the practice that the first has kept there. */
const keepsRecords = (name: string) => name.startsWith("11");

/** The notebooks by name; of a chapter one language, as its cells are the same in both. */
const notebooks = new Map([
  ["everything", everything],
  ...readChapters(root).flatMap((chapter, index) =>
    (triesChapter(index, 2) ? languagesFor(index) : [])
      .slice(0, keepsRecords(chapter.name) ? 1 : 2)
      .map((language): [string, string] => [
        `${language}-${chapter.name}`,
        readFileSync(notebookFile(root, chapter, language), "utf8"),
      ]),
  ),
]);

describe("nabla run and nbclient give the same outputs", { skip, timeout: 1_800_000 }, () => {
  let jupyter: Jupyter;
  const theirs = new Map<string, { error: unknown; cells: CellOutput[][] }>();
  before(async () => {
    jupyter = createJupyter();
    const files = [...notebooks].map(([name, text]) => {
      const file = join(jupyter.folder, `${name}.ipynb`);
      writeFileSync(file, text);
      return file;
    });
    const told = await jupyter.python([join(sources, "run_nbclient.py"), "stop", ...files], { seconds: 1800 });
    assert.equal(told.code, 0, told.stderr);
    const results = JSON.parse(told.stdout);
    for (const [at, name] of [...notebooks.keys()].entries()) theirs.set(name, results[at]);
  });
  after(() => jupyter.remove());

  for (const [name, text] of notebooks) {
    test(name, async () => {
      const notebook: Notebook = JSON.parse(text);
      // What a chapter's file shows is what `nabla run` gives: test/workbook/chapters.test.ts.
      const { notebook: ours, failures } =
        name === "everything" ? await executeNotebook(notebook, { cwd: jupyter.folder }) : { notebook, failures: [] };
      assert.deepEqual(failures, []);
      assert.equal(theirs.get(name)?.error, null);
      const shown = (outputsAt: (at: number) => CellOutput[] | undefined) => ({
        ...ours,
        cells: ours.cells.map((cell, at) =>
          cell.cell_type === "code" ? { ...cell, outputs: merged(outputsAt(at) ?? []) } : cell,
        ),
      });
      const [before, after] = [
        shown((at) => (ours.cells[at] as CodeCell).outputs),
        shown((at) => theirs.get(name)?.cells[at]),
      ];
      assert.deepEqual(differences(before, after), []);
    });
  }
});

/** Streams as one text each: how a stream is cut into messages depends on time. */
function merged(outputs: CellOutput[]): CellOutput[] {
  const all: CellOutput[] = [];
  for (const output of outputs) {
    const last = all.at(-1);
    if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name)
      all.splice(-1, 1, { ...last, text: joined(last.text) + joined(output.text) });
    else all.push(output);
  }
  return all;
}
