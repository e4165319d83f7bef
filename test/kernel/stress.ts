import type { Client } from "./client.js";

/**
 * Cells of every way to spend time: each leaves `left` = its own number, if it comes to its end, and must leave a kernel
 * that works wherever it is interrupted.
 */
export const CELLS: readonly string[] = [
  "while (true) {}",
  "for (;;) await null",
  "await new Promise(() => {})",
  "for (let i = 0; i < 40; i++) console.log(i)",
  "const a1 = 1; function f1() { return a1 }; f1()",
  "let late = 0; for (let i = 0; i < 3e6; i++) late += i; late",
  `import { readFile } from "node:fs/promises"; const read = await readFile("/dev/null", "utf8")`,
  `import { setTimeout as nap } from "node:timers/promises"; for (;;) await nap(3)`,
  `import { setTimeout as nap2 } from "node:timers/promises"; try { for (;;) await nap2(2) } catch { console.log("caught") } finally { console.log("finally") }`,
  `import { stat } from "node:fs/promises"; for (;;) await stat("/")`,
  "setInterval(() => { while (true) {} }, 5); await new Promise(() => {})",
  "setTimeout(() => { while (true) {} }, 1); 1",
  "const ticking = setInterval(() => {}, 1); await new Promise(() => {})",
  "Promise.resolve().then(() => { while (true) {} }); 1",
  "const again = (): unknown => Promise.resolve().then(again); again(); 2",
  "setImmediate(function next() { setImmediate(next) }); await new Promise(() => {})",
  `import { execSync } from "node:child_process"; execSync("sleep 5")`,
  `import { spawnSync } from "node:child_process"; spawnSync("sleep", ["5"])`,
  `import { spawn } from "node:child_process"; const child = spawn("sleep", ["5"]); await new Promise((end) => child.on("exit", end))`,
  `import { exec } from "node:child_process"; import { promisify } from "node:util"; await promisify(exec)("sleep 5; echo")`,
  "async function* forever() { for (let n = 0; ; n++) { await null; yield n } } for await (const n of forever()) if (n < 0) break;",
  "class Slow { get [Symbol.toStringTag]() { while (true) {} } } new Slow()",
  `({ [Symbol.for("Jupyter.display")]: () => { while (true) {} } })`,
  `({ [Symbol.for("Jupyter.display")]: () => new Promise(() => {}) })`,
  `display({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": "shown" }) })`,
  "display(Array.from({ length: 50 }, (_, i) => i)); while (true) {}",
  "throw new Error('on purpose')",
  "Promise.reject(new Error('floating')); 3",
  "const s: number = 'not a number'",
  "function deep(n: number): number { return n === 0 ? 0 : 1 + deep(n - 1) } deep(5000)",
  "const big = Array.from({ length: 2e5 }, (_, i) => ({ i })); big.map(({ i }) => i).reduce((a, b) => a + b)",
  "JSON.stringify(Array.from({ length: 1e5 }, () => 'x')).length",
  "'a'.repeat(2e6).replace(/a/g, 'b').length",
  "const { log } = console; for (;;) log('again and again')",
  "await Promise.all([1, 2, 3].map(async (n) => { for (;;) { await null; if (n < 0) return } }))",
  "await (async () => { try { await new Promise(() => {}) } finally { while (true) {} } })()",
  "queueMicrotask(function micro() { queueMicrotask(micro) }); 4",
  "process.nextTick(function tick() { process.nextTick(tick) }); 5",
  "enum Colour { red, green } interface Shape { size: number } const shape: Shape = { size: Colour.green }; shape",
  `import { derivative } from "nabla"; derivative("x^2").toString()`,
];

/** Names that no message may show: files and letters of ours. */
const INTERNAL = /cell-\d+\.nabla|[ℕℤ][\p{ID_Continue}$]|__nabla|Debug Failure|session\.cjs/u;

/** A sequence of numbers in [0, 1) that `seed` decides (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Runs `count` of the cells, each interrupted at a random moment; what went wrong, empty where nothing did. After each one
 * the next must be answered, and variables and functions of before be there unchanged.
 */
export async function stress(client: Client, count: number, seed: number, patience = 15_000): Promise<string[]> {
  const next = random(seed);
  const wrong: string[] = [];
  const said = new Set<string>();
  await client.execute("let kept = 0; const keep = { it: 1 }; function bump() { return ++kept }", { silent: false })
    .reply;
  for (let turn = 1; turn <= count; turn++) {
    const cell = CELLS[Math.floor(next() * CELLS.length)] as string;
    const wait = next() < 0.3 ? next() * 5 : next() * 120;
    const what = `turn ${turn} (${wait.toFixed(1)} ms): ${cell.slice(0, 90)}`;
    const sent = client.execute(cell, { stop_on_error: false });
    await new Promise((resolve) => setTimeout(resolve, wait));
    client.send("interrupt_request", {}, "control");
    if (next() < 0.2) client.send("interrupt_request", {}, "control");
    const outputs = await within(patience, sent.outputs);
    if (!outputs) return [...wrong, `${what}: not interrupted`];
    const check = client.execute("[bump(), keep.it]", { stop_on_error: false });
    // An interrupt that came late strikes the next cell, as it would anybody's.
    let heard = await within(patience, check.outputs);
    if (heard?.some(({ content }) => content.ename === "Interrupted")) {
      const again = client.execute("[bump(), keep.it]", { stop_on_error: false });
      heard = await within(patience, again.outputs);
    }
    if (!heard) return [...wrong, `${what}: the next cell hangs`];
    const value = heard.find(({ header }) => header.msg_type === "execute_result")?.content.data as
      | Record<string, string>
      | undefined;
    const found = /^\[ (\d+), 1 \]$/.exec(value?.["text/plain"] ?? "");
    if (!found)
      wrong.push(`${what}: then ${JSON.stringify(heard.map(({ content }) => content.traceback ?? content.data))}`);
    for (const { content } of [...outputs, ...heard]) {
      const text = JSON.stringify([content.text, content.traceback, content.data]);
      if (INTERNAL.test(text) && !said.has(text)) wrong.push(`${what}: says ${text.slice(0, 300)}`);
      said.add(text);
    }
  }
  return wrong;
}
