import { MessageChannel } from "node:worker_threads";

/** The timers a cell has started: counted, so that the cell can wait for them; kept, so that an interrupt can stop them. */
export interface Timers {
  /** Every timer that has not fired or been cleared. */
  all: Set<NodeJS.Timeout>;
  /** Those that fire once and soon, which the cell waits for. */
  soon: Set<NodeJS.Timeout>;
}

export const createTimers = (): Timers => ({ all: new Set(), soon: new Set() });

/** A cell waits for its own timers up to this long, so that their output and errors are its own. Milliseconds. */
export const patience = 1000;

/**
 * Puts counting versions in place of the global `setTimeout` and `setInterval`. `current` tells whose timer it is;
 * `resume` runs its callback in that one's name.
 */
export function installTimers<Owner extends { timers: Timers }>(
  current: () => Owner | undefined,
  resume: (owner: Owner, callback: () => void) => void,
): void {
  const { setTimeout, setInterval, clearTimeout } = globalThis;
  const forget = (timer: NodeJS.Timeout, timers: Timers) => {
    timers.all.delete(timer);
    timers.soon.delete(timer);
  };
  const owners = new WeakMap<object, Timers>();

  const wrap =
    (start: typeof setTimeout, once: boolean) =>
    (callback: (...values: unknown[]) => void, delay = 0, ...values: unknown[]) => {
      const owner = current();
      if (!owner || typeof callback !== "function") return start(callback, delay, ...values);
      const { timers } = owner;
      const timer: NodeJS.Timeout = start(() => {
        if (once) forget(timer, timers);
        resume(owner, () => callback(...values));
      }, delay);
      timers.all.add(timer);
      if (once && delay <= patience) timers.soon.add(timer);
      owners.set(timer, timers);
      return timer;
    };
  const clear = (timer: NodeJS.Timeout | undefined) => {
    const timers = timer && typeof timer === "object" && owners.get(timer);
    if (timers) forget(timer, timers);
    clearTimeout(timer);
  };
  const promisified = Object.getOwnPropertySymbols(setTimeout);
  const replacement = wrap(setTimeout, true);
  for (const symbol of promisified)
    Object.defineProperty(
      replacement,
      symbol,
      Object.getOwnPropertyDescriptor(setTimeout, symbol) as PropertyDescriptor,
    );
  Object.assign(globalThis, {
    setTimeout: replacement,
    setInterval: wrap(setInterval as typeof setTimeout, false),
    clearTimeout: clear,
    clearInterval: clear,
  });
}

/**
 * Makes `run` start from the event loop itself. An endless loop that an interrupt terminates inside Node's own timer
 * code would leave that code's bookkeeping broken, or abort the process; from a message's handler it unwinds cleanly.
 */
export function createHop<Owner>(
  run: (owner: Owner, callback: () => void) => void,
): (owner: Owner, callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: [Owner, () => void][] = [];
  port2.on("message", () => {
    const next = waiting.shift();
    if (next) run(...next);
  });
  port2.unref();
  return (owner, callback) => {
    waiting.push([owner, callback]);
    port1.postMessage(null);
  };
}
