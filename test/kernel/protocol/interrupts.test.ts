import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Client, startClient } from "../client.js";
import { stress } from "../stress.js";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Each: a title, what runs before, and the cell that is interrupted when it has printed `begun`; it counts in `n`. */
const WAITS: [title: string, cell: string][] = [
  [
    "timers/promises",
    `import { setTimeout as nap } from "timers/promises"; begin(); for (;;) { await nap(5); n++; console.log("tick") }`,
  ],
  [
    "an interval of timers/promises",
    `import { setInterval as beats } from "timers/promises"; begin(); for await (const _ of beats(5)) { n++; console.log("tick") }`,
  ],
  ["fs/promises", `import { stat } from "fs/promises"; begin(); for (;;) { await stat("/"); n++ }`],
  [
    "a promise that fails, caught",
    `import { stat } from "fs/promises"; begin(); for (;;) try { await stat("/none") } catch { n++; console.log("caught") } finally { n++ }`,
  ],
  ["setImmediate", "begin(); for (;;) { await new Promise((done) => setImmediate(done)); n++ }"],
  [
    "setImmediate of timers",
    `import { setImmediate as soon } from "timers"; begin(); soon(function again() { n++; soon(again) }); await new Promise(() => {})`,
  ],
  [
    "an asynchronous iterator",
    `import { setTimeout as nap } from "timers/promises"; async function* beats() { for (;;) { await nap(5); yield 1 } } begin(); for await (const b of beats()) { n += b; console.log("tick") }`,
  ],
  [
    "a chain of then",
    `import { setTimeout as nap } from "timers/promises"; const next = (): unknown => nap(5).then(() => { n++; console.log("tick"); return next() }); begin(); await next()`,
  ],
  [
    "a function of its own that waits",
    `import { setTimeout as nap } from "timers/promises"; const work = async () => { for (;;) { await nap(5); n++ } }; begin(); await Promise.all([work(), work()])`,
  ],
  [
    "the straight rest after a wait",
    `import { setTimeout as nap } from "timers/promises"; begin(); await nap(400); n++; console.log("tick")`,
  ],
  [
    "setTimeout that sets itself anew",
    "begin(); (function again() { n++; setTimeout(again, 5) })(); await new Promise(() => {})",
  ],
  [
    "a child process, waited for",
    `import { spawn } from "child_process"; const child = spawn("sh", ["-c", "while :; do echo tick; sleep 0.05; done"]); child.stdout.on("data", () => { n++ }); begin(); await new Promise((end) => child.on("exit", end))`,
  ],
  [
    "a child process's output",
    `import { spawn } from "child_process"; const loud = spawn("sh", ["-c", "while :; do echo tick; sleep 0.05; done"], { stdio: "inherit" }); begin(); await new Promise((end) => loud.on("exit", end))`,
  ],
];

