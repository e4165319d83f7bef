import { Session } from "node:inspector";
import type { Running } from "../session/platform.js";
import { endNewestChild } from "./processes.js";

/** Places in the array that the session (main thread) and whoever interrupts it (a worker) share. */
const RUNNING = 0;
const INTERRUPTS = 1;
const TERMINATING = 2;
const BLOCKED = 3;
export const interruptBytes = 4 * Int32Array.BYTES_PER_ELEMENT;

/** Whose code runs, as it stands in that array. */
const WHOSE: readonly Running[] = ["session", "learner", "nobody"];

/** For the session: see `Platform`. */
export function setRunning(shared: Int32Array, whose: Running, inPlaceOf?: Running): Running {
  const next = WHOSE.indexOf(whose);
  const before =
    inPlaceOf === undefined
      ? Atomics.exchange(shared, RUNNING, next)
      : Atomics.compareExchange(shared, RUNNING, WHOSE.indexOf(inPlaceOf), next);
  return WHOSE[before] as Running;
}

export function noteInterrupt(shared: Int32Array): void {
  Atomics.add(shared, INTERRUPTS, 1);
}

/**
 * Says that this thread waits for a child process, which no termination reaches there: one that is started after the one
 * with this number. Undefined: it waits no longer.
 */
export function setBlocked(shared: Int32Array, after: number | undefined): void {
  Atomics.store(shared, BLOCKED, after === undefined ? 0 : after + 1);
}

export function calm(shared: Int32Array): Promise<unknown> | undefined {
  if (Atomics.load(shared, TERMINATING) === 0) return undefined;
  const { async, value } = (Atomics as unknown as Waiting).waitAsync(shared, TERMINATING, 1);
  return async ? value : undefined;
}

/** Newer than the language version that the code is checked for; and there is no `Atomics` yet while a snapshot is made. */
interface Waiting {
  waitAsync(
    shared: Int32Array,
    index: number,
    value: number,
  ): { async: true; value: Promise<string> } | { async: false; value: string };
}

/** The learner's code gets this long to take note of an interrupt by itself before it is terminated. Milliseconds. */
const GRACE = 50;
/** And so long what nobody answers for: it may just be slow. */
const GRACE_FOR_NOBODY = 1000;
/** A termination that has not been confirmed by now has happened, or never will. Milliseconds. */
const LONGEST = 1000;

export interface Interrupter {
  /** Terminates what runs, unless the session takes note of the interrupt by itself. */
  interrupt(): void;
  /** Resolves when no termination is under way; `wake` gives the main thread something to run meanwhile. */
  settled(wake: () => void): Promise<void>;
}

/**
 * For a worker thread: how to stop the learner's code on the main thread, whatever it is doing. The caller has posted
 * its message that makes the main thread call `session.interrupt()`; where the main thread is too busy to read it, its
 * JavaScript is terminated through the inspector, after which the message is read. The session's own work is never
 * terminated: it ends by itself.
 *
 * A termination is announced before it is looked whose code runs, and the session says whose code runs before it looks
 * whether one is announced, and waits until it is over (`calm`). So one that comes late, when the learner's code has
 * just ended, hits nothing that matters. Only one is under way at a time. Where the main thread waits for a child
 * process, that is ended.
 *
 * @param terminated called after each termination: a message that came to the main thread meanwhile may be lost
 */
export function createInterrupter(shared: Int32Array, terminated: () => void = () => {}): Interrupter {
  let underWay: Promise<void> | undefined;

  const running = () => WHOSE[Atomics.load(shared, RUNNING)];

  async function terminateUnless(isOver: () => boolean): Promise<void> {
    Atomics.store(shared, TERMINATING, 1);
    try {
      if (!isOver()) await terminate(shared);
    } finally {
      Atomics.store(shared, TERMINATING, 0);
      Atomics.notify(shared, TERMINATING);
      underWay = undefined;
      terminated();
    }
  }

  return {
    interrupt() {
      const seen = Atomics.load(shared, INTERRUPTS);
      const start = Date.now();
      const isOver = () =>
        Atomics.load(shared, INTERRUPTS) !== seen ||
        running() === "session" ||
        (running() === "nobody" && Date.now() - start < GRACE_FOR_NOBODY);
      const look = () => {
        if (underWay || Atomics.load(shared, INTERRUPTS) !== seen) return;
        if (!isOver()) {
          underWay = terminateUnless(isOver);
          void underWay.then(() => setTimeout(look, GRACE));
        } else setTimeout(look, GRACE);
      };
      setTimeout(look, GRACE);
    },
    async settled(wake) {
      while (underWay) {
        wake();
        await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, GRACE))]);
      }
    },
  };
}

/** Terminates the main thread's JavaScript, or ends the child process that it waits for. */
function terminate(shared: Int32Array): Promise<void> {
  // Connected for this moment only: Node's exit waits for a debugger to leave.
  const inspector = new Session();
  inspector.connectToMainThread();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(patience);
      clearInterval(watch);
      inspector.disconnect();
      resolve();
    };
    // On a busy machine the inspector's answer is sometimes never heard.
    const patience = setTimeout(done, LONGEST);
    const watch = setInterval(() => {
      const blocked = Atomics.load(shared, BLOCKED);
      if (blocked > 0) endNewestChild(blocked - 1);
    }, 2 * GRACE);
    inspector.post("Runtime.terminateExecution", done);
  });
}
