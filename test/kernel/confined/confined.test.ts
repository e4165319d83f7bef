import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { sandboxed } from "../../../src/kernel/confined/sandbox.js";
import { program, snapshot } from "../../../src/kernel/confined/snapshot.js";
import { packageFolder } from "../../../src/kernel/node/paths.js";
import { missing } from "../../jupyter/needs.js";
import { type Submission, startTestSubmission } from "./submission.js";

const linux = process.platform === "linux";

const skip = missing("bubblewrap");

describe("a submission that is graded", { skip, timeout: 900_000 }, () => {
  let submission: Submission;

  before(async () => {
    submission = await startTestSubmission();
  });
  after(() => submission.session.end?.());

  const run = (code: string, sealed?: boolean) => submission.run(code, sealed);
  const printed = () => submission.printed();

  describe("cannot change", () => {
    const attempts = {
      "Object.is": "(Object as any).is = () => true",
      "Math by its property": "Math.abs = () => 0",
      "Math as a global": "(globalThis as any).Math = {}",
      "a global by definition": `Object.defineProperty(globalThis, "Number", { value: () => 1 })`,
      "Object.prototype": "(Object.prototype as any).points = 100",
      "Array.prototype": "Array.prototype.every = () => true",
      "Number.prototype": "Number.prototype.toString = () => '100'",
      "Function.prototype": "Function.prototype.call = () => 100",
      "Promise.prototype": "Promise.prototype.then = (() => 100) as never",
      "the prototype of generators":
        "(function* () {})().constructor.prototype.next = () => ({ value: 1, done: true })",
      "the iterator of arrays": "(Object.getPrototypeOf([][Symbol.iterator]()) as any).next = () => ({ done: true })",
      "node:assert": `import assert from "node:assert"; (assert as any).equal = () => {}`,
      "node:assert/strict": `import strict from "node:assert/strict"; (strict as any).ok = () => {}`,
      nabla: `import * as nabla from "nabla"; (nabla as any).equivalent = () => ({ verdict: "equal" })`,
      "a function of nabla": `import { derivative } from "nabla"; (derivative as any).call = 1`,
      "nabla/grading": `import * as grading from "nabla/grading"; (grading as any).near = () => {}`,
      console: "console.log = () => {}",
      display: "(globalThis as any).display = () => {}",
    };
    for (const [name, code] of Object.entries(attempts))
      it(name, async () => {
        assert.match(await run(code), /Error/);
      });
  });

  describe("cannot reach", () => {
    for (const name of [
      "fs",
      "node:fs/promises",
      "child_process",
      "net",
      "node:http",
      "worker_threads",
      "module",
      "vm",
      "inspector",
      "process",
      "./helper",
    ])
      it(name, async () => {
        assert.match(
          await run(`// @ts-ignore\nimport * as m from "${name}";\nObject.keys(m).length`),
          /not available while grading|There is no file/,
        );
        assert.match(
          await run(`// @ts-ignore\nawait import("${name}")`),
          /not available while grading|There is no file/,
        );
      });

    const attempts = {
      require: `require("fs")`,
      "import() in eval": `// @ts-ignore\neval("import('node:fs')")`,
      "import() in a new Function": `new Function("return import('node:fs')")()`,
      "import() in a made async function": `(async () => {}).constructor("return import('node:fs')")()`,
      "import() given to eval by a promise": `await Promise.resolve("import('node:fs')").then(eval)`,
      "the module system": `(process as any).mainModule.require("fs")`,
      "bindings of Node": `(process as any).binding("fs")`,
      "the process's end": "process.exit(0)",
      "a native exit": "(process as any).reallyExit(0)",
      fetch: `await fetch("http://localhost/")`,
    };
    for (const [name, code] of Object.entries(attempts))
      it(name, async () => {
        assert.match(await run(code), /Error/);
        assert.equal(await run("1 + 1"), "2");
      });
  });

  it("works as usual otherwise: classes, prints, timers, figures, derivations", async () => {
    assert.equal(
      await run(
        "class Pair { constructor(public a = 1, public b = 2) {} toString() { return String(this.a) } }\nString(new Pair(7))",
      ),
      "'7'",
    );
    assert.equal(
      await run("const all: Record<string, number> = { x: 1 }; all.constructor = 2 as never; Object.keys(all).join()"),
      "'x,constructor'",
    );
    await run("setTimeout(() => console.warn('later'), 5); const t = setInterval(() => {}, 1); clearInterval(t);");
    assert.equal(printed(), "later\n");
    assert.match(
      await run(`import { derivative, curve } from "nabla"; curve("x^2"); String(derivative("x^3").result)`),
      /3x\^2/,
    );
    assert.equal(await run("const e = new RangeError('far'); e.message = 'near'; e.message"), "'near'");
  });

  it("meets test cells whose names and globals are not its own", async () => {
    await run(`let near = (..._: unknown[]) => {}; let expected = 1; const Math = { abs: () => 0 }; const Number = () => 1;
function answer() { expected = 5; near = () => {}; return 5; }`);
    assert.equal(await run("Math.abs()"), "0");
    const test = `import { near } from "nabla/grading"; const expected = 6; near(answer(), expected); Math.abs(-3)`;
    assert.match(await run(test, true), /5.*6|6.*5/s);
    assert.equal(await run(test.replace("= 6", "= 5"), true), "3");
    // What the test calls its own is no other cell's.
    assert.equal(await run("near === undefined || expected"), "5");
  });

  it("does not empty what the teacher sees", async () => {
    await run(`console.log("seen"); console.clear(); console.log("too")`);
    assert.equal(printed(), "seen\ntoo\n");
  });

  it("prints a million lines, of which the first are kept", async () => {
    await run("for (let i = 0; i < 1e6; i++) console.log(i)");
    assert.match(printed(), /^0\n1\n2\n/);
    assert.match(printed(), /The output is too long/);
    assert.ok(printed().length < 250_000);
  });
});

