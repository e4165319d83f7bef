import timers from "node:timers";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import vm from "node:vm";

/** Node's own: a session puts another in its place. */
const { setTimeout } = timers;

/** So long nothing has run when memory is given back. Milliseconds. */
const QUIET = 5000;
/** And so much has come since that was done last. Bytes. */
const GROWN = 16e6;

/**
 * Left to itself, V8 lets garbage stand for long: in a notebook of some hundred cells it is most of the memory. Whoever calls
 * what this returns says that nothing runs; where that stays so for a while, garbage is collected, which takes one or two
 * tenths of a second.
 */
export function createCollector(isQuiet: () => boolean, quiet = QUIET, grown = GROWN): () => void {
  let least = getHeapStatistics().used_heap_size;
  let timer: NodeJS.Timeout | undefined;
  const collect = () => {
    if (!isQuiet() || getHeapStatistics().used_heap_size - least < grown) return;
    setFlagsFromString("--expose-gc");
    const gc: () => void = vm.runInNewContext("gc");
    gc();
    // What the first has emptied goes back to the system with the second.
    gc();
    setFlagsFromString("--no-expose-gc");
    least = getHeapStatistics().used_heap_size;
  };
  return () => {
    timer = timer?.refresh() ?? setTimeout(collect, quiet).unref();
  };
}
