import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createJupyter, type Jupyter, sources } from "./environment.js";
import { handIn, students, submissions, writeCourse } from "./small-course.js";

const cli = join(import.meta.dirname, "..", "..", "src", "cli.js");
const bodies = students.filter((name) => name !== "endless").map((name) => submissions[name].body);

/** Twelve submissions in two courses that are the same: one graded here, and one by other machines. */
export interface Twelve {
  jupyter: Jupyter;
  here(...names: string[]): string;
  there(...names: string[]): string;
}

export type Book = Record<string, { score: number }>;

export async function createTwelve(): Promise<Twelve> {
  const jupyter = createJupyter();
  const here = (...names: string[]) => join(jupyter.folder, "here", ...names);
  const there = (...names: string[]) => join(jupyter.folder, "there", ...names);
  writeCourse(here());
  const args = ["-m", "nbgrader", "generate_assignment", "ps1"];
  const { code, stderr } = await jupyter.python(args, { cwd: here() });
  assert.equal(code, 0, stderr);
  for (let at = 0; at < 12; at++) handIn(here(), `student${at + 1}`, bodies[at % bodies.length]);
  cpSync(here(), there(), { recursive: true });
  return { jupyter, here, there };
}

/** Starts `nabla grade` for a course's `ps1`. */
export function grade(course: string, args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [cli, "grade", course, "ps1", ...args], { env, detached: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, output })),
  );
  return {
    ended,
    /** Ends it as a power cut would. */
    kill: () => process.kill(-(child.pid as number), "SIGKILL"),
    /** Waits until it has said this. */
    async says(words: RegExp): Promise<void> {
      while (!words.test(output))
        assert.ok(await Promise.race([pause(100, true), ended.then(() => words.test(output))]), output);
    },
  };
}

/** What goes on with what other machines have begun ends well, leaves nothing, and gives the marks that this machine gives. */
export async function givesSameMarks(
  twelve: Twelve,
  again: Promise<{ code: number | null; output: string }>,
): Promise<string> {
  const { here, there, jupyter } = twelve;
  const { code, output } = await again;
  assert.equal(code, 0, output);
  assert.match(output, /^Going on where grading was stopped: \d+ done, \d+ left\.$/m);
  assert.match(output, /graded, 0 failed/);
  assert.ok(!existsSync(there(".grading", "ps1")), "nothing is left over");
  const local = await grade(here(), [], jupyter.env).ended;
  assert.equal(local.code, 0, local.output);
  const book = await readBook(twelve, there());
  assert.equal(Object.keys(book).length, 12);
  assert.deepEqual(book, await readBook(twelve, here()));
  return output;
}

export async function readBook({ jupyter }: Twelve, course: string): Promise<Book> {
  const args = [join(sources, "read_book.py"), join(course, "gradebook.db")];
  const { code, stdout, stderr } = await jupyter.python(args);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}
