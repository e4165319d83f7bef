import type { Displayable } from "../display.js";
import type { Expression } from "../expression/expression.js";

/** One line of a derivation. */
export interface Step {
  /** Which rule: "substitute", "expand", "cancel", "divide", "limit" ... */
  readonly rule: string;
  readonly before: Expression;
  readonly after: Expression;
  /** What was done, in the language now spoken. */
  readonly note: string;
}

/** A derivative with its reasons; shows itself as an aligned derivation with the rules at the side. */
export interface Derivation extends Displayable {
  readonly result: Expression;
  readonly steps: readonly Step[];
  /** The result as plain text that `parse` reads back. */
  toString(): string;
  /** The result as LaTeX. */
  toTex(): string;
  /** The derivative's value. */
  evaluate(scope?: Record<string, number>): number;
}
