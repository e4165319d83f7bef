import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import { installKernel } from "../../../src/kernel/node/install.js";
import { NODE_FLAGS } from "../../../src/kernel/node/paths.js";
import { preparedStart, prepareStart } from "../../../src/kernel/node/snapshot.js";
import { startClient } from "../client.js";

const skip = process.platform === "win32" && "there is no shell that takes a moment only";
if (!skip) prepareStart();
const snapshot = preparedStart() ?? "";
/** Node 20 can have one, newer ones once their workers bear it: see `tryModules`. */
const none = Number.parseInt(process.versions.node, 10) > 20 && snapshot === "";
const skipSnapshot = skip || (none && "this Node ends when a worker in a process from a snapshot loads node:net");
const folder = mkdtempSync(join(tmpdir(), "nabla-start-"));
after(() => rmSync(folder, { recursive: true, force: true }));

let script = "";
before(() => {
  if (skip) return;
  const [installed = ""] = installKernel({ prefix: folder });
  script = readFileSync(join(installed, "start.sh"), "utf8");
});

let count = 0;

/** Starts the kernel as it is installed, with a record of its own that names `file`. */
async function start(t: TestContext, file: string | undefined, change = (text: string) => text) {
  const home = mkdtempSync(join(folder, "kernel-"));
  const record = join(home, "record");
  if (file !== undefined) writeFileSync(record, `${file}\n`);
  const starter = join(home, `start-${++count}.sh`);
  // What it would prepare for the next time is the other tests' to use.
  const text = script.replace(/^record=.*$/m, `record='${record}'`).replace(" --prepare-start", "");
  writeFileSync(starter, change(text).replace(/\$\{TMPDIR:-\/tmp\}/, home));
  const client = await startClient({ command: ["/bin/sh", starter, "--language=typescript"], cwd: home });
  t.after(client.stop);
  const show = async (code: string) => {
    const outputs = await client.execute(code).outputs;
    const data = outputs.find(({ header }) => header.msg_type === "execute_result")?.content.data;
    return (data as Record<string, string> | undefined)?.["text/plain"];
  };
  return { ...client, show, home, record };
}

/** How the process was started that the cells run in. */
const COMMAND = `import { execSync } from "node:child_process";\nexecSync("ps -o args= -p " + process.pid).toString().includes("--snapshot-blob")`;

describe("a kernel as it is installed", { timeout: 120_000, skip }, () => {
  it("bears a worker that loads all that Node has", async (t) => {
    const { show } = await start(t, snapshot);
    const load = "for (const name of require('module').builtinModules) try { require(name) } catch {}";
    const code = `import { Worker } from "node:worker_threads";
await new Promise((ended) => new Worker(${JSON.stringify(load)}, { eval: true }).once("exit", ended))`;
    assert.equal(await show(code), "0");
  });
});

describe("a kernel that starts from a snapshot", { timeout: 120_000, skip: skipSnapshot }, () => {
  it("shows nothing of that", async (t) => {
    const { show, home } = await start(t, snapshot);
    assert.equal(await show(COMMAND), "true");
    assert.equal(await show(`import { derivative } from "nabla";\nString(derivative("x^3").result)`), "'3x^2'");
    assert.equal(
      await show(`import * as all from "nabla";\nall.derivative === derivative && !("default" in all)`),
      "true",
    );
    assert.equal(await show("process.execArgv.join()"), `'${NODE_FLAGS.join()}'`);
    assert.equal(
      await show("Object.keys(process.env).filter((name) => /^NABLA_BEGINS$|^GLIBC_/.test(name)).length"),
      "0",
    );
    assert.deepEqual(
      readdirSync(home).filter((name) => name.includes("begins")),
      [],
    );
    writeFileSync(join(home, "child.mjs"), "process.send('hello from ' + process.argv.length)");
    const forked = `import { fork } from "node:child_process";\nawait new Promise((resolve) => fork("./child.mjs").once("message", resolve))`;
    assert.equal(await show(forked), "'hello from 2'");
  });

  it("can be interrupted there, and goes on", async (t) => {
    const client = await start(t, snapshot);
    const loop = client.execute('let n = 1; console.log("go"); while (true) n++;');
    await client.hear((message) => message.content.text === "go\n");
    await client.send("interrupt_request", {}, "control").reply;
    assert.equal((await loop.reply).status, "error");
    assert.equal(await client.show("n > 1"), "true");
  });

  it("is the same to a cell with a snapshot and without", async (t) => {
    const probe =
      "[Object.getOwnPropertyNames(globalThis).sort(), Object.keys(process.versions), typeof require.main, Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(0).getHours(), process.argv.length].join()";
    const [with_, without] = await Promise.all([start(t, snapshot), start(t, undefined)]);
    assert.equal(await with_.show(probe), await without.show(probe));
    assert.equal(await without.show(COMMAND), "false");
    const members = `(process.noDeprecation = true, require("module").builtinModules.flatMap((name) => {
      const all = (() => { try { return require(name) } catch { return {} } })();
      return Object.getOwnPropertyNames(all).map((member) => name + "." + member);
    }).filter((member) => !member.startsWith("process.")).sort().join(" "))`;
    assert.equal(await with_.show(members), await without.show(members));
    assert.equal(await with_.show("new console.Console(process.stdout) instanceof console.Console"), "true");
    const random = () => with_.show("Math.random()");
    const other = await start(t, snapshot);
    assert.notEqual(await random(), await other.show("Math.random()"));
  });

  const damaged = (change: (bytes: Buffer) => Buffer) => {
    const file = join(mkdtempSync(join(folder, "blob-")), "damaged.blob");
    writeFileSync(file, change(readFileSync(snapshot)));
    return file;
  };
  const reasons: Record<string, () => string> = {
    "is not there": () => join(folder, "gone.blob"),
    "is cut off": () => damaged((bytes) => bytes.subarray(0, bytes.length / 3)),
    "is damaged in its middle": () => damaged((bytes) => bytes.fill(0, 1_000_000, 1_004_096)),
    "is no snapshot at all": () => damaged(() => Buffer.from("garbage")),
    "was made by another version of Node": () =>
      damaged((bytes) => {
        const at = bytes.indexOf(process.versions.node);
        assert.ok(at > 0);
        bytes.write("1.00.0", at);
        return bytes;
      }),
  };
  for (const [what, file] of Object.entries(reasons)) {
    it(`starts all the same where the snapshot ${what}, and forgets it`, async (t) => {
      const { show, record, home } = await start(t, file());
      assert.equal(await show(COMMAND), "false");
      assert.equal(existsSync(record), what === "is not there");
      assert.deepEqual(
        readdirSync(home).filter((name) => name.includes("begins")),
        [],
      );
    });
  }

  it("does not start from one that has changed since it was tried, nor with options of Node's", async (t) => {
    const changed = damaged((bytes) => bytes);
    const later = (text: string) => {
      writeFileSync(changed, readFileSync(changed));
      return text;
    };
    const { show } = await start(t, changed, later);
    assert.equal(await show(COMMAND), "false");
    const { show: withOptions } = await start(t, snapshot, (text) => `NODE_OPTIONS=--stack-trace-limit=20\n${text}`);
    assert.equal(await withOptions(COMMAND), "false");
  });
});
