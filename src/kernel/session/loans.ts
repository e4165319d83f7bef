import type { Native } from "./like-native.js";
import type { Run } from "./run.js";

/** The learner's functions that others may keep, and in which forms they have them. */
export interface Loans {
  /** Those that the cells' code gave to somebody. */
  readonly given: WeakSet<object>;
  /** What is called in their place, by the run in whose name. */
  readonly lent: WeakMap<object, Map<Run, Native>>;
}

export const createLoans = (): Loans => ({ given: new WeakSet(), lent: new WeakMap() });

/** See `Flow`. */
export function give<Value>({ given }: Loans, value: Value): Value {
  if (typeof value === "function") given.add(value);
  return value;
}

/** All that is called in a function's place. */
export function formsOf({ lent }: Loans, callback: unknown): Native[] {
  return typeof callback === "function" ? [...(lent.get(callback)?.values() ?? [])] : [];
}
