import { ask, fail, merge, type Plan, type Prepared, type Run, startIn } from "./run.js";
import { concernsAll, type Step, StepError } from "./step.js";

/** Grades on this machine, several at a time: each worker one submission after another. */
export async function gradeByWorkers(run: Run, { todo }: Plan, workers: Step[]): Promise<void> {
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
