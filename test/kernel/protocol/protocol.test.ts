import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Content } from "../../../src/kernel/protocol/wire.js";
import { type Client, startClient } from "../client.js";
import { arrival, heardOf, outputsOf, statuses } from "./asking.js";

describe("a kernel that speaks Jupyter's protocol", { timeout: 300_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it("says what it is", async () => {
    const info = await client.send("kernel_info_request").reply;
    assert.equal(info.status, "ok");
    assert.equal(info.protocol_version, "5.4");
    assert.equal(info.implementation, "nabla");
    assert.deepEqual(
      { ...(info.language_info as Content), version: "" },
      {
        name: "typescript",
        version: "",
        mimetype: "application/typescript",
        file_extension: ".ts",
        pygments_lexer: "typescript",
        codemirror_mode: "typescript",
        nbconvert_exporter: "script",
      },
    );
  });

  it("is busy before and idle after every request, on shell and on control", async () => {
    const requests = [
      client.send("kernel_info_request"),
      client.send("kernel_info_request", {}, "control"),
      client.send("history_request", { hist_access_type: "tail", n: 1 }),
      client.send("comm_info_request"),
      client.send("is_complete_request", { code: "1" }),
      client.send("complete_request", { code: "Mat", cursor_pos: 3 }),
      client.send("inspect_request", { code: "Math", cursor_pos: 4, detail_level: 0 }),
      client.send("interrupt_request", {}, "control"),
      client.execute("1"),
    ];
    for (const request of requests) {
      assert.equal((await request.reply).status === "error", false);
      assert.deepEqual(await statuses(request), ["status busy", "status idle"]);
    }
  });

  it("answers a request it does not know with an error, and stays alive", async () => {
    const request = client.send("debug_request", { command: "initialize" }, "control");
    const reply = await request.reply;
    assert.equal(reply.msg_type, "debug_reply");
    assert.equal(reply.status, "error");
    assert.match(String(reply.evalue), /debug_request/);
    assert.deepEqual(await statuses(request), ["status busy", "status idle"]);
  });

  it("ignores a message that is not signed with the key", async () => {
    const heard = client.heard.length;
    const part = JSON.stringify({ msg_id: "forged", msg_type: "execute_request" });
    await client.raw("shell", ["<IDS|MSG>", "0".repeat(64), part, "{}", "{}", '{"code":"1"}']);
    await client.raw("shell", ["nonsense"]);
    assert.equal((await client.send("kernel_info_request").reply).status, "ok");
    assert.ok(client.heard.slice(heard).every((message) => message.parent_header.msg_id !== "forged"));
  });

  it("ignores a message that is signed and none", async () => {
    const { key } = JSON.parse(readFileSync(client.connectionFile, "utf8")) as { key: string };
    const good = JSON.stringify({ msg_id: "1", msg_type: "kernel_info_request" });
    const request = JSON.stringify({ msg_id: "1", msg_type: "execute_request" });
    for (const parts of [
      ["{}", "{}", "{}", "{}"],
      [JSON.stringify({ msg_id: "1" }), "{}", "{}", "{}"],
      [JSON.stringify({ msg_id: "1", msg_type: 5 }), "{}", "{}", "{}"],
      [JSON.stringify({ msg_type: "kernel_info_request" }), "{}", "{}", "{}"],
      ["null", "{}", "{}", "{}"],
      ["[]", "{}", "{}", "{}"],
      ["3", "null", "null", "null"],
      ["no JSON", "{}", "{}", "{}"],
      [good, "null", "null", "null"],
      [request, "[]", "null", '"text"'],
      [request, "{}", "{}", '{"code": 5, "user_expressions": 3}'],
      [
        JSON.stringify({ msg_id: "1", msg_type: "history_request" }),
        "{}",
        "{}",
        '{"n": "x", "pattern": 5, "hist_access_type": "search"}',
      ],
      [JSON.stringify({ msg_id: "1", msg_type: "complete_request" }), "{}", "{}", '{"cursor_pos": -5}'],
      [JSON.stringify({ msg_id: "1", msg_type: "toString" }), "{}", "{}", "{}"],
      [JSON.stringify({ msg_id: "1", msg_type: "constructor" }), "{}", "{}", "{}"],
    ]) {
      const signature = createHmac("sha256", key).update(parts.join("")).digest("hex");
      for (const channel of ["shell", "control"] as const)
        await client.raw(channel, ["<IDS|MSG>", signature, ...parts]);
    }
    assert.equal((await arrival("kernel_info", client.send("kernel_info_request").reply)).status, "ok");
    assert.deepEqual(await outputsOf(client.execute("6 * 7")), ["execute_result 42"]);
  });

  it("echoes the heartbeat", async () => {
    await client.raw("hb", ["", "beat"]);
    assert.equal(await client.echoed(), "beat");
  });

  it("passes on streams, displays and the result in the order they were made in", async () => {
    const cell = client.execute(`console.log("a"); console.warn("b"); display("c"); console.log("d"); 1 + 1`);
    const reply = await cell.reply;
    assert.equal(reply.status, "ok");
    assert.deepEqual(await heardOf(cell), [
      "status busy",
      `execute_input console.log("a"); console.warn("b"); display("c"); console.log("d"); 1 + 1`,
      "stream stdout a\n",
      "stream stderr b\n",
      "display_data 'c'",
      "stream stdout d\n",
      "execute_result 2",
      "status idle",
    ]);
  });

  it("merges thousands of lines into a few messages and loses none", async () => {
    const cell = client.execute(`for (let i = 0; i < 50_000; i++) console.log(i + " ∇");`);
    const streams = (await cell.outputs).filter((message) => message.header.msg_type === "stream");
    assert.ok(streams.length < 500, `${streams.length} messages`);
    const expected = Array.from({ length: 50_000 }, (_, i) => `${i} ∇\n`).join("");
    assert.ok(streams.map((message) => message.content.text).join("") === expected);
  });

  it("sends half a surrogate pair as a replacement character, which every client can read", async () => {
    assert.deepEqual(await outputsOf(client.execute(`console.log("\\ud83d!")`)), ["stream stdout \ufffd!\n"]);
    const bundle = client.execute(`({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": "\\ud83d!" }) })`);
    assert.deepEqual(await outputsOf(bundle), ["execute_result \ufffd!"]);
  });

  it("replies with ename, evalue and traceback when a cell fails", async () => {
    const cell = client.execute(`throw new RangeError("too far")`);
    const { status, ename, evalue, traceback } = await cell.reply;
    assert.deepEqual({ status, ename, evalue }, { status: "error", ename: "RangeError", evalue: "too far" });
    const [error, ...others] = (await cell.outputs).filter((message) => message.header.msg_type === "error");
    assert.deepEqual(error?.content, { ename, evalue, traceback });
    assert.equal(others.length, 0);
  });

  it("shows and counts nothing for a silent request", async () => {
    const { execution_count } = await client.execute("1").reply;
    const silent = client.execute("2", { silent: true });
    assert.equal((await silent.reply).execution_count, execution_count);
    assert.deepEqual(await heardOf(silent), ["status busy", "status idle"]);
    assert.equal((await client.execute("3").reply).execution_count, Number(execution_count) + 1);
  });

  it("evaluates user expressions", async () => {
    const { user_expressions } = await client.execute("const ue = 6", {
      user_expressions: { good: "ue * 7", bad: "ue.nothing.at.all" },
    }).reply;
    const { good, bad } = user_expressions as Record<string, Content>;
    assert.deepEqual(good?.data, { "text/plain": "42" });
    assert.equal(bad?.status, "error");
  });

  it("counts cursor positions in code points, as Jupyter does", async () => {
    const { reply } = client.send("complete_request", { code: `"😀😀"; Mat`, cursor_pos: 9 });
    const { matches, cursor_start, cursor_end } = await reply;
    assert.ok((matches as string[]).includes("Math"));
    assert.deepEqual([cursor_start, cursor_end], [6, 9]);
    const inspected = await client.send("inspect_request", { code: `"😀😀"; Math`, cursor_pos: 8, detail_level: 0 })
      .reply;
    assert.equal(inspected.found, true);
    const nothing = await client.send("inspect_request", { code: "   ", cursor_pos: 1, detail_level: 0 }).reply;
    assert.deepEqual([nothing.status, nothing.found, nothing.data], ["ok", false, {}]);
  });

  it("tells complete code from incomplete and invalid code", async () => {
    const ask = async (code: string) => (await client.send("is_complete_request", { code }).reply).status;
    assert.equal(await ask("const a = 1"), "complete");
    assert.equal(await ask("function f() {"), "incomplete");
    assert.equal(await ask("const = 1)"), "invalid");
  });

  it("has no comms, and closes one that is opened", async () => {
    assert.deepEqual((await client.send("comm_info_request").reply).comms, {});
    const opened = client.send("comm_open", { comm_id: "c1", target_name: "unknown", data: {} });
    const closed = (await opened.outputs).find((message) => message.header.msg_type === "comm_close");
    assert.equal(closed?.content.comm_id, "c1");
  });
});
