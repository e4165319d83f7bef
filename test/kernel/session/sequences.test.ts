import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { createEngine } from "../../../src/kernel/engine/engine.js";
import { createHost } from "../../../src/kernel/node/host.js";
import { createLoader } from "../../../src/kernel/node/loader.js";
import { root } from "../../project.js";
import { type Sequence, sequences } from "./sequences.js";

/** As inspect prints it; the test runner's async hooks would leave their marks on a promise. */
const shown = (value: unknown) => (value instanceof Promise ? "a promise" : inspect(value));

/** Runs the cells in a notebook of their own; what the last one gives, as the table writes it. */
async function outcome(cells: string[]): Promise<string> {
  const folder = join(root, "test", "kernel");
  const engine = createEngine(createHost(folder, root, createLoader(folder, root)));
  let said = "";
  for (const [index, text] of cells.entries()) {
    const program = engine.prepare(index + 1, text);
    if ("problems" in program) {
      said = program.problems.map(({ code }) => `TS${code}`).find(Boolean) ?? "";
      continue;
    }
    try {
      const ended = await program.run();
      said = ended === undefined || ended.value === undefined ? "nothing" : shown(ended.value);
    } catch (thrown) {
      said = `throws ${thrown}`;
    } finally {
      program.end();
    }
  }
  return said;
}

for (const [subject, table] of Object.entries(sequences)) {
  describe(subject, () => {
    for (const [title, cells, gives] of table) test(title, async () => assert.equal(await outcome(cells), gives));
  });
}

test("the table has at least 90 sequences, each with a title of its own in its part", () => {
  const all = Object.entries(sequences).flatMap(([subject, table]) =>
    table.map(([title]: Sequence) => `${subject}: ${title}`),
  );
  assert.ok(all.length >= 90, `${all.length} sequences`);
  assert.equal(new Set(all).size, all.length);
});
