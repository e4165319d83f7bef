import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type CodeCell, joined, type Notebook } from "../../src/workbook/notebook.js";
import { languagesFor, root, triesChapter } from "../project.js";
import { createJupyter, type Jupyter, skip } from "./environment.js";

/** Stock tslab tells of an error in no other way than a line on stderr. */
const errors = (notebook: Notebook) =>
  notebook.cells
    .filter((cell): cell is CodeCell => cell.cell_type === "code")
    .flatMap(({ id, outputs }) =>
      outputs.flatMap((output) =>
        output.output_type === "stream" && output.name === "stderr" ? [`${id}: ${joined(output.text)}`] : [],
      ),
    );

describe("under stock tslab, with nabla installed as a package", { skip }, () => {
  let jupyter: Jupyter;
  before(() => {
    jupyter = createJupyter();
    const kernel = join(jupyter.folder, "share", "jupyter", "kernels", "tslab");
    const tslab = dirname(createRequire(import.meta.url).resolve("tslab/package.json"));
    mkdirSync(kernel, { recursive: true });
    const argv = [process.execPath, join(tslab, "bin", "tslab"), "kernel", "--config-path", "{connection_file}"];
    writeFileSync(
      join(kernel, "kernel.json"),
      JSON.stringify({ argv, display_name: "TypeScript", language: "typescript" }),
    );
    mkdirSync(join(jupyter.folder, "node_modules"));
    symlinkSync(root, join(jupyter.folder, "node_modules", "nabla"), "junction");
    cpSync(join(root, "notebooks"), join(jupyter.folder, "notebooks"), { recursive: true });
  });
  after(() => jupyter.remove());

  async function run(file: string): Promise<Notebook> {
    const args = [
      "-m",
      "nbconvert",
      "--to",
      "notebook",
      "--execute",
      "--allow-errors",
      "--inplace",
      "--ExecutePreprocessor.kernel_name=tslab",
      file,
    ];
    const { code, stderr } = await jupyter.python(args);
    assert.equal(code, 0, stderr);
    return JSON.parse(readFileSync(file, "utf8"));
  }

  const chapters = readdirSync(join(root, "notebooks", "ko")).filter((file) => file.endsWith(".ipynb"));
  for (const [language, name] of chapters.flatMap((name, index) =>
    triesChapter(index, 1) ? languagesFor(index).map((language) => [language, name] as const) : [],
  )) {
    test(`${language}/${name} runs without an error`, async () => {
      assert.deepEqual(errors(await run(join(jupyter.folder, "notebooks", language, name))), []);
    });
  }

  test("an error would be noticed", async () => {
    const file = join(jupyter.folder, "notebooks", "wrong.ipynb");
    const cell = {
      cell_type: "code",
      id: "a",
      metadata: {},
      source: "throw new Error('on purpose')",
      execution_count: null,
      outputs: [],
    };
    writeFileSync(file, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] }));
    assert.match(errors(await run(file)).join(), /on purpose/);
  });
});
