import type { Displayable } from "../display.js";

/** Where an exercise stands. "equal": right in value, not yet in its simplest form. */
export type State = "not yet answered" | "not readable" | "not equal" | "equal" | "right";

/** A piece of text with formulas; shows itself typeset. */
export interface Message extends Displayable {
  /** Markdown with $…$ formulas. */
  readonly markdown: string;
  toString(): string;
}

/** What `check` says about an answer. */
export interface Feedback extends Message {
  readonly state: State;
}

/** One exercise; shows its question. */
export interface ExerciseHandle extends Displayable {
  readonly id: string;
  /** The question. */
  ask(): Message;
  /**
   * Instant feedback on a formula ("2x + 3"), a number, several of them ({ x: "...", y: "..." }), points ([{ x: 1, y: 2 }]) or a
   * function, as the exercise asks. No answer ("" or "..." or nothing) is simply not yet answered; nothing is an error.
   */
  check(answer?: unknown): Feedback;
  /** The next hint; each goes further. */
  hint(): Message;
  /** The whole solution, after a try. */
  solution(): Displayable;
}

/** How far the reader is; shows itself as a list. */
export interface Progress extends Message {
  readonly done: number;
  readonly total: number;
  readonly exercises: readonly { readonly id: string; readonly state: State }[];
}
