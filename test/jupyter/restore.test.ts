import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { script } from "../project.js";
import { skip, sources } from "./environment.js";

const { venvPython } = await script<{ venvPython: string }>("setup.mjs");

interface Cell {
  cell_type: string;
  id?: string;
  metadata: { nbgrader?: Record<string, unknown> };
  source: string;
  outputs?: unknown[];
  execution_count?: null;
}

const code = (id: string, source: string, roles?: object): Cell => ({
  ...{ cell_type: "code", id, source, outputs: [], execution_count: null },
  metadata: roles ? { nbgrader: { grade_id: id, schema_version: 3, task: false, ...roles } } : {},
});
const text = (id: string, source: string): Cell => ({ cell_type: "markdown", id, metadata: {}, source });
const answer = (id: string, source: string) => code(id, source, { grade: false, solution: true, locked: false });
const tests = (id: string, source: string) =>
  code(id, source, { grade: true, solution: false, locked: true, points: 2 });
const notebook = (cells: unknown[], metadata: object = { kernelspec: { name: "nabla", display_name: "Nabla" } }) => ({
  ...{ cells, metadata, nbformat: 4, nbformat_minor: 5 },
});

const source = notebook([
  text("title", "# Title"),
  answer("a", "solution a"),
  tests("a-test", "test a"),
  answer("b", "solution b"),
  tests("b-test", "test b"),
]);
const blank = { a: "blank a", b: "blank b" };
/** What a student gets, and fills in. */
const handedOut = (a = "mine a", b = "mine b") =>
  [text("title", "# Title"), answer("a", a), tests("a-test", "test a"), answer("b", b), tests("b-test", "test b")] as [
    Cell,
    Cell,
    Cell,
    Cell,
    Cell,
  ];

/** The restored notebook of a submission: its texts in order, after checking that the marks are the source's. */
function restored(cells: unknown[], metadata?: object): string[] {
  const input = JSON.stringify({ source, submitted: notebook(cells, metadata), blank });
  const { stdout, stderr } = spawnSync(venvPython, [join(sources, "restore.py")], { input, encoding: "utf8" });
  assert.ok(stdout, stderr);
  const made = JSON.parse(stdout) as { cells: Cell[]; metadata: object };
  assert.deepEqual(made.metadata, source.metadata);
  const marked = made.cells.filter((cell) => cell.metadata.nbgrader);
  const wanted = (source.cells as Cell[]).filter((cell) => cell.metadata.nbgrader);
  assert.deepEqual(
    marked.map(({ cell_type, metadata }) => [cell_type, metadata]),
    wanted.map(({ cell_type, metadata }) => [cell_type, metadata]),
  );
  return made.cells.map((cell) => cell.source);
}

const whole = ["# Title", "mine a", "test a", "mine b", "test b"];

describe("a submission put back into what was handed out", { skip }, () => {
  test("keeps the student's answers and nothing else of theirs", () => {
    assert.deepEqual(restored(handedOut()), whole);
  });

  test("is whole again when cells were deleted; a missing answer is as it was handed out", () => {
    const [title, a, , b] = handedOut();
    assert.deepEqual(restored([title, a, b]), whole);
    assert.deepEqual(restored([a]), ["# Title", "mine a", "test a", "blank b", "test b"]);
    assert.deepEqual(restored([]), ["# Title", "blank a", "test a", "blank b", "test b"]);
  });

  test("is in its order again when cells were moved", () => {
    assert.deepEqual(restored(handedOut().reverse()), whole);
  });

  test("has its own tests, points and kernel, whatever the submission says", () => {
    const [title, a, aTest, b, bTest] = handedOut();
    const forged = { ...aTest, source: "100", metadata: { nbgrader: { ...aTest.metadata.nbgrader, points: 100 } } };
    const unmarked = { ...b, metadata: {} };
    const claimed = {
      ...a,
      metadata: { nbgrader: { ...a.metadata.nbgrader, grade: true, points: 9, schema_version: 99 } },
    };
    assert.deepEqual(restored([title, claimed, forged, unmarked, bTest], { kernelspec: { name: "python3" } }), whole);
  });

  test("keeps a student's own cells where they stood, without nbgrader's marks", () => {
    const [title, a, aTest, b, bTest] = handedOut();
    const own = code("own", "my helper", { grade: true, solution: false, locked: false, points: 9, grade_id: "new" });
    const cells = [code("first", "at the top"), title, a, own, aTest, b, bTest];
    assert.deepEqual(restored(cells), ["at the top", "# Title", "mine a", "my helper", ...whole.slice(2)]);
  });

  test("takes the first copy of a cell that says something, and lets the others run where they stood", () => {
    const [title, a, aTest, b, bTest] = handedOut();
    const copy = (cell: Cell, source: string) => ({ ...cell, id: `copy-${source.replace(/\W/g, "")}`, source });
    assert.deepEqual(restored([title, copy(a, "blank a"), a, aTest, b, bTest]), whole);
    assert.deepEqual(restored([title, a, copy(a, "later a"), aTest, b, bTest]), [
      ...["# Title", "mine a", "later a"],
      ...whole.slice(2),
    ]);
    assert.deepEqual(restored([title, a, aTest, copy(aTest, "forged"), b, bTest]), whole);
  });

  test("is not confused by cells that are hardly cells", () => {
    const odd = [{ cell_type: "code", metadata: { nbgrader: { grade_id: ["a"] } }, source: "odd", outputs: [] }];
    const shown = restored([...odd, ...handedOut()]);
    assert.deepEqual(shown, ["odd", ...whole]);
  });
});

