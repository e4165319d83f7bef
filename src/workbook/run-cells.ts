// The process of one notebook that is run headlessly: executes the cells it is sent, one at a time.
import { Worker } from "node:worker_threads";
import { interruptBytes, noteProbe } from "../kernel/node/interrupt.js";
import { loadSession } from "../kernel/node/load-session.js";
import { messages } from "../kernel/session/messages.js";
import { forgetful } from "../kernel/session/store.js";
import type { Output } from "../kernel/session/types.js";
import type { FromRunner, ToRunner } from "./run.js";

const running = new Int32Array(new SharedArrayBuffer(interruptBytes));
const watchdog = new Worker(new URL("./watchdog.js", import.meta.url), { workerData: running });
watchdog.unref();

/** More than anybody reads; a cell that prints for ever would otherwise fill the memory. Characters. */
const MOST_TEXT = 10_000_000;
let outputs: Output[] = [];
let printed = 0;
let seconds = 0;

const { openSession } = await loadSession();
const session = openSession(
  {
    output(output) {
      if (output.type === "stream") {
        printed += output.text.length;
        if (printed > MOST_TEXT) return;
        const last = outputs.at(-1);
        if (last?.type === "stream" && last.name === output.name) {
          last.text += output.text;
          return;
        }
      }
      outputs.push(output);
    },
    input() {
      throw new Error(messages.noKeyboard());
    },
  },
  { language: process.argv[2] === "javascript" ? "javascript" : "typescript", running, store: forgetful },
);

watchdog.on("message", (message: number | "time is up") => {
  if (typeof message === "number") noteProbe(running, message);
  else session.interrupt(Object.assign(new Error(messages.timedOut(seconds)), { name: "TimeoutError" }));
});

process.on("message", async ({ code, timeout }: ToRunner) => {
  outputs = [];
  printed = 0;
  seconds = timeout;
  watchdog.postMessage(timeout);
  const { error, execution_count } = await session.execute({ code });
  watchdog.postMessage(0);
  process.send?.({ kind: "executed", outputs, executionCount: execution_count, error } satisfies FromRunner);
});
process.send?.({ kind: "ready" } satisfies FromRunner);
