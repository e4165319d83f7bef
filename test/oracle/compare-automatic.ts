import assert from "node:assert/strict";
import { automaticGradient } from "../../src/derivative/automatic/automatic.js";
import type { Derivation } from "../../src/derivative/derivation.js";
import { ball } from "../../src/expression/ball.js";
import { differentiate } from "../../src/expression/differentiate.js";
import type { Expression } from "../../src/expression/expression.js";
import { type Point, slopeFrom } from "./values.js";

/** No comparison yet. */
export const none = { equal: 0, corner: 0, nowhere: 0, hole: 0, beyond: 0 };
type Verdict = keyof typeof none;

/**
 * Compares the derivative at a point with automatic differentiation. What is right where not both have a value:
 * - "corner": automatic differentiation refuses a corner on the way even where the whole has a slope (x|x|, or x^1.5 at the end
 *   of its domain). There our value must be the slope from each side on which f goes on.
 * - "hole": our formula has no value, though f has a slope: 0^x·ln 0 for 0^x, and single points such as 0 in (x^0)'.
 * - "beyond": a part of our formula is too large or too small for a computer's number, which may leave 0 of 10⁻⁸⁴.
 */
export function compared(f: Expression, d: Derivation, at: Point): Verdict {
  const ours = outcome(() => d.evaluate(at));
  const automatic = outcome(() => automaticGradient(f, at).x);
  const where = `${f} at x = ${at.x}: ${ours}, automatic differentiation: ${automatic}`;
  if (ours === undefined) {
    if (automatic === undefined) return "nowhere";
    assert.ok(Number.isInteger(at.x) || /ln\(0\)/.test(String(d)), where);
    return "hole";
  }
  if (automatic === undefined) {
    const slopes = ([-1, 1] as const).flatMap((side) => slopeFrom(f.tree, at, side) ?? []);
    for (const slope of slopes) assert.ok(Math.abs(slope - ours) <= 1e-5 * Math.max(1, Math.abs(ours)), where);
    return slopes.length > 0 ? "corner" : "beyond";
  }
  const [a, b] = [ball(d.result.tree, at), ball(differentiate(f.tree, "x"), at)];
  const rounding = typeof a === "string" ? 1e-14 : 4 * (a.error + (typeof b === "string" ? 0 : b.error));
  assert.ok(Math.abs(ours - automatic) <= rounding + 1e-14 * Math.abs(ours), where);
  return typeof a === "string" ? "beyond" : "equal";
}

/** The value, or undefined when one sentence said why there is none. */
function outcome(compute: () => number): number | undefined {
  let value: number;
  try {
    value = compute();
  } catch (error) {
    assert.match((error as Error).message, /^[^\n]{10,}\.$/);
    return undefined;
  }
  assert.ok(Number.isFinite(value));
  return value;
}
