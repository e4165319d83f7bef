import type { Displayable } from "../display.js";

/** Where an exercise stands. "equal": right in value, not yet in its simplest form. */
export type State = "not yet answered" | "not readable" | "not equal" | "equal" | "right";

/** What `check` says about an answer; shows itself, prints itself. */
export interface Feedback extends Displayable {
  readonly state: State;
  /** The message as plain text, in the language spoken when it was checked. */
  readonly message: string;
}

/** One exercise: ask, check, hint, solution. */
export interface ExerciseHandle {
  readonly id: string;
  /** The question. */
  ask(): Displayable;
  /** Instant feedback; an empty answer ("" or "..." or nothing) is simply not yet answered. */
  check(answer?: string | number): Feedback;
  /** The next hint; each goes further. */
  hint(): Displayable;
  /** The solution, after a try. */
  solution(): Displayable;
}

/** How far the reader is; shows itself as a table. */
export interface Progress extends Displayable {
  readonly done: number;
  readonly total: number;
  readonly exercises: readonly { id: string; state: State }[];
}
