import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { skipGrading } from "./environment.js";
import { cannotHide, missingSlurm, type Slurm, startSlurm } from "./slurm.js";
import { createTwelve, givesSameMarks, grade, readBook, type Twelve } from "./twelve.js";

/** Graded here and by a cluster that loses its leader and a node. The tests build on each other. */
describe("a class graded by Slurm", { skip: skipGrading || missingSlurm(), timeout: 600_000 }, () => {
  let twelve: Twelve;
  let slurm: Slurm;

  before(async () => {
    twelve = await createTwelve();
    slurm = startSlurm();
  });
  after(() => {
    slurm?.stop();
    twelve?.jupyter.remove();
  });

  const onSlurm = (...args: string[]) =>
    grade(twelve.there(), ["--on", "slurm", ...args], { ...twelve.jupyter.env, ...slurm.env });

  it("loses its leader and a node in the middle, goes on, and gives the marks that this machine gives", async () => {
    const { here, there } = twelve;
    const first = onSlurm();
    await first.says(/^2\/12 /m);
    first.kill();
    await first.ended;
    slurm.kill("node1");
    await givesSameMarks(twelve, onSlurm().ended);
    assert.deepEqual(readdirSync(there("autograded")).sort(), readdirSync(here("autograded")).sort());
  });

  it("says so where a node does not see the course's folder, and grades nothing", { skip: cannotHide() }, async () => {
    slurm.kill("node2");
    for (const node of ["node1", "node2"] as const) slurm.start(node, twelve.there());
    const { code, output } = await onSlurm("--force", "--student", "student1").ended;
    assert.equal(code, 1, output);
    assert.match(output, /^Nothing was graded: a machine that was to grade cannot see the course's folder\./m);
    assert.equal((await readBook(twelve, twelve.there())).student1?.score, 8);
  });
});
