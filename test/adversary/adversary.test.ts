import assert from "node:assert/strict";
import { test } from "node:test";
import { families } from "./families.js";

/** Few here, for the tests are run often; `npm run fuzz` tries many. */
const trials = 20;

for (const { name, trial, leastProved } of families) {
  test(`${name}: no claim about ${trials} random inputs is false, and most are proved`, () => {
    const results = Array.from({ length: trials }, (_, seed) => trial(seed));
    for (const { outcome, input, why } of results) assert.notEqual(outcome, "false", `${input}\n${why}`);
    const proved = results.filter(({ outcome }) => outcome === "proved").length;
    // One standard deviation of so few trials is allowed for.
    assert.ok(proved / trials > leastProved - Math.sqrt((leastProved * (1 - leastProved)) / trials), `${proved}`);
  });
}
