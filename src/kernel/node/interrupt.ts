import { Session } from "node:inspector";

/** Places in the array that the session (main thread) and whoever interrupts it (a worker) share. */
export const RUNNING = 0;
export const INTERRUPTS = 1;
export const interruptBytes = 2 * Int32Array.BYTES_PER_ELEMENT;

/** The session gets this long to take note of an interrupt by itself before its JavaScript is terminated. Milliseconds. */
const GRACE = 50;
/** A termination that has not been confirmed by now has happened, or never will. Milliseconds. */
const LONGEST = 1000;

export interface Interrupter {
  /** Terminates the learner's code unless the session takes note of the interrupt by itself. */
  interrupt(): void;
  /** Resolves when no termination is under way; `wake` gives the main thread something to run meanwhile. */
  settled(wake: () => void): Promise<void>;
}

/**
 * For a worker thread: how to stop the learner's code on the main thread, whatever it is doing. The caller has posted
 * its message that makes the main thread call `session.interrupt()`; where the main thread is too busy to read it, its
 * JavaScript is terminated through the inspector, after which the message is read. Nothing is terminated unless the
 * learner's code runs: the kernel's own work ends by itself.
 *
 * A termination that comes late, when the learner's code has just ended, ends the next JavaScript that runs, whatever
 * that is. So only one is under way at a time, and nothing that matters should be asked of the main thread before
 * `settled`.
 */
export function createInterrupter(shared: Int32Array): Interrupter {
  let underWay: Promise<void> | undefined;

  function terminate(): Promise<void> {
    // Connected for this moment only: Node's exit waits for a debugger to leave.
    const inspector = new Session();
    inspector.connectToMainThread();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(patience);
        inspector.disconnect();
        underWay = undefined;
        resolve();
      };
      // On a busy machine the inspector's answer is sometimes never heard.
      const patience = setTimeout(done, LONGEST);
      inspector.post("Runtime.terminateExecution", done);
    });
  }

  return {
    interrupt() {
      const seen = Atomics.load(shared, INTERRUPTS);
      const terminateUnlessNoted = () => {
        if (underWay || Atomics.load(shared, INTERRUPTS) !== seen || Atomics.load(shared, RUNNING) === 0) return;
        underWay = terminate();
        void underWay.then(() => setTimeout(terminateUnlessNoted, GRACE));
      };
      setTimeout(terminateUnlessNoted, GRACE);
    },
    async settled(wake) {
      while (underWay) {
        wake();
        await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, GRACE))]);
      }
    },
  };
}
