/** What to do once when a computation is found to take long: at a time as performance.now() gives it. */
export interface Reminder {
  readonly at: number;
  readonly call: () => void;
}

/** When exact computing stops, as performance.now() gives it. */
let end = Number.POSITIVE_INFINITY;
let reminder: Reminder | undefined;

/**
 * Computes with a time limit on whatever exact arithmetic and proofs by halving do inside: when the time is over, these give up as they
 * do where something becomes too long, and what depends on them is not decided. Of nested limits the earliest counts.
 *
 * @param time when to stop, as performance.now() gives it
 * @param slow what to do if it is not done by then
 */
export function before<Result>(time: number, compute: () => Result, slow?: Reminder): Result {
  const outer = [end, reminder] as const;
  [end, reminder] = [Math.min(end, time), slow ?? reminder];
  try {
    return compute();
  } finally {
    [end, reminder] = outer;
  }
}

/** Is the time over? */
export function isOver(): boolean {
  if (end === Number.POSITIVE_INFINITY) return false;
  const now = performance.now();
  if (reminder && now > reminder.at) {
    const { call } = reminder;
    reminder = undefined;
    call();
  }
  return now > end;
}
