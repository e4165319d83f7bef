// Runs compiled test files, several at a time, in the order given; Node's own command would sort them by name. `npm test` starts it.
import { availableParallelism } from "node:os";
import { run } from "node:test";
import report from "./reporter.mjs";

/** One more than there are processors, as each waits now and then for a browser, a kernel or a clock; four at most, for the memory. */
const concurrency = Math.min(4, availableParallelism() + 1);

run({ files: process.argv.slice(2), concurrency, timeout: 1_800_000 })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .compose(report)
  .pipe(process.stdout);
