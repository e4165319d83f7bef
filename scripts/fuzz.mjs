// `npm run fuzz -- --minutes 10`: random inputs against independent judges, all families in turn; `npm run fuzz -- lagrange` only
// those whose name has "lagrange" in it; `--seed N` begins there (with the time otherwise). A false claim fails the run.
// `npm run fuzz -- submissions --count 2000`: submissions changed at random, marked as a class's are.
// `npm run fuzz -- interrupts --count 500 --load 10`: a kernel's cells interrupted at random moments, beside so many busy processes.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuild, ensureNode, ensureNpm, root } from "./setup.mjs";

const { values, positionals } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string" },
    count: { type: "string", default: "2000" },
    load: { type: "string", default: "0" },
  },
  allowPositionals: true,
});
const minutes = Number(values.minutes);
const start = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000);
if (!(minutes > 0) || !Number.isInteger(start)) {
  console.error(
    "Give the minutes as a positive number and the seed as a whole one: npm run fuzz -- --minutes 10 --seed 1",
  );
  process.exit(2);
}
ensureNode();
await ensureNpm();
await ensureBuild();

if (positionals.includes("submissions")) await trySubmissions(Number(values.count));
if (positionals.includes("interrupts")) await tryInterrupts(Number(values.count), Number(values.load));

const { families } = await import(pathToFileURL(join(root, "dist", "test", "adversary", "families.js")).href);
const chosen = families.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);
const counts = new Map(
  chosen.map(({ name }) => [name, { tried: 0, proved: 0, "not decided": 0, false: 0, slowest: 0 }]),
);
const until = performance.now() + minutes * 60_000;
let shown = performance.now();
for (let seed = start; performance.now() < until && chosen.length > 0; seed++) {
  for (const { name, trial } of chosen) {
    const count = counts.get(name);
    const begun = performance.now();
    const { outcome, input, why } = trial(seed);
    count.slowest = Math.max(count.slowest, performance.now() - begun);
    count.tried++;
    count[outcome]++;
    if (outcome === "false") console.log(`FALSE (seed ${seed}): ${input}\n${why}\n`);
  }
  if (performance.now() > shown + 10_000) {
    shown = performance.now();
    report();
  }
}
report();
console.log(`Seeds from ${start}.`);
if ([...counts.values()].some((count) => count.false > 0)) process.exitCode = 1;

/** Marks them, and ends. */
async function trySubmissions(count) {
  const file = join(root, "dist", "test", "kernel", "confined", "try-mutants.js");
  const { tryMutants } = await import(pathToFileURL(file).href);
  const { marked, wrong } = await tryMutants(start, count, (done) => {
    if (done % 50 === 0) console.log(`${done} of ${count}`);
  });
  for (const problem of wrong) console.log(`FALSE ${problem}\n`);
  console.log(`${marked} submissions marked, ${wrong.length} wrongly. Seeds from ${start}.`);
  process.exit(wrong.length === 0 && marked === count ? 0 : 1);
}

/** Interrupts the cells of one kernel, and ends. */
async function tryInterrupts(count, load) {
  const built = (name) => import(pathToFileURL(join(root, "dist", "test", "kernel", name)).href);
  const [{ startClient }, { stress }] = [await built("client.js"), await built("stress.js")];
  const busy = Array.from({ length: load }, () => spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }));
  try {
    const client = await startClient();
    const wrong = await stress(client, count, start, 60_000);
    await client.stop();
    for (const problem of wrong) console.log(`FALSE ${problem}\n`);
    console.log(`${count} interrupts, ${wrong.length} went wrong. Seed ${start}.`);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    for (const process of busy) process.kill();
  }
  process.exit();
}

function report() {
  for (const [name, { tried, proved, "not decided": open, false: wrong, slowest }] of counts) {
    const share = tried > 0 ? ((100 * proved) / tried).toFixed(1) : "-";
    console.log(
      `${name}: ${tried} tried, ${proved} proved (${share} %), ${open} not decided, ${wrong} false; slowest ${(slowest / 1000).toFixed(1)} s`,
    );
  }
}
