/** When exact computing stops, as performance.now() gives it. */
let end = Number.POSITIVE_INFINITY;

/**
 * Computes with a time limit on whatever exact arithmetic and proofs by halving do inside: when the time is over, these give up as they
 * do where something becomes too long, and what depends on them is not decided. Of nested limits the earliest counts.
 *
 * @param time when to stop, as performance.now() gives it
 */
export function before<Result>(time: number, compute: () => Result): Result {
  const outer = end;
  end = Math.min(outer, time);
  try {
    return compute();
  } finally {
    end = outer;
  }
}

/** Is the time over? */
export const isOver = (): boolean => end !== Number.POSITIVE_INFINITY && performance.now() > end;
