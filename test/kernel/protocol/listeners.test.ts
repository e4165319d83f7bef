import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../../project.js";
import { type Client, startClient } from "../client.js";
import { pause } from "./asking.js";

const FOREVER = "begin(); await new Promise(() => {})";

/** Each: a title, and a cell that has something called again and again, which does `tick()`, before it waits for ever. */
const LISTENS: [title: string, cell: string][] = [
  [
    "callbacks of fs",
    `import fs from "fs"; (function again() { fs.readFile("/dev/null", () => { tick(); again() }) })()`,
  ],
  [
    "a function of fs under another name, given itself",
    `import { stat as look } from "fs"; function looked() { tick(); look("/", looked) } looked()`,
  ],
  [
    "fs as require gives it",
    `const disk = require("fs"); const more = () => disk.stat("/", () => { tick(); more() }); more()`,
  ],
  [
    "crypto",
    `import { randomBytes } from "crypto"; const bytes = () => randomBytes(8, () => { tick(); bytes() }); bytes()`,
  ],
  ["dns", `import dns from "dns"; const ask = () => dns.lookup("localhost", () => { tick(); ask() }); ask()`],
  ["zlib", `import zlib from "zlib"; const pack = () => zlib.gzip("x", () => { tick(); pack() }); pack()`],
  [
    "exec",
    `import { exec } from "child_process"; const shell = () => exec("sleep 0.05", () => { tick(); shell() }); shell()`,
  ],
  [
    "nextTick and setImmediate by turns",
    "const turn = () => process.nextTick(() => setImmediate(() => { tick(); turn() })); turn()",
  ],
  [
    "microtasks and immediates by turns",
    "const micro = () => queueMicrotask(() => setImmediate(() => { tick(); micro() })); micro()",
  ],
  ["an emitter that an earlier cell feeds", `bus.on("beat", () => tick())`],
  ["the same by a name of its own", `const heard = () => tick(); bus.addListener("beat", heard)`],
  ["the same, each time once", `const onceMore = () => bus.once("beat", () => { tick(); onceMore() }); onceMore()`],
  [
    "the same with a bound function",
    `class Ear { hear() { tick() } } bus.prependListener("beat", Ear.prototype.hear.bind(new Ear()))`,
  ],
  ["an event target that an earlier cell feeds", `target.addEventListener("beat", () => tick())`],
  [
    "an asynchronous iterator of events",
    `import { on } from "events"; void (async () => { for await (const _ of on(bus, "beat")) tick() })()`,
  ],
  [
    "an abort signal",
    `const signals = () => { const c = new AbortController(); c.signal.addEventListener("abort", () => { tick(); setTimeout(signals, 5) }); c.abort() }; signals()`,
  ],
  [
    "signals of the system",
    `process.on("SIGUSR2", () => tick()); import { spawn as run } from "child_process"; run("sh", ["-c", \`for i in 1 2 3 4 5 6 7 8 9; do kill -USR2 \${process.pid}; sleep 0.1; done\`], { detached: true })`,
  ],
  [
    "fs.watch",
    `import { watch, mkdtempSync } from "fs"; const dir = mkdtempSync("/tmp/nabla-watch-"); watch(dir, () => tick()); import { spawn as writer } from "child_process"; writer("sh", ["-c", \`for i in 1 2 3 4 5 6 7 8 9; do touch \${dir}/$i; sleep 0.1; done; rm -r \${dir}\`], { detached: true })`,
  ],
  [
    "fs.watchFile",
    `import * as files from "fs"; const seen = files.mkdtempSync("/tmp/nabla-watch-") + "/f"; files.watchFile(seen, { interval: 5 }, () => tick()); import { spawn as later } from "child_process"; later("sh", ["-c", \`for i in 1 2 3 4 5 6 7 8 9; do echo $i >> \${seen}; sleep 0.1; done; rm \${seen}\`], { detached: true })`,
  ],
  [
    "a server and its clients",
    `import net from "net"; const chat = net.createServer((s) => { s.on("data", (d) => { tick(); s.write(d) }); s.on("error", () => {}) }); chat.listen(0, () => { const c = net.connect((chat.address() as net.AddressInfo).port); c.on("error", () => {}); c.on("data", (d) => { tick(); c.write(d) }); c.write("x") })`,
  ],
  [
    "a web server that is asked from outside",
    `import http from "http"; const web = http.createServer((_, res) => { tick(); res.end("x") }).listen(0, () => asks((web.address() as { port: number }).port))`,
  ],
  [
    "requests",
    `import { createServer, get } from "http"; const own = createServer((_, res) => res.end("x")).listen(0, () => { const once = () => get({ port: (own.address() as { port: number }).port }, (res) => { res.resume(); res.on("end", () => { tick(); once() }) }).on("error", () => {}); once() })`,
  ],
  [
    "datagrams",
    `import dgram from "dgram"; const u = dgram.createSocket("udp4", (m) => { tick(); u.send(m, u.address().port) }); u.bind(0, "127.0.0.1", () => u.send("x", u.address().port))`,
  ],
  [
    "message ports",
    `import { MessageChannel as Pair } from "worker_threads"; const { port1: a, port2: b } = new Pair(); a.on("message", () => { tick(); a.postMessage(0) }); b.on("message", () => b.postMessage(0)); b.postMessage(0)`,
  ],
  [
    "message ports by onmessage",
    `const { port1: c, port2: d } = new MessageChannel() as any; c.onmessage = () => { tick(); c.postMessage(0) }; d.onmessage = () => d.postMessage(0); d.postMessage(0)`,
  ],
  [
    "a worker's messages",
    `import { Worker } from "worker_threads"; new Worker("setInterval(() => require('worker_threads').parentPort.postMessage(1), 5)", { eval: true }).on("message", () => tick())`,
  ],
  [
    "what a worker prints",
    `import { Worker as Loud } from "worker_threads"; new Loud("setInterval(() => console.log('tick'), 5)", { eval: true }); tick()`,
  ],
  [
    "the data of a stream",
    `import { Readable } from "stream"; Readable.from((function* () { for (;;) yield 1 })()).on("data", () => tick())`,
  ],
  [
    "a stream into a stream of one's own",
    `import { Readable as From, Writable } from "stream"; From.from((function* () { for (;;) yield "x" })()).pipe(new Writable({ write(_, __, done) { tick(); setImmediate(done) } }))`,
  ],
  [
    "callbacks of a stream that is written to",
    `import { createWriteStream } from "fs"; const sink = createWriteStream("/dev/null"); const pour = () => sink.write("x", () => { tick(); pour() }); pour()`,
  ],
  [
    "the lines of a child process",
    `import { spawn } from "child_process"; import readline from "readline"; readline.createInterface({ input: spawn("sh", ["-c", "while :; do echo x; sleep 0.05; done"]).stdout }).on("line", () => tick())`,
  ],
  ["what an earlier cell's function does", "fromBefore()"],
  ["a function of a local file", `import { loop } from "./fixtures/loop"; void loop(tick)`],
  ["a module cell's function", `import { moduleLoop } from "./waiting"; void moduleLoop(tick)`],
];

