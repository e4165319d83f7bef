import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Client, startClient } from "../client.js";
import { arrival, heardOf, outputsOf } from "./asking.js";

/** What VS Code's Jupyter extension sends, in its order (microsoft/vscode-jupyter, src/kernels and src/standalone). */
describe("VS Code", { timeout: 120_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  /** A cell, as `cellExecution.ts` sends it. */
  const run = (code: string, cell = "W0sZmlsZQ%3D%3D") =>
    client.send(
      "execute_request",
      { code, silent: false, stop_on_error: false, allow_stdin: true, store_history: true, user_expressions: {} },
      "shell",
      { cellId: `vscode-notebook-cell:/lesson.ipynb#${cell}` },
    );

  it("connects: asks on control and on shell at once, and waits for both and for a message on IOPub", async () => {
    const [onControl, onShell] = [
      client.send("kernel_info_request", {}, "control"),
      client.send("kernel_info_request"),
    ];
    assert.equal((await arrival("the reply on control", onControl.reply)).msg_type, "kernel_info_reply");
    assert.equal((await arrival("the reply on shell", onShell.reply)).status, "ok");
    assert.ok((await onShell.outputs).length > 0);
  });

  it("prepares: runs code of its own that is neither counted nor kept", async () => {
    const own = { silent: false, stop_on_error: false, allow_stdin: true, store_history: false };
    const prepared = client.execute("process.cwd()", own);
    assert.equal((await prepared.reply).status, "ok");
    const { execution_count } = await run("1").reply;
    assert.equal(execution_count, 1);
    const { history } = await client.send("history_request", { hist_access_type: "tail", n: 9, output: false }).reply;
    assert.deepEqual((history as unknown[][]).at(-1)?.at(2), "1");
    assert.ok(!JSON.stringify(history).includes("process.cwd"));
  });

  it("runs all cells: sends them at once, and none is skipped after one that fails", async () => {
    const cells = [run("const a = 2"), run("throw new Error('on purpose')", "b"), run("a + 1", "c")];
    const replies = await Promise.all(cells.map((cell) => cell.reply));
    assert.deepEqual(
      replies.map((reply) => [reply.status, reply.execution_count]),
      [
        ["ok", 2],
        ["error", 3],
        ["ok", 4],
      ],
    );
    assert.deepEqual((await heardOf(cells[2] as (typeof cells)[number])).slice(1, 3), [
      "execute_input a + 1",
      "execute_result 3",
    ]);
  });

  it("completes while typing, then inspects what is chosen; it counts UTF-16 units", async () => {
    const code = `"😀😀"; const list = [1]; list.flatM`;
    const { matches, cursor_start, cursor_end } = await client.send("complete_request", {
      ...{ code, cursor_pos: code.length },
    }).reply;
    assert.deepEqual(matches, ["flatMap"]);
    assert.equal(code.slice(cursor_start as number, cursor_end as number), "flatM");
    const chosen = `${code.slice(0, -5)}flatMap`;
    const request = { code: chosen, cursor_pos: chosen.length, detail_level: 0 };
    assert.equal((await client.send("inspect_request", request).reply).found, true);
  });

  it("stops a cell by a message, and the next one runs", async () => {
    const endless = run("console.log('begun'); while (true) {}");
    await client.hear((message) => message.content.text === "begun\n");
    const interrupt = client.send("interrupt_request", {}, "control");
    assert.equal((await arrival("the cell's end", endless.reply)).ename, "Interrupted");
    assert.equal((await interrupt.reply).msg_type, "interrupt_reply");
    assert.deepEqual(await outputsOf(run("a")), ["execute_result 2"]);
  });

  it("asks for what it has no use for here, and is answered: comms, a debugger", async () => {
    assert.deepEqual((await client.send("comm_info_request", { target_name: "jupyter.widget" }).reply).comms, {});
    assert.equal((await client.send("debug_request", { command: "debugInfo" }, "control").reply).status, "error");
  });

  it("restarts: the kernel says goodbye, and its process ends", async () => {
    const { reply } = client.send("shutdown_request", { restart: true }, "control");
    assert.deepEqual((await arrival("shutdown_reply", reply)).restart, true);
    assert.equal(await arrival("the end of the process", client.exited), 0);
  });
});
