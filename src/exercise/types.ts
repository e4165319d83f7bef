import type { Bilingual } from "../language.js";

export type { Bilingual };

/** How an answer is judged. */
export type ExerciseKind =
  /** A formula; any equivalent form counts. `key` is the formula. */
  | "expression"
  /** A number, as text or number; `key` is an expression without variables, `tolerance` absolute (default 1e-9). */
  | "number"
  /** One of `choices`; `key` is the id of the right one. */
  | "choice";

/** An exercise as the chapter's source states it; `npm run build` collects them into `bank.ts`. */
export interface Exercise {
  /** Chapter and number, "01-3". */
  id: string;
  kind: ExerciseKind;
  /** Markdown with $…$ formulas. */
  question: Bilingual;
  key: string;
  /** Longer variable names that the question uses (x1, w_1); single letters need no mention. */
  vars?: string[];
  /** Where answers are compared, e.g. {x: [0.1, 5]}; default is everywhere the key is defined. */
  domain?: Record<string, [number, number]>;
  tolerance?: number;
  choices?: {
    id: string;
    text: Bilingual /** Why this one is wrong (or right), one kind sentence. */;
    why?: Bilingual;
  }[];
  /** Two hints, each going further. */
  hints: Bilingual[];
  /** How the solution is shown: a derivation made by the library, or a text. */
  solution:
    | { definitionOf: string; variable?: string }
    | { derivativeOf: string; variable?: string }
    | { text: Bilingual };
  /** Slips this exercise knows: the wrong answer, and the one kind sentence it gets. Tested. */
  slips: { answer: string; says: Bilingual }[];
}
