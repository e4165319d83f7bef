import type { Advice } from "../engine/engine.js";

/** A text that errors can point into: a cell, or a local file that a cell imported. */
export interface Source {
  text: string;
  isCell: boolean;
  /** How a place in it is told. */
  describe(line: number): string;
  /** From evaluated code to the text, as JSON; undefined where the text itself is evaluated. */
  map: string | undefined;
  /** Lines of the evaluated code before the first that the map knows. */
  header: number;
  /** Lines of the mapped text before the learner's first one. */
  linesBefore: number;
  /** What to say of an error there. */
  advice?: readonly Advice[];
}

/** By the file name that frames show. */
export type Sources = Map<string, Source>;
