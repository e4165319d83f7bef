// `npm run course -- ko lab`: JupyterLab with nbgrader's own menu, for a teacher in the course, for a student in a folder.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "./jupyter.mjs";
import { text } from "./messages.mjs";

/** What nbgrader shows a teacher, and a student. */
export const TEACHER = {
  nbgrader: ["formgrader", "validate_assignment"],
  disabled: ["nabla:chapters", "@jupyter/nbgrader:assignment-list", "@jupyter/nbgrader:course-list"],
};
export const STUDENT = {
  nbgrader: ["assignment_list", "validate_assignment"],
  disabled: [
    "nabla:chapters",
    "@jupyter/nbgrader:formgrader",
    "@jupyter/nbgrader:create-assignment",
    "@jupyter/nbgrader:course-list",
  ],
};

/**
 * Runs JupyterLab until Ctrl+C.
 *
 * @param course the course's folder; the teacher works in it
 * @param options `language`; `student`, a student's own folder, when it is for a student; `port`; `browser`
 */
export async function courseLab(course, { language, student, port, browser = true }) {
  const folder = student ?? course;
  const exchange = process.env.NABLA_EXCHANGE ?? join(course, "exchange");
  mkdirSync(exchange, { recursive: true });
  writeConfig(join(folder, ".jupyter", "config"), course, student === undefined);
  const server = await startServer({
    language: languageOf(course) ?? language,
    port,
    browser,
    folder,
    landing: "/lab",
    ...(student === undefined ? TEACHER : STUDENT),
    env: { NABLA_EXCHANGE: exchange },
  });
  console.log(text(language, student === undefined ? "courseLab" : "studentLab", { url: server.url, folder }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, server.stop);
  await server.ended;
  console.log(text(language, "stopped"));
}

/** The language that a course's settings name. */
function languageOf(course) {
  return /NABLA_LANG"\] = "(ko|en)"/.exec(readFileSync(join(course, "nbgrader_config.py"), "utf8"))?.[1];
}

/** nbgrader's pages read Jupyter's own folder of settings, wherever the server runs: it says which course this is. */
function writeConfig(folder, course, teacher) {
  mkdirSync(folder, { recursive: true });
  const path = JSON.stringify(course.replaceAll("\\", "/"));
  const lines = [`load_subconfig("nbgrader_config.py", path=${path})`];
  if (teacher) lines.push(`get_config().CourseDirectory.root = ${path}`);
  writeFileSync(join(folder, "nbgrader_config.py"), `${lines.join("\n")}\n`);
}
