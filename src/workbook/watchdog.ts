// A thread beside a notebook's cells: stops the one that takes longer than it may.
import { parentPort, workerData } from "node:worker_threads";
import { createInterrupter } from "../kernel/node/interrupt.js";

const { interrupt } = createInterrupter(workerData as Int32Array, {
  probe: (number) => parentPort?.postMessage(number),
  terminated: () => {
    if (timer) parentPort?.postMessage("time is up");
  },
});
/** The cell that runs, by the order of their starts and ends. */
let turn = 0;
let timer: NodeJS.Timeout | undefined;

/** How often a cell that has not ended is interrupted again. Milliseconds. */
const AGAIN = 200;

/** The session ends what it waits for, the interrupter what keeps its thread busy; until it is told that the cell has ended. */
function stop(): void {
  parentPort?.postMessage("time is up");
  const meant = turn;
  interrupt(() => turn !== meant);
  timer = setTimeout(stop, AGAIN);
}

/** Seconds until the cell that starts now is stopped; 0 when it has ended. */
parentPort?.on("message", (seconds: number) => {
  clearTimeout(timer);
  timer = undefined;
  turn++;
  if (seconds > 0) timer = setTimeout(stop, seconds * 1000);
});
