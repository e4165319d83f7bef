/** How much a submission may take. A course sets it in its configuration (`c.ExecuteConfined.limits`), which passes it on in NABLA_LIMITS. */
export interface Limits {
  /**
   * Seconds of processor time for a cell: the same on a busy machine as on a quiet one, which a limit by the clock is not.
   * Where processor time cannot be told, and for a cell that waits, the clock's limit holds.
   */
  cell: number;
  cellClock: number;
  /** Seconds for all cells together, with what it takes to go on after a crash. */
  submission: number;
  submissionClock: number;
  /** Characters that a cell may show, and all cells together. */
  cellOutput: number;
  submissionOutput: number;
}

const USUAL: Limits = {
  cell: 10,
  cellClock: 60,
  submission: 120,
  submissionClock: 600,
  cellOutput: 200_000,
  submissionOutput: 1_000_000,
};

/** The limits that `text` (JSON) sets; the usual ones where it sets none. */
export function readLimits(text: string | undefined): Limits {
  const set: Partial<Limits> = text ? JSON.parse(text) : {};
  const limits = { ...USUAL };
  for (const name of Object.keys(USUAL) as (keyof Limits)[]) {
    const value = set[name];
    if (typeof value === "number" && value > 0) limits[name] = value;
  }
  return limits;
}
