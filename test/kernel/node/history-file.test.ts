import assert from "node:assert/strict";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createHistory } from "../../../src/kernel/node/history-file.js";

const turn = () => new Promise((resolve) => setImmediate(resolve));

function emptyFolder(t: { after(end: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), "nabla-history-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "nabla");
}

const inputs = (folder: string) =>
  createHistory(folder)
    .recall()
    .entries.map(({ session, input }) => `${session} ${input}`);

test("later kernels know what earlier ones have run, each as a session of its own", async (t) => {
  const folder = emptyFolder(t);
  const first = createHistory(folder);
  first.add({ line: 1, input: "a\nb", output: "1" });
  first.add({ line: 2, input: "c", output: null });
  await turn();
  const second = createHistory(folder);
  assert.equal(second.recall().current, 2);
  second.add({ line: 1, input: "d", output: "2" });
  await turn();
  assert.deepEqual(inputs(folder), ["1 a\nb", "1 c", "2 d"]);
  assert.deepEqual(
    second.recall().entries.map(({ line, output }) => [line, output]),
    [
      [1, "1"],
      [2, null],
      [1, "2"],
    ],
  );
});

test("two kernels that write at once have numbers of their own, and no line is lost", async (t) => {
  const folder = emptyFolder(t);
  const [one, two] = [createHistory(folder), createHistory(folder)];
  assert.equal(one.recall().current, two.recall().current);
  for (let line = 1; line <= 20; line++) {
    one.add({ line, input: `one ${line}`, output: null });
    two.add({ line, input: `two ${line}`, output: null });
  }
  await turn();
  const all = createHistory(folder).recall().entries;
  assert.equal(all.length, 40);
  for (const { session, input } of all) assert.equal(session, input.startsWith("one") ? 1 : 2);
  assert.deepEqual([one.recall().current, two.recall().current], [1, 2]);
});

test("a session has a number of its own behind a long history, and behind a line that is longer than what is read of it", async (t) => {
  const folder = emptyFolder(t);
  for (const input of ["a".repeat(10_000), "가".repeat(49_000)]) {
    const kernel = createHistory(folder);
    for (let line = 1; line <= 10; line++) kernel.add({ line, input, output: null });
    await turn();
    const next = createHistory(folder);
    next.add({ line: 1, input: "next", output: null });
    await turn();
    // As it was written down, not only as it is read.
    if (input.startsWith("a"))
      assert.match(readFileSync(join(folder, "history.jsonl"), "utf8"), /"session":2,.*"next"/);
  }
  const sessions = createHistory(folder)
    .recall()
    .entries.map(({ session, input }) => `${session} ${input[0]}`);
  assert.deepEqual([...new Set(sessions)], ["1 a", "2 n", "3 가", "4 n"]);
});

test("damaged lines are passed over, and one that was cut off spoils no other", async (t) => {
  const folder = emptyFolder(t);
  createHistory(folder).add({ line: 1, input: "whole", output: null });
  await turn();
  appendFileSync(join(folder, "history.jsonl"), `nonsense\n[1, 2]\nnull\n{"session":1}\n{"session":1,"line":2,"inp`);
  createHistory(folder).add({ line: 1, input: "later", output: null });
  await turn();
  assert.deepEqual(inputs(folder), ["1 whole", "2 later"]);
});

test("what is kept is bounded, and read by nobody else", async (t) => {
  const folder = emptyFolder(t);
  for (let kernel = 0; kernel < 8; kernel++) {
    const history = createHistory(folder);
    for (let line = 1; line <= 10; line++)
      history.add({ line, input: `${kernel} ${"x".repeat(40_000)}`, output: null });
    history.add({ line: 11, input: "y".repeat(60_000), output: null });
    await turn();
  }
  const size = (name: string) => statSync(join(folder, name)).size;
  assert.ok(size("history.jsonl") + size("history.old.jsonl") < 2_100_000);
  assert.equal(inputs(folder).at(-1)?.slice(0, 3), "8 7");
  if (process.platform !== "win32") assert.equal(statSync(join(folder, "history.jsonl")).mode & 0o077, 0);
});

test("without a folder, or where it cannot be written, a kernel remembers itself only", async (t) => {
  const folder = emptyFolder(t);
  for (const place of [undefined, "/dev/null/nabla"]) {
    const history = createHistory(place);
    history.add({ line: 1, input: "a", output: null });
    await turn();
    assert.deepEqual(history.recall(), { entries: [{ session: 1, line: 1, input: "a", output: null }], current: 1 });
  }
  assert.equal(existsSync(folder), false);
});
