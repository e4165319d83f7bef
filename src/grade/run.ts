import { messages } from "./messages.js";
import { patiently } from "./patience.js";
import { type Progress, showProgress } from "./progress.js";
import { codeOf, type Step, startStep, startSteps } from "./step.js";

/** What the grade book's step answers; see `course/nabla_course/grade/batch.py`. */
export interface Plan {
  todo: string[];
  done: string[];
  /** Jobs that other machines may be at work on. */
  kept: string[];
  skipped: number;
  /** Whose marks, of those skipped, are of a problem set that has been changed since. */
  stale: string[];
  resumed: number;
}
export interface Prepared {
  folder: string;
  seconds: number | null;
}
export interface Merged {
  student: string;
  graded: boolean;
  reason: string | null;
}

/** One run of the command. */
export interface Run {
  /** The one writer of the grade book. */
  gradebook: Step;
  /** Every Python program that is running. */
  steps: Set<Step>;
  progress: Progress;
  /** The sentence for each student who got no marks. */
  failures: Map<string, string>;
  merged: number;
  /** Has it been said that the grade book is waited for? */
  waiting: boolean;
}

/** Starts the grade book's step, and so many that grade on this machine: while they wait for the book to be opened, they start. */
export function startRun(course: string, assignment: string, jobs: number): { run: Run; workers: Step[] } {
  const lanes = Array.from({ length: jobs }, () => ["job"]);
  const [gradebook, ...workers] = startSteps([["gradebook", course, assignment], ...lanes]) as [Step, ...Step[]];
  const steps = new Set([gradebook, ...workers]);
  const progress = showProgress();
  return { run: { gradebook, steps, progress, failures: new Map(), merged: 0, waiting: false }, workers };
}

export function startIn(run: Run, ...args: string[]): Step {
  const step = startStep(...args);
  run.steps.add(step);
  return step;
}

export function stopRun(run: Run): never {
  for (const step of run.steps) step.kill();
  run.progress.close();
  console.log(messages.stopped(run.merged));
  process.exit(130);
}

/** Asks the grade book's step; while another program has the book locked, says so and waits. */
export function ask<Answer>(run: Run, step: string, request: object = {}): Promise<Answer> {
  return patiently(
    () => run.gradebook.ask<Answer>(JSON.stringify({ step, with: request })),
    () => {
      if (!run.waiting) run.progress.line(messages.waiting());
      run.waiting = true;
    },
  );
}

export async function merge(run: Run, folder: string): Promise<void> {
  const { student, graded, reason } = await ask<Merged>(run, "merge", { folder });
  run.merged++;
  if (graded) run.progress.end(student);
  else fail(run, student, codeOf(reason ?? "unknown"));
}

export function fail(run: Run, student: string, code: string): void {
  const sentence = messages.problem(code);
  run.failures.set(student, sentence);
  run.progress.end(student, sentence);
}

/** The run's last words: who has no marks and why, and how it went. */
export function report(
  { failures, progress }: Run,
  result: { graded: number; perMinute: number; megabytes?: number; jobs?: number },
): void {
  progress.close();
  if (failures.size > 0) console.log(messages.failures());
  for (const [student, sentence] of failures) console.log(`  ${student}: ${sentence}`);
  console.log(messages.summary({ failed: failures.size, ...result }));
}
