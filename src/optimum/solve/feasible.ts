import type { Box } from "../../expression/enclosure.js";
import { newton, starts } from "./curves.js";
import type { Constrained } from "./multipliers.js";
import { system } from "./system.js";

/** Starts of Newton's method in each box. */
const startsInBox = 60;

/** Points on the constraints in some boxes, found by Newton's method from many starts. */
export function feasiblePoints({ constraints, vars }: Constrained, boxes: readonly Box[]): number[][] {
  const equations = system(constraints, vars);
  return boxes.flatMap((box) =>
    starts(box, startsInBox).flatMap((start) => {
      const x = newton(equations, start, box);
      return x ? [x] : [];
    }),
  );
}
