/** A timer as `setTimeout` gives it: an object in Node, a number in browsers, known by its number in both. */
type Timer = { hasRef?(): boolean } | number;

/** The timers a cell has started: kept, so that the cell can wait for them and an interrupt can stop them. */
export interface Timers {
  /** Every timer that has not fired or been cleared, by its number. */
  all: Map<number, Timer>;
  /** Those that fire once and soon, which the cell waits for. */
  soon: Map<number, Timer>;
}

export const createTimers = (): Timers => ({ all: new Map(), soon: new Map() });

/** A cell waits for its own timers up to this long, so that their output and errors are its own. Milliseconds. */
export const PATIENCE = 1000;

/** Is there a timer that the cell waits for? One that is not to keep a program alive keeps no cell waiting. */
export function awaitsTimer({ soon }: Timers): boolean {
  return [...soon.values()].some((timer) => typeof timer === "number" || timer.hasRef?.() !== false);
}

export interface TimerOwner {
  timers: Timers;
}

/**
 * Puts counting versions in place of the global `setTimeout` and `setInterval`, and returns how to wait and how to stop
 * an owner's timers without being counted. `current` tells whose timer it is; `resume` runs its callback in that one's name.
 */
export function installTimers<Owner extends TimerOwner>(
  current: () => Owner | undefined,
  resume: (owner: Owner, callback: () => void) => void,
): { wait(milliseconds: number): Promise<void>; stop(owner: Owner): void } {
  const { setTimeout, setInterval, clearTimeout } = globalThis;
  const owners = new Map<number, Timers>();
  const forget = (number: number) => {
    owners.get(number)?.all.delete(number);
    owners.get(number)?.soon.delete(number);
    owners.delete(number);
  };

  const counting =
    (start: typeof setTimeout, once: boolean) =>
    (callback: (...values: unknown[]) => void, delay = 0, ...values: unknown[]) => {
      const owner = current();
      if (!owner || typeof callback !== "function") return start(callback, delay, ...values);
      const timer = start(() => {
        if (once) forget(number);
        resume(owner, () => callback(...values));
      }, delay);
      const number = Number(timer);
      owner.timers.all.set(number, timer);
      if (once && !(delay > PATIENCE)) owner.timers.soon.set(number, timer);
      owners.set(number, owner.timers);
      return timer;
    };
  const clear = (timer: unknown) => {
    if (timer !== undefined && timer !== null && typeof timer !== "symbol") forget(Number(timer));
    clearTimeout(timer as number);
  };

  const replacement = counting(setTimeout, true);
  // What hangs on Node's own, such as its form for `util.promisify`.
  for (const symbol of Object.getOwnPropertySymbols(setTimeout))
    Object.defineProperty(
      replacement,
      symbol,
      Object.getOwnPropertyDescriptor(setTimeout, symbol) as PropertyDescriptor,
    );
  Object.assign(globalThis, {
    setTimeout: replacement,
    setInterval: counting(setInterval as typeof setTimeout, false),
    clearTimeout: clear,
    clearInterval: clear,
  });
  return {
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    stop({ timers }) {
      for (const [number, timer] of timers.all) {
        forget(number);
        clearTimeout(timer as number);
      }
    },
  };
}
