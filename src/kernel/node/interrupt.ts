import { Session } from "node:inspector";

/** Places in the array that the session (main thread) and whoever interrupts it (a worker) share. */
export const RUNNING = 0;
export const INTERRUPTS = 1;
export const interruptBytes = 2 * Int32Array.BYTES_PER_ELEMENT;

/** The session gets this long to take note of an interrupt by itself before its JavaScript is stopped. Milliseconds. */
const grace = 50;
/** A strike that has not been confirmed by now has hit, or never will. Milliseconds. */
const longest = 1000;

/**
 * For a worker thread: how to stop the learner's code on the main thread, whatever it is doing. The caller has posted
 * its message that makes the main thread call `session.interrupt()`; where the main thread is too busy to read it, its
 * JavaScript is terminated through the inspector, after which the message is read. Nothing is terminated unless the
 * learner's code runs: the kernel's own work ends by itself.
 *
 * A strike that comes late, when the learner's code has just ended, hits the next JavaScript that runs, whatever that
 * is. So only one is under way at a time, and nothing that matters should be asked of the main thread before `settled`,
 * which gives it something to run, `poke`, where a strike is still to hit.
 */
export function createInterrupter(shared: Int32Array): { interrupt(): void; settled(poke: () => void): Promise<void> } {
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
      const patience = setTimeout(done, longest);
      inspector.post("Runtime.terminateExecution", done);
    });
  }

  return {
    interrupt() {
      const seen = Atomics.load(shared, INTERRUPTS);
      const strike = () => {
        if (underWay || Atomics.load(shared, INTERRUPTS) !== seen || Atomics.load(shared, RUNNING) === 0) return;
        underWay = terminate();
        void underWay.then(() => setTimeout(strike, grace));
      };
      setTimeout(strike, grace);
    },
    async settled(poke) {
      while (underWay) {
        poke();
        await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, grace))]);
      }
    },
  };
}
