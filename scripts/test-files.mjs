// Which test files `npm test` runs, and in which order.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** What takes longest, most first: begun last, one of them would keep all processors but one idle. */
export const LONG = [
  ...["jupyter/grade", "site/site", "jupyter/hostile", "jupyter/course", "jupyter/nbgrader-lab", "jupyter/kubernetes"],
  ...["jupyter/ssh", "jupyter/cluster", "jupyter/start", "jupyter/lite", "site/other-browsers", "jupyter/term"],
  ...["site/running", "kernel/confined/confined", "site/keyboard", "site/cells", "jupyter/feedback", "site/offline"],
  ...["kernel/protocol/interrupts", "site/scorm", "site/embed", "site/hostile", "site/kept-cells", "jupyter/runners"],
  ...["code", "workbook/chapters", "jupyter/tslab", "kernel/protocol/listeners", "package", "kernel/confined/mutants"],
  ...["course/sets", "jupyter/kernel-test-suite", "workbook/run", "kernel/session/sequences", "kernel/confined/begin"],
  ...["exercise/practice/questions", "kernel/protocol/start", "jupyter/parity", "jupyter/clients", "jupyter/server"],
];

/**
 * A whole class, chapter or site in one more program, each a minute of a processor. By default the parts that it is made of are
 * tried alone, and the whole in one program: a class graded on this machine (jupyter/grade), a term with nbgrader's commands
 * (jupyter/term), a chapter in JupyterLab (jupyter/start), the site in Chromium (test/site).
 */
export const WHOLES = [
  ...["jupyter/cluster", "jupyter/kubernetes", "jupyter/ssh", "jupyter/hub", "jupyter/nbgrader-lab"],
  ...["jupyter/lite", "site/other-browsers", "site/scorm"],
];

/**
 * @param {string[]} wanted parts of paths; of none, all files
 * @param {boolean} all the wholes too, as with `NABLA_TEST=all`; those that are wanted by a part of their path always
 * @returns {{ files: string[], left: string[] }} the files in the order in which they are to be run, and the wholes that are left out
 */
export function testFiles(wanted, all) {
  const found = readdirSync(join(root, "test"), { recursive: true })
    .map((file) => join("test", String(file)))
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.replaceAll("\\", "/").includes(part)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const isLeft = (file) => !all && wanted.length === 0 && WHOLES.includes(nameOf(file));
  return { files: found.filter((file) => !isLeft(file)), left: found.filter(isLeft).map(nameOf) };
}

/** "jupyter/grade". */
const nameOf = (file) => file.replaceAll("\\", "/").slice("test/".length, -".test.ts".length);

/** Its place among the long ones; behind them. */
function rank(file) {
  const at = LONG.indexOf(nameOf(file));
  return at < 0 ? LONG.length : at;
}
