import assert from "node:assert/strict";
import { it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import { createCollector } from "../../../src/kernel/node/collect.js";

const used = () => getHeapStatistics().used_heap_size;

/** Some forty megabytes that nobody needs. */
function litter(): void {
  // Old enough for V8 to let them stand.
  const kept = Array.from({ length: 1000 }, () => new Array<number>(5000).fill(0.5));
  kept.length = 0;
}

it("garbage goes where nothing runs for a while, and only there", async () => {
  let quiet = false;
  const rest = createCollector(() => quiet, 50, 10e6);
  litter();
  const before = used();
  rest();
  await pause(200);
  assert.ok(used() > before - 10e6);
  quiet = true;
  rest();
  await pause(300);
  assert.ok(used() < before - 10e6, `${used()} of ${before} bytes`);
  assert.equal(typeof (globalThis as { gc?: unknown }).gc, "undefined");
});
