import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Content } from "../../../src/kernel/protocol/wire.js";
import { type Client, type Sent, startClient } from "../client.js";

/** What came from IOPub for a request, short: `stream stdout a`, `status busy`. */
async function heardOf(sent: Sent): Promise<string[]> {
  return (await sent.outputs).map(({ header, content }) => {
    const data = content.data as Content | undefined;
    const said = [content.execution_state, content.name, content.text, content.code, content.ename];
    return [header.msg_type, ...said, data?.["text/plain"]].filter((part) => part !== undefined).join(" ");
  });
}

const outputsOf = async (sent: Sent) => (await heardOf(sent)).slice(2, -1);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A kernel with a session of our own, which is there at once: `openSession` is JavaScript. */
const sessionOf = (openSession: string): string[] => {
  const module = new URL("../../../src/kernel/protocol/kernel.js", import.meta.url).href;
  const start = `import { startKernel } from ${JSON.stringify(module)}; startKernel(process.argv.at(-1), "typescript", ${openSession});`;
  return [process.execPath, "--input-type=module", "-e", start, "--"];
};

/** Evaluates plain JavaScript, in which `say(text)` prints. */
const evaluating = sessionOf(`(host) => {
  globalThis.say = (text) => host.output({ type: "stream", name: "stdout", text: String(text) });
  return {
    executionCount: 0,
    async execute({ code }) {
      (0, eval)(code);
      return { status: "ok", execution_count: 1, user_expressions: {} };
    },
  };
}`);

/** Catches what never comes. How soon it comes is for `npm run bench`: a busy machine takes its time. */
async function arrival<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come`)), 30_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

describe("a kernel that speaks Jupyter's protocol", { timeout: 300_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const statuses = (request: Sent) =>
    heardOf(request).then((heard) => heard.filter((line) => line.startsWith("status")));

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

  describe("history", () => {
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

  describe("after an error", () => {
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

  describe("interrupt", () => {
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
      assert.equal(
        (await client.execute("await new Promise((resolve) => setTimeout(resolve, 300))").reply).status,
        "ok",
      );
    });

    it("ends a cell that is only about to begin", async () => {
      const cell = client.execute("while (true) {}");
      client.send("interrupt_request", {}, "control");
      assert.equal((await arrival("the interrupted cell's reply", cell.reply)).ename, "Interrupted");
    });
  });

  describe("prompt()", () => {
    it("gives back what was typed", async () => {
      client.answers.push("세종 😀");
      assert.deepEqual(await outputsOf(client.execute(`prompt("name?")`)), ["execute_result '세종 😀'"]);
      assert.deepEqual(client.asked.at(-1)?.content, { prompt: "name?", password: false });
    });

    it("asks again and again, also for what is not to be seen", async () => {
      client.answers.push("a", "b");
      const cell = client.execute(`const first = prompt(); first + prompt("secret?", { password: true })`);
      assert.deepEqual(await outputsOf(cell), ["execute_result 'ab'"]);
      assert.deepEqual(client.asked.at(-1)?.content, { prompt: "secret?", password: true });
    });

    it("is an error where nobody can answer", async () => {
      const reply = await arrival("the reply", client.execute(`prompt("name?")`, { allow_stdin: false }).reply);
      assert.equal(reply.status, "error");
      assert.match(String(reply.evalue), /prompt\(\)/);
    });

    it("is ended by an interrupt, and the next one gets its own answer", async () => {
      const before = client.asked.length;
      const cell = client.execute(`prompt("ever?")`);
      while (client.asked.length === before) await pause(5);
      client.send("interrupt_request", {}, "control");
      assert.equal((await arrival("the reply", cell.reply)).ename, "Interrupted");
      client.answers.push("yes");
      assert.deepEqual(await outputsOf(client.execute(`prompt("again?")`)), ["execute_result 'yes'"]);
    });
  });
});

describe("the module nabla/display", { timeout: 60_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
    await client.execute('import { display as put, html, md, svg, table } from "nabla/display"').reply;
  });
  after(() => client.stop());
  const data = async (code: string) => {
    const shown = (await client.execute(code).outputs).filter(({ content }) => content.data);
    return shown.map(({ header, content }) => [header.msg_type, content.data]);
  };

  it("shows HTML, Markdown and SVG from templates", async () => {
    assert.deepEqual(await data("html`<b>$" + "{1 + 1}</b>`"), [["execute_result", { "text/html": "<b>2</b>" }]]);
    assert.deepEqual(await data("put(md`**$" + "{'a'}**`)"), [["display_data", { "text/markdown": "**a**" }]]);
    assert.deepEqual(await data("svg`<svg/>`"), [["execute_result", { "image/svg+xml": "<svg/>" }]]);
    assert.deepEqual(await data('put({ "text/plain": "raw" }, { raw: true })'), [
      ["display_data", { "text/plain": "raw" }],
    ]);
  });

  it("shows objects as a table, markup escaped", async () => {
    const rows = "[{ a: 1, 이름: '<b>' }, { a: { b: 2 } }, 'x']";
    const [[, bundle]] = (await data(`table(${rows})`)) as [[string, Record<string, string>]];
    assert.match(bundle["text/html"] ?? "", /<th>a<\/th><th>이름<\/th><th>value<\/th>.*<td>&#60;b&#62;<\/td>/);
    assert.equal(bundle["text/plain"], 'a        이름  value\n1        <b>\n{"b":2}\n               x');
    const [[, one]] = (await data(`table(${rows}, ["a"])`)) as [[string, Record<string, string>]];
    // The last row has nothing in that column.
    assert.equal(one["text/plain"], 'a\n1\n{"b":2}\n');
  });
});

describe("a kernel for JavaScript", { timeout: 60_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient({ language: "javascript" });
  });
  after(() => client.stop());

  it("says so", async () => {
    const { language_info } = await client.send("kernel_info_request").reply;
    const { name, file_extension, mimetype } = language_info as Content;
    assert.deepEqual([name, file_extension, mimetype], ["javascript", ".js", "text/javascript"]);
  });

  const cells: [string[], string][] = [
    [["function P(name) { this.name = name }", "new P('a').name"], "'a'"],
    [["let x = 123", "x += 'a'; x"], "'123a'"],
    [["const o = {}; o.a = 3", "o.a"], "3"],
    [["class A { constructor() { this.n = 1 } } ; new A().n"], "1"],
    [["let n = 0; function inc() { n++ }", "inc(); inc(); n"], "2"],
    [["const add = (a, b) => a + b; add(1)"], "NaN"],
    [["import fs from 'fs'; fs.existsSync('/none')"], "false"],
    [["const f = require('fs'); typeof f.nothing"], "'undefined'"],
  ];
  for (const [texts, value] of cells)
    it(texts.join(" | "), async () => {
      let last: string[] = [];
      for (const code of texts) last = await outputsOf(client.execute(code));
      assert.deepEqual(last, [`execute_result ${value}`]);
    });

  it("still says what does not parse, and what does not exist", async () => {
    assert.deepEqual(await outputsOf(client.execute("const = 1")), ["error SyntaxError"]);
    assert.deepEqual(await outputsOf(client.execute("nobody.knows")), ["error ReferenceError"]);
  });
});

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
