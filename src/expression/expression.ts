import { type Displayable, jupyterDisplay, type MimeBundle, nodeInspect } from "../display.js";

/** A formula that has been read: it prints itself, typesets itself and has values. */
export interface Expression extends Displayable {
  /** The letters in it, in alphabetical order; e and π are numbers, not variables. */
  readonly variables: string[];
  /** Plain text that `parse` reads back. */
  toString(): string;
  /** LaTeX, as a textbook prints it, without dollar signs. */
  toTex(): string;
  /** The value where the variables have these values; an Error in one sentence where there is none. */
  evaluate(scope?: Record<string, number>): number;
  [jupyterDisplay](): MimeBundle;
  [nodeInspect](): string;
}
