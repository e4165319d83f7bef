import assert from "node:assert/strict";
import { appendFileSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createJupyter, type Jupyter } from "./environment.js";
import { type Grading, readBook } from "./grading.js";
import { handIn, quick, recordOf, writeCourse } from "./small-course.js";

/** A class whose submissions other machines grade. */
export interface SentClass {
  jupyter: Jupyter;
  /** The course, or what lies in it. */
  course(...names: string[]): string;
  /** Adds lines to the course's settings. */
  settings(...lines: string[]): void;
  /** Lets the submissions that are held come to their end. */
  release(): void;
}

/** So many submissions come to their end by themselves; the others are held in their middle until the test lets them go. */
const FREE = 2;
/** What `nabla grade` says when those are done, and every machine holds another. */
export const freeAreMerged = new RegExp(`^${FREE}/${quick.length} `, "m");

export async function createSentClass(): Promise<SentClass> {
  const jupyter = createJupyter();
  const course = (...names: string[]) => join(jupyter.folder, "there", ...names);
  const settings = (...lines: string[]) => appendFileSync(course("nbgrader_config.py"), `\n${lines.join("\n")}\n`);
  const go = join(jupyter.folder, "go");
  writeCourse(course());
  settings(
    "import os, time",
    "def hold(notebooks, **others):",
    '    student = notebooks[0].split("submitted/")[1].split("/")[0]',
    `    while student not in ${JSON.stringify(quick.slice(0, FREE))} and not os.path.exists(${JSON.stringify(go)}):`,
    "        time.sleep(0.05)",
    "c.Autograde.post_convert_hook = hold",
  );
  const made = await jupyter.python(["-m", "nbgrader", "generate_assignment", "ps1"], { cwd: course() });
  assert.equal(made.code, 0, made.stderr);
  for (const student of quick) handIn(course(), student);
  return { jupyter, course, settings, release: () => writeFileSync(go, "") };
}

/** Goes on with what other machines have begun: it ends well, leaves nothing, and gives the marks that any machine gives. */
export async function endsWell({ jupyter, course }: SentClass, again: Grading): Promise<string> {
  const { code, output } = await again.ended;
  assert.equal(code, 0, output);
  assert.match(output, /^Going on where grading was stopped: \d+ done, \d+ left\.$/m);
  assert.match(output, /graded, 0 failed/);
  assert.ok(!existsSync(course(".grading", "ps1")), "nothing is left over");
  const book = await readBook(jupyter, course());
  // What this machine gives, and nbgrader itself: test/jupyter/grade.test.ts.
  assert.deepEqual(book, Object.fromEntries(quick.map((student) => [student, { time: "None", ...recordOf(student) }])));
  for (const student of quick)
    assert.deepEqual(readdirSync(course("autograded", student, "ps1")).sort(), ["problem.ipynb"]);
  return output;
}
