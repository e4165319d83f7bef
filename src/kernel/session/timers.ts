import { likeNative } from "./like-native.js";

/** A timer as `setTimeout` gives it: an object in Node, a number in browsers, known by its number in both. */
type Timer = { hasRef?(): boolean } | number;

/** The timers a cell has started: kept, so that the cell can wait for them and an interrupt can stop them. */
export interface Timers {
  /** How to stop every timer that has not fired or been cleared, by its key. */
  all: Map<unknown, () => void>;
  /** Those that fire once and soon, which the cell waits for. */
  soon: Map<unknown, Timer>;
}

export const createTimers = (): Timers => ({ all: new Map(), soon: new Map() });

/** A cell waits for its own timers up to this long, so that their output and errors are its own. Milliseconds. */
export const PATIENCE = 1000;

/** Is there a timer that the cell waits for? One that is not to keep a program alive keeps no cell waiting. */
export function awaitsTimer({ soon }: Timers): boolean {
  return [...soon.values()].some((timer) => typeof timer === "number" || timer.hasRef?.() !== false);
}

/** Stops what has not fired. */
export function stopTimers({ all, soon }: Timers): void {
  for (const stop of all.values()) stop();
  all.clear();
  soon.clear();
}

export interface TimerOwner {
  timers: Timers;
}

interface Hosts<Owner> {
  /** Whose a timer is that is started now. */
  current(): Owner | undefined;
  /** Runs a callback in its owner's name. */
  resume(owner: Owner, callback: () => void): void;
}

type Callback = (...values: unknown[]) => void;

/**
 * Puts counting versions in place of the global `setTimeout`, `setInterval` and `setImmediate`, and returns how to wait
 * without being counted.
 */
export function installTimers<Owner extends TimerOwner>(hosts: Hosts<Owner>): (milliseconds: number) => Promise<void> {
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis;
  const { count, forget } = createCounter(hosts);
  const counting =
    (start: typeof setTimeout, once: boolean) =>
    (callback: Callback, delay = 0, ...values: unknown[]) => {
      const owner = hosts.current();
      if (!owner || typeof callback !== "function") return start(callback, delay, ...values);
      const kind = { start: (fire: () => void) => start(fire, delay), stop: clearTimeout, keyOf: Number };
      const { timer, key } = count(owner, () => callback(...values), once, kind);
      if (once && !(delay > PATIENCE)) owner.timers.soon.set(key, timer);
      return timer;
    };
  const immediate = (callback: Callback, ...values: unknown[]) => {
    const owner = hosts.current();
    if (!owner || typeof callback !== "function") return setImmediate(callback, ...values);
    const kind = { start: (fire: () => void) => setImmediate(fire), stop: clearImmediate, keyOf: (it: unknown) => it };
    return count(owner, () => callback(...values), true, kind).timer;
  };
  const clearing = (native: typeof clearTimeout) =>
    likeNative((timer: unknown) => {
      if (timer !== undefined && timer !== null && typeof timer !== "symbol") forget(Number(timer));
      native(timer as number);
    }, native);

  Object.assign(globalThis, {
    setTimeout: likeNative(counting(setTimeout, true), setTimeout),
    setInterval: likeNative(counting(setInterval as typeof setTimeout, false), setInterval),
    clearTimeout: clearing(clearTimeout),
    clearInterval: clearing(clearInterval),
  });
  // Browsers have none.
  if (typeof setImmediate === "function")
    Object.assign(globalThis, {
      setImmediate: likeNative(immediate, setImmediate),
      clearImmediate: likeNative((timer: NodeJS.Immediate) => {
        forget(timer);
        clearImmediate(timer);
      }, clearImmediate),
    });
  return (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

/** Which timers are under way, and whose they are. */
function createCounter<Owner extends TimerOwner>(hosts: Hosts<Owner>) {
  const owners = new Map<unknown, Timers>();
  const forget = (key: unknown) => {
    owners.get(key)?.all.delete(key);
    owners.get(key)?.soon.delete(key);
    owners.delete(key);
  };

  /** Starts a timer whose callback runs only if nobody has stopped it meanwhile. */
  function count<T>(owner: Owner, callback: () => void, once: boolean, kind: Kind<T>): { timer: T; key: unknown } {
    const timer = kind.start(() =>
      hosts.resume(owner, () => {
        if (!owners.has(key)) return;
        if (once) forget(key);
        callback();
      }),
    );
    const key = kind.keyOf(timer);
    owners.set(key, owner.timers);
    owner.timers.all.set(key, () => {
      owners.delete(key);
      kind.stop(timer);
    });
    return { timer, key };
  }

  return { count, forget };
}

interface Kind<T> {
  start(fire: () => void): T;
  stop(timer: T): void;
  keyOf(timer: T): unknown;
}
