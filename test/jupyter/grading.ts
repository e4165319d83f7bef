import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Jupyter, sources } from "./environment.js";

const cli = join(import.meta.dirname, "..", "..", "src", "cli.js");

export interface Graded {
  /** Null when it was killed. */
  code: number | null;
  output: string;
}

/** A `nabla grade` that is under way. */
export interface Grading {
  ended: Promise<Graded>;
  /** Ends it as a power cut would. */
  kill(): void;
  /** Waits until it has said this. */
  says(words: RegExp): Promise<void>;
}

/** Starts `nabla grade` for a course's `ps1`, in a process group of its own. */
export function grade(course: string, args: string[], env: NodeJS.ProcessEnv): Grading {
  const child = spawn(process.execPath, [cli, "grade", course, "ps1", ...args], { env, detached: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = new Promise<Graded>((resolve) => child.on("close", (code) => resolve({ code, output })));
  return {
    ended,
    kill: () => process.kill(-(child.pid as number), "SIGKILL"),
    async says(words) {
      while (!words.test(output))
        assert.ok(await Promise.race([pause(100, true), ended.then(() => words.test(output))]), output);
    },
  };
}

export type Marks = [auto: number | null, byHand: number | null, extra: number | null, needsManualGrade: boolean];

/** What a grade book holds of each student's submission. */
export type Book = Record<
  string,
  {
    time: string;
    score: number;
    needs_manual_grade: boolean;
    penalties: (number | null)[];
    grades: Record<string, Marks>;
    comments: Record<string, [auto: string | null, byHand: string | null]>;
  }
>;

export async function readBook(jupyter: Jupyter, course: string, assignment = "ps1"): Promise<Book> {
  const args = [join(sources, "read_book.py"), join(course, "gradebook.db"), assignment];
  const { code, stdout, stderr } = await jupyter.python(args);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

/** The marks that the machine gave: of each test. */
export function automaticMarks(book: Book, student: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(book[student]?.grades ?? {}).map(([name, [auto]]) => [name, auto]));
}
