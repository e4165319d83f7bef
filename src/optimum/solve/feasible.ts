import type { Box } from "../../expression/enclosure.js";
import type { Tree } from "../../expression/tree.js";
import { boxOnCurve, newton, starts } from "./curves.js";
import { system } from "./system.js";

/** Starts of Newton's method in each box, unless said otherwise. */
const startsInBox = 60;

/** Tiny boxes, each proved to hold a point that satisfies the constraints: found by Newton's method from many starts, until
 * it is time to stop. */
export function feasiblePoints(
  constraints: readonly Tree[],
  vars: readonly string[],
  boxes: readonly Box[],
  until: number,
  count = startsInBox,
): Box[] {
  const equations = system(constraints, vars);
  return boxes.flatMap((box) =>
    starts(box, count).flatMap((start) => {
      if (performance.now() > until) return [];
      const x = newton(equations, start, box);
      const at = x && boxOnCurve(equations, x);
      return at ? [at] : [];
    }),
  );
}
