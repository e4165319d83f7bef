import assert from "node:assert/strict";
import { test } from "node:test";
import { differences } from "../../src/workbook/compare.js";
import type { CellOutput, Notebook } from "../../src/workbook/notebook.js";

const figure = "application/vnd.plotly.v1+json";
const showing = (data: Record<string, unknown>): CellOutput => ({ output_type: "display_data", metadata: {}, data });
const notebook = (output: CellOutput, source = "f()"): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [{ cell_type: "code", id: "a", metadata: {}, source, execution_count: 1, outputs: [output] }],
});
const differ = (a: CellOutput, b: CellOutput) => differences(notebook(a), notebook(b));

test("a change of text, of LaTeX or of an error is found", () => {
  assert.deepEqual(differ(showing({ "text/plain": "1" }), showing({ "text/plain": "2" })), ["cell a: output 1"]);
  assert.deepEqual(differ(showing({ "text/latex": "$$1$$" }), showing({ "text/latex": "$$2$$" })), [
    "cell a: output 1",
  ]);
  const error: CellOutput = { output_type: "error", ename: "E", evalue: "", traceback: ["x"] };
  assert.equal(differ(error, { ...error, traceback: ["y"] }).length, 1);
  assert.equal(differ(showing({ "text/plain": "1" }), showing({ "text/plain": "1", "text/html": "1" })).length, 1);
});

test("a figure's numbers count from 1e-9 on", () => {
  const at = (y: number) => showing({ [figure]: { data: [{ y: [0, y] }] } });
  assert.deepEqual(differ(at(1), at(1 + 1e-12)), []);
  assert.deepEqual(differ(at(1e6), at(1e6 + 1e-5)), []);
  assert.deepEqual(differ(at(1), at(1 + 1e-7)), ["cell a: output 1"]);
});

test("a still picture is no difference, nor is a text's way of being split into lines", () => {
  assert.deepEqual(differ(showing({ "image/svg+xml": "<svg/>" }), showing({ "image/svg+xml": "<svg></svg>" })), []);
  assert.deepEqual(differ(showing({ "text/plain": ["a\n", "b"] }), showing({ "text/plain": "a\nb" })), []);
});

test("changed cells and cells that came or went are found", () => {
  const one = notebook(showing({}));
  assert.deepEqual(differences(one, notebook(showing({}), "g()")), ["cell a: its text"]);
  assert.deepEqual(differences(one, { ...one, cells: [] }), ["1 cells, now 0"]);
});

test("a grid's packed numbers count from what 32 bits can hold", () => {
  const grid = (...values: number[]) => {
    const bdata = Buffer.from(new Float32Array(values).buffer).toString("base64");
    return showing({ [figure]: { data: [{ z: { dtype: "f4", bdata, shape: `1, ${values.length}` } }] } });
  };
  assert.deepEqual(differ(grid(1, 2, Number.NaN), grid(1, 2 + 2e-7, Number.NaN)), []);
  assert.deepEqual(differ(grid(1, 2), grid(1, 2.001)), ["cell a: output 1"]);
  assert.deepEqual(differ(grid(1, 2), grid(1, Number.NaN)), ["cell a: output 1"]);
  assert.deepEqual(differ(grid(1, 2), grid(1, 2, 3)), ["cell a: output 1"]);
});
