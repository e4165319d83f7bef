import type { Native } from "./like-native.js";
import type { Run } from "./run.js";

/** The learner's functions that others may keep and call later. */
export interface Callbacks {
  /** Those that the cells' code gave to somebody. */
  readonly given: WeakSet<object>;
  /** What is called in their place, by the run that it is bound to: see `bind-to-run.ts`. */
  readonly bound: WeakMap<object, Map<Run, Native>>;
}

export const createCallbacks = (): Callbacks => ({ given: new WeakSet(), bound: new WeakMap() });

/** See `Flow`. */
export function give<Value>({ given }: Callbacks, value: Value): Value {
  if (typeof value === "function") given.add(value);
  return value;
}

/** All that is called in a function's place. */
export function boundFormsOf({ bound }: Callbacks, callback: unknown): Native[] {
  return typeof callback === "function" ? [...(bound.get(callback)?.values() ?? [])] : [];
}
