import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Client, startClient } from "../client.js";
import { outputsOf, statuses } from "./asking.js";

describe("after an error a kernel", { timeout: 120_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  /** Twenty cells at once, of which the third and the seventh throw: the numbers of those that ran, and what was replied. */
  async function twenty(stop_on_error: boolean) {
    await client.execute("const ran: number[] = []").reply;
    const cells = Array.from({ length: 20 }, (_, i) =>
      client.execute(`ran.push(${i}); ${i === 3 || i === 7 ? `throw new Error("${i}");` : ""}`, { stop_on_error }),
    );
    const info = client.send("kernel_info_request");
    const replies = await Promise.all(cells.map((cell) => cell.reply));
    assert.equal((await info.reply).status, "ok");
    const result = client.execute("JSON.stringify(ran)");
    const [ran] = await outputsOf(result);
    for (const cell of cells) assert.deepEqual(await statuses(cell), ["status busy", "status idle"]);
    return { ran: JSON.parse(ran?.match(/\[.*\]/)?.[0] ?? "null"), replies: replies.map((reply) => reply.status) };
  }
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

  it("loses no cell unless the failed one asked for that", async () => {
    const { ran, replies } = await twenty(false);
    assert.deepEqual(ran, upTo(20));
    assert.deepEqual(
      replies,
      upTo(20).map((i) => (i === 3 || i === 7 ? "error" : "ok")),
    );
  });

  it("aborts the cells that waited when it did, and no other request", async () => {
    const { ran, replies } = await twenty(true);
    assert.deepEqual(ran, upTo(4));
    assert.deepEqual(
      replies,
      upTo(20).map((i) => (i < 3 ? "ok" : i === 3 ? "error" : "aborted")),
    );
  });

  it("runs a cell that is sent as soon as the error is known", async () => {
    for (let i = 0; i < 5; i++) {
      await client.execute("throw 1").reply;
      assert.equal((await client.execute("1").reply).status, "ok");
    }
  });
});
