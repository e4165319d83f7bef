import { kept } from "../kept.js";
import { bring, showProgress } from "../progress.js";
import { PRACTICE, PROGRESS } from "../records.js";

/** The records that cells may read. */
const RECORDS = [PROGRESS, PRACTICE];
/** More than all exercises need. Characters. */
const LONGEST = 100_000;

export function keptForCells(): Record<string, string> {
  return Object.fromEntries(
    RECORDS.flatMap((name) => {
      const text = kept.read(name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/**
 * Takes over what a cell's `exercise(…).check(…)` has recorded, and nothing else: a cell is anybody's code. What is done
 * stays done. Of practice the page's own panel keeps the record.
 */
export function keepProgress(name: string, text: string): void {
  if (name !== PROGRESS || typeof text !== "string" || text.length > LONGEST) return;
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, { state: string; tries: number; hints: number }>);
    const known = entries
      .filter(([id]) => /^\d\d-\d{1,2}$/.test(id))
      .map(([id, { state, tries, hints }]) => [id, { state, tries, hints }]);
    if (bring(JSON.stringify(Object.fromEntries(known)))) showProgress();
  } catch {
    // No record: nothing is kept.
  }
}
