import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { startClient } from "../client.js";
import { arrival, evaluating, outputsOf, pause, sessionOf } from "./asking.js";

describe("a kernel whose session", { timeout: 120_000, concurrency: true }, () => {
  it("is still loading answers what needs none, and can be shut down", async (t) => {
    const client = await startClient({ command: sessionOf("() => { while (true) {} }") });
    t.after(client.stop);
    const cell = client.execute("1");
    const info = client.send("kernel_info_request", {}, "control");
    assert.equal((await arrival("kernel_info", info.reply)).status, "ok");
    await client.raw("hb", ["", "alive"]);
    assert.equal(await arrival("the heartbeat", client.echoed()), "alive");
    await client.send("shutdown_request", { restart: false }, "control").reply;
    await arrival("the end", client.exited);
    assert.ok(
      !client.heard.some(
        ({ header, parent_header }) => header.msg_type === "execute_input" && parent_header.msg_id === cell.id,
      ),
    );
  });

  it("breaks says so in the cell, and the next one runs", async (t) => {
    const client = await startClient({
      command: sessionOf(`() => ({
      executionCount: 4,
      async execute({ code }) {
        if (code === "break") throw new RangeError("broken inside");
        return { status: "ok", execution_count: 5, user_expressions: {} };
      },
      complete() { throw new RangeError("broken inside"); },
    })`),
    });
    t.after(client.stop);
    const cell = client.execute("break", { stop_on_error: false });
    const { status, evalue, execution_count } = await cell.reply;
    assert.deepEqual({ status, execution_count }, { status: "error", execution_count: 5 });
    assert.match(String(evalue), /broken inside/);
    assert.deepEqual(await outputsOf(cell), ["error Error"]);
    assert.equal((await client.send("complete_request", { code: "a", cursor_pos: 1 }).reply).status, "error");
    assert.equal((await client.execute("1").reply).status, "ok");
  });
});

describe("the end of a kernel", { timeout: 120_000, concurrency: true }, () => {
  it("comes by shutdown_request, with restart echoed", async (t) => {
    const client = await startClient();
    t.after(client.stop);
    await client.execute("1").reply;
    const reply = await client.send("shutdown_request", { restart: true }, "control").reply;
    assert.deepEqual([reply.status, reply.restart], ["ok", true]);
    assert.equal(await arrival("the end", client.exited), 0);
  });

  it("comes by shutdown_request in an endless loop too", async (t) => {
    const client = await startClient({ command: evaluating });
    t.after(client.stop);
    client.execute(`say("go"); while (true) {}`);
    await client.hear((message) => message.content.text === "go");
    const reply = await client.send("shutdown_request", {}, "control").reply;
    assert.deepEqual([reply.status, reply.restart], ["ok", false]);
    await arrival("the end", client.exited);
  });

  it("comes with its parent's, even in an endless loop", async (t) => {
    const between = `
      const child = require("node:child_process").spawn(process.execPath, process.argv.slice(1), { stdio: "inherit" });
      child.on("exit", () => process.exit());`;
    const client = await startClient({ command: [process.execPath, "-e", between, "--", ...evaluating.slice(1)] });
    t.after(client.stop);
    client.execute("say(process.pid); while (true) {}");
    const printed = await client.hear((message) => message.content.name === "stdout");
    const pid = Number(printed.content.text);
    const lives = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    assert.ok(pid > 0 && pid !== client.process.pid && lives());
    t.after(() => lives() && process.kill(pid, "SIGKILL"));
    client.process.kill("SIGKILL");
    const end = Date.now() + 5000;
    while (lives() && Date.now() < end) await pause(50);
    assert.equal(lives(), false);
  });

  it("does not come by Ctrl-C in its terminal", { skip: process.platform === "win32" }, async (t) => {
    const client = await startClient({ command: evaluating });
    t.after(client.stop);
    await client.execute("1").reply;
    client.process.kill("SIGINT");
    await pause(50);
    assert.equal((await client.execute("1").reply).status, "ok");
  });
});