/** What an earlier cell does, each by another way; it counts in `kept`, and feeds what others listen to. */
const EARLIER = `
import { EventEmitter } from "events";
import { createServer as serve, get as request } from "http";
import { readFile as read } from "fs";
import { setTimeout as nap } from "timers/promises";
import { Worker as Helper } from "worker_threads";
import { Readable as Endless } from "stream";
let n = 0;
const begin = () => console.log("begun");
const tick = () => { n++; console.log("tick") };
const kept = { interval: 0, loop: 0, listener: 0, timer: 0, target: 0, files: 0, requests: 0, worker: 0, data: 0 };
const bus = new EventEmitter().setMaxListeners(0);
const target = new EventTarget();
setInterval(() => { kept.interval++; bus.emit("beat"); target.dispatchEvent(new Event("beat")) }, 10);
void (async () => { for (;;) { await nap(10); kept.loop++ } })();
bus.on("beat", () => { kept.listener++; setTimeout(() => { kept.timer++ }, 30) });
target.addEventListener("beat", () => { kept.target++ });
const readAgain = () => read("/dev/null", () => { kept.files++; setTimeout(readAgain, 5) });
readAgain();
const server = serve((_, res) => res.end("x")).listen(0, function asking() {
  request({ port: (server.address() as { port: number }).port }, (res) => { kept.requests++; res.resume(); setTimeout(asking, 5) });
});
new Helper("setInterval(() => require('worker_threads').parentPort.postMessage(1), 10)", { eval: true }).on("message", () => { kept.worker++ });
Endless.from((async function* () { for (;;) { await nap(10); yield 1 } })()).on("data", () => { kept.data++ });
function fromBefore() { read("/dev/null", () => { tick(); fromBefore() }) }
const asks = (port: number) => setInterval(() => request({ port }, (res) => res.resume()).on("error", () => {}), 20);
0`;

