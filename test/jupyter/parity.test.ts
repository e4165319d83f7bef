import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { LANGUAGES, notebookFile, readChapters } from "../../src/workbook/build.js";
import { type CellOutput, type CodeCell, joined, type Notebook } from "../../src/workbook/notebook.js";
import { executeNotebook } from "../../src/workbook/run.js";
import { root } from "../project.js";
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

describe("nabla run and nbclient", { skip }, () => {
  let jupyter: Jupyter;
  before(() => {
    jupyter = createJupyter();
  });
  after(() => jupyter.remove());

  async function assertSame(file: string): Promise<void> {
    const told = await jupyter.python([join(sources, "run_nbclient.py"), "stop", file]);
    assert.equal(told.code, 0, told.stderr);
    const [theirs] = JSON.parse(told.stdout) as { error: unknown; cells: CellOutput[][] }[];
    const given = JSON.parse(readFileSync(file, "utf8")) as Notebook;
    const { notebook: ours, failures } = await executeNotebook(given, { cwd: jupyter.folder });
    assert.deepEqual(failures, []);
    assert.equal(theirs?.error, null);
    for (const [at, cell] of ours.cells.entries()) {
      if (cell.cell_type !== "code") continue;
      assert.deepEqual(merged((cell as CodeCell).outputs), merged(theirs?.cells[at] ?? []), `cell ${at + 1}`);
    }
  }

  test("give the same outputs of every kind", async () => {
    const file = join(jupyter.folder, "everything.ipynb");
    writeFileSync(file, everything);
    await assertSame(file);
  });

  for (const chapter of readChapters(root)) {
    for (const language of LANGUAGES) {
      test(`give the same outputs for ${language}/${chapter.name}`, async () => {
        const file = join(jupyter.folder, `${language}-${chapter.name}.ipynb`);
        writeFileSync(file, readFileSync(notebookFile(root, chapter, language)));
        await assertSame(file);
      });
    }
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
