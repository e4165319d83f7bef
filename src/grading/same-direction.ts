import { asExpected, compare } from "./near.js";
import { numberIn } from "./number-in.js";
import { copyOf } from "./plain.js";

/**
 * Does a vector point where it should, whatever its length?
 *
 * @param tolerance how far each component may be off once both have the length 1
 * @throws one sentence with the vector
 * @example
 * sameDirection(downhill, { x: -4, y: 3 });
 */
export function sameDirection(value: unknown, expected: Readonly<Record<string, number>>, tolerance = 1e-9): void {
  const key = copyOf(expected) as Map<string, number>;
  const vector = asExpected(copyOf(value), key, numberIn);
  const scaled = (from: ReadonlyMap<string, unknown>) => {
    const length = lengthOf(from, key);
    return new Map([...key.keys()].map((name) => [name, (from.get(name) as number) / length]));
  };
  const isVector = vector instanceof Map && lengthOf(vector, key) > 0;
  compare(isVector ? scaled(vector) : vector, scaled(key), isVector ? tolerance : 0);
}

const lengthOf = (vector: ReadonlyMap<string, unknown>, like: ReadonlyMap<string, unknown>): number =>
  Math.hypot(
    ...[...like.keys()].map((name) =>
      typeof vector.get(name) === "number" ? (vector.get(name) as number) : Number.NaN,
    ),
  );
