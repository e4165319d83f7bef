import { availableParallelism, totalmem } from "node:os";
import { watchMemory } from "./memory.js";
import { messages } from "./messages.js";
import { showProgress } from "./progress.js";
import { type Step, StepError, startStep } from "./step.js";

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

/** What `book` answers; see `course/nabla_course/grade/batch.py`. */
interface Plan {
  todo: string[];
  done: string[];
  skipped: number;
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

/**
 * Grades the submissions of a problem set, several at a time, and says so on the terminal.
 *
 * @param course the folder of an nbgrader course
 * @returns whether each submission that was owed marks has them
 * @throws {StepError} when nothing can be graded
 */
export async function grade(course: string, assignment: string, options: GradeOptions = {}): Promise<boolean> {
  const { jobs = usualJobs(), student = "*", force = false } = options;
  const start = Date.now();
  const steps = new Set<Step>();
  const begin = (...args: string[]) => {
    const step = startStep(...args);
    steps.add(step);
    return step;
  };
  const failures = new Map<string, string>();
  let merged = 0;
  const stop = () => {
    for (const step of steps) step.kill();
    console.log(`\n${messages.stopped(merged)}`);
    process.exit(130);
  };
  process.once("SIGINT", stop);
  const memory = watchMemory(() => [...steps].map(({ pid }) => pid));
  try {
    const book = begin("book", course, assignment);
    // Python starts slowly: these do while the book is opened.
    const early = Array.from({ length: jobs }, () => begin("job"));
    await book.ready;
    const ask = <Answer>(step: string, request: object = {}) =>
      book.ask<Answer>(JSON.stringify({ step, with: request }));
    const plan = await ask<Plan>("plan", { student, force });
    const total = plan.todo.length + plan.done.length;
    if (plan.resumed + plan.done.length > 0)
      console.log(messages.goingOn(plan.resumed + plan.done.length, plan.todo.length));
    const progress = showProgress(total);
    const fail = (name: string, code: string) => {
      failures.set(name, messages.problem(code));
      progress.end(name, failures.get(name));
    };
    const merge = async (folder: string) => {
      const { student: name, graded, reason } = await ask<Merged>("merge", { folder });
      merged++;
      if (graded) progress.end(name);
      else fail(name, reason ?? "unknown");
    };
    for (const folder of plan.done) await merge(folder);

    const queue = plan.todo.values();
    /** Grades one submission after another, always with the same Python, which starts slowly. */
    const lane = async (first: Step) => {
      let worker = first;
      await worker.ready;
      for (const name of queue) {
        progress.begin(name);
        try {
          const { folder, seconds } = await ask<Prepared>("prepare", { student: name });
          await within(seconds, worker, folder);
          await merge(folder);
        } catch (error) {
          if (!(error instanceof StepError) || error.message === "changed" || book.hasEnded()) throw error;
          fail(name, error.message);
          if (worker.hasEnded()) {
            steps.delete(worker);
            worker = begin("job");
            await worker.ready;
          }
        }
      }
    };
    await Promise.all(early.slice(0, plan.todo.length).map(lane));
    await ask("close");
    progress.close();

    if (total === 0) console.log(messages.nothing(assignment, plan.skipped));
    if (failures.size > 0) console.log(messages.failures());
    for (const [name, sentence] of failures) console.log(`  ${name}: ${sentence}`);
    const perMinute = (60_000 * total) / (Date.now() - start);
    const graded = total - failures.size;
    if (total > 0)
      console.log(messages.summary({ graded, failed: failures.size, perMinute, megabytes: memory.peak(), jobs }));
    return failures.size === 0;
  } finally {
    process.off("SIGINT", stop);
    memory.stop();
    for (const step of steps) step.close();
  }
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
