// A class of a hundred, graded by `nbgrader autograde` one after another and by `nabla grade` several at a time.
// The machine may be busy with other things: one half by nbgrader, then all by us, then nbgrader's other half.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { watchMemory } from "../dist/src/grade/memory.js";
import { installKernel } from "../dist/src/kernel/node/install.js";
import { jupyterEnvironment, root, venvPython } from "../scripts/paths.mjs";

// Other programs' work before it begins: on a busy machine the two are slowed, and not by the same.
const [load] = loadavg();
const count = Number(process.env.SUBMISSIONS ?? 100);
const folder = mkdtempSync(join(tmpdir(), "nabla-bench-"));
const [serial, parallel] = [join(folder, "serial"), join(folder, "parallel")];
installKernel({ prefix: folder });
const env = {
  ...jupyterEnvironment(join(folder, "jupyter")),
  JUPYTER_PATH: join(folder, "share", "jupyter"),
  NABLA_LANG: "en",
};
try {
  writeCourse(serial);
  await run(serial, ["-m", "nbgrader", "generate_assignment", "ps1"]);
  for (let at = 0; at < count; at++) handIn(serial, at);
  cpSync(serial, parallel, { recursive: true });

  const one = (part) => run(serial, ["-m", "nbgrader", "autograde", "ps1", "--student", part]);
  const first = await one("first*");
  const ours = await run(parallel, [join(root, "dist", "src", "cli.js"), "grade", ".", "ps1"], process.execPath);
  const second = await one("second*");

  const row = (name, a, b) => console.log(`${name.padEnd(24)}${a.padStart(20)}${b.padStart(16)}`);
  const speed = count / (first.minutes + second.minutes);
  const megabytes = (value) => (value === undefined ? "–" : String(Math.round(value)));
  console.log(`\n${count} submissions, ${availableParallelism()} processors, load ${load.toFixed(1)} before\n`);
  row("", "nbgrader autograde", "nabla grade");
  row("submissions a minute", speed.toFixed(1), (count / ours.minutes).toFixed(1));
  row("peak memory, MB", megabytes(Math.max(first.megabytes, second.megabytes)), megabytes(ours.megabytes));
  console.log(`\n${(count / ours.minutes / speed).toFixed(2)} times as many`);
  const same = isDeepStrictEqual(await readBook(serial), await readBook(parallel));
  console.log(same ? "The marks are the same." : "THE MARKS DIFFER.");
  if (!same) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The first problem set of the English course, with the course's own configuration. */
function writeCourse(course) {
  mkdirSync(join(course, "source"), { recursive: true });
  cpSync(join(root, "course", "en", "source", "ps1"), join(course, "source", "ps1"), { recursive: true });
  const config = `load_subconfig("nbgrader_config.py", path=${JSON.stringify(join(root, "course", "en"))})\n`;
  writeFileSync(join(course, "nbgrader_config.py"), config);
}

/** Every student answers three of four problems as the source does, and leaves others as they were handed out. */
function handIn(course, at) {
  const student = `${at < count / 2 ? "first" : "second"}${String(at).padStart(3, "0")}`;
  const answers = new Map(
    cellsOf(join(course, "source", "ps1"))
      .filter(isAnswer)
      .map((cell) => [idOf(cell), cell]),
  );
  const submitted = join(course, "submitted", student, "ps1");
  cpSync(join(course, "release", "ps1"), submitted, { recursive: true });
  const file = join(submitted, notebookIn(submitted));
  const notebook = JSON.parse(readFileSync(file, "utf8"));
  for (const [index, cell] of notebook.cells.filter(isAnswer).entries())
    if ((index + at) % 4 !== 0) cell.source = answers.get(idOf(cell)).source;
  writeFileSync(file, JSON.stringify(notebook));
}

function notebookIn(place) {
  return readdirSync(place).find((name) => name.endsWith(".ipynb"));
}

function cellsOf(place) {
  return JSON.parse(readFileSync(join(place, notebookIn(place)), "utf8")).cells;
}

function isAnswer(cell) {
  return cell.metadata.nbgrader?.solution === true;
}

function idOf(cell) {
  return cell.metadata.nbgrader.grade_id;
}

/** Runs a program to its end: how long it took, and the most memory it and its children held. */
function run(cwd, args, command = venvPython) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
    const memory = watchMemory(() => [child.pid]);
    let said = "";
    child.stderr.on("data", (chunk) => {
      said = (said + chunk).slice(-4000);
    });
    child.on("close", (code) => {
      memory.stop();
      if (code !== 0) return reject(new Error(said));
      resolve({ minutes: (performance.now() - start) / 60_000, megabytes: memory.peak() });
    });
  });
}

function readBook(course) {
  return new Promise((resolve) => {
    const args = [join(root, "test", "jupyter", "read_book.py"), join(course, "gradebook.db")];
    const child = spawn(venvPython, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.on("close", () => resolve(JSON.parse(text)));
  });
}
