// The process of one submission: runs the cells it is sent, with nothing within reach but the language and the library.
// What stands here outside of functions runs before it is known which submission: see snapshot.ts.
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
import type { CellError } from "../session/types.js";
import { explained } from "./explain.js";
import { hardenGlobals, hardenLanguage } from "./harden.js";
import { modules, parts } from "./modules.js";
import { beginCell, flush, send, shortened, show } from "./output.js";
import { eachLine, type ToChild } from "./protocol.js";

/** The only folder there is, empty, for every submission. */
const directory = "/notebook";
const host = createHost(directory, packageFolder, modules);
const engine = createEngine(host);

async function main(): Promise<void> {
  let gone: ReadonlySet<string> = new Set();
  const told = (error: CellError) => shortened(explained(error, gone));
  const running = new Int32Array(new SharedArrayBuffer(interruptBytes));
  const platform = createPlatform({ host, sources: new Map(), store: forgetful, running, isOpen: false });
  const session = createSession(
    {
      output: (output) => show(output.type === "error" ? { type: "error", ...told(output) } : output),
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
  gone = new Set(hardenGlobals(parts));

  eachLine(process.stdin, async (line) => {
    const { request, output }: ToChild = JSON.parse(line);
    beginCell(output);
    const reply = await session.execute(request);
    flush();
    send({ kind: "executed", reply: reply.error ? { ...reply, error: told(reply.error) } : reply });
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
