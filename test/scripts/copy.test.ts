import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { script } from "../project.js";

interface Report {
  added: string[];
  updated: string[];
  kept: string[];
}
const { updateCopy } = await script<{ updateCopy(from: string, to: string): Report }>("copy.mjs");

const notebook = (text: string, outputs: unknown[] = []) =>
  JSON.stringify({
    cells: [{ cell_type: "code", id: "a", metadata: {}, source: [text], outputs, execution_count: null }],
  });

function folders(t: { after(f: () => void): void }) {
  const base = mkdtempSync(join(tmpdir(), "nabla-copy-"));
  t.after(() => rmSync(base, { recursive: true, force: true }));
  const [book, copy] = [join(base, "notebooks"), join(base, "workbook")];
  const write = (folder: string, path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    publish: (text: string, path = "ko/01.ipynb") => write(book, path, text),
    learn: (text: string, path = "ko/01.ipynb") => write(copy, path, text),
    learner: (path = "ko/01.ipynb") => readFileSync(join(copy, path), "utf8"),
    has: (path: string) => existsSync(join(copy, path)),
    remove: (path = "ko/01.ipynb") => rmSync(join(copy, path)),
    start: () => updateCopy(book, copy),
  };
}

test("the first start fills the copy, with notebooks only", (t) => {
  const { publish, start, learner, has } = folders(t);
  publish(notebook("1"));
  publish("# source", "01.md");
  publish(notebook("old"), "ko/.ipynb_checkpoints/01-checkpoint.ipynb");
  assert.deepEqual(start().added, ["ko/01.ipynb"]);
  assert.equal(learner(), notebook("1"));
  assert.equal(has("01.md"), false);
  assert.equal(has("ko/.ipynb_checkpoints/01-checkpoint.ipynb"), false);
});

test("a notebook that the learner did not change follows the book", (t) => {
  const { publish, start, learner } = folders(t);
  publish(notebook("1"));
  start();
  publish(notebook("2"));
  assert.deepEqual(start(), { added: [], updated: ["ko/01.ipynb"], kept: [] });
  assert.equal(learner(), notebook("2"));
});

test("a notebook that was run but not changed follows the book too", (t) => {
  const { publish, learn, start, learner } = folders(t);
  publish(notebook("1"));
  start();
  learn(notebook("1", [{ output_type: "stream", name: "stdout", text: "ran" }]));
  publish(notebook("2"));
  start();
  assert.equal(learner(), notebook("2"));
});

test("what the learner changed is never overwritten, however often the book changes", (t) => {
  const { publish, learn, start, learner } = folders(t);
  publish(notebook("1"));
  start();
  learn(notebook("1 + my own idea"));
  for (const edition of ["2", "3", "1"]) {
    publish(notebook(edition));
    const kept = edition === "1" ? [] : ["ko/01.ipynb"];
    assert.deepEqual(start(), { added: [], updated: [], kept }, "told only while there is something new");
    assert.equal(learner(), notebook("1 + my own idea"));
  }
});

test("a file that was there before the first start is the learner's", (t) => {
  const { publish, learn, start, learner } = folders(t);
  publish(notebook("1"));
  learn(notebook("mine"));
  assert.deepEqual(start().kept, ["ko/01.ipynb"]);
  assert.equal(learner(), notebook("mine"));
});

test("a file that cannot be read as a notebook is the learner's", (t) => {
  const { publish, learn, start, learner } = folders(t);
  publish(notebook("1"));
  start();
  learn("half a not");
  publish(notebook("2"));
  start();
  assert.equal(learner(), "half a not");
});

test("a notebook that the learner deleted comes back fresh, and new chapters arrive", (t) => {
  const { publish, learn, remove, start, learner } = folders(t);
  publish(notebook("1"));
  start();
  learn(notebook("spoilt"));
  remove();
  publish(notebook("next"), "ko/02.ipynb");
  assert.deepEqual(start().added, ["ko/01.ipynb", "ko/02.ipynb"]);
  assert.equal(learner(), notebook("1"));
});

test("a learner who takes back their change gets updates again", (t) => {
  const { publish, learn, start, learner } = folders(t);
  publish(notebook("1"));
  start();
  learn(notebook("changed"));
  start();
  learn(notebook("1"));
  publish(notebook("2"));
  start();
  assert.equal(learner(), notebook("2"));
});

test("a cell that asks for a prediction comes without its output; the book keeps it", (t) => {
  const { publish, start, learner } = folders(t);
  const output = { output_type: "stream", name: "stdout", text: ["6\n"] };
  const book = JSON.parse(notebook("2 * 3", [output]));
  publish(JSON.stringify({ ...book, cells: [{ ...book.cells[0], metadata: { tags: ["predict"] } }, ...book.cells] }));
  start();
  const [asked, shown] = JSON.parse(learner()).cells;
  assert.deepEqual([asked.outputs, asked.source], [[], ["2 * 3"]]);
  assert.deepEqual(shown.outputs, [output]);
  assert.deepEqual(start(), { added: [], updated: [], kept: [] });
});

test("a notebook that nobody has touched gets the outputs of a new edition too; one that was run keeps its own", (t) => {
  const { publish, learn, start, learner } = folders(t);
  const shown = (text: string) => notebook("1", [{ output_type: "stream", name: "stdout", text }]);
  publish(shown("old"));
  start();
  publish(shown("new"));
  assert.deepEqual(start().updated, ["ko/01.ipynb"]);
  assert.equal(learner(), shown("new"));
  learn(shown("mine"));
  publish(shown("newer"));
  assert.deepEqual(start(), { added: [], updated: [], kept: [] });
  assert.equal(learner(), shown("mine"));
});

test("a learner's own state of an edition before 0.2 is known by the hash that was kept then", (t) => {
  const { publish, start, learner, learn } = folders(t);
  publish(notebook("1"));
  start();
  const { work } = JSON.parse(learner(".nabla-copy.json"))["ko/01.ipynb"];
  learn(JSON.stringify({ "ko/01.ipynb": work }), ".nabla-copy.json");
  publish(notebook("2"));
  assert.deepEqual(start().updated, ["ko/01.ipynb"]);
});
