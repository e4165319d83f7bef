import type { Func } from "../expression/source.js";
import type { Words } from "./curve.js";
import type { Figure } from "./figure.js";

export interface FunctionMachineOptions {
  /** The inputs the slider offers; -2, -1.5 ... 3 by default. */
  inputs?: number[];
  title?: Words;
  notice?: Words;
}

/** Independent variable in, dependent variable out: a machine and a graph side by side, a slider turns the input. */
export function functionMachine(f: Func, options: FunctionMachineOptions = {}): Figure {
  throw new Error(`not written yet ${f} ${options}`);
}