describe("a submission goes on, after a new start, when a cell", { skip, timeout: 300_000 }, () => {
  let submission: Submission;
  const run = (code: string) => submission.run(code);
  before(async () => {
    submission = await startTestSubmission({ cell: 2 });
    await run("let kept = 40; function add() { return ++kept; }\nadd()");
  });
  after(() => submission.session.end?.());

  const fatal = {
    "fills the heap": "const lists = []; while (true) lists.push(new Array(1e6).fill(1));",
    "never ends": "while (true) {}",
    "never ends, asynchronously": "for (;;) await null;",
  };
  for (const [name, code] of Object.entries(fatal))
    it(name, async () => {
      assert.match(await run(code), /^(Crash|Stopped): /);
      assert.equal(await run("kept"), "41");
    });

  it("leaves behind what never ends: that cell is left out when the next one cannot be run beside it", async () => {
    // Its time has come when the cell ends, and so before the next one is read.
    await run("setTimeout(() => { for (;;) {} });\nfor (const end = Date.now() + 50; Date.now() < end; ) {}");
    await run("2");
    assert.equal(await run("kept + 1"), "42");
  });

  it("asks for 8 GB", async () => {
    assert.match(
      await run("const large = new ArrayBuffer(8e9); new Uint8Array(large).fill(1).length"),
      /^(RangeError|Crash): /,
    );
    assert.equal(await run("kept"), "41");
  });

  it("is interrupted as it waits", async () => {
    assert.match(await submission.interrupted("await new Promise(() => {})"), /^Stopped: /);
    assert.equal(await run("kept"), "41");
  });

  it("counts its cells on", async () => {
    const before = submission.session.executionCount;
    await run("'x'");
    assert.equal(submission.session.executionCount, before + 1);
    const [shown] = submission.outputs();
    assert.equal(shown?.type === "execute_result" && shown.execution_count, before + 1);
  });
});

describe("the walls around it", { skip: linux ? skip : "bubblewrap is Linux's", timeout: 300_000 }, () => {
  /** Runs a shell inside the same walls, which Node's permissions do not bind. */
  function inside(script: string): string {
    const { command, args, env } = sandboxed("none.js");
    const node = args.lastIndexOf(realpathSync(process.execPath));
    const { stdout, stderr } = spawnSync(command, [...args.slice(0, node), "/bin/sh", "-c", script], {
      env,
      encoding: "utf8",
    });
    return stdout + stderr;
  }

  it("hold no file of the machine but the system's programs and this package, to read", () => {
    assert.match(inside("echo here"), /^here$/m);
    const secret = join(packageFolder, "dist", "written-by-a-submission");
    assert.doesNotMatch(inside("cat /etc/passwd"), /root/);
    assert.doesNotMatch(inside(`ls ${packageFolder}`), /course|notebooks|README/);
    assert.match(inside(`touch ${secret}`), /Read-only/);
    assert.ok(!existsSync(secret));
    const home = inside("ls -A /home /root /var 2>&1");
    assert.doesNotMatch(home, /\.ssh|log/);
    assert.ok(readdirSync(packageFolder).includes("README.md"));
  });

  it("hold no network and no other process", () => {
    const processes = inside("ls /proc | grep -c '^[0-9]'");
    assert.ok(Number(processes) < 6, processes);
    assert.doesNotMatch(inside("cat /proc/net/dev"), /eth|ens|wlan/);
  });

  it("limit memory", () => {
    assert.match(inside("ulimit -d"), /^\d+$/m);
  });

  it("are doubled by Node's permissions: no files, processes, threads", () => {
    const probe = join(packageFolder, "dist", "test", "kernel", "probe.mjs");
    writeFileSync(
      probe,
      `import { spawnSync } from "node:child_process"; import { readFileSync, writeFileSync } from "node:fs"; import { Worker } from "node:worker_threads";
       const tries = [() => readFileSync("/etc/hosts"), () => writeFileSync("/tmp/x", ""), () => spawnSync("/bin/true"), () => new Worker("1", { eval: true })];
       for (const attempt of tries) { try { attempt(); console.log("could"); } catch (error) { console.log(error.code); } }`,
    );
    process.env.NABLA_SANDBOX = "off";
    const { command, args, env } = sandboxed(probe);
    delete process.env.NABLA_SANDBOX;
    const { stdout } = spawnSync(command, args, { env, encoding: "utf8" });
    assert.deepEqual(stdout.trim().split("\n"), Array(4).fill("ERR_ACCESS_DENIED"));
  });
});

describe("a submission's process", { timeout: 300_000 }, () => {
  const request = {
    kind: "execute",
    output: 1000,
    request: { code: 'import { derivative } from "nabla"; String(derivative("x^2"))' },
  };

  /** What it says when it is asked this, and nothing more. */
  function answers(memory: string | undefined): string {
    process.env.NABLA_SANDBOX = "off";
    const { command, args, env } = sandboxed(program, memory);
    delete process.env.NABLA_SANDBOX;
    return spawnSync(command, args, { env, encoding: "utf8", input: `${JSON.stringify(request)}\n` }).stdout;
  }

  it("has a snapshot to start from", () => assert.ok(existsSync(String(snapshot()))));

  for (const [name, memory] of Object.entries({ "from its snapshot": snapshot(), "from nothing": undefined }))
    it(`runs cells when it has started ${name}`, () => {
      assert.match(answers(memory), /^{"kind":"ready"}\n{"kind":"output".*2 ?x/);
    });
});
