import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { skipGrading } from "./environment.js";
import { grade, readBook } from "./grading.js";
import { createSentClass, endsWell, freeAreMerged, type SentClass } from "./sent-class.js";
import { cannotHide, missingSlurm, type Slurm, startSlurm } from "./slurm.js";

/** Graded by a cluster that loses its leader and a node. The tests build on each other. */
describe("a class graded by Slurm", { skip: skipGrading || missingSlurm(), timeout: 1_800_000 }, () => {
  let sent: SentClass;
  let slurm: Slurm;

  before(async () => {
    sent = await createSentClass();
    slurm = startSlurm();
  });
  after(() => {
    slurm?.stop();
    sent?.jupyter.remove();
  });

  const onSlurm = (...args: string[]) =>
    grade(sent.course(), ["--on", "slurm", ...args], { ...sent.jupyter.env, ...slurm.env });

  it("loses its leader and a node in the middle, goes on, and gives the marks that this machine gives", async () => {
    const first = onSlurm();
    await first.says(freeAreMerged);
    first.kill();
    await first.ended;
    slurm.kill("node1");
    sent.release();
    await endsWell(sent, onSlurm());
  });

  it("says so where a node does not see the course's folder, and grades nothing", { skip: cannotHide() }, async () => {
    slurm.kill("node2");
    for (const node of ["node1", "node2"] as const) slurm.start(node, sent.course());
    const { code, output } = await onSlurm("--force", "--student", "right").ended;
    assert.equal(code, 1, output);
    assert.match(output, /^Nothing was graded: a machine that was to grade cannot see the course's folder\./m);
    assert.equal((await readBook(sent.jupyter, sent.course())).right?.score, 8);
  });
});
