import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { packageFolder } from "../../src/kernel/node/paths.js";
import { thorough } from "../project.js";
import { createJupyter, type Jupyter, skipGrading as skip, sources } from "./environment.js";
import { submissions as all, marks, source } from "./hostile.js";

const cli = join(import.meta.dirname, "..", "..", "src", "cli.js");
const tests = Object.keys(marks);
/** Every other one by default, the right one first: what they try is tried without a course in test/kernel/confined. */
const submissions = Object.fromEntries(Object.entries(all).filter((_, index) => thorough || index % 2 === 0));
/** What never ends is stopped sooner than usual: test/kernel/confined/limits.test.ts has the usual limits. */
const shorter = 'get_config().ExecuteConfined.limits = {"cell": 3, "cellClock": 20}\n';

/** A class of submissions that attack or are out of luck, marked in one go. */
describe("hostile and unlucky submissions", { skip, timeout: 3_000_000 }, () => {
  let jupyter: Jupyter;
  let output = "";
  let book: Record<string, Record<string, number | null>> = {};
  const file = (...names: string[]) => join(jupyter.folder, "course", ...names);

  before(async () => {
    jupyter = createJupyter();
    mkdirSync(file("source", "ps1"), { recursive: true });
    const shared = JSON.stringify(join(packageFolder, "course"));
    writeFileSync(
      file("nbgrader_config.py"),
      `load_subconfig("nbgrader_config.py", path=${shared})\nget_config().Execute.timeout = 600\n${shorter}`,
    );
    writeFileSync(file("source", "ps1", "ps1.ipynb"), source);
    const made = await jupyter.python(["-m", "nbgrader", "generate_assignment", "ps1"], { cwd: file() });
    assert.equal(made.code, 0, made.stderr);
    const released = JSON.parse(readFileSync(file("release", "ps1", "ps1.ipynb"), "utf8"));
    for (const [name, { text, linked }] of Object.entries(submissions)) {
      const link = linked && file("submitted", name, ...linked);
      mkdirSync(link ? dirname(link) : file("submitted", name, "ps1"), { recursive: true });
      if (link) symlinkSync(relative(dirname(link), file("submitted", "right", ...linked)), link);
      else writeFileSync(file("submitted", name, "ps1", "ps1.ipynb"), text(released));
    }
    symlinkSync(file("gradebook.db"), file("submitted", "right", "ps1", "data.txt"));
    output = await grade();
    const read = await jupyter.python([join(sources, "read_marks.py"), file("gradebook.db")]);
    assert.equal(read.code, 0, read.stderr);
    book = JSON.parse(read.stdout);
  });
  after(() => jupyter.remove());

  function grade(): Promise<string> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [cli, "grade", file(), "ps1"], { env: jupyter.env });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
      child.on("close", () => resolve(said));
    });
  }

  it("are forty at least", () => {
    assert.ok(Object.keys(all).length >= 44);
  });

  for (const [name, { earned }] of Object.entries(submissions))
    it(`${name}: ${earned.join(" + ")}`, () => {
      const expected = Object.fromEntries(tests.map((test, index) => [test, earned[index]]));
      assert.deepEqual(book[name], expected, `${output}\n${shownTo(name)}`);
    });

  it("leave nothing behind, and see nothing of others", () => {
    assert.ok(!existsSync(file("stolen.txt")));
    assert.ok(!existsSync(file("autograded", "right", "ps1", "data.txt")));
    for (const name of Object.keys(submissions)) assert.doesNotMatch(shownTo(name), /root:x:0|SQLite format/);
  });

  /** What the marked notebook shows. */
  function shownTo(name: string): string {
    const marked = file("autograded", name, "ps1", "ps1.ipynb");
    if (!existsSync(marked)) return "There is no marked notebook.";
    const { cells } = JSON.parse(readFileSync(marked, "utf8"));
    return cells.map(({ outputs = [] }: { outputs?: object[] }) => JSON.stringify(outputs).slice(0, 2000)).join("\n");
  }
});
