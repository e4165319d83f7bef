import { posix } from "node:path";
import { packageFolder } from "../kernel/node/paths.js";
import type { Queue } from "./queue.js";

/** How a task ends on a machine that lacks something, and the code of the sentence for it. */
export const EXITS: Record<number, string> = { 67: "no-folder", 68: "no-installation" };

/** What every task runs that sees the course's folder. `number` is the shell's word for which task it is. */
export function taskScript(
  { name, state }: Pick<Queue, "name" | "state">,
  number: string,
  from = packageFolder,
): string {
  const lines = [
    "#!/bin/sh",
    `cd ${quoted(state)} && test -f queue/queue.json || exit 67`,
    installed(from),
    `exec >> "queue/${number}.log" 2>&1`,
    python(`task queue ${name} "${number}"`, from),
  ];
  return `${lines.join("\n")}\n`;
}

/** A step of grading as one line for whatever shell a machine has at login. */
export function remoteStep(step: string, from: string): string {
  return `sh -c ${quoted(`${installed(from)}; ${python(step, from)}`)}`;
}

function installed(from: string): string {
  const needed = [`test -x ${quoted(`${bin(from)}/python`)}`, `test -d ${quoted(`${from}/course/nabla_course`)}`];
  return `{ ${needed.join(" && ")}; } || exit 68`;
}

/** Runs a step with the Python of an installation of Nabla. */
function python(step: string, from: string): string {
  const path = `PATH=${quoted(bin(from))}:"$PATH"`;
  const modules = `PYTHONPATH=${quoted(`${from}/course`)}"\${PYTHONPATH:+:$PYTHONPATH}"`;
  return `export ${path} ${modules}; exec python -m nabla_course.grade ${step}`;
}

const bin = (from: string) => posix.join(from, ".venv", "bin");

/** A word of the shell, whatever is in it. */
export const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
