import type { Point } from "../expression/sample.js";

/** What a function does at a point where its slope is 0. */
export type Kind = "minimum" | "maximum" | "saddle" | "inflection" | "degenerate";

/** Why a point of an interval may hold an extreme value of a function of one variable. */
export type CriticalType =
  | "stationary"
  | "corner"
  | "cusp"
  | "vertical tangent"
  | "jump"
  | "end point"
  | "isolated point";

/** The largest or the smallest value of f on the constraint. */
export interface Extreme {
  readonly value: number;
  readonly points: readonly Point[];
}

/** A point where f may have an extreme value under the constraints. */
export interface Candidate {
  readonly point: Point;
  /** λ₁, λ₂ ... with ∇f = Σ λᵢ∇gᵢ; none where the constraints' gradients vanish or are dependent. */
  readonly multipliers: readonly number[];
  readonly value: number;
  /** What f does there along the constraint. */
  readonly kind: Kind;
  /** What showed the kind, in the language now spoken. */
  readonly test: string;
  /** Put back into the equations: how far they are from holding. */
  readonly residual: number;
}

/** Candidates that are not single. */
export interface CandidateCurve {
  /** What holds on it: "x^2 + y^2 - 1 = 0". */
  readonly equations: readonly string[];
  readonly points: readonly Point[];
  /** The value of f, where it is proved to be one and the same. */
  readonly value: number | undefined;
  /** The values of f on it, where these are known to be few: −1 and 1 for x on x² = 1. */
  readonly values: readonly number[];
}

/** Stationary points that are not single: a curve, a surface or a whole region of them. */
export interface StationaryCurve {
  /** What holds on it, "x^2 + y^2 - 1 = 0", "x > 0"; nothing where every point is one. */
  readonly equations: readonly string[];
  /** Some of its points. */
  readonly points: readonly Point[];
  /** What f does at the listed points, seen across the curve; "degenerate" where they differ or it cannot be told. */
  readonly kind: Kind;
}

/** Why gradient descent stopped. */
export type Stopped = "small gradient" | "step limit" | "diverged" | "no gradient";
