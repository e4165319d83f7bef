import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createJupyter, type Jupyter, notebook, skip, sources } from "./environment.js";

const cell = (grade_id: string, source: string, points: number | null, solution = false) => ({
  source,
  nbgrader: {
    ...{ grade_id, grade: points !== null, solution, locked: !solution, task: false, schema_version: 3 },
    ...(points === null ? {} : { points }),
  },
});

/** The assignment: a function to write, and three tests, of which one gives part of its marks by a number. */
const problemSet = notebook([
  cell(
    "tools",
    `function same(a: unknown, b: unknown) {\n  if (a !== b) throw new Error(\`\${a} is not \${b}\`);\n}`,
    null,
  ),
  cell(
    "double",
    `function double(x: number): number {
  // BEGIN SOLUTION
  return 2 * x;
  // END SOLUTION
}`,
    null,
    true,
  ),
  cell(
    "positive",
    `same(double(1), 2);
// BEGIN HIDDEN TESTS
same(double(7), 14);
// END HIDDEN TESTS`,
    3,
  ),
  cell(
    "parts",
    `let marks = 0;
if (double(2) === 4) marks += 1;
if (double(-1.5) === -3) marks += 3;
marks`,
    4,
  ),
  cell("large", "same(double(1000), 2000);", 1),
]);

const all = { positive: 3, parts: 4, large: 1 };
const none = { positive: 0, parts: 0, large: 0 };

/** Bodies of `double`, and the marks that each earns. */
const submissions = {
  right: { body: "return 2 * x;", marks: all },
  wrong: { body: "return x + 3;", marks: none },
  half: { body: "return Math.abs(2 * x);", marks: { ...all, parts: 1 } },
  blank: { body: undefined, marks: none },
  mistyped: { body: `return "2" + x;`, marks: none },
  warning: { body: `console.warn("doubling", x); console.error("still"); return 2 * x;`, marks: all },
  endless: { body: "while (x < 0) {} return 2 * x;", marks: { ...all, parts: 0 } },
  leaving: { body: "if (x > 10) process.exit(0); return 2 * x;", marks: { positive: 3, parts: 4, large: 0 } },
} as const;
const students = Object.keys(submissions) as (keyof typeof submissions)[];

describe("nbgrader", { skip, timeout: 600_000 }, () => {
  let jupyter: Jupyter;
  const file = (...names: string[]) => join(jupyter.folder, "course", ...names);

  before(() => {
    jupyter = createJupyter();
    mkdirSync(file("source", "ps1"), { recursive: true });
    copyFileSync(join(sources, "nbgrader_config.py"), file("nbgrader_config.py"));
    writeFileSync(file("source", "ps1", "problem.ipynb"), problemSet);
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
    const released = JSON.parse(readFileSync(file("release", "ps1", "problem.ipynb"), "utf8"));
    for (const student of students) {
      const submitted = structuredClone(released);
      const { body } = submissions[student];
      if (body !== undefined) submitted.cells[1].source = `function double(x: number): number {\n  ${body}\n}`;
      mkdirSync(file("submitted", student, "ps1"), { recursive: true });
      writeFileSync(file("submitted", student, "ps1", "problem.ipynb"), JSON.stringify(submitted));
    }
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
    assert.match(feedback("endless"), /Interrupted/);
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
