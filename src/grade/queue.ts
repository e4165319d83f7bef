/** What one submission may take at most: 2 GB its own process, the rest the programs that watch it. Megabytes. */
export const MEMORY_EACH = 2500;

/**
 * Other machines that grade. A job is a folder, and done when `result.json` stands in it: so a cluster is asked only whether
 * anything of a queue is still under way.
 */
export interface Cluster {
  /** Has other machines run the tasks of a queue. `tell` says a sentence that stays. */
  submit(queue: Queue, tell: (sentence: string) => void): Promise<void>;
  /** How many tasks have not come to their end, and why the machines can do none of them. */
  status(queue: Queue): Promise<{ active: number; problem?: string }>;
  cancel(queue: Queue): Promise<void>;
}

/** Tasks in other machines' hands; `course/nabla_course/grade/task.py` is what each of them runs. */
export interface Queue {
  /** Nobody else's, and known before anybody hears of it: so it is found again, whenever we are killed. */
  name: string;
  /** `COURSE/.grading/psN` */
  state: string;
  /** The folders of jobs that each task grades. */
  tasks: string[][];
  /** After which a task has surely gone wrong. */
  seconds: number;
  /** What the course says of these machines; see `course/nabla_course/grade/machines.py`. */
  settings: unknown;
}
