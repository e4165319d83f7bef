import { Session } from "node:inspector";

/** Places in the array that the session (main thread) and whoever interrupts it (a worker) share. */
export const RUNNING = 0;
export const INTERRUPTS = 1;
export const interruptBytes = 2 * Int32Array.BYTES_PER_ELEMENT;

/** The session gets this long to take note of an interrupt by itself before its JavaScript is stopped. Milliseconds. */
const grace = 50;

/**
 * For a worker thread: how to stop the learner's code on the main thread, whatever it is doing. The caller has posted
 * its message that makes the main thread call `session.interrupt()`; where the main thread is too busy to read it, its
 * JavaScript is terminated through the inspector, after which the message is read. Nothing is terminated unless the
 * learner's code runs: the kernel's own work ends by itself.
 */
export function createInterrupter(shared: Int32Array): () => void {
  return () => {
    const seen = Atomics.load(shared, INTERRUPTS);
    const strike = () => {
      if (Atomics.load(shared, INTERRUPTS) !== seen || Atomics.load(shared, RUNNING) === 0) return;
      // Connected for this moment only: Node's exit waits for a debugger to leave.
      const inspector = new Session();
      inspector.connectToMainThread();
      inspector.post("Runtime.terminateExecution", () => inspector.disconnect());
      setTimeout(strike, grace);
    };
    setTimeout(strike, grace);
  };
}
