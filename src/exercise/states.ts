import type { State } from "./exercise.js";

/** What is remembered about one exercise. */
export interface Memory {
  state: State;
  tries: number;
  hints: number;
}

// The page asks too, which loads nothing else of this room: there are no imports but of types.
const STATES: Readonly<Record<State, true>> = {
  "not yet answered": true,
  "not readable": true,
  "not equal": true,
  equal: true,
  right: true,
};

/** Is this what is remembered of an exercise? */
export function isMemory(value: unknown): value is Memory {
  const { state, tries, hints } = (value ?? {}) as Partial<Memory>;
  return typeof state === "string" && Object.hasOwn(STATES, state) && Number(tries) >= 0 && Number(hints) >= 0;
}
