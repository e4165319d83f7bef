import { setImmediate } from "node:timers";
import { inspect } from "node:util";
import { MessageChannel } from "node:worker_threads";
import type { EngineHost } from "../engine/host.js";
import type { Platform } from "../session/platform.js";
import type { Sources } from "../session/sources.js";
import type { Store } from "../session/store.js";
import { captureFailures, captureStreams, refuseExit } from "./events.js";
import { INTERRUPTS, RUNNING } from "./interrupt.js";
import { provide } from "./loader.js";
import { versions } from "./paths.js";
import { framesOf, writeStacks } from "./stack.js";

interface Parts {
  host: EngineHost;
  sources: Sources;
  store: Store;
  /** Shared with whoever interrupts: see `createInterrupter`. */
  running: Int32Array;
}

/** The session's platform in Node. */
export function createPlatform({ host, sources, store, running }: Parts): Platform {
  const { nabla, typescript } = versions();
  return {
    host,
    sources,
    store,
    versions: { tslab: nabla, typescript, node: process.version },
    provide,
    inspect: (value) => inspect(value),
    frames: framesOf,
    writeStacks,
    listen({ output, failure }) {
      captureStreams(output);
      captureFailures(failure);
      refuseExit();
    },
    nextTurn: (callback) => void setImmediate(callback),
    callFromLoop: createLoopCaller(),
    setRunning: (yes) => Atomics.exchange(running, RUNNING, yes ? 1 : 0) === 1,
    noteInterrupt: () => void Atomics.add(running, INTERRUPTS, 1),
  };
}

/**
 * An endless loop that is terminated inside Node's own timer code would leave that code's bookkeeping broken, or abort
 * the process; from a message's handler it unwinds cleanly.
 */
function createLoopCaller(): Platform["callFromLoop"] {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port2.on("message", () => waiting.shift()?.());
  port2.unref();
  return (callback) => {
    waiting.push(callback);
    port1.postMessage(null);
  };
}
