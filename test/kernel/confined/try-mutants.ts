import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { marks, source } from "../../jupyter/hostile.js";
import { python } from "../../jupyter/python.js";
import { root } from "../../project.js";
import { type Mutant, mutantOf } from "./mutants.js";
import { startTestSubmission } from "./submission.js";

interface Restored {
  student: string;
  error?: string;
  cells: { name: string | null; source: string; sealed: boolean }[];
}

const points = Object.entries(marks);

/** The notebook that students get of `source`. */
function release(): { cells: { source: string }[] } {
  const released = JSON.parse(source);
  for (const cell of released.cells)
    cell.source = cell.source
      .replace(/\/\/ BEGIN SOLUTION[\s\S]*?\/\/ END SOLUTION/g, "// your code here")
      .replace(/ *\/\/ BEGIN HIDDEN TESTS[\s\S]*?\/\/ END HIDDEN TESTS\n?/g, "");
  return released;
}

/**
 * Marks the mutants of these seeds, each in a process of its own: restored by the course's Python, run confined.
 *
 * @returns how many were marked, and a sentence for each that crashed or got marks that it did not earn
 */
export async function tryMutants(from: number, count: number, progress = (_done: number) => {}) {
  const course = mkdtempSync(join(tmpdir(), "nabla-mutants-"));
  try {
    const released = release();
    const mutants = new Map<string, Mutant>();
    write(join(course, "source", "ps1"), "ps1.ipynb", source);
    write(join(course, "release", "ps1"), "ps1.ipynb", JSON.stringify(released));
    for (let seed = from; seed < from + count; seed++) {
      const mutant = mutantOf(seed, released);
      mutants.set(`m${seed}`, mutant);
      write(join(course, "submitted", `m${seed}`, "ps1"), mutant.fileName, mutant.data);
    }
    const wrong: string[] = [];
    const lines = restoreEach(course);
    for (const [done, restored] of lines.entries()) {
      const mutant = mutants.get(restored.student) as Mutant;
      const problem = restored.error ?? complaint(mutant, await marksOf(restored));
      if (problem !== undefined) wrong.push(`${restored.student} (${mutant.name}): ${problem}`);
      progress(done + 1);
    }
    return { marked: lines.length, wrong };
  } finally {
    rmSync(course, { recursive: true, force: true });
  }
}

function write(folder: string, name: string, data: string | Buffer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), data);
}

function restoreEach(course: string): Restored[] {
  const program = join(root, "course", "tests", "restore_each.py");
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", NABLA_LANG: "en" };
  const said = execFileSync(python, [program, course], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return said
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** What each test gives, by nbgrader's rule: nothing after an error, a number that the cell shows, or else all points. */
async function marksOf({ cells }: Restored): Promise<number[]> {
  const submission = await startTestSubmission({ cell: 2, cellClock: 10 });
  const given = new Map<string, number>();
  try {
    for (const { name, source: text, sealed } of cells) {
      if (text.trim() === "") continue;
      await submission.run(text, sealed);
      if (sealed && name !== null) given.set(name, markOf(submission.outputs(), marks[name as keyof typeof marks]));
    }
  } finally {
    submission.session.end?.();
  }
  return points.map(([name]) => given.get(name) ?? Number.NaN);
}

function markOf(outputs: ReturnType<Awaited<ReturnType<typeof startTestSubmission>>["outputs"]>, most: number): number {
  if (outputs.some(({ type }) => type === "error")) return 0;
  const result = outputs.findLast((output) => output.type === "execute_result");
  return result?.type === "execute_result" ? Number(result.data["text/plain"]) : most;
}

function complaint({ earned, exact }: Mutant, given: number[]): string | undefined {
  const right = given.every((mark, i) => (exact ? mark === earned[i] : mark <= (earned[i] as number)));
  return right ? undefined : `${given} instead of ${exact ? "" : "at most "}${earned}`;
}
