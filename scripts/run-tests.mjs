// Runs compiled test files two at a time, in the order given; Node's own command would sort them by name. `npm test` starts it.
import { run } from "node:test";
import report from "./reporter.mjs";

run({ files: process.argv.slice(2), concurrency: 2, timeout: 1_800_000 })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .compose(report)
  .pipe(process.stdout);
