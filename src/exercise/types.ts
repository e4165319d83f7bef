import type { Bilingual } from "../language.js";
import type { SlipName } from "./slips/slip-messages.js";

export type { Bilingual };

/** An exercise as the chapter's source states it; `npm run build` collects them into `bank.ts`. */
export type Exercise = Common & (Formula | Choice | Points | Program);

/** How hard an exercise is; its heading says so. */
export type Level = "basic" | "standard" | "challenge";

interface Common {
  /** Chapter and number, "01-3". */
  id: string;
  level?: Level;
  /** Markdown with $…$ formulas. */
  question: Bilingual;
  /** Longer variable names that the question uses (x1, w_1); single letters need no mention. */
  vars?: string[];
  /** The letter whose value is asked for: "t = 30" is an answer, "s = 30" is none. */
  unknown?: string;
  /** Where answers are compared, e.g. {x: [0.1, 5]}; default is everywhere the key is defined. */
  domain?: Record<string, [number, number]>;
  /** How far a number may be off: 1e-9 where nothing is said. */
  tolerance?: number;
  /** Two hints, each going further. */
  hints: Bilingual[];
  solution: Solution;
  /** Wrong answers and what each gets. Tested. */
  slips: WrongAnswer[];
}

/**
 * A wrong answer: with a sentence of its own (`says`), which comes before what the library would say, or, where the library knows
 * the slip by itself, with its `name`. Of points it is a point, of a function the first wrong value.
 */
export interface WrongAnswer {
  answer: string | Record<string, string>;
  /** Of an answer in several parts, the part; left out, any of them. */
  part?: string;
  /** One kind sentence. */
  says?: Bilingual;
  name?: SlipName;
}

/** The wrong answers that the exercise's author has a sentence for, where they are formulas or numbers. */
export const sentencesOf = ({ slips }: Exercise) =>
  slips.flatMap(({ answer, says }) => (typeof answer === "string" && says ? [{ answer, says }] : []));

/** A formula, any equivalent form of it; or a number. Where several are asked for, each under its name: {x: 2x + 3y, y: 3x + 2y}. */
export interface Formula {
  kind: "expression" | "number";
  key: string | Record<string, string>;
}

/** One of `choices`; `key` is the id of the right one. */
export interface Choice {
  kind: "choice";
  key: string;
  /** Without a text, the choice is a line of the question. `why`: why it is wrong (or right), one kind sentence. */
  choices: { id: string; text?: Bilingual; why?: Bilingual }[];
}

/** All of these points, in any order. */
export interface Points {
  kind: "points";
  key: Record<string, string>[];
}

/** A TypeScript function: a formula of its values, its arguments being the letters in alphabetical order (or as in `vars`); or cases. */
export interface Program {
  kind: "function";
  key: string | Case[];
}

/** A call of the function, and what it must return, to `tolerance` (relative above 1). */
export interface Case {
  /** A text is a formula: with letters it is passed as a function, without it is a number. */
  args: (string | number | Record<string, number> | number[])[];
  value: string | number | Record<string, number> | number[];
  tolerance?: number;
}

/** How the solution is shown: a derivation made by the library, a text, or TypeScript that solves it. */
export type Solution =
  | { definitionOf: string; variable?: string }
  | { derivativeOf: string; variable?: string; known?: string[] }
  | { gradientOf: string }
  | { text: Bilingual }
  | { code: string };
