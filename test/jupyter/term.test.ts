import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { packageFolder } from "../../src/kernel/node/paths.js";
import { createJupyter, type Jupyter, notebook, skipGrading as skip, sources } from "./environment.js";
import { readBook } from "./grading.js";

const LANGUAGE = "en";
const COURSE = `nabla-${LANGUAGE}`;

/** A term with nbgrader's own commands: each test is the next thing that happens. */
describe("a term", { skip, timeout: 3_000_000 }, () => {
  let jupyter: Jupyter;
  const teacher = (...names: string[]) => join(jupyter.folder, "teacher", ...names);
  const home = (student: string, ...names: string[]) => join(jupyter.folder, student, ...names);
  const exchange = (...names: string[]) => join(jupyter.folder, "exchange", COURSE, ...names);

  before(() => {
    jupyter = createJupyter();
    mkdirSync(join(jupyter.folder, "exchange"));
    const shared = join(packageFolder, "course", LANGUAGE);
    const config = `load_subconfig("nbgrader_config.py", path=${JSON.stringify(shared)})\n`;
    mkdirSync(teacher("source"), { recursive: true });
    cpSync(join(shared, "source", "ps1"), teacher("source", "ps1"), { recursive: true });
    for (const folder of [teacher(), home("ada"), home("minsu")]) {
      mkdirSync(folder, { recursive: true });
      // On a busy machine a right answer may take longer than a lesson would wait.
      writeFileSync(join(folder, "nbgrader_config.py"), `${config}c = get_config()\nc.Execute.timeout = 300\n`);
    }
  });
  after(() => jupyter.remove());

  async function nbgrader(cwd: string, ...args: string[]): Promise<string> {
    const env = { NABLA_EXCHANGE: join(jupyter.folder, "exchange"), JUPYTER_DATA_DIR: join(cwd, ".data") };
    const { code, stdout, stderr } = await jupyter.python(["-m", "nbgrader", ...args], { cwd, env, seconds: 900 });
    assert.equal(code, 0, stdout + stderr);
    return stdout + stderr;
  }
  const asTeacher = (...args: string[]) => nbgrader(teacher(), ...args);
  /** A student's command; the account is the test's own, so nbgrader is told whose it stands for. */
  const as = (student: string, command: string, ...args: string[]) =>
    nbgrader(home(student), command, ...args, ...(command === "validate" ? [] : ["--student", student]));

  const bookOf = (assignment?: string) => readBook(jupyter, teacher(), assignment);

  async function exported(): Promise<Record<string, string>[]> {
    await asTeacher("export", "--to", "marks.csv");
    const [names = [], ...rows] = readFileSync(teacher("marks.csv"), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    return rows.map((row) => Object.fromEntries(row.map((value, at) => [names[at], value])));
  }

  /** Answers some of the problems, as the source does or otherwise. */
  function answer(student: string, answers: (id: string, solution: string) => string | undefined): void {
    const solutions = new Map(
      cellsOf(teacher("source", "ps1", "ps1.ipynb")).map((cell) => [gradeId(cell), textOf(cell)]),
    );
    edit(home(student, "ps1", "ps1.ipynb"), (cell) => {
      if (!cell.metadata.nbgrader?.solution) return undefined;
      return answers(gradeId(cell) ?? "", solutions.get(gradeId(cell)) ?? "");
    });
  }

  it("the teacher makes the students' version and hands it out", async () => {
    await asTeacher("generate_assignment", "ps1");
    await asTeacher("release_assignment", "ps1");
    assert.deepEqual(readdirSync(exchange("outbound", "ps1")), ["ps1.ipynb"]);
    const released = readFileSync(exchange("outbound", "ps1", "ps1.ipynb"), "utf8");
    assert.ok(!/SOLUTION|HIDDEN TESTS|near\(average/.test(released), "nothing of the answers is handed out");
  });

  it("two students fetch it, answer it, and ask whether it is right", async () => {
    for (const student of ["ada", "minsu"]) {
      assert.match(await as(student, "list"), /ps1/);
      await as(student, "fetch_assignment", "ps1");
    }
    answer("ada", (id, solution) => (id === "in-words" ? "A corner has two slopes, so no derivative." : solution));
    answer("minsu", (id) => (id === "rates" ? "let average = 6;\nlet instantaneous = 6;" : undefined));
    assert.match(await as("ada", "validate", join("ps1", "ps1.ipynb")), /passes all the tests/);
    assert.match(await as("minsu", "validate", join("ps1", "ps1.ipynb")), /VALIDATION FAILED ON \d+ CELL/);
  });

  it("they hand it in, and the teacher collects it", async () => {
    for (const student of ["ada", "minsu"]) await as(student, "submit", "ps1");
    assert.equal(readdirSync(exchange("inbound")).length, 2);
    await asTeacher("collect", "ps1");
    assert.deepEqual(readdirSync(teacher("submitted")).sort(), ["ada", "minsu"]);
  });

  it("grading by machine gives each the marks that were earned, and leaves what was written to the teacher", async () => {
    await asTeacher("autograde", "ps1");
    const { ada, minsu } = await bookOf();
    const { "in-words": words, ...automatic } = ada?.grades ?? {};
    assert.deepEqual(words, [null, null, null, true]);
    const full = pointsIn(teacher("source", "ps1", "ps1.ipynb"));
    for (const [cell, [marks]] of Object.entries(automatic)) assert.equal(marks, full[cell], cell);
    const earned = Object.entries(minsu?.grades ?? {}).filter(([, [marks]]) => marks !== 0);
    assert.deepEqual(earned, [["rates-test", [1, null, null, false]]]);
  });

  it("the teacher marks the written answer by hand", async () => {
    const mark = [join(sources, "mark_by_hand.py"), teacher("gradebook.db"), "ada", "in-words", "3", "in-words"];
    const { code, stderr } = await jupyter.python(mark);
    assert.equal(code, 0, stderr);
    const { ada } = await bookOf();
    assert.deepEqual(ada?.grades["in-words"], [null, 3, null, false]);
    assert.equal(ada?.needs_manual_grade, false);
  });

  it("each student gets feedback, and nobody else's", async () => {
    await asTeacher("generate_feedback", "ps1");
    await asTeacher("release_feedback", "ps1");
    const pages: Record<string, string> = {};
    for (const student of ["ada", "minsu"]) {
      await as(student, "fetch_feedback", "ps1");
      const folder = home(student, "ps1", "feedback");
      const [time = ""] = readdirSync(folder);
      pages[student] = readFileSync(join(folder, time, "ps1.html"), "utf8");
    }
    assert.match(pages.ada ?? "", /A corner has two slopes/);
    assert.match(pages.ada ?? "", /Well tried\./);
    assert.match(pages.minsu ?? "", /the instantaneous rate of change/);
    assert.ok(!pages.minsu?.includes("A corner has two slopes"));
  });

  it("the marks go out as CSV", async () => {
    const full = Object.values(pointsIn(teacher("source", "ps1", "ps1.ipynb"))).reduce((sum, points) => sum + points);
    const rows = await exported();
    const scores = rows.map(({ assignment, student_id, score, max_score }) => [
      assignment,
      student_id,
      Number(score),
      Number(max_score),
    ]);
    assert.deepEqual(scores, [
      ["ps1", "ada", full - 1, full],
      ["ps1", "minsu", 1, full],
    ]);
  });

  it("a student hands in again, and only that submission is graded again", async () => {
    answer("minsu", (id, solution) => (id === "rates" ? solution : undefined));
    await as("minsu", "submit", "ps1");
    await asTeacher("collect", "ps1", "--update");
    const said = await asTeacher("autograde", "ps1");
    assert.match(said, /Updating existing assignment: .*minsu/);
    assert.match(said, /Skipping existing assignment: .*ada/);
    const { ada, minsu } = await bookOf();
    assert.equal(minsu?.score, 2);
    assert.deepEqual(ada?.grades["in-words"], [null, 3, null, false]);
  });

  it("a problem is changed after the fact: one student graded again has the new marks and the teacher's old ones", async () => {
    edit(teacher("source", "ps1", "ps1.ipynb"), (cell) =>
      gradeId(cell) === "rates-test" ? textOf(cell).replace("near(average, 7)", "near(average, 8)") : undefined,
    );
    const before = await bookOf();
    await asTeacher("generate_assignment", "ps1", "--force");
    await asTeacher("autograde", "ps1", "--force", "--student", "ada");
    const { ada, minsu } = await bookOf();
    assert.equal(ada?.grades["rates-test"]?.[0], 1);
    // nbgrader asks the teacher to look again at what was marked by hand before.
    assert.deepEqual(ada?.grades["in-words"], [null, 3, null, true]);
    assert.deepEqual(minsu, before.minsu);
  });

  it("a problem set of the teacher's own goes the same way", async () => {
    mkdirSync(teacher("source", "warm-up"));
    writeFileSync(teacher("source", "warm-up", "warm-up.ipynb"), ownProblemSet);
    await asTeacher("generate_assignment", "warm-up");
    await asTeacher("release_assignment", "warm-up");
    await as("ada", "fetch_assignment", "warm-up");
    edit(home("ada", "warm-up", "warm-up.ipynb"), (cell) =>
      gradeId(cell) === "square" ? "const square = (x: number) => x * Math.abs(x);" : undefined,
    );
    await as("ada", "submit", "warm-up");
    await asTeacher("collect", "warm-up");
    await asTeacher("autograde", "warm-up");
    assert.deepEqual((await bookOf("warm-up")).ada?.grades, { "square-test": [1, null, null, false] });
    const rows = (await exported()).filter(({ assignment }) => assignment === "warm-up");
    assert.deepEqual(
      rows.map(({ student_id, score }) => [student_id, Number(score)]),
      [
        ["ada", 1],
        ["minsu", 0],
      ],
    );
    assert.ok(existsSync(teacher("autograded", "ada", "warm-up", "warm-up.ipynb")));
  });
});

const nbgraderCell = (grade_id: string, points?: number) => ({
  ...{ grade_id, grade: points !== undefined, solution: points === undefined, locked: points !== undefined },
  ...{ task: false, schema_version: 3, ...(points === undefined ? {} : { points }) },
});

const ownProblemSet = notebook([
  {
    source: "// BEGIN SOLUTION\nconst square = (x: number) => x * x;\n// END SOLUTION",
    nbgrader: nbgraderCell("square"),
  },
  {
    source: `import { credit, near } from "nabla/grading";
await credit([
  { points: 1, label: "of 3", test: () => near(square(3), 9) },
  { points: 1, label: "of -3", test: () => near(square(-3), 9) },
])`,
    nbgrader: nbgraderCell("square-test", 2),
  },
]);

interface Cell {
  source: string | string[];
  metadata: { nbgrader?: { grade_id?: string; solution?: boolean; grade?: boolean; points?: number } };
}

const cellsOf = (file: string): Cell[] => JSON.parse(readFileSync(file, "utf8")).cells;
const gradeId = ({ metadata }: Cell) => metadata.nbgrader?.grade_id;
const textOf = ({ source }: Cell) => [source].flat().join("");

/** Gives cells of a notebook another text, where `change` has one. */
function edit(file: string, change: (cell: Cell) => string | undefined): void {
  const book = JSON.parse(readFileSync(file, "utf8"));
  for (const cell of book.cells) cell.source = change(cell) ?? cell.source;
  writeFileSync(file, JSON.stringify(book));
}

/** The points of each cell that is marked. */
function pointsIn(file: string): Record<string, number> {
  const marked = cellsOf(file).filter(({ metadata }) => metadata.nbgrader?.grade);
  return Object.fromEntries(marked.map((cell) => [gradeId(cell), cell.metadata.nbgrader?.points ?? 0]));
}
