import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { type ClusterName, dropQueue, gradeOnCluster } from "./cluster.js";
import { watchMemory } from "./memory.js";
import { messages } from "./messages.js";
import { MEMORY_EACH } from "./queue.js";
import { ask, merge, type Plan, type Run, report, startRun, stopRun } from "./run.js";
import type { Step } from "./step.js";
import { gradeByWorkers } from "./workers.js";

/** As each waits now and then, one more than there are processors; fewer where memory might not last. */
const usualJobs = () => Math.max(1, Math.min(availableParallelism() + 1, Math.floor(totalmem() / (MEMORY_EACH * 1e6))));

export interface GradeOptions {
  /** How many submissions at a time, on this machine. */
  jobs?: number;
  /** Only these students, by nbgrader's pattern. */
  student?: string;
  /** Those too that have been graded before. */
  force?: boolean;
  /** Which cluster does the work; by default this machine. */
  on?: ClusterName;
}

/**
 * Grades the submissions of a problem set, several at a time, and says so on the terminal.
 *
 * @param course the folder of an nbgrader course
 * @returns whether each submission that was owed marks has them
 * @throws {StepError} when nothing can be graded
 */
export async function grade(course: string, assignment: string, options: GradeOptions = {}): Promise<boolean> {
  const { jobs = usualJobs(), student = "*", force = false, on } = options;
  const start = performance.now();
  const state = join(course, ".grading", assignment);
  const { run, workers } = startRun(course, assignment, on ? 0 : jobs);
  const stop = async () => {
    await dropQueue(state).catch(() => {}); // what it has graded is on disk
    stopRun(run);
  };
  process.once("SIGINT", stop);
  const memory = watchMemory(() => [...run.steps].map(({ pid }) => pid));
  try {
    await run.gradebook.ready;
    if (!on) await dropQueue(state);
    const plan = await ask<Plan>(run, "plan", { student, force, keep: on !== undefined });
    await gradePlan(run, plan, on ? { on, state } : { workers });
    await ask(run, "close");
    const total = totalOf(plan);
    if (total === 0) console.log(messages.nothing(assignment, plan.skipped));
    else {
      const perMinute = (60_000 * total) / (performance.now() - start);
      const here = on ? undefined : { megabytes: memory.peak(), jobs };
      report(run, { graded: total - run.failures.size, perMinute, ...here });
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

const totalOf = ({ todo, done, kept }: Plan) => todo.length + done.length + kept.length;

/** Merges what a stopped run has left, and grades the rest. */
async function gradePlan(
  run: Run,
  plan: Plan,
  where: { workers: Step[] } | { on: ClusterName; state: string },
): Promise<void> {
  const { todo, done, kept, resumed } = plan;
  if (resumed + done.length + kept.length > 0)
    console.log(messages.goingOn(resumed + done.length, todo.length + kept.length));
  run.progress.expect(totalOf(plan));
  for (const folder of done) await merge(run, folder);
  if ("workers" in where) await gradeByWorkers(run, plan, where.workers);
  else await gradeOnCluster(run, plan, where);
}
