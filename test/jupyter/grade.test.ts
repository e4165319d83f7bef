import assert from "node:assert/strict";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { thorough } from "../project.js";
import { createJupyter, type Jupyter, skipGrading as skip, sources } from "./environment.js";
import { automaticMarks, grade, readBook } from "./grading.js";
import { handIn, quick, recordOf, students, submissions, writeCourse } from "./small-course.js";

/** One course, three times: graded by nbgrader alone, by us, and by us while we are killed. The tests build on each other. */
describe("a class, graded by nbgrader and by nabla grade", { skip, timeout: 3_000_000 }, () => {
  let jupyter: Jupyter;
  const [serial, parallel, killed] = ["serial", "parallel", "killed"].map(
    (name) =>
      (...names: string[]) =>
        join(jupyter.folder, name, ...names),
  ) as [Place, Place, Place];

  before(async () => {
    jupyter = createJupyter();
    writeCourse(serial());
    appendFileSync(
      serial("nbgrader_config.py"),
      `
from pathlib import Path

c.Execute.timeout = 300

def note(notebooks, **others):
    with open(Path(${JSON.stringify(jupyter.folder)}, "graded.txt"), "a") as file:
        file.write(notebooks[0].split("submitted/")[1].split("/")[0] + "\\n")

c.Autograde.post_convert_hook = note
`,
    );
    await nbgrader(serial(), "generate_assignment", "ps1");
    for (const student of students) {
      handIn(serial(), student);
      writeFileSync(serial("submitted", student, "ps1", "timestamp.txt"), "2026-03-02 10:00:00 UTC");
    }
    writeFileSync(serial("submitted", "right", "ps1", "notes.txt"), "handed in with it");
    for (const copy of [parallel, killed]) {
      cpSync(serial(), copy(), { recursive: true });
      rmSync(copy("submitted", "endless"), { recursive: true });
    }
  });
  after(() => jupyter.remove());

  async function nbgrader(cwd: string, ...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await jupyter.python(["-m", "nbgrader", ...args], { cwd, seconds: 900 });
    assert.equal(code, 0, stdout + stderr);
    return stdout + stderr;
  }

  const bookOf = (place: Place) => readBook(jupyter, place());

  /** One Python grades what is little. */
  const gradeAt = (place: Place, args: string[] = ["--jobs", "1"], env: NodeJS.ProcessEnv = {}) =>
    grade(place(), args, { ...jupyter.env, ...env }).ended;

  const gradedSoFar = () => {
    const file = join(jupyter.folder, "graded.txt");
    return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  };

  it("generate_assignment hands out the problem without its solution and its hidden tests", () => {
    const released = readFileSync(serial("release", "ps1", "problem.ipynb"), "utf8");
    assert.ok(released.includes("// your code here") && released.includes("double(1), 2"));
    assert.ok(!released.includes("return 2 * x") && !released.includes("double(7)"));
  });

  it("autograde gives each submission the marks that it earned, and is stopped by none", async () => {
    await nbgrader(serial(), "autograde", "ps1");
    const book = await bookOf(serial);
    for (const student of students)
      assert.deepEqual(automaticMarks(book, student), submissions[student].marks, student);
  });

  it("generate_feedback writes every student's, with the errors in it", async () => {
    await nbgrader(serial(), "generate_feedback", "ps1");
    const feedback = (student: string) => readFileSync(serial("feedback", student, "ps1", "problem.html"), "utf8");
    for (const student of students) assert.ok(feedback(student).includes("double"), student);
    assert.match(feedback("wrong"), /4 is not 2/);
    assert.match(feedback("mistyped"), /not assignable/);
    assert.match(feedback("warning"), /doubling 1/);
    assert.match(feedback("endless"), /did not end in time/);
  });

  // Without warnings: test/jupyter/term.test.ts.
  it("validate passes a right answer that prints warnings, and names the tests that fail", async () => {
    const validate = (student: string) =>
      nbgrader(serial(), "validate", join("submitted", student, "ps1", "problem.ipynb"));
    const [warning, wrong, endless] = await Promise.all(["warning", "wrong", "endless"].map(validate));
    assert.match(String(warning), /passes all the tests/);
    assert.match(String(wrong), /VALIDATION FAILED ON 3 CELL/);
    assert.match(String(endless), /VALIDATION FAILED ON 1 CELL/);
  });

  it("nabla grade gives the marks that nbgrader gives one by one, and leaves the same files", async () => {
    const { code, output } = await gradeAt(parallel, ["--jobs", "3"]);
    assert.equal(code, 0, output);
    assert.match(output, /7 graded, 0 failed, [\d.]+ a minute, peak memory \d+ MB \(3 at a time\)/);
    const book = await bookOf(parallel);
    const { endless: _, ...rest } = await bookOf(serial);
    assert.deepEqual(book, rest);
    for (const student of quick) {
      assert.deepEqual(book[student], { time: "2026-03-02 10:00:00", ...recordOf(student) });
      const folder = (place: Place) => place("autograded", student, "ps1");
      assert.deepEqual(readdirSync(folder(parallel)).sort(), readdirSync(folder(serial)).sort());
      assert.deepEqual(outputsIn(folder(parallel)), outputsIn(folder(serial)), student);
    }
  });

  it("grades nothing twice", async () => {
    const before = gradedSoFar().length;
    assert.match((await gradeAt(parallel)).output, /^Nothing to grade: 7 submissions of ps1 have been graded before/);
    assert.equal(gradedSoFar().length, before);
  });

  it("keeps marks and comments given by hand when it grades again, as nbgrader does", async () => {
    for (const place of [serial, parallel]) {
      const args = [join(sources, "mark_by_hand.py"), place("gradebook.db"), "half", "parts", "2.5", "double"];
      assert.equal((await jupyter.python(args)).code, 0);
    }
    await nbgrader(serial(), "autograde", "ps1", "--force", "--student", "half");
    const { code, output } = await gradeAt(parallel, ["--jobs", "1", "--force", "--student", "half"]);
    assert.equal(code, 0, output);
    const book = await bookOf(parallel);
    assert.deepEqual(book.half?.grades.parts, [1, 2.5, null, true]);
    const { endless: _, ...rest } = await bookOf(serial);
    assert.deepEqual(book, rest);
  });

  it("grades nothing without the course's settings, and says which is missing", async () => {
    const file = parallel("nbgrader_config.py");
    const settings = readFileSync(file, "utf8");
    writeFileSync(file, "c = get_config()\n");
    const { code, output } = await gradeAt(parallel, ["--jobs", "1", "--force", "--student", "right"]);
    writeFileSync(file, settings);
    assert.equal(code, 1, output);
    assert.match(output, /^Nothing was graded: the course's settings lack c\.Autograde\.pre_convert_hook/m);
    assert.equal((await bookOf(parallel)).right?.score, 8);
  });

  it("grades what was handed in again once more, and names a submission that cannot be graded", async () => {
    handIn(parallel(), "wrong", "return 2 * x;");
    writeFileSync(parallel("submitted", "wrong", "ps1", "timestamp.txt"), "2026-03-03 10:00:00 UTC");
    mkdirSync(parallel("submitted", "broken", "ps1"), { recursive: true });
    writeFileSync(parallel("submitted", "broken", "ps1", "problem.pdf"), "");
    const before = gradedSoFar().length;
    const { code, output } = await gradeAt(parallel);
    assert.equal(code, 1, output);
    assert.match(output, /1 graded, 1 failed/);
    assert.deepEqual(gradedSoFar().slice(before), ["wrong"]);
    assert.deepEqual((await bookOf(parallel)).wrong, { time: "2026-03-03 10:00:00", ...recordOf("right") });
    assert.match(output, /^ {2}broken: The submission has no notebook of this problem set\.$/m);
    const log = parallel(".grading", "ps1", "failed", "broken.log");
    assert.match(readFileSync(log, "utf8"), /No notebooks? /);
    assert.ok(!existsSync(parallel("autograded", "broken")), "what has failed is tried again the next time");
  });

  // At every step of one process: course/tests/test_batch.py. Here the book and two jobs end at once, with their kernels.
  it("killed again and again, ends with the grade book of a run that nobody disturbed", async () => {
    const path = join(jupyter.folder, "kill");
    mkdirSync(path);
    copyFileSync(join(sources, "kill_at.py"), join(path, "sitecustomize.py"));
    const few = ["blank", "leaving", "right"];
    for (const student of quick) if (!few.includes(student)) rmSync(killed("submitted", student), { recursive: true });
    for (const at of thorough ? [35, 60, 85, 0] : [60, 0]) {
      // Whoever has been graded when the run is killed must not be graded by the next.
      const done = finishedIn(killed);
      const before = gradedSoFar().length;
      // With --force nothing but the batch's own state tells whose turn is over.
      const { code, output } = await gradeAt(killed, ["--jobs", "2", "--force"], {
        ...{ PYTHONPATH: path, NABLA_KILL_AT: String(at) },
      });
      assert.equal(code, at === 0 ? 0 : null, `killed at ${at}: ${output}`);
      for (const student of gradedSoFar().slice(before)) assert.ok(!done.has(student), `${student} was graded twice`);
    }
    await nbgrader(serial(), "autograde", "ps1"); // what is graded already is left alone
    const undisturbed = Object.entries(await bookOf(serial)).filter(([student]) => few.includes(student));
    assert.deepEqual(await bookOf(killed), Object.fromEntries(undisturbed));
    for (const student of few) assert.ok(existsSync(killed("autograded", student, "ps1", "problem.ipynb")));
    assert.ok(!existsSync(killed(".grading", "ps1")), "nothing is left over");
  });
});

type Place = (...names: string[]) => string;

/** What the cells of a graded notebook show. */
function outputsIn(folder: string): unknown {
  const { cells } = JSON.parse(readFileSync(join(folder, "problem.ipynb"), "utf8"));
  return cells.map(({ source, outputs, metadata }: Record<string, unknown>) => {
    const { execution, ...rest } = metadata as Record<string, unknown>;
    return { source, outputs, metadata: rest };
  });
}

/** The students whose grading has come to its end, merged or not. */
function finishedIn(place: Place): Set<string> {
  const jobs = place(".grading", "ps1", "jobs");
  const merged = place(".grading", "ps1", "merged");
  const folders = existsSync(jobs) ? readdirSync(jobs).map((name) => join(jobs, name)) : [];
  const graded = folders.filter((folder) => existsSync(join(folder, "result.json")));
  return new Set([
    ...graded.map((folder) => JSON.parse(readFileSync(join(folder, "job.json"), "utf8")).student),
    ...(existsSync(merged) ? readdirSync(merged) : []),
  ]);
}
