import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createNotebook, run } from "../engine/notebook.js";
import { sequences } from "./sequences.js";

/** Runs the cells in a notebook of their own; what the last one gives, as the table writes it. */
async function outcome(cells: string[]): Promise<string> {
  const engine = createNotebook();
  let said = "";
  for (const [index, text] of cells.entries()) said = await run(engine, index + 1, text);
  return said;
}

for (const [subject, table] of Object.entries(sequences)) {
  describe(subject, () => {
    for (const [title, cells, gives] of table) test(title, async () => assert.equal(await outcome(cells), gives));
  });
}

test("the table has at least 300 sequences, each with a title of its own in its part", () => {
  const all = Object.entries(sequences).flatMap(([subject, table]) => table.map(([title]) => `${subject}: ${title}`));
  assert.ok(all.length >= 300, `${all.length} sequences`);
  assert.equal(new Set(all).size, all.length);
});
