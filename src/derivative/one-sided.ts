import type { Displayable } from "../display.js";
import type { Func } from "../expression/source.js";

/** The slopes of f on both sides of a point, and whether they agree; shows itself as a table with one sentence. */
export interface OneSidedSlopes extends Displayable {
  readonly at: number;
  /** The limit of the quotients from the left: a number, ±Infinity, or undefined where there is none. */
  readonly left: number | undefined;
  readonly right: number | undefined;
  readonly kind: "agree" | "corner" | "jump" | "vertical tangent" | "cusp" | "undefined" | "unclear";
  readonly rows: readonly { dx: number; left: number | undefined; right: number | undefined }[];
  /** What was found, in one sentence. */
  toString(): string;
}

export function oneSidedSlopes(f: Func, at: number): OneSidedSlopes {
  throw new Error(`not written yet ${f} ${at}`);
}
