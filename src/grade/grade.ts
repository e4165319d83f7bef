import { availableParallelism, totalmem } from "node:os";
import { watchMemory } from "./memory.js";
import { messages } from "./messages.js";
import { patiently } from "./patience.js";
import { type Progress, showProgress } from "./progress.js";
import { codeOf, concernsAll, type Step, StepError, startStep } from "./step.js";

/** What one submission may take at most: 2 GB its own process, the rest the programs that watch it. Bytes. */
const MEMORY_EACH = 2.5e9;

/** As each waits now and then, one more than there are processors; fewer where memory might not last. */
const usualJobs = () => Math.max(1, Math.min(availableParallelism() + 1, Math.floor(totalmem() / MEMORY_EACH)));

export interface GradeOptions {
  /** How many submissions at a time. */
  jobs?: number;
  /** Only these students, by nbgrader's pattern. */
  student?: string;
  /** Those too that have been graded before. */
  force?: boolean;
}

/** What the grade book's step answers; see `course/nabla_course/grade/batch.py`. */
interface Plan {
  todo: string[];
  done: string[];
  skipped: number;
  /** Whose marks, of those skipped, are of a problem set that has been changed since. */
  stale: string[];
  resumed: number;
}
interface Prepared {
  folder: string;
  seconds: number | null;
}
interface Merged {
  student: string;
  graded: boolean;
  reason: string | null;
}

/** One run of the command. */
interface Run {
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

/**
 * Grades the submissions of a problem set, several at a time, and says so on the terminal.
 *
 * @param course the folder of an nbgrader course
 * @returns whether each submission that was owed marks has them
 * @throws {StepError} when nothing can be graded
 */
export async function grade(course: string, assignment: string, options: GradeOptions = {}): Promise<boolean> {
  const { jobs = usualJobs(), student = "*", force = false } = options;
  const start = performance.now();
  const run = startRun(course, assignment);
  const stop = () => stopRun(run);
  process.once("SIGINT", stop);
  const memory = watchMemory(() => [...run.steps].map(({ pid }) => pid));
  try {
    // Python starts slowly: these do while the book is opened.
    const workers = Array.from({ length: jobs }, () => startIn(run, "job"));
    await run.gradebook.ready;
    const plan = await ask<Plan>(run, "plan", { student, force });
    await gradePlan(run, plan, workers);
    await ask(run, "close");
    const total = plan.todo.length + plan.done.length;
    if (total === 0) console.log(messages.nothing(assignment, plan.skipped));
    else {
      const perMinute = (60_000 * total) / (performance.now() - start);
      report(run, { graded: total - run.failures.size, perMinute, megabytes: memory.peak(), jobs });
    }
    if (plan.stale.length > 0) console.log(messages.stale(assignment, plan.stale));
    return run.failures.size === 0;
  } finally {
    run.progress.close();
    process.off("SIGINT", stop);
    memory.stop();
    for (const step of run.steps) step.close();
  }
}

function startRun(course: string, assignment: string): Run {
  const gradebook = startStep("gradebook", course, assignment);
  const steps = new Set([gradebook]);
  return { gradebook, steps, progress: showProgress(), failures: new Map(), merged: 0, waiting: false };
}

function startIn(run: Run, ...args: string[]): Step {
  const step = startStep(...args);
  run.steps.add(step);
  return step;
}

function stopRun(run: Run): never {
  for (const step of run.steps) step.kill();
  run.progress.close();
  console.log(messages.stopped(run.merged));
  process.exit(130);
}

/** Asks the grade book's step; while another program has the book locked, says so and waits. */
function ask<Answer>(run: Run, step: string, request: object = {}): Promise<Answer> {
  return patiently(
    () => run.gradebook.ask<Answer>(JSON.stringify({ step, with: request })),
    () => {
      if (!run.waiting) run.progress.line(messages.waiting());
      run.waiting = true;
    },
  );
}

/** Merges what a stopped run has left, and grades the rest, each worker one submission after another. */
async function gradePlan(run: Run, { todo, done, resumed }: Plan, workers: Step[]): Promise<void> {
  if (resumed + done.length > 0) console.log(messages.goingOn(resumed + done.length, todo.length));
  run.progress.expect(todo.length + done.length);
  for (const folder of done) await merge(run, folder);
  const queue = todo.values();
  await Promise.all(workers.slice(0, todo.length).map((worker) => gradeQueue(run, queue, worker)));
}

/** Grades what the queue still has, always with the same Python, which starts slowly; with a new one when it has ended. */
async function gradeQueue(run: Run, queue: Iterable<string>, worker: Step): Promise<void> {
  let current = worker;
  await current.ready;
  for (const student of queue) {
    run.progress.begin(student);
    try {
      await gradeOne(run, student, current);
    } catch (error) {
      if (!(error instanceof StepError) || concernsAll(error.message) || run.gradebook.hasEnded()) throw error;
      fail(run, student, error.message);
      if (!current.hasEnded()) continue;
      run.steps.delete(current);
      current = startIn(run, "job");
      await current.ready;
    }
  }
}

async function gradeOne(run: Run, student: string, worker: Step): Promise<void> {
  const { folder, seconds } = await ask<Prepared>(run, "prepare", { student });
  await within(seconds, worker, folder);
  await merge(run, folder);
}

async function merge(run: Run, folder: string): Promise<void> {
  const { student, graded, reason } = await ask<Merged>(run, "merge", { folder });
  run.merged++;
  if (graded) run.progress.end(student);
  else fail(run, student, codeOf(reason ?? "unknown"));
}

function fail(run: Run, student: string, code: string): void {
  const sentence = messages.problem(code);
  run.failures.set(student, sentence);
  run.progress.end(student, sentence);
}

/** The run's last words: who has no marks and why, and how it went. */
function report(
  { failures, progress }: Run,
  result: { graded: number; perMinute: number; megabytes: number | undefined; jobs: number },
): void {
  progress.close();
  if (failures.size > 0) console.log(messages.failures());
  for (const [student, sentence] of failures) console.log(`  ${student}: ${sentence}`);
  console.log(messages.summary({ failed: failures.size, ...result }));
}

/** Grades the job; a program that does not come to its end, though every cell of it must, is ended. */
async function within(seconds: number | null, worker: Step, folder: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    if (seconds === null) return;
    timer = setTimeout(() => {
      reject(new StepError("too-long"));
      worker.kill();
    }, seconds * 1000);
  });
  try {
    await Promise.race([worker.ask(folder), late]);
  } finally {
    clearTimeout(timer);
  }
}
