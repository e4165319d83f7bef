// `npm run course -- ko autograde ps1`: any nbgrader command in one of our courses or in a folder of one's own, with
// everything it needs in place.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, delimiter, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { courseLab } from "./course-lab.mjs";
import { portIn } from "./jupyter.mjs";
import { problem, readersLanguage, text } from "./messages.mjs";
import { ensureAll, jupyterEnvironment, root, venvPython } from "./setup.mjs";
import { showProgress } from "./steps.mjs";

const CONFIG = "nbgrader_config.py";
/** Commands that go through many notebooks and tell so at length. */
const LONG = ["autograde", "generate_assignment", "generate_feedback"];
/** Commands that use the folder in which assignments are handed out and collected. */
const EXCHANGE = [
  "release_assignment",
  "fetch_assignment",
  "submit",
  "collect",
  "list",
  "release_feedback",
  "fetch_feedback",
];

/** Commands of our own, and the Python programs that they are. */
const OURS = {
  students: "nabla_course.roster",
  intake: "nabla_course.intake",
  marks: "nabla_course.marks",
  variants: "nabla_course.variants",
};

/** Commands that run submissions. */
const GRADING = ["autograde", "grade"];

/** Ends with a sentence in the reader's language where something is missing; else with nbgrader's own exit status. */
export async function main([course, ...args]) {
  const language = course === "ko" || course === "en" ? course : readersLanguage([]);
  try {
    if (course === "new") return newCourse(args[0], args[1] ?? language, language);
    if (course === undefined || args.length === 0) throw problem("courseUsage");
    const folder = courseFolder(course);
    const lab = args[0] === "lab" ? labOptions(args.slice(1)) : undefined;
    if (GRADING.includes(args[0])) requireSandbox();
    await ensureAll({ language });
    if (lab) await courseLab(folder, { ...lab, language });
    else process.exitCode = await nbgrader(folder, args, language);
  } catch (error) {
    console.error(error.problem ? text(language, error.problem, error.data) : error);
    process.exitCode = 1;
  }
}

/** `ko` and `en` are ours; anything else is a path, seen from where the command was typed. */
function courseFolder(course) {
  const folder = course === "ko" || course === "en" ? join(root, "course", course) : fromHere(course);
  if (!existsSync(join(folder, CONFIG))) throw problem("noCourse", { folder, config: CONFIG });
  return folder;
}

/** Said before anything is graded; the kernel refuses too, once for each submission. */
function requireSandbox() {
  if (process.platform !== "linux" || process.env.NABLA_SANDBOX === "off") return;
  if (spawnSync("bwrap", ["--version"]).status !== 0) throw problem("noSandbox");
}

const fromHere = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function labOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { student: { type: "string" }, port: { type: "string" }, "no-browser": { type: "boolean" } },
    });
    return {
      student: values.student && fromHere(values.student),
      port: portIn(values.port),
      browser: !values["no-browser"],
    };
  } catch (error) {
    throw error.problem ? error : problem("badLabOption", { found: error.message });
  }
}

/** A folder for a course of one's own: its settings load ours. */
function newCourse(path, courseLanguage, language) {
  if (path === undefined || !["ko", "en"].includes(courseLanguage)) throw problem("courseUsage");
  const folder = fromHere(path);
  const file = join(folder, CONFIG);
  if (existsSync(file)) throw problem("courseExists", { file });
  mkdirSync(join(folder, "source"), { recursive: true });
  const shared = join(root, "course", CONFIG).replaceAll("\\", "/");
  const lines = [
    "import os",
    "",
    `os.environ["NABLA_LANG"] = "${courseLanguage}"`,
    `load_subconfig(${JSON.stringify(shared)})`,
    `get_config().CourseDirectory.course_id = ${JSON.stringify(basename(folder))}`,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  console.log(text(language, "courseMade", { folder }));
}

/** Runs nbgrader, or a command of ours, in the course's folder; resolves to its exit status. */
async function nbgrader(folder, args, language) {
  const [command] = args;
  const exchange = join(folder, "exchange");
  if (EXCHANGE.includes(command) && !process.env.NABLA_EXCHANGE) mkdirSync(exchange, { recursive: true });
  const quiet = LONG.includes(command) && !args.some((arg) => /^(-h|--help.*|--debug|--generate-config)$/.test(arg));
  const program = programOf(folder, args);
  const child = spawn(program[0], program.slice(1), {
    cwd: folder,
    env: {
      ...jupyterEnvironment(join(folder, ".jupyter")),
      NABLA_LANG: language,
      ...(command in OURS ? ourEnvironment() : {}),
    },
    stdio: ["inherit", "inherit", quiet ? "pipe" : "inherit"],
    windowsHide: true,
  });
  // Ctrl+C reaches nbgrader itself, which ends what it has begun.
  const wait = () => {};
  process.on("SIGINT", wait);
  const told = quiet ? tell(child.stderr, `nbgrader ${args.join(" ")}`) : undefined;
  const status = await new Promise((done, failed) =>
    child.once("error", failed).once("close", (code) => done(code ?? 1)),
  );
  process.off("SIGINT", wait);
  told?.end(status === 0);
  if (quiet && status !== 0) console.error(text(language, "courseLog", { log: join(folder, ".nbgrader.log") }));
  return status;
}

function programOf(folder, [command, ...args]) {
  if (command === "grade") return [process.execPath, join(root, "dist", "src", "cli.js"), "grade", folder, ...args];
  if (command in OURS) return [venvPython, "-m", OURS[command], folder, ...args];
  return [venvPython, "-m", "nbgrader", command, ...args];
}

/** Where Python finds them, and the Node that they run. */
const ourEnvironment = () => ({
  PYTHONPATH: [join(root, "course"), process.env.PYTHONPATH].filter(Boolean).join(delimiter),
  PYTHONUTF8: "1",
  NABLA_NODE: process.execPath,
});

/** Shows which notebook is worked on, and in one line each what nbgrader warns of. */
function tell(stream, what) {
  const progress = showProgress(what);
  let rest = "";
  let trace;
  stream.setEncoding("utf8").on("data", (chunk) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    lines.forEach(hear);
  });
  return {
    end(well) {
      hear(rest);
      hear("[end]");
      progress.end(well);
    },
  };

  function hear(line) {
    const [, level, words] = /^\[\w+ \| (\w+)\] (.*)$/.exec(line) ?? [];
    // The kernel's own sentence, where it cannot run.
    if (line.startsWith("nabla: ")) progress.line(line.slice("nabla: ".length));
    if (!line.startsWith("[")) {
      // What a traceback ends with is all that a teacher can use.
      if (trace !== undefined && line.trim()) trace = line.trim();
      return;
    }
    if (trace) progress.line(trace);
    trace = undefined;
    if (level === "INFO") {
      const notebook = /^(?:Converting notebook|Sanitizing) (.*)$/.exec(words)?.[1];
      if (notebook) progress.detail(notebook);
    } else if (words?.startsWith("Traceback")) trace = "";
    else if (words) progress.line(words);
  }
}

await main(process.argv.slice(2));
