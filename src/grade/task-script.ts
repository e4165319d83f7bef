import { delimiter, join } from "node:path";
import { packageFolder } from "../kernel/node/paths.js";
import type { Queue } from "./queue.js";

/** How a task ends on a machine that lacks something, and the code of the sentence for it. */
export const EXITS: Record<number, string> = { 67: "no-folder", 68: "no-installation" };

/** What every task runs, wherever it is started. `number` is the shell's word for which task it is. */
export function taskScript(
  { name, state }: Pick<Queue, "name" | "state">,
  number: string,
  from = packageFolder,
): string {
  const bin = join(from, ".venv", "bin");
  return `#!/bin/sh
cd ${quoted(state)} && test -f queue/queue.json || exit 67
test -x ${quoted(join(bin, "python"))} && test -d ${quoted(join(from, "course", "nabla_course"))} || exit 68
exec >> "queue/${number}.log" 2>&1
export PATH=${quoted(bin)}:"$PATH"
export PYTHONPATH=${quoted(join(from, "course"))}"\${PYTHONPATH:+${delimiter}$PYTHONPATH}"
exec python -m nabla_course.grade task queue ${name} "${number}"
`;
}

/** A word of the shell, whatever is in it. */
export const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
