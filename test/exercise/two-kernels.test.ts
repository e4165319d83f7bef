import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { FILE } from "../../src/exercise/memory.js";
import { PRACTICE_FILE } from "../../src/exercise/practice/kept.js";

const run = promisify(execFile);
const module = (path: string) => JSON.stringify(new URL(`../../src/${path}.js`, import.meta.url).href);

/** A process that answers at full speed in the folder that it is given, as a kernel would. */
const kernel = `
import { createStore } from ${module("kernel/node/store")};
import { memories } from ${module("exercise/memory")};
import { practiceWith } from ${module("exercise/practice/practice")};
import { topics } from ${module("exercise/practice/topics")};
const [who, directory, count] = process.argv.slice(1);
const store = createStore(directory);
const progress = memories(() => store);
const practice = practiceWith(() => store, () => 0);
const own = topics.filter((_, i) => i % 2 === Number(who));
for (let i = 0; i < Number(count); i++) {
  progress.keep(who + "-" + i, { state: "right", tries: 1, hints: 0 });
  if (i < own.length) practice.ask(own[i].id, { level: 1 });
}
console.log(progress.trouble());
`;

test("two kernels that answer at once in one folder lose nothing of each other's", async () => {
  const directory = mkdtempSync(join(tmpdir(), "nabla-two-"));
  const answer = (who: number, count: number) =>
    run(process.execPath, ["--input-type=module", "-e", kernel, String(who), directory, String(count)]);
  const said = await Promise.all([answer(0, 80), answer(1, 80)]);
  assert.deepEqual(
    said.map(({ stdout }) => stdout.trim()),
    ["", ""],
  );
  assert.equal(Object.keys(JSON.parse(readFileSync(join(directory, FILE), "utf8"))).length, 160);
  const { topics } = JSON.parse(readFileSync(join(directory, PRACTICE_FILE), "utf8"));
  assert.equal(Object.keys(topics).length, 16);
  assert.deepEqual(readdirSync(directory).sort(), [PRACTICE_FILE, FILE].sort());
});
