// The process of one submission: runs the cells it is sent, with nothing within reach but the language and the library.
// What stands here outside of functions runs before it is known which submission: see snapshot.ts.
import { writeSync } from "node:fs";
import process from "node:process";
import { startupSnapshot } from "node:v8";
import { createEngine } from "../engine/engine.js";
import { createHost } from "../node/host.js";
import { interruptBytes } from "../node/interrupt.js";
import { packageFolder } from "../node/paths.js";
import { createPlatform } from "../node/platform.js";
import { messages } from "../session/messages.js";
import { createSession } from "../session/session.js";
import { writeStacks } from "../session/sources.js";
import { forgetful } from "../session/store.js";
import type { Output } from "../session/types.js";
import { hardenGlobals, hardenLanguage } from "./harden.js";
import { modules, namespaces } from "./modules.js";
import { eachLine, type FromChild, type ToChild } from "./protocol.js";

/** More than anybody reads of one cell. Characters. */
const MOST = 1_000_000;
/** Text is sent in pieces of this size at least, or after so many milliseconds. */
const PIECE = 10_000;
const LATEST = 50;

let shown = 0;
let text = "";
let since = 0;

function show(output: Output): void {
  // Nothing that was shown is to vanish from what the teacher sees.
  if (output.type === "clear_output") return;
  if (output.type === "error" || output.type === "execute_result") {
    pass(output);
    return;
  }
  if (shown > MOST) return;
  shown += output.type === "stream" ? output.text.length : JSON.stringify(output.data).length;
  if (output.type === "stream") print(output.text);
  else if (shown <= MOST) pass(output);
  if (shown > MOST) print(`\n… ${messages.cut()}\n`);
}

/** Stdout and stderr are one for nbgrader, which would take all marks for the latter. */
function print(more: string): void {
  if (text === "") since = Date.now();
  text += more.slice(0, MOST);
  if (text.length > PIECE || Date.now() - since > LATEST) flush();
}

function flush(): void {
  if (text) send({ kind: "output", output: { type: "stream", name: "stdout", text } });
  text = "";
}

function pass(output: Output): void {
  flush();
  send({ kind: "output", output });
}

function send(message: FromChild): void {
  let rest = new TextEncoder().encode(`${JSON.stringify(message)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      // The pipe is full: the supervisor is still reading.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}

/** The only folder there is, empty, for every submission. */
const directory = "/notebook";
const host = createHost(directory, packageFolder, modules);
const engine = createEngine(host);

async function main(): Promise<void> {
  const running = new Int32Array(new SharedArrayBuffer(interruptBytes));
  const platform = createPlatform({ host, sources: new Map(), store: forgetful, running });
  const session = createSession(
    {
      output: show,
      input() {
        throw new Error(messages.noKeyboard());
      },
    },
    platform,
    engine,
  );
  // Before the first cell, nothing of a submission has run.
  await hardenLanguage();
  // `ses` has put its own in their place.
  writeStacks(platform);
  hardenGlobals(namespaces);

  eachLine(process.stdin, async (line) => {
    const { request }: ToChild = JSON.parse(line);
    shown = 0;
    const reply = await session.execute(request);
    flush();
    send({ kind: "executed", reply });
  });
  // Without bubblewrap nothing else ends this process with its supervisor.
  process.stdin.on("end", () => process.kill(process.pid, "SIGKILL"));
  send({ kind: "ready" });
}

if (startupSnapshot.isBuildingSnapshot()) {
  // The snapshot is to hold what most cells need, compiled.
  for (const imported of ["nabla", "nabla/grading"]) {
    engine.prepare(0, `import * as names from "${imported}";\nlet x: number | undefined;\n[x].map((x) => ({ x }));`);
    engine.tidy();
  }
  startupSnapshot.setDeserializeMainFunction(main);
} else main();
