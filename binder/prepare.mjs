// What a Binder's server starts with: the learner's copy and its settings, in the language that NABLA_LANG names. Prints the
// environment for the shell that asked.
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { updateCopy } from "../scripts/copy.mjs";
import { writeSettings } from "../scripts/jupyter-settings.mjs";
import { jupyterEnvironment, root } from "../scripts/paths.mjs";

const language = process.env.NABLA_LANG === "en" ? "en" : "ko";
const home = join(homedir(), ".nabla");
const workbook = join(homedir(), "workbook");

mkdirSync(workbook, { recursive: true });
updateCopy(join(root, "notebooks"), workbook);
writeSettings({
  language,
  home,
  folder: workbook,
  landing: `/lab/tree/${language}/00-start.ipynb`,
  nbgrader: [],
  disabled: ["@jupyter/nbgrader"],
});
for (const [name, value] of Object.entries({ ...jupyterEnvironment(home), NABLA_LANG: language }))
  if (process.env[name] !== value) console.log(`export ${name}='${value.replaceAll("'", "'\\''")}'`);
