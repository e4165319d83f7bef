import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { describe, test } from "node:test";
import { type CodeCell, joined, type Notebook } from "../../src/workbook/notebook.js";
import { parameterValue, withParameters } from "../../src/workbook/parameters.js";
import { executeNotebook } from "../../src/workbook/run.js";

const code = (id: string, source: string, tags?: string[]): CodeCell => ({
  cell_type: "code",
  id,
  metadata: tags ? { tags } : {},
  source,
  execution_count: null,
  outputs: [],
});
const notebook = (cells: CodeCell[], language = "typescript"): Notebook => ({
  cells,
  metadata: { kernelspec: { name: "nabla", display_name: "Nabla", language } },
  nbformat: 4,
  nbformat_minor: 5,
});
const sources = ({ cells }: Notebook) => cells.map(({ source }) => joined(source));

describe("parameters given from outside", () => {
  test("come after the cell that is tagged, and are what the rest of the notebook sees", async () => {
    const cells = [code("a", "const rate = 0.1; let name = 'x'", ["parameters"]), code("b", "[rate, name]")];
    const given = withParameters(notebook(cells), { rate: 0.5, name: 'a "b"' });
    assert.equal(sources(given)[1], '// Parameters\nlet rate = 0.5;\nlet name = "a \\"b\\"";');
    const { cells: run } = (await executeNotebook(given, { cwd: tmpdir() })).notebook;
    const output = (run.at(-1) as CodeCell).outputs[0] as { data: Record<string, unknown> };
    assert.equal(output.data["text/plain"], `[ 0.5, 'a "b"' ]`);
  });
  test("come first where no cell is tagged, and replace those that came before", () => {
    const once = withParameters(notebook([code("a", "n")]), { n: 1 });
    assert.deepEqual(sources(once), ["// Parameters\nlet n = 1;", "n"]);
    assert.deepEqual(sources(withParameters(once, { n: [1, { a: null }] })), [
      '// Parameters\nlet n = [1,{"a":null}];',
      "n",
    ]);
  });
  test("must have names that variables can have", () => {
    for (const name of ["1a", "a b", "a;b", ""])
      assert.throws(() => withParameters(notebook([]), { [name]: 1 }), /not the name/);
    assert.match(sources(withParameters(notebook([]), { 기울기: 1 }))[0] ?? "", /let 기울기 = 1/);
  });
  test("are read from text as what they look like", () => {
    const texts = ["1", "-2.5e3", ".5", "true", "null", "[1, 2]", '{"a": 1}', '"1"', "plain", "1a", "", " "];
    assert.deepEqual(texts.map(parameterValue), [
      1,
      -2500,
      0.5,
      true,
      null,
      [1, 2],
      { a: 1 },
      "1",
      "plain",
      "1a",
      "",
      " ",
    ]);
  });
});

test("a notebook for JavaScript is run as JavaScript", async () => {
  const given = notebook([code("a", "let x = 1; x += 'a'; x")], "javascript");
  const { cells } = (await executeNotebook(given, { cwd: tmpdir() })).notebook;
  const output = (cells[0] as CodeCell).outputs[0] as { data: Record<string, unknown> };
  assert.equal(output.data["text/plain"], "'1a'");
});