test("a file that is no notebook becomes a blank one with a note, and is kept", { skip }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-unreadable-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const files: Record<string, string> = {
    empty: "",
    broken: '{"cells": [',
    list: "[1, 2]",
    number: "3",
    cells: JSON.stringify(notebook([1, "a"])),
    binary: "\u0000\u0001PK",
  };
  const file = (name: string) => join(folder, `${name}.ipynb`);
  for (const [name, content] of Object.entries(files)) writeFileSync(file(name), content);
  const good = JSON.stringify(notebook([text("title", "# Title")]));
  writeFileSync(file("good"), good);
  mkdirSync(join(folder, "else"));
  writeFileSync(join(folder, "else", "other.ipynb"), good);
  symlinkSync(join(folder, "else", "other.ipynb"), file("link"));
  const names = [...Object.keys(files), "link", "good"];
  const { stdout, stderr } = spawnSync(venvPython, [join(sources, "unreadable.py"), ...names.map(file)], {
    ...{ encoding: "utf8", env: { ...process.env, NABLA_LANG: "en" } },
  });
  assert.ok(stdout, stderr);
  const { "good.ipynb": untouched, ...replaced } = JSON.parse(stdout) as Record<string, string[]>;
  assert.deepEqual(untouched, ["# Title"]);
  for (const [name, cells] of Object.entries(replaced)) {
    assert.equal(cells.length, 1, name);
    assert.match(cells[0] ?? "", /cannot be read as a notebook, so it was marked as unanswered/, name);
  }
  const kept = readdirSync(folder).filter((name) => name.endsWith(".unreadable"));
  assert.equal(kept.length, names.length - 2);
  assert.equal(readFileSync(join(folder, "link.ipynb.link"), "utf8"), join(folder, "else", "other.ipynb"));
  for (const [name, content] of Object.entries(files))
    assert.equal(readFileSync(join(folder, `${name}.ipynb.unreadable`), "utf8"), content);
});

test("a submission that is a link to another is an unanswered one, and the other is left alone", { skip }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-links-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const good = JSON.stringify(notebook([text("title", "# Title")]));
  mkdirSync(join(folder, "other", "ps1"), { recursive: true });
  writeFileSync(join(folder, "other", "ps1", "ps1.ipynb"), good);
  symlinkSync("other", join(folder, "me"));
  const file = join(folder, "me", "ps1", "ps1.ipynb");
  const { stdout, stderr } = spawnSync(venvPython, [join(sources, "unreadable.py"), file], {
    ...{ encoding: "utf8", env: { ...process.env, NABLA_LANG: "en" } },
  });
  assert.match(stdout, /marked as unanswered.*kept as `folder\.link`/, stderr);
  assert.equal(readFileSync(join(folder, "me", "ps1", "folder.link"), "utf8"), "other");
  assert.equal(readFileSync(join(folder, "other", "ps1", "ps1.ipynb"), "utf8"), good);
});

test("no link in a submission leads to where the text in its place is written", { skip }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-links-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const precious = join(folder, "precious");
  const mine = (...names: string[]) => join(folder, "me", "ps1", ...names);
  mkdirSync(mine("b.link"), { recursive: true });
  writeFileSync(precious, "the teacher's");
  writeFileSync(mine("ps1.ipynb"), JSON.stringify(notebook([text("title", "# Title")])));
  symlinkSync("words of mine", mine("a"));
  symlinkSync(precious, mine("a.link"));
  symlinkSync("else", mine("b"));
  const { stdout, stderr } = spawnSync(venvPython, [join(sources, "unreadable.py"), mine("ps1.ipynb")], {
    ...{ encoding: "utf8", env: { ...process.env, NABLA_LANG: "en" } },
  });
  assert.match(stdout, /# Title/, stderr);
  assert.equal(readFileSync(precious, "utf8"), "the teacher's");
  assert.deepEqual(readdirSync(mine()).sort(), ["a.link", "a.link.link", "b.link", "b.link1", "ps1.ipynb"]);
  assert.equal(readFileSync(mine("a.link"), "utf8"), "words of mine");
  assert.equal(readFileSync(mine("b.link1"), "utf8"), "else");
});
