import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, test } from "node:test";
import type { Content } from "../../../src/kernel/protocol/wire.js";
import { type Client, startClient } from "../client.js";

describe("the history of a kernel", { timeout: 120_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const ask = async (content: Content) =>
    (await client.send("history_request", { raw: true, output: false, ...content }).reply).history;

  it("remembers what was stored: by tail, range and search", async () => {
    const { execution_count } = await client.execute(`"kept one"`).reply;
    await client.execute(`"passing"`, { store_history: false }).reply;
    await client.execute(`"kept two"`).reply;
    await client.execute(`"kept one"`).reply;
    const line = Number(execution_count);
    const [one, two, again] = [
      [1, line, `"kept one"`],
      [1, line + 1, `"kept two"`],
      [1, line + 2, `"kept one"`],
    ];
    assert.deepEqual(await ask({ hist_access_type: "tail", n: 3 }), [one, two, again]);
    assert.deepEqual(await ask({ hist_access_type: "range", session: 0, start: line, stop: line + 2 }), [one, two]);
    assert.deepEqual(await ask({ hist_access_type: "search", pattern: '"kept*' }), [one, two, again]);
    assert.deepEqual(await ask({ hist_access_type: "search", pattern: '"kept*', unique: true }), [two, again]);
    assert.deepEqual(await ask({ hist_access_type: "search", pattern: '"kept ???"', n: 1 }), [again]);
    assert.deepEqual(await ask({ hist_access_type: "tail", n: 1, output: true }), [
      [1, line + 2, [`"kept one"`, `'kept one'`]],
    ]);
  });
});

test("a later kernel recalls what an earlier one has run, unless history is off or it grades", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-history-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const tail = async (code: string, env: Record<string, string>) => {
    const client = await startClient({ env: { JUPYTER_DATA_DIR: folder, NABLA_HISTORY: "on", ...env } });
    try {
      await client.execute(code).reply;
      const asked = { hist_access_type: "tail", n: 5, output: false, raw: true };
      return (await client.send("history_request", asked).reply).history;
    } finally {
      await client.stop();
    }
  };
  assert.deepEqual(await tail("const first = 1", {}), [[1, 1, "const first = 1"]]);
  assert.deepEqual(await tail("secret", { NABLA_HISTORY: "off" }), [[1, 1, "secret"]]);
  assert.deepEqual(await tail("graded", { NBGRADER_EXECUTION: "autograde", NABLA_SANDBOX: "off" }), [[1, 1, "graded"]]);
  assert.deepEqual(await tail("2", {}), [
    [1, 1, "const first = 1"],
    [2, 1, "2"],
  ]);
});
