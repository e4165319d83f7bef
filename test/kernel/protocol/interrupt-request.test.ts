import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Client, startClient } from "../client.js";
import { arrival, outputsOf, pause } from "./asking.js";

describe("an interrupt_request", { timeout: 120_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const loops = {
    "while (true) {}": "while (true) {}",
    "for (;;) await null": "for (;;) await null",
    "a pending await": "await new Promise(() => {})",
    "a loop after an await": "await new Promise((resolve) => setTimeout(resolve, 1)); while (true) {}",
    "a loop that prints": `while (true) console.log("again and again");`,
  };
  for (const [name, code] of Object.entries(loops)) {
    it(`stops ${name} and variables live on`, async () => {
      await client.execute("let lives = 1; const bump = () => ++lives;").reply;
      const mark = `begun ${name}\n`;
      const cell = client.execute(`console.log(${JSON.stringify(mark.trim())}); lives = 41;\n${code}`);
      // Heard although the main thread never gets to its next task.
      await arrival(
        "its output",
        client.hear((message) => String(message.content.text).startsWith(mark)),
      );
      await pause(20);
      await client.raw("hb", ["", "alive"]);
      assert.equal(await arrival("the heartbeat", client.echoed()), "alive");
      const info = client.send("kernel_info_request", {}, "control");
      assert.equal((await arrival("kernel_info", info.reply)).status, "ok");

      const interrupt = client.send("interrupt_request", {}, "control");
      const reply = await arrival("the interrupted cell's reply", cell.reply);
      assert.deepEqual([reply.status, reply.ename], ["error", "Interrupted"]);
      assert.equal((await interrupt.reply).status, "ok");
      assert.deepEqual(await outputsOf(client.execute("bump()")), ["execute_result 42"]);
    });
  }

  it("does nothing while no cell runs", async () => {
    await client.send("interrupt_request", {}, "control").reply;
    assert.equal((await client.execute("await new Promise((resolve) => setTimeout(resolve, 300))").reply).status, "ok");
  });

  it("ends a cell that is only about to begin", async () => {
    const cell = client.execute("while (true) {}");
    client.send("interrupt_request", {}, "control");
    assert.equal((await arrival("the interrupted cell's reply", cell.reply)).ename, "Interrupted");
  });
});
