import { exercises } from "./bank.js";
import type { ExerciseHandle, Progress } from "./exercise.js";
import { exerciseSet } from "./exercise-set.js";

const workbook = exerciseSet(exercises);

/**
 * The exercise with this number: `ask()` it, `check("...")` an answer, take a `hint()`, see the `solution()` after a try.
 *
 * @param id chapter and number, "01-3"
 * @returns `ask`, `check`, `hint`, `solution`; shows its question
 * @throws {Error} one sentence, when there is no such exercise
 * @example
 * exercise("01-1").id; // "01-1"
 * exercise("02-4").check("x^2 e^x").state; // "not equal"
 */
export function exercise(id: string): ExerciseHandle {
  return workbook.exercise(id);
}

/**
 * How many exercises are done, and which are still open. Nabla's kernel keeps it in a file beside the notebook; elsewhere it lasts
 * for the session.
 *
 * @param chapter "01" for one chapter; left out, all of them
 * @returns how many exercises are done, of how many, and where each stands
 * @throws {Error} one sentence, when there is no such chapter
 * @example
 * progress("01").total; // 9
 */
export function progress(chapter?: string): Progress {
  return workbook.progress(chapter);
}
