import type { Source } from "./source.js";

/** What a comparison found. */
export interface Equivalence {
  verdict: "equal" | "approximately" | "different" | "unknown";
  /** Proved with exact fractions, or concluded from values at many points. */
  by: "exact" | "numerical";
  /** A point where the two differ, with both values there; `undefined` where there is no value. */
  counterexample?: { at: Record<string, number>; answer: number | undefined; key: number | undefined };
}

export function equivalent(
  answer: Source,
  key: Source,
  options: { vars?: string[]; domain?: Record<string, [number, number]> } = {},
): Equivalence {
  throw new Error(`not written yet ${answer} ${key} ${options}`);
}