describe("an interrupted cell", { timeout: 300_000 }, () => {
  let client: Client;
  before(async () => {
    client = await startClient();
    await client.execute(`let n = 0; const begin = () => console.log("begun")`).reply;
  });
  after(() => client.stop());

  const run = async (code: string) => {
    const outputs = await client.execute(code, { stop_on_error: false }).outputs;
    const told = outputs.map(
      ({ content }) => content as { data?: Record<string, string>; text?: string; ename?: string },
    );
    return told.flatMap(({ data, text, ename }) => data?.["text/plain"] ?? text ?? ename ?? []).join("|");
  };

  /** Interrupts the cell once it has begun; how long its end took. */
  async function interrupt(cell: string): Promise<number> {
    const sent = client.execute(cell, { stop_on_error: false });
    await client.hear((m) => m.parent_header.msg_id === sent.id && String(m.content.text).startsWith("begun"));
    await pause(50);
    const start = Date.now();
    client.send("interrupt_request", {}, "control");
    assert.equal((await sent.reply).ename, "Interrupted");
    return Date.now() - start;
  }

  for (const [title, cell] of WAITS)
    it(`does not go on after ${title}`, async () => {
      await interrupt(cell);
      // What a child had written before it was ended may still arrive.
      await pause(200);
      const heard = client.heard.length;
      const counted = await run("n");
      await pause(500);
      assert.equal(await run("n"), counted);
      const late = client.heard.slice(heard).filter(({ content }) => /tick|caught/.test(String(content.text)));
      assert.deepEqual(late, []);
    });

  const BLOCKED: [title: string, cell: string][] = [
    ["execSync", `import { execSync } from "child_process"; begin(); execSync("sleep 30")`],
    ["execSync of several commands", `import { execSync } from "child_process"; begin(); execSync("sleep 30; echo x")`],
    ["spawnSync", `import { spawnSync } from "child_process"; begin(); spawnSync("sleep", ["30"])`],
    ["execFileSync", `import { execFileSync } from "child_process"; begin(); execFileSync("sleep", ["30"])`],
    ["Atomics.wait", "begin(); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)"],
  ];
  for (const [title, cell] of BLOCKED)
    it(`ends though it waits in ${title}`, async () => {
      const server = await run(
        `import { spawn as start } from "child_process"; const server = start("sleep", ["30"]); server.pid`,
      );
      assert.match(server, /^\d+$/);
      const took = await interrupt(cell);
      assert.ok(took < 10_000, `${took} ms`);
      // Only the newest child was waited for: what an earlier cell has started lives on.
      assert.equal(await run("server.exitCode ?? server.signalCode"), "null");
      await run("server.kill()");
    });

  const NEXT: [title: string, cell: string][] = [
    ["a loop in an interval", "begin(); setInterval(() => { while (true) {} }, 5); await new Promise(() => {})"],
    [
      "loops in several timers",
      "begin(); for (let i = 0; i < 5; i++) setTimeout(() => { while (true) {} }, i); await new Promise(() => {})",
    ],
    ["a loop in nextTick", "begin(); process.nextTick(() => { while (true) {} }); await new Promise(() => {})"],
    ["a loop in a microtask", "begin(); queueMicrotask(() => { while (true) {} }); await new Promise(() => {})"],
    [
      "nextTick that calls itself",
      "begin(); process.nextTick(function tick() { process.nextTick(tick) }); await new Promise(() => {})",
    ],
    ["a loop in finally", "begin(); try { await new Promise(() => {}) } finally { while (true) {} }"],
    ["a loop in a getter that is shown", "begin(); ({ get [Symbol.toStringTag]() { while (true) {} } })"],
    ["a loop in a display method", `begin(); ({ [Symbol.for("Jupyter.display")]: () => { while (true) {} } })`],
    ["a display method that never ends", `begin(); ({ [Symbol.for("Jupyter.display")]: () => new Promise(() => {}) })`],
  ];
  for (const [title, cell] of NEXT)
    it(`leaves the next one free after ${title}`, async () => {
      await interrupt(cell);
      assert.equal(await run("1 + 1"), "2");
    });

  const OUTLIVES: [title: string, cell: string][] = [
    [
      "a server's handler",
      `import http from "http"; import { get } from "http"; const s = http.createServer(() => { while (true) {} }); await new Promise((up) => s.listen(0, () => up(0))); setTimeout(() => get({ port: (s.address() as { port: number }).port }).on("error", () => {}), 1200).unref(); 0`,
    ],
    [
      "a worker's message",
      `import { Worker } from "worker_threads"; const w = new Worker("setTimeout(() => require('worker_threads').parentPort.postMessage(1), 1300)", { eval: true }); w.on("message", () => { while (true) {} }); 0`,
    ],
    [
      "a late then",
      `import { setTimeout as later } from "timers/promises"; void later(1200).then(() => { while (true) {} }); 0`,
    ],
  ];
  for (const [title, cell] of OUTLIVES)
    it(`or what an ended one has left behind, ${title}`, async () => {
      await client.execute(cell).reply;
      await pause(1500);
      const next = client.execute("1", { stop_on_error: false });
      await pause(100);
      client.send("interrupt_request", {}, "control");
      await next.outputs;
      assert.equal(await run("2 + 2"), "4");
    });

  it("leaves no trace when it is interrupted while it loads its imports", async () => {
    for (let i = 0; i < 10; i++) {
      const name = `reads${i}`;
      const sent = client.execute(`import { readFile as file${i} } from "fs/promises"; let ${name} = 0`, {
        stop_on_error: false,
      });
      await pause(i);
      client.send("interrupt_request", {}, "control");
      const { status } = await sent.reply;
      const said = await run(name);
      if (status === "ok") assert.equal(said, "0");
      else assert.doesNotMatch(said, /nabla/);
    }
  });

  it("loses nothing wherever it is, in a list of forty, at random", async () => {
    assert.deepEqual(await stress(client, 60, Date.now() % 1000, 30_000), []);
  });
});

describe("a kernel that ends", { timeout: 60_000 }, () => {
  const lives = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  for (const [title, busy] of [
    ["ends its children", "0"],
    ["ends them though it is busy", "while (true) {}"],
  ] as const)
    it(title, async (t) => {
      const client = await startClient();
      t.after(client.stop);
      const cell = client.execute(
        `import { spawn } from "child_process"; console.log(spawn("sh", ["-c", "sleep 30; echo"]).pid); ${busy}`,
      );
      const said = await client.hear((m) => m.parent_header.msg_id === cell.id && m.content.name === "stdout");
      const pid = Number(said.content.text);
      assert.ok(lives(pid));
      await client.send("shutdown_request", {}, "control").reply;
      await client.exited;
      // It would end by itself after 30 s. One that was ended counts as living until the system has taken note of it.
      for (let tries = 0; lives(pid) && tries < 400; tries++) await pause(50);
      assert.equal(lives(pid), false);
    });

  it("has shown what its children wrote in the cell that started them", async (t) => {
    const client = await startClient();
    t.after(client.stop);
    const written = async (code: string) => {
      const outputs = await client.execute(code).outputs;
      return outputs
        .filter(({ header }) => header.msg_type === "stream")
        .map(({ content }) => content.text)
        .join("");
    };
    const load = `import cp from "child_process"; import fs from "fs"; `;
    assert.equal(await written(`${load}cp.execSync("echo a", { stdio: "inherit" })`), "a\n");
    assert.equal(
      await written(`cp.spawnSync("sh", ["-c", "echo b; echo c >&2"], { stdio: [0, 1, 2] }).status`),
      "b\nc\n",
    );
    assert.equal(
      await written(`await new Promise((end) => cp.spawn("echo", ["d"], { stdio: "inherit" }).on("close", end))`),
      "d\n",
    );
    assert.equal(await written(`fs.writeSync(1, "e"); fs.writeSync(2, Buffer.from("xfx"), 1, 1)`), "ef");
    assert.equal(await written(`fs.writeFileSync("/dev/stdout", "g")`), "g");
    assert.equal(await written(`cp.execSync("echo quiet").toString()`), "");
  });
});
