import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { createJupyter, type Jupyter, skipGrading, sources } from "./environment.js";
import { cannotHide, missingSlurm, type Slurm, startSlurm } from "./slurm.js";
import { handIn, students, submissions, writeCourse } from "./small-course.js";

const cli = join(import.meta.dirname, "..", "..", "src", "cli.js");
const bodies = students.filter((name) => name !== "endless").map((name) => submissions[name].body);

/** Twelve submissions, graded here and by a cluster that loses its leader and a node. The tests build on each other. */
describe("a class graded by Slurm", { skip: skipGrading || missingSlurm(), timeout: 600_000 }, () => {
  let jupyter: Jupyter;
  let slurm: Slurm;
  const here = (...names: string[]) => join(jupyter.folder, "here", ...names);
  const there = (...names: string[]) => join(jupyter.folder, "there", ...names);

  before(async () => {
    jupyter = createJupyter();
    writeCourse(here());
    const args = ["-m", "nbgrader", "generate_assignment", "ps1"];
    const { code, stderr } = await jupyter.python(args, { cwd: here() });
    assert.equal(code, 0, stderr);
    for (let at = 0; at < 12; at++) handIn(here(), `student${at + 1}`, bodies[at % bodies.length]);
    cpSync(here(), there(), { recursive: true });
    slurm = startSlurm();
  });
  after(() => {
    slurm?.stop();
    jupyter.remove();
  });

  /** Starts `nabla grade`; `kill` ends it as a power cut would. */
  function grade(course: string, ...args: string[]) {
    const child = spawn(process.execPath, [cli, "grade", course, "ps1", ...args], {
      env: { ...jupyter.env, ...slurm.env },
      detached: true,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
      child.on("close", (code) => resolve({ code, output })),
    );
    return { ended, kill: () => process.kill(-(child.pid as number), "SIGKILL"), said: () => output };
  }

  async function readBook(course: string): Promise<Record<string, { score: number }>> {
    const { code, stdout, stderr } = await jupyter.python([
      join(sources, "read_book.py"),
      join(course, "gradebook.db"),
    ]);
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout);
  }

  it("loses its leader and a node in the middle, goes on, and gives the marks that this machine gives", async () => {
    const first = grade(there(), "--on", "slurm");
    while (!/^2\/12 /m.test(first.said())) {
      assert.ok(await Promise.race([pause(100, true), first.ended.then(() => false)]), first.said());
    }
    first.kill();
    await first.ended;
    slurm.kill("node1");
    const { code, output } = await grade(there(), "--on", "slurm").ended;
    assert.equal(code, 0, output);
    assert.match(output, /^Going on where grading was stopped: \d+ done, \d+ left\.$/m);
    assert.match(output, /graded, 0 failed/);
    assert.ok(!existsSync(there(".grading", "ps1")), "nothing is left over");
    const local = await grade(here()).ended;
    assert.equal(local.code, 0, local.output);
    const book = await readBook(there());
    assert.equal(Object.keys(book).length, 12);
    assert.deepEqual(book, await readBook(here()));
    assert.deepEqual(readdirSync(there("autograded")).sort(), readdirSync(here("autograded")).sort());
  });

  it("says so where a node does not see the course's folder, and grades nothing", { skip: cannotHide() }, async () => {
    slurm.kill("node2");
    for (const node of ["node1", "node2"] as const) slurm.start(node, there());
    const { code, output } = await grade(there(), "--on", "slurm", "--force", "--student", "student1").ended;
    assert.equal(code, 1, output);
    assert.match(output, /^Nothing was graded: a machine that was to grade cannot see the course's folder\./m);
    assert.equal((await readBook(there())).student1?.score, 8);
  });
});
