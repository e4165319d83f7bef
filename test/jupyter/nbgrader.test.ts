import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createJupyter, type Jupyter, skipGrading as skip, sources } from "./environment.js";
import { handIn, students, submissions, writeCourse } from "./small-course.js";

describe("nbgrader", { skip, timeout: 600_000 }, () => {
  let jupyter: Jupyter;
  const file = (...names: string[]) => join(jupyter.folder, "course", ...names);

  before(() => {
    jupyter = createJupyter();
    writeCourse(file());
  });
  after(() => jupyter.remove());

  async function nbgrader(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await jupyter.python(["-m", "nbgrader", ...args], { cwd: file() });
    assert.equal(code, 0, stdout + stderr);
    return stdout + stderr;
  }

  it("generate_assignment hands out the problem without its solution and its hidden tests", async () => {
    await nbgrader("generate_assignment", "ps1");
    const released = readFileSync(file("release", "ps1", "problem.ipynb"), "utf8");
    assert.ok(released.includes("// your code here") && released.includes("double(1), 2"));
    assert.ok(!released.includes("return 2 * x") && !released.includes("double(7)"));
  });

  it("autograde gives each submission the marks that it earned, and is stopped by none", async () => {
    for (const student of students) handIn(file(), student, submissions[student].body);
    await nbgrader("autograde", "ps1");
    const { code, stdout, stderr } = await jupyter.python([join(sources, "read_marks.py"), file("gradebook.db")]);
    assert.equal(code, 0, stderr);
    const expected = Object.fromEntries(students.map((student) => [student, submissions[student].marks]));
    assert.deepEqual(JSON.parse(stdout), expected);
  });

  it("generate_feedback writes every student's, with the errors in it", async () => {
    await nbgrader("generate_feedback", "ps1");
    for (const student of students) assert.ok(existsSync(file("feedback", student, "ps1", "problem.html")), student);
    const feedback = (student: string) => readFileSync(file("feedback", student, "ps1", "problem.html"), "utf8");
    assert.match(feedback("wrong"), /4 is not 2/);
    assert.match(feedback("mistyped"), /not assignable/);
    assert.match(feedback("warning"), /doubling 1/);
    assert.match(feedback("endless"), /did not end in time/);
  });

  it("validate passes a right answer, with warnings or without, and names the tests that fail", async () => {
    const validate = (student: string) => nbgrader("validate", join("submitted", student, "ps1", "problem.ipynb"));
    const [right, endless] = await Promise.all([validate("right"), validate("endless")]);
    const [warning, wrong] = await Promise.all([validate("warning"), validate("wrong")]);
    assert.match(right, /passes all the tests/);
    assert.match(warning, /passes all the tests/);
    assert.match(wrong, /VALIDATION FAILED ON 3 CELL/);
    assert.match(endless, /VALIDATION FAILED ON 1 CELL/);
  });
});
