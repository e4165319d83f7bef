import type { Style } from "../../expression/from-polynomial.js";
import { difference, quotient, substitute, sum, type Tree, variable } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as P from "../../number/polynomial.js";
import type { Rule } from "./notes.js";

/** One stage on the way from the difference quotient to its limit. */
export interface Stage {
  rule: Rule;
  tree: Tree;
  /** What was done, where more can be said than the rule's name. */
  note?: Bilingual;
}

/** Stages that follow from each other: the function's own, or those of a term of a sum, worked on its own. */
export interface Working {
  /** The term; left out, the stages belong to the function itself. */
  of?: Tree;
  stages: readonly Stage[];
  /** Where they are in another variable than the function: in t, of an outer function. */
  setting?: Setting;
}

/** The variable, its step, and how polynomials are written. */
export interface Setting {
  x: string;
  dx: string;
  style: Style;
  /** How many functions of functions this one stands in. */
  level?: number;
}

/** (f(x + Δx) − f(x)) / Δx */
export function differenceQuotient(f: Tree, setting: Setting): Stage {
  return { rule: "substitute", tree: quotient(difference(moved(f, setting), f), variable(setting.dx)) };
}

/** f(x + Δx) */
export const moved = (f: Tree, { x, dx }: Setting): Tree => substitute(f, x, sum(variable(x), variable(dx)));

/** p(x + Δx) */
export const movedPolynomial = (p: P.Polynomial, { x, dx }: Setting): P.Polynomial =>
  P.substitute(p, x, P.add(P.fromVariable(x), P.fromVariable(dx)));
