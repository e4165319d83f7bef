import { enclosure } from "../../expression/enclosure.js";
import { isNegative, isOperation, some, type Tree, visit } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { limitAt, type Spot, spotIn } from "../limit/limit.js";
import type { Problem } from "../problem.js";
import { specialPlaces, specialTrees } from "../solve/special.js";

/** A place near which a sine or cosine swings without end, as sin(1/x) does near 0; what is nearer than `to` is left out. */
export interface Swings {
  readonly x: I.Interval;
  /** What is 0 at the place. */
  readonly zeros: readonly Tree[];
  readonly lo: number;
  readonly hi: number;
  /** Is it proved that f has infinitely many stationary points near? */
  readonly endless: boolean;
}

/** Swings that are shown on each side, as the angle's change: about a dozen half turns. */
const shownAngle = 40;
/** No more is left out than this part of the interval. */
const least = 1e-6;
const isWave = (node: Tree) => node.type === "FunctionNode" && /^(sin|cos|tan|cot|sec|csc)$/.test(node.fn.name);

/** The places of an interval near which sines or cosines swing without end: their arguments tend to ±∞. */
export function swingsOf({ f, vars, box, budget }: Problem): Swings[] {
  if (!some(f.tree, isWave)) return [];
  const angles: Tree[] = [];
  visit(f.tree, (node) => {
    if (node.type === "FunctionNode" && isWave(node)) angles.push(node.args[0] as Tree);
  });
  const [whole] = box as [I.Interval];
  return angles.flatMap((angle) => {
    if (some(angle, isWave)) return [];
    const { places } = specialPlaces(specialTrees(angle), vars, box, budget);
    return places.flatMap(({ at, zeros }) => {
      const spot = spotIn(at, vars, zeros);
      const isEndless = [1, -1].some((side) => spot && limitAt(angle, spot, [side]).to === "infinity");
      if (!spot || !isEndless) return [];
      const [x] = at as [I.Interval];
      const [lo, hi] = leftOut(angle, vars, x, whole);
      return [{ x, zeros, lo, hi, endless: hasSwingingFactor(f.tree, spot) }];
    });
  });
}

/** An interval around the place outside of which the angle changes by no more than is shown. */
function leftOut(angle: Tree, vars: readonly string[], x: I.Interval, whole: I.Interval): [number, number] {
  const value = enclosure([angle], vars);
  const sizeAt = (at: number) => Math.abs(I.mid(value([I.point(at)])[0] as I.Interval));
  const side = (sign: 1 | -1) => {
    const end = sign > 0 ? whole.hi : whole.lo;
    const reach = Math.abs(end - I.mid(x));
    if (reach <= I.width(x)) return end;
    const most = (sizeAt(end) || 0) + shownAngle;
    let part = reach / 2;
    while (sizeAt(I.mid(x) + (sign * part) / 2) < most && part > least * reach) part /= 2;
    return I.mid(x) + sign * part;
  };
  return [side(-1), side(1)];
}

/**
 * Has f a factor sin u or cos u with u → ±∞? Then f is 0 again and again, and between two zeros its slope is 0 (Rolle's
 * theorem).
 */
function hasSwingingFactor(tree: Tree, spot: Spot): boolean {
  if (isNegative(tree)) return hasSwingingFactor(tree.args[0] as Tree, spot);
  if (isOperation(tree, "*")) return tree.args.some((factor) => hasSwingingFactor(factor, spot));
  if (isOperation(tree, "/")) return hasSwingingFactor(tree.args[0] as Tree, spot);
  if (tree.type !== "FunctionNode" || !/^(sin|cos)$/.test(tree.fn.name)) return false;
  return [1, -1].some((side) => limitAt(tree.args[0] as Tree, spot, [side]).to === "infinity");
}
