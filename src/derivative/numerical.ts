import type { Func } from "../expression/source.js";

/** (f(at+h) − f(at−h)) / 2h, the central difference. */
export function numericalDerivative(f: Func, at: number, options: { method?: "central"; step?: number } = {}): number {
  throw new Error(`not written yet ${f} ${at} ${options}`);
}
