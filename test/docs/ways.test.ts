import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { derivative } from "../../src/derivative/derivative.js";
import { jupyterDisplay } from "../../src/display.js";
import { exercise } from "../../src/exercise/index.js";
import { startClient } from "../kernel/client.js";
import { root } from "../project.js";

const text = readFileSync(join(root, "docs", "ways.md"), "utf8");
const dist = join(root, "dist");

/** The files, and folders, that a way names: each from src, or beside the one named before it. */
function stops(way: string): string[] {
  const [part = ""] = text.split(`\n## ${way}\n`)[1]?.split("\n## ") ?? [];
  let folder = "";
  return [...part.matchAll(/`([\w./-]+(?:\.ts|\/))`/g)].map(([, name = ""]) => {
    const path = name.startsWith("src/") ? name : `${folder}/${name}`;
    if (name.startsWith("src/")) folder = path.replace(/\/[^/]*\/?$/, "");
    return path;
  });
}

interface Covered {
  url: string;
  functions: { ranges: { startOffset: number; count: number }[] }[];
}

/** The sources of which some function was called; a module itself is a function that begins at its first letter. */
const calledIn = (coverage: readonly Covered[]) =>
  coverage
    .filter(({ url }) => url.startsWith(pathToFileURL(join(dist, "src")).href))
    .filter(({ functions }) => functions.some(({ ranges: [all] }) => all && all.startOffset > 0 && all.count > 0))
    .map(({ url }) => relative(dist, fileURLToPath(url)).replaceAll("\\", "/").replace(/\.js$/, ".ts"));

/** What is called while this is done. */
async function called(work: () => unknown): Promise<string[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  work();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();
  return calledIn(result);
}

/** What is called in processes that are told to write it down, by this environment. */
async function calledElsewhere(t: TestContext, work: (env: Record<string, string>) => unknown): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "nabla-way-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  await work({ NODE_V8_COVERAGE: folder });
  return readdirSync(folder).flatMap((file) =>
    calledIn((JSON.parse(readFileSync(join(folder, file), "utf8")) as { result: Covered[] }).result),
  );
}

/** The way is what its list says: each stop is passed, and of the room that it leads through no file is left out. */
function isAsWritten(way: string, ran: readonly string[], room?: string): void {
  const named = stops(way);
  assert.ok(named.length >= 10, way);
  const passed = (stop: string) => ran.some((file) => file === stop || (stop.endsWith("/") && file.startsWith(stop)));
  assert.deepEqual(
    named.filter((stop) => !passed(stop)),
    [],
    `${way}: named, and not passed`,
  );
  const left = ran.filter(
    (file) =>
      room &&
      file.startsWith(room) &&
      !named.some((stop) => file === stop || (stop.endsWith("/") && file.startsWith(stop))),
  );
  assert.deepEqual([...new Set(left)], [], `${way}: passed, and not named`);
}

test("a formula's way through derivative", async () => {
  const show = () => derivative("x sin(x)")[jupyterDisplay]();
  isAsWritten("A formula", await called(show), "src/derivative/");
});

test("an answer's way through its judge, right or wrong", async () => {
  const check = (answer: string) => exercise("04-3").check(answer)[jupyterDisplay]();
  const ran = await called(() => [check("15(3x+1)^4"), check("3(3x+1)^5")]);
  isAsWritten("An answer", ran, "src/exercise/");
});

const code = `import { derivative } from "nabla"; derivative("x^2")`;
/** A session of compiled modules; the kernel's own is a bundle. */
const session = `
const { openSession } = await import(${JSON.stringify(pathToFileURL(join(dist, "src", "kernel", "node", "session.js")).href)});
const running = new Int32Array(new SharedArrayBuffer(64));
const opened = openSession({ output() {}, input() {} }, { language: "typescript", running });
for (const code of [${JSON.stringify(code)}, "unknown", "null.x", "throw 1"]) await opened.execute({ code });`;

test("a cell's way through the kernel", async (t) => {
  const ran = await calledElsewhere(t, async (env) => {
    const client = await startClient({ env, patience: 60_000 });
    await client.execute(code).outputs;
    // A kernel that takes too long to end is killed, and writes nothing down then.
    await client.execute('import { takeCoverage } from "node:v8"; takeCoverage()').outputs;
    await client.stop();
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", session], {
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
    assert.equal(status, 0, stderr);
  });
  isAsWritten("A cell", [...ran, "src/derivative/derivation.ts"]);
});
