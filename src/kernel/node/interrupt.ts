import { Session } from "node:inspector";
import type { Running } from "../session/platform.js";
import { endNewestChild } from "./processes.js";

/** Places in the array that the session (main thread) and whoever interrupts it (a worker) share. */
const RUNNING = 0;
const INTERRUPTS = 1;
const TERMINATING = 2;
const BLOCKED = 3;
const PROBED = 4;
export const interruptBytes = 5 * Int32Array.BYTES_PER_ELEMENT;

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

export const whoseRuns = (shared: Int32Array) => WHOSE[Atomics.load(shared, RUNNING)];

export function noteInterrupt(shared: Int32Array): void {
  Atomics.add(shared, INTERRUPTS, 1);
  // Who takes note waits for no child any more; where that wait was terminated, nothing has said so.
  setBlocked(shared, undefined);
}

/** Answers a probe: see `Interrupted`. */
export function noteProbe(shared: Int32Array, number: number): void {
  Atomics.store(shared, PROBED, number);
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
/** A probe that has not been answered is posted again. Milliseconds. */
const PROBE_AGAIN = 20;

export interface Interrupter {
  /** Terminates what runs, unless the session takes note of the interrupt by itself, or what it is meant for `hasEnded`. */
  interrupt(hasEnded: () => boolean): void;
  /** Resolves when no termination is under way. */
  settled(): Promise<void>;
}

/** The main thread, as whoever interrupts it from another one reaches it. */
export interface Interrupted {
  /** Posts a message on which it calls `noteProbe` with this number. */
  probe(number: number): void;
  /** Called when a termination is over, to post the interrupt again: messages to it may be lost, and what it was about to do. */
  terminated(): void;
}

/**
 * For a worker thread: how to stop the learner's code on the main thread, whatever it is doing. The caller has posted
 * its message that makes the main thread call `session.interrupt()`; where the main thread is too busy to read it, its
 * JavaScript is terminated through the inspector, after which the message is read. The session's own work is never
 * terminated: it ends by itself.
 *
 * A termination is announced before it is looked whose code runs, and the session says whose code runs before it looks
 * whether one is announced, and waits until it is over (`calm`). So one that comes late, when the learner's code has
 * just ended, hits nothing that matters. Only one is under way at a time. It is over when the inspector says so, whose word
 * is not always heard, or when the main thread has answered a probe that was posted after it: whatever JavaScript ran
 * before that would have been struck. Where the main thread waits for a child process, that is ended.
 */
export function createInterrupter(shared: Int32Array, main: Interrupted): Interrupter {
  let underWay: Promise<void> | undefined;

  const running = () => whoseRuns(shared);

  async function terminateUnless(isNeedless: () => boolean): Promise<void> {
    Atomics.store(shared, TERMINATING, 1);
    try {
      if (isNeedless()) return;
      await terminate(shared, main);
    } finally {
      Atomics.store(shared, TERMINATING, 0);
      Atomics.notify(shared, TERMINATING);
      underWay = undefined;
      main.terminated();
    }
  }

  return {
    interrupt(hasEnded) {
      const seen = Atomics.load(shared, INTERRUPTS);
      const start = Date.now();
      const isOver = () => hasEnded() || Atomics.load(shared, INTERRUPTS) !== seen;
      const isNeedless = () =>
        isOver() || running() === "session" || (running() === "nobody" && Date.now() - start < GRACE_FOR_NOBODY);
      const look = () => {
        if (isOver()) return;
        if (!underWay && !isNeedless()) underWay = terminateUnless(isNeedless);
        setTimeout(look, GRACE);
      };
      setTimeout(look, GRACE);
    },
    async settled() {
      while (underWay) await underWay;
    },
  };
}

/** Terminates the main thread's JavaScript, or ends the child process that it waits for. */
async function terminate(shared: Int32Array, main: Interrupted): Promise<void> {
  // Connected for this moment only: Node's exit waits for a debugger to leave.
  const inspector = new Session();
  inspector.connectToMainThread();
  let isOver = false;
  let hear = () => {};
  inspector.post("Runtime.terminateExecution", () => {
    isOver = true;
    hear();
  });
  const number = Atomics.load(shared, PROBED) + 1;
  // A probe may be struck itself; the next one is not.
  while (!isOver && Atomics.load(shared, PROBED) !== number) {
    main.probe(number);
    await new Promise<void>((resolve) => {
      hear = resolve;
      setTimeout(resolve, PROBE_AGAIN);
    });
    const blocked = Atomics.load(shared, BLOCKED);
    if (blocked > 0) endNewestChild(blocked - 1);
  }
  inspector.disconnect();
}
