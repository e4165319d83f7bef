// Runs compiled test files, several at a time, in the order given (Node's own command would sort them by name), and under CI those
// that failed once more. `npm test` starts it.
import { availableParallelism } from "node:os";
import { pipeline } from "node:stream/promises";
import { run } from "node:test";
import report, { isFile } from "./reporter.mjs";
import { asIfAlone, processesFor } from "./together.mjs";

/** One more than there are processors, as each waits now and then for a browser, a kernel or a clock; four at most, for the memory. */
const concurrency = Math.min(4, availableParallelism() + 1);
const timeout = 1_800_000;

/** So many failed files may be the fault of a busy machine. */
const FEW = 4;

// A pipeline throws: piped by hand, a fault of ours would end the report in silence, and the run as if nothing had failed in it.
await pipeline(tested(process.argv.slice(2)), report, process.stdout, { end: false });

/** What happens as the files are tested. Under CI the few that fail run once more, alone; the report names them. */
async function* tested(files) {
  const failed = [];
  const { programs, shared } = processesFor(files);
  for await (const told of run({ files: programs, concurrency, timeout })) {
    const event = asIfAlone(told, shared);
    if (!event) continue;
    const { type, data } = event;
    if (type === "test:complete" && isFile(data) && !data.details.passed) failed.push(data.file);
    yield event;
  }
  if (!process.env.CI || failed.length === 0 || failed.length > FEW) return;
  yield { type: "again", data: { files: failed } };
  yield* run({ files: failed, concurrency: 1, timeout });
}
