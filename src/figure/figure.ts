import type { Displayable } from "../display.js";

/** A picture: plotly's data, and the words for those who don't see it. */
export interface Figure extends Displayable {
  readonly data: readonly object[];
  readonly layout: object;
  readonly frames: readonly object[];
  /** What there is to see, in words. */
  readonly alt: string;
  toString(): string;
}
