import { inspect } from "node-inspect-extracted";
import type { EngineHost } from "../engine/host.js";
import type { Events, Frame, Platform, Running } from "../session/platform.js";
import { parseStack } from "../session/stack.js";
import type { Store } from "../session/store.js";
import { createConsole } from "./console.js";
import { missingModule } from "./messages.js";
import type { Modules } from "./modules.js";

interface Parts {
  host: EngineHost;
  provide: Modules["provide"];
  store: Store;
  /** Where the worker's own failures are told. */
  events: EventTarget;
}

/** The session's platform in a browser's worker. Nobody terminates anything there: who stops a loop ends the worker. */
export function createPlatform({ host, provide, store, events }: Parts): Platform {
  // The session puts its own in the global one's place.
  const { setTimeout } = globalThis;
  let running: Running = "nobody";
  return {
    host,
    sources: new Map(),
    store,
    versions: {},
    provide,
    packages: () => Object.keys(host.packages),
    missing: missingModule,
    inspect: (value) => inspect(value),
    frames: (error) => framesOf(error as Error),
    writeStacks() {
      Error.stackTraceLimit = 50;
    },
    listen(told) {
      Object.assign(console, createConsole(told.output));
      listenTo(events, told);
    },
    nextTurn: (callback) => void setTimeout(callback, 0),
    callFromLoop: (callback) => callback(),
    setRunning(whose, inPlaceOf) {
      const before = running;
      if (inPlaceOf === undefined || inPlaceOf === before) running = whose;
      return before;
    },
    noteInterrupt() {},
    calm: () => undefined,
  };
}

const framesOf = ({ stack }: Error): Frame[] => (typeof stack === "string" ? parseStack(stack) : []);

/** A promise that failed and nobody has seen to, a callback that threw. */
function listenTo(events: EventTarget, { failure }: Events): void {
  events.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    failure((event as Event & { reason: unknown }).reason);
  });
  events.addEventListener("error", (event) => {
    event.preventDefault();
    failure((event as Event & { error: unknown }).error);
  });
}
