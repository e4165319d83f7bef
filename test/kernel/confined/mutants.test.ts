import assert from "node:assert/strict";
import { it } from "node:test";
import { missing } from "../../jupyter/needs.js";
import { thorough } from "../../project.js";
import { tryMutants } from "./try-mutants.js";

/** Of mutants one is like the other: more of them under `.ci/run`. */
const COUNT = thorough ? 40 : 12;

/** `npm run fuzz -- submissions` tries 2,000. */
it(`${COUNT} submissions changed at random: none crashes, and none gets marks that it did not earn`, {
  skip: missing("jupyter", "bubblewrap"),
  timeout: 900_000,
}, async () => {
  const { marked, wrong } = await tryMutants(1, COUNT);
  assert.equal(marked, COUNT);
  assert.deepEqual(wrong, []);
});
