// How Node's test runner tells what it found: a line for each file as it ends, every failure and skip with its reason,
// and the totals last.
import { relative } from "node:path";
import { inspect } from "node:util";

export default async function* report(events) {
  let passed = 0;
  let failed = Number(process.env.NABLA_FAILED_BEFORE ?? 0);
  let skipped = 0;
  for await (const { type, data } of events) {
    if (type === "test:stderr" || type === "test:stdout") {
      yield data.message;
      continue;
    }
    if (type !== "test:pass" && type !== "test:fail") continue;
    const { name, details, file = "", skip, todo } = data;
    const place = `${relative(process.cwd(), file)}: ${name}`;
    // A suite counts only for what its tests do not tell: that all of them are skipped, or that its own hooks failed.
    const ownFailure = type === "test:fail" && details.error?.failureType !== "subtestsFailed";
    if (details.type === "suite" && skip === undefined && !ownFailure) continue;
    if (skip !== undefined || todo !== undefined) {
      skipped++;
      yield `skipped  ${place}  (${skip || todo || "no reason given"})\n`;
    } else if (type === "test:pass") {
      passed++;
      if (details.duration_ms > 2000) yield `passed   ${place}  ${(details.duration_ms / 1000).toFixed(1)} s\n`;
    } else {
      failed++;
      yield `FAILED   ${place}\n${explain(details.error)}\n`;
    }
  }
  yield `\n${passed} passed, ${failed} failed, ${skipped} skipped\n`;
}

function explain(error) {
  const cause = error?.cause ?? error;
  const text =
    cause instanceof Error ? (cause.stack ?? cause.message) : typeof cause === "string" ? cause : inspect(cause);
  return text.replace(/^/gm, "    ");
}
