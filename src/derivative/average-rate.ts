import type { Displayable } from "../display.js";
import type { Func } from "../expression/source.js";

/** Δy/Δx for smaller and smaller Δx; shows itself as a table. */
export interface DifferenceQuotients extends Displayable {
  readonly at: number;
  readonly rows: readonly { dx: number; dy: number; quotient: number }[];
}

/** (f(to) − f(from)) / (to − from): the average rate of change, the slope of the secant. */
export function averageRate(f: Func, from: number, to: number): number {
  throw new Error(`not written yet ${f} ${from} ${to}`);
}

/** The difference quotients of f at a point, for Δx = 1, 0.1, 0.01 ... or the steps given. */
export function differenceQuotients(f: Func, at: number, steps?: number[]): DifferenceQuotients {
  throw new Error(`not written yet ${f} ${at} ${steps}`);
}