/** A module cell, as tslab has them. */
const MODULE_CELL = `/** @module waiting */
import { setTimeout as doze } from "timers/promises";
export async function moduleLoop(tick: () => void) { for (;;) { await doze(5); tick() } }`;

describe("an interrupt ends what its cell is called by", { timeout: 300_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient({ cwd: join(root, "test", "kernel") });
    await client.execute(EARLIER).reply;
    await client.execute(MODULE_CELL).reply;
  });
  after(() => client.stop());

  const value = async (code: string) => {
    const outputs = await client.execute(code, { stop_on_error: false }).outputs;
    const shown = outputs.find(({ header }) => header.msg_type === "execute_result" || header.msg_type === "error");
    const { data, evalue } = (shown?.content ?? {}) as { data?: Record<string, string>; evalue?: string };
    return data?.["text/plain"] ?? evalue ?? "";
  };
  const counts = async (): Promise<Record<string, number>> =>
    JSON.parse((await value("JSON.stringify(kept)")).slice(1, -1));

  for (const [title, cell] of LISTENS)
    it(title, async () => {
      const before = Number(await value("n = 0"));
      const sent = client.execute(`${cell}; ${FOREVER}`, { stop_on_error: false });
      for (const said of ["begun", "tick"])
        await client.hear((m) => m.parent_header.msg_id === sent.id && String(m.content.text).includes(said));
      await pause(50);
      client.send("interrupt_request", {}, "control");
      assert.equal((await sent.reply).ename, "Interrupted");
      const counted = Number(await value("n"));
      assert.ok(counted > before, "it had been called");
      // What was written before may still be on its way.
      await pause(50);
      const heard = client.heard.length;
      const meanwhile = await counts();
      await pause(200);
      assert.equal(Number(await value("n")), counted);
      assert.deepEqual(
        client.heard.slice(heard).filter(({ header }) => ["stream", "error"].includes(header.msg_type)),
        [],
      );
      const later = await counts();
      assert.deepEqual(
        Object.keys(later).filter((name) => (later[name] ?? 0) <= (meanwhile[name] ?? 0)),
        [],
      );
    });

  it("and leaves listeners what they are for whoever asks", async () => {
    await value(`const e = new EventEmitter(); let calls = 0; const called = () => { calls++ }; 0`);
    assert.equal(
      await value(`e.on("x", called).once("x", called); e.listeners("x").every((f) => f === called)`),
      "true",
    );
    assert.equal(await value(`e.emit("x"); [calls, e.listenerCount("x"), e.rawListeners("x").length]`), "[ 2, 1, 1 ]");
    assert.equal(await value(`e.off("x", called).once("x", called).off("x", called); e.emit("x")`), "false");
    assert.equal(await value(`const t = new EventTarget(); t.addEventListener("x", called); 0`), "0");
    assert.equal(await value(`t.addEventListener("x", called); t.dispatchEvent(new Event("x")); calls`), "3");
    assert.equal(await value(`t.removeEventListener("x", called); t.dispatchEvent(new Event("x")); calls`), "3");
    await value(`import * as fs from "fs"; fs.watchFile("/nowhere", called); 0`);
    const watchers = `process.getActiveResourcesInfo().filter((name) => name === "StatWatcher").length`;
    assert.equal(await value(`fs.unwatchFile("/nowhere", called); ${watchers}`), "0");
    assert.equal(
      await value(
        `class Own { f: unknown; on(_: string, f: unknown) { this.f = f; return this } } new Own().on("x", called).f === called`,
      ),
      "true",
    );
  });
});
