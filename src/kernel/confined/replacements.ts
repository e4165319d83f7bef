import type { webcrypto } from "node:crypto";
import process from "node:process";
import { messages } from "../session/messages.js";

/** What a submission finds in place of globals of the platform: as much of them as an honest cell uses, and no way out. */
export function replacements(): Record<string, unknown> {
  return {
    ...timers(),
    console: quietConsole(),
    process: harmlessProcess(),
    performance: { now: performance.now.bind(performance) },
    crypto: harmlessCrypto(),
  };
}

/** Buffers never share memory, nor show what was in it before. */
export function tameBuffer(): void {
  const zeroed = Buffer.alloc.bind(Buffer);
  Object.assign(Buffer, { poolSize: 0, allocUnsafe: zeroed, allocUnsafeSlow: zeroed });
}

/** Node loads its own when it is first asked. */
function harmlessCrypto(): Record<string, unknown> {
  const { get } = Object.getOwnPropertyDescriptor(globalThis, "crypto") ?? {};
  const web = () => get?.call(globalThis) as typeof webcrypto;
  return {
    randomUUID: () => web().randomUUID(),
    getRandomValues: <Values extends ArrayBufferView>(values: Values) => web().getRandomValues(values as never),
  };
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
