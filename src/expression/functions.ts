import { entire } from "../number/interval.js";
import { hyperbolic } from "./functions/hyperbolic.js";
import { learning } from "./functions/learning.js";
import { pieces } from "./functions/pieces.js";
import { roots } from "./functions/roots.js";
import { all, type KnownFunction } from "./functions/row.js";
import { trigonometric } from "./functions/trigonometric.js";
import { type Call, difference, shifted, type Tree } from "./tree.js";

const rows = { ...roots, ...trigonometric, ...hyperbolic, ...pieces, ...learning };

export type FunctionName = keyof typeof rows;

/**
 * The table of functions: every one that `parse` knows, by the name under which the tree keeps it. A function is added by one row
 * in the file of its family and one line in `test/expression/functions.test.ts`.
 */
export const functions: Readonly<Record<string, KnownFunction>> = rows;

/** The row of a function in a tree. */
export function rowOf(name: string): KnownFunction {
  const row = functions[name];
  if (!row) throw new Error(`${name} is not in the table of functions.`);
  return row;
}

/** By every spelling the name in the table. */
export const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries(functions).flatMap(([name, { also = [] }]) => [name, ...also].map((word) => [word, name] as const)),
);

/** Formulas that are 0 wherever a function may not be smooth: at corners, poles and the ends of its domain; a − b for max(a, b). */
export function roughPlaces({ fn, args }: Call): Tree[] {
  const { arguments: many, domain, poles, sides, steepAt } = rowOf(fn.name);
  if (many) return args.flatMap((a, i) => args.slice(i + 1).map((b) => difference(a, b)));
  const [t] = args as [Tree];
  const ends = domain.flatMap(({ lo, hi }) => [lo, hi]).filter(Number.isFinite);
  if (sides) ends.push(0);
  if (steepAt !== undefined) ends.push(steepAt);
  const places = [...new Set(ends)].map((end) => shifted(t, end));
  return poles && !sides ? [...places, poles(t)] : places;
}

/** Is the function nowhere negative? So says its interval over all numbers. */
export const isNeverNegative = (name: string): boolean => rowOf(name).interval(entire).lo >= 0;

/** Of a function that grows throughout: where, inside its domain, it changes from negative to positive. */
export function signChangeOf(name: string): number | undefined {
  const { increasing, zero, domain } = rowOf(name);
  const isInside = zero !== undefined && domain.some(({ lo, hi }) => lo < zero && zero < hi);
  return increasing && isInside ? zero : undefined;
}

/** Is the function defined and smooth everywhere? */
export function isSmoothEverywhere(name: string): boolean {
  const row = functions[name];
  return (
    row !== undefined && row.domain === all && !(row.poles || row.sides || row.arguments || row.steepAt !== undefined)
  );
}
