import timers from "node:timers";
import { inspect } from "node:util";
import type { EngineHost } from "../engine/host.js";
import type { Platform } from "../session/platform.js";
import type { Sources } from "../session/source.js";
import type { Store } from "../session/store.js";
import { captureCallbacks } from "./callbacks.js";
import { type Children, captureChildren } from "./children.js";
import { createCollector } from "./collect.js";
import { captureDescriptors, captureFailures, captureStreams, refuseExit } from "./events.js";
import { captureHandles, type Handles } from "./handles.js";
import { calm, noteInterrupt, setBlocked, setRunning, whoseRuns } from "./interrupt.js";
import { captureListeners } from "./listeners.js";
import { provide } from "./loader.js";
import { guardLocalModules } from "./local-modules.js";
import { versions } from "./paths.js";
import { importable } from "./resolve.js";
import { framesOf, writeStacks } from "./stack.js";

/** Node's own: a session puts another in its place. */
const { setImmediate } = timers;

interface Parts {
  host: EngineHost;
  sources: Sources;
  store: Store;
  /** Shared with whoever interrupts: see `createInterrupter`. */
  running: Int32Array;
  /** May cells start processes and write to what is open? Then that is theirs too. */
  isOpen: boolean;
}

/** The session's platform in Node. */
export function createPlatform({ host, sources, store, running, isOpen }: Parts): Platform {
  const { nabla, typescript } = versions();
  let children: Children | undefined;
  let handles: Handles | undefined;
  return {
    host,
    sources,
    store,
    versions: { tslab: nabla, typescript, node: process.version },
    provide,
    packages: () => [...Object.keys(host.packages), ...importable(host.directory)],
    inspect: (value) => inspect(value),
    frames: framesOf,
    writeStacks,
    listen(events) {
      captureStreams(events.output);
      captureFailures(events.failure);
      refuseExit();
      if (!isOpen) return;
      captureDescriptors(events.output);
      children = captureChildren(events, (after) => setBlocked(running, after));
      handles = captureHandles(events.current);
      guardLocalModules(events.flow);
      captureListeners(events, handles.takes);
      captureCallbacks(events);
    },
    rest: isOpen ? createCollector(() => whoseRuns(running) === "nobody") : undefined,
    endHandles(run) {
      children?.end(run);
      handles?.end(run);
    },
    nextTurn: (callback) => void setImmediate(callback),
    callFromLoop: createLoopCaller(),
    setRunning: (whose, inPlaceOf) => setRunning(running, whose, inPlaceOf),
    noteInterrupt: () => noteInterrupt(running),
    calm: () => calm(running),
  };
}

/**
 * An endless loop that is terminated inside Node's own timer code would leave that code's bookkeeping broken, or abort
 * the process; from a message's handler it unwinds cleanly.
 */
function createLoopCaller(): Platform["callFromLoop"] {
  const { port1, port2 } = new MessageChannel();
  // By number: a message that is lost in a termination takes no other's callback with it.
  const waiting = new Map<number, () => void>();
  let last = 0;
  port2.on("message", (number: number) => {
    const callback = waiting.get(number);
    waiting.delete(number);
    callback?.();
  });
  port2.unref();
  return (callback) => {
    waiting.set(++last, callback);
    port1.postMessage(last);
  };
}
