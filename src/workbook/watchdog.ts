// A thread beside a notebook's cells: stops the one that takes longer than it may.
import { parentPort, workerData } from "node:worker_threads";
import { createInterrupter } from "../kernel/node/interrupt.js";

const { interrupt } = createInterrupter(workerData as Int32Array);
let timer: NodeJS.Timeout | undefined;

/** Seconds until the cell that starts now is stopped; 0 when it has ended. */
parentPort?.on("message", (seconds: number) => {
  clearTimeout(timer);
  if (seconds === 0) return;
  timer = setTimeout(() => {
    parentPort?.postMessage("time is up");
    interrupt();
  }, seconds * 1000);
});
