import process from "node:process";
import { inspect } from "node:util";
import vm from "node:vm";
import { messages } from "../session/messages.js";

/** What `ses` adds to the globals. */
declare function lockdown(options: Record<string, string>): void;
declare function harden<Value>(value: Value): Value;

/** Globals of the platform that a submission may have as they are. */
const KEPT = [
  "queueMicrotask",
  "structuredClone",
  "TextEncoder",
  "TextDecoder",
  "URL",
  "URLSearchParams",
  "display",
  "prompt",
];

/**
 * From now on the language's own objects cannot be changed: that is `ses`, the shim of Hardened JavaScript that the Endo
 * project keeps. It looks at the language as it finds it, which in a snapshot's making is not yet whole, so it is loaded now.
 */
export async function hardenLanguage(): Promise<void> {
  await import("ses/lockdown");
  lockdown({
    evalTaming: "no-eval",
    errorTaming: "unsafe",
    stackFiltering: "verbose",
    consoleTaming: "unsafe",
    domainTaming: "unsafe",
    localeTaming: "unsafe",
    overrideTaming: "severe",
    reporting: "none",
  });
}

/**
 * From now on the globals cannot be replaced, and those that reach files, processes or the network are gone.
 *
 * @param values more that is to stay as it is, with all that hangs on it
 */
export function hardenGlobals(values: unknown[]): void {
  const language: string[] = vm.runInNewContext("Object.getOwnPropertyNames(globalThis)");
  const globals = globalThis as unknown as Record<PropertyKey, unknown>;
  const replaced: Record<string, unknown> = {
    ...timers(),
    console: quietConsole(),
    process: harmlessProcess(),
    performance: { now: performance.now.bind(performance) },
  };
  const kept = new Set([...language, ...KEPT]);
  const freeze = harden;
  for (const value of [...values, inspect]) freeze(value);
  for (const name of Reflect.ownKeys(globals)) {
    if (typeof name === "string" && !kept.has(name)) delete globals[name];
  }
  for (const [name, value] of Object.entries(replaced)) globals[name] = freeze(value);
  for (const name of Reflect.ownKeys(globals)) fix(name, globals[name]);

  function fix(name: PropertyKey, value: unknown): void {
    if (name === "globalThis" || Object.getOwnPropertyDescriptor(globals, name)?.configurable === false) return;
    if (typeof name === "symbol") freeze(value);
    Object.defineProperty(globals, name, { value, writable: false, enumerable: false, configurable: false });
  }
}

/** Timers known by number: Node's own objects hang together with the kernel's. */
function timers(): Record<string, unknown> {
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearImmediate } = globalThis;
  const running = new Map<unknown, () => void>();
  let last = 0;
  const numbered =
    <Timer>(start: (callback: () => void, delay?: number) => Timer, stop: (timer: Timer) => void, once: boolean) =>
    (callback: (...values: unknown[]) => void, delay?: number, ...values: unknown[]) => {
      if (typeof callback !== "function") throw new TypeError(messages.timerWithoutFunction());
      const id = ++last;
      const timer = start(() => {
        if (once) running.delete(id);
        callback(...values);
      }, delay);
      running.set(id, () => stop(timer));
      return id;
    };
  const clear = (id: unknown) => {
    running.get(id)?.();
    running.delete(id);
  };
  const immediate = numbered<NodeJS.Immediate>((callback) => setImmediate(callback), clearImmediate, true);
  return {
    setTimeout: numbered(setTimeout, clearTimeout, true),
    setInterval: numbered(setInterval, clearTimeout, false),
    setImmediate: (callback: () => void, ...values: unknown[]) => immediate(callback, 0, ...values),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  };
}

/** The console's functions without the streams behind them. */
function quietConsole(): Record<string, unknown> {
  const methods = Object.entries(console).filter(([name, value]) => name !== "Console" && typeof value === "function");
  return Object.fromEntries(methods.map(([name, method]) => [name, (...values: unknown[]) => method(...values)]));
}

/** What an honest cell may ask of `process`. */
function harmlessProcess(): Record<string, unknown> {
  const refuse = () => {
    throw new Error(messages.exit());
  };
  const { stdout, stderr } = process;
  return {
    exit: refuse,
    abort: refuse,
    kill: refuse,
    env: { ...process.env },
    argv: [],
    cwd: () => "/notebook",
    platform: process.platform,
    version: process.version,
    versions: { ...process.versions },
    nextTick: (callback: (...values: unknown[]) => void, ...values: unknown[]) =>
      queueMicrotask(() => callback(...values)),
    stdout: { write: (text: string) => stdout.write(String(text)) },
    stderr: { write: (text: string) => stderr.write(String(text)) },
  };
}
