import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.js";
import { notebook } from "./environment.js";
import type { Book } from "./grading.js";

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

/** Bodies of `double`, and the marks that each earns by the tests. */
export const submissions = {
  right: { body: "return 2 * x;", marks: all },
  wrong: { body: "return x + 3;", marks: none },
  half: { body: "return Math.abs(2 * x);", marks: { ...all, parts: 1 } },
  blank: { body: undefined, marks: none },
  mistyped: { body: `return "2" + x;`, marks: none },
  warning: { body: `console.warn("doubling", x); console.error("still"); return 2 * x;`, marks: all },
  endless: { body: "while (x < 0) {} return 2 * x;", marks: { ...all, parts: 0 } },
  leaving: { body: "if (x > 10) process.exit(0); return 2 * x;", marks: { positive: 3, parts: 4, large: 0 } },
} as const;
export type Student = keyof typeof submissions;
export const students = Object.keys(submissions).sort() as Student[];
/** All but one, which costs its whole time every time. */
export const quick = students.filter((student) => student !== "endless");

/** What the grade book holds of a student whom the machine alone has marked; when the work was handed in is left out. */
export function recordOf(student: Student): Omit<Book[string], "time"> {
  const { body, marks } = submissions[student];
  return {
    score: Object.values(marks).reduce((sum, mark) => sum + mark, 0),
    needs_manual_grade: false,
    penalties: [null],
    grades: Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, [mark, null, null, false]])),
    comments: { double: [body === undefined ? "No response." : null, null] },
  };
}

/** What never ends is stopped sooner than usual. */
const shorter = 'c.ExecuteConfined.limits = {"cell": 3}\n';

/** Makes the course in `folder`: its configuration and its one problem set, `ps1`. */
export function writeCourse(folder: string): void {
  mkdirSync(join(folder, "source", "ps1"), { recursive: true });
  const shared = `load_subconfig("nbgrader_config.py", path=${JSON.stringify(join(root, "course"))})\n`;
  writeFileSync(join(folder, "nbgrader_config.py"), `${shared}c = get_config()\n${shorter}`);
  writeFileSync(join(folder, "source", "ps1", "problem.ipynb"), problemSet);
}

/** Hands in the released problem set for a student, with this body of `double`, else with the student's own; undefined: as released. */
export function handIn(folder: string, student: string, body = submissions[student as Student]?.body): void {
  const submitted = JSON.parse(readFileSync(join(folder, "release", "ps1", "problem.ipynb"), "utf8"));
  if (body !== undefined) submitted.cells[1].source = `function double(x: number): number {\n  ${body}\n}`;
  mkdirSync(join(folder, "submitted", student, "ps1"), { recursive: true });
  writeFileSync(join(folder, "submitted", student, "ps1", "problem.ipynb"), JSON.stringify(submitted));
}
