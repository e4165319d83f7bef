// The program dist/kernel-session.cjs: the session with the compiler, and the library for the cells that import it. Where a
// start-up snapshot of it is made (see snapshot.ts), what takes time at a start is done here, once.
import { rmSync } from "node:fs";
import Module, { createRequire } from "node:module";
import process from "node:process";
import { startupSnapshot } from "node:v8";
import { createEngine } from "../engine/engine.js";
import { createHost } from "./host.js";
import { keep } from "./loader.js";
import { packageFolder, preloaded } from "./paths.js";
import { openSession } from "./session.js";
import { TRIAL } from "./snapshot.js";

export { openSession };

const { Console } = console;

/** Reads the declarations that every notebook needs, and compiles what the compiler runs for most cells. */
async function warm(): Promise<void> {
  const engine = createEngine(createHost("/notebook", packageFolder, { load: async () => ({}), refresh() {} }));
  const cells = [
    `function f(n: number) { return n * 2 }\nfor (const i of [1]) console.log(\`\${f(i)}\`);\nawait f(1)`,
    "const wrong: string = f(1); unknown(x)",
    // The last one: what it has read is kept.
    'import { derivative } from "nabla";\nlet x: number | undefined;\n[x].map((x) => ({ x }));\nderivative("x^2")',
  ];
  for (const [number, text] of cells.entries()) {
    const prepared = engine.prepare(number + 1, text);
    if ("end" in prepared) prepared.end();
    engine.tidy();
  }
  keep("nabla", await import("nabla?cells"));
}

/** What a process runs that begins from the snapshot: its program, which finds the session there. */
function main(): void {
  if (process.argv[2] === TRIAL) {
    tryModules();
    return;
  }
  const { NABLA_BEGINS } = process.env;
  if (NABLA_BEGINS) rmSync(NABLA_BEGINS);
  delete process.env.NABLA_BEGINS;
  Object.assign(globalThis, { [preloaded]: { openSession } });
  // A process that begins from a snapshot has Node's console without its class.
  console.Console ??= Console;
  // Programs that a cell starts as Node by the same options are not to begin from there.
  const at = process.execArgv.indexOf("--snapshot-blob");
  if (at >= 0) process.execArgv.splice(at, 2);
  (Module as unknown as { runMain(): void }).runMain();
}

/**
 * Says "ready" when each of Node's modules has been loaded, in a worker too. From a snapshot that holds `node:v8`, and without
 * that none is made, Node 22 and 24 end as a worker loads `node:net` or what needs it, and no error can be caught.
 */
function tryModules(): void {
  loadModules(createRequire(import.meta.url));
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  new Worker(`(${loadModules})(require)`, { eval: true }).once("exit", () => console.log("ready"));
}

function loadModules(require: NodeJS.Require): void {
  for (const name of require("node:module").builtinModules as string[]) {
    try {
      require(name);
    } catch {
      // Some want an option of Node's.
    }
  }
}

if (startupSnapshot.isBuildingSnapshot()) {
  void warm();
  startupSnapshot.setDeserializeMainFunction(main);
}
