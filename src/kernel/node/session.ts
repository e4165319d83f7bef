import { syncBuiltinESMExports } from "node:module";
import process from "node:process";
import timers from "node:timers";
import { createEngine } from "../engine/engine.js";
import { createSession } from "../session/session.js";
import type { Sources } from "../session/source.js";
import type { Store } from "../session/store.js";
import type { Frontend, Session } from "../session/types.js";
import { createHost } from "./host.js";
import { interruptBytes } from "./interrupt.js";
import { createLoader } from "./loader.js";
import { packageFolder } from "./paths.js";
import { createPlatform } from "./platform.js";
import { createStore } from "./store.js";

export interface SessionOptions {
  /** The notebook's folder; the process's own by default. */
  directory?: string;
  /** Where a library may keep small texts; files in that folder by default. */
  store?: Store;
  /** What the cells are written in; JavaScript is run without a check of its types. */
  language?: "typescript" | "javascript";
  /** Shared with whoever interrupts: see `createInterrupter`. */
  running?: Int32Array;
}

/** Starts the session of a notebook whose cells may do all that Node can. */
export function openSession(frontend: Frontend, options: SessionOptions = {}): Session {
  const {
    directory = process.cwd(),
    store = createStore(directory),
    language = "typescript",
    running = new Int32Array(new SharedArrayBuffer(interruptBytes)),
  } = options;
  const sources: Sources = new Map();
  const host = createHost(directory, packageFolder, createLoader(directory, packageFolder, sources));
  const platform = createPlatform({ host, sources, store, running, isOpen: true });
  const session = createSession(frontend, platform, createEngine(host, language));
  // Who imports timers from Node is to get those that belong to a cell, too.
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis;
  Object.assign(timers, { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate });
  syncBuiltinESMExports();
  return session;
}
