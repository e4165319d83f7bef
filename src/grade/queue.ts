/**
 * Other machines that grade, led by a scheduler of their own. They see the course's folder, so nothing is sent or fetched: a job
 * is a folder, and done when `result.json` stands in it.
 */
export interface Cluster {
  /** Has the scheduler run the tasks of a queue, each once more where a machine fails. */
  submit(queue: Queue): Promise<void>;
  /** Which of a queue's tasks have not come to their end. */
  status(name: string): Promise<{ active: number; problem?: string }>;
  cancel(name: string): Promise<void>;
}

/** Tasks in a scheduler's hands; `course/nabla_course/grade/task.py` is what each of them runs. */
export interface Queue {
  /** Nobody else's, and known before the scheduler hears of it: so it is found again, whenever we are killed. */
  name: string;
  /** `COURSE/.grading/psN` */
  state: string;
  /** The folders of jobs that each task grades. */
  tasks: string[][];
  /** After which a task has surely gone wrong. */
  seconds: number;
}
