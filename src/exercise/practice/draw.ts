import { randomNumbers } from "../../number/random.js";

/** Random choices that a seed fixes. */
export interface Draw {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** The same, but never 0. */
  nonzero(low: number, high: number): number;
  pick<Value>(list: readonly Value[]): Value;
  /** The list in another order. */
  shuffled<Value>(list: readonly Value[]): Value[];
}

/** @param seed the same seed draws the same */
export function drawing(seed: number): Draw {
  const next = randomNumbers(seed);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const nonzero = (low: number, high: number): number => int(low, high) || nonzero(low, high);
  return {
    int,
    nonzero,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    shuffled: (list) =>
      list
        .map((value) => ({ value, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value),
  };
}
