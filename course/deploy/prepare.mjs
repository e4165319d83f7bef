// What a user's server on the hub starts with: the workbook brought up to date, settings in the user's language. It runs as that user,
// so that nothing of a user's is ever touched with the rights of another. Prints the environment for the shell that asked.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { updateCopy } from "../../scripts/copy.mjs";
import { STUDENT, TEACHER } from "../../scripts/course-lab.mjs";
import { writeSettings } from "../../scripts/jupyter-settings.mjs";
import { jupyterEnvironment, root } from "../../scripts/paths.mjs";

const { NABLA_LANGUAGES = "ko", NABLA_ASKED = "", NABLA_ROLE = "student", NABLA_CLASS = "/srv/nabla" } = process.env;
const home = join(homedir(), ".nabla");
const workbook = join(homedir(), "nabla");
const teacher = NABLA_ROLE === "teacher";
const language = languageOfUser();
const course = join(NABLA_CLASS, language);

mkdirSync(workbook, { recursive: true });
// The sockets of kernels are in it.
mkdirSync(join(home, "runtime"), { recursive: true, mode: 0o700 });
updateCopy(join(root, "notebooks"), workbook);
writeNbgraderConfig();
if (!teacher) openOnFirstLogin();
writeSettings({
  language,
  home,
  folder: teacher ? course : workbook,
  landing: teacher ? "/lab" : `/lab/tree/${language}/00-start.ipynb`,
  ...(teacher ? TEACHER : STUDENT),
  more: {
    // On a port of the machine, everybody on it could listen to what a cell shows. These sockets are files in the user's folder.
    KernelManager: { transport: "ipc" },
    // The variables of a kernel that nobody uses go; the notebook stays.
    MappingKernelManager: {
      cull_idle_timeout: 3600,
      cull_interval: 300,
      cull_connected: true,
      default_kernel_name: "nabla",
    },
  },
});
for (const [name, value] of Object.entries({ ...jupyterEnvironment(home), NABLA_LANG: language }))
  if (process.env[name] !== value) console.log(`export ${name}='${value.replaceAll("'", "'\\''")}'`);

/** The one of the first login: of the course's languages the first that the browser asked for. The file may be changed later. */
function languageOfUser() {
  const file = join(home, "language");
  const offered = NABLA_LANGUAGES.split(" ");
  const chosen = existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
  if (offered.includes(chosen)) return chosen;
  const asked = NABLA_ASKED.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  const language = asked.find((name) => offered.includes(name)) ?? offered[0];
  mkdirSync(home, { recursive: true });
  writeFileSync(file, `${language}\n`);
  return language;
}

/** JupyterLab's first layout: the workbook's first page in front, the list of assignments beside it. Then it is the student's. */
function openOnFirstLogin() {
  const file = join(home, "config", "lab", "workspaces", "default-37a8.jupyterlab-workspace");
  if (existsSync(file)) return;
  const [page, list] = [`${language}/00-start.ipynb`, "nbgrader-assignment-list"];
  const widgets = [`notebook:${page}`, `${list}:${list}`];
  const data = {
    "layout-restorer:data": {
      main: { dock: { type: "tab-area", currentIndex: 0, widgets }, current: widgets[0] },
      left: { collapsed: false, visible: true, current: "filebrowser", widgets: ["filebrowser"] },
    },
    [`notebook:${page}`]: { data: { path: page, factory: "Notebook" } },
    [`${list}:${list}`]: { data: {} },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ data, metadata: { id: "default" } }));
}

/** nbgrader's pages read it there. Students have no access to the course's own. */
function writeNbgraderConfig() {
  const lines = [
    "import os",
    `os.environ["NABLA_LANG"] = "${language}"`,
    `load_subconfig("nbgrader_config.py", path=${JSON.stringify(teacher ? course : join(root, "course", "deploy"))})`,
    `get_config().CourseDirectory.course_id = "nabla-${language}"`,
    ...(teacher ? [`get_config().CourseDirectory.root = ${JSON.stringify(course)}`] : []),
  ];
  mkdirSync(join(home, "config"), { recursive: true });
  writeFileSync(join(home, "config", "nbgrader_config.py"), `${lines.join("\n")}\n`);
}
