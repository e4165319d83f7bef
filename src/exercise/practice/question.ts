import type { Exercise } from "../types.js";
import { drawing } from "./draw.js";
import type { Drawn } from "./drawn.js";
import { LEVELS, type Topic, topics } from "./topics.js";

/** Longer answers are no practice. Characters of plain text. */
const LONGEST_ANSWER = 64;

/** So often another question is drawn where one is too long or comes to nothing. */
const TRIES = 40;

/** A question that can be asked again: the same topic, level and seed give the same. */
export interface Question {
  readonly topic: string;
  readonly level: number;
  readonly seed: number;
}

/**
 * The exercise of a question. What is drawn is drawn again until its answer is short, and neither 0 nor a mere number where a
 * formula is asked for.
 *
 * @param seed any whole number
 */
export function exerciseOf({ topic, level, seed }: Question): Exercise {
  const place = topics.findIndex(({ id }) => id === topic);
  const { draw } = topics[place] as Topic;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const random = drawing(((seed * topics.length + place) * LEVELS + level) * TRIES + attempt);
    const drawn = draw(random, level);
    if (isFit(drawn)) return { ...drawn, id: `${topic} ${level} ${seed}`, slips: [] } as Exercise;
  }
  throw new Error(`No fit question for ${topic}, level ${level}, seed ${seed}.`);
}

function isFit({ kind, key }: Drawn): boolean {
  const keys = (typeof key === "object" ? Object.values(key) : [key]).map((part) =>
    typeof part === "object" ? Object.values(part).join() : String(part),
  );
  if (keys.some((text) => text.length > LONGEST_ANSWER)) return false;
  return kind !== "expression" || keys.every((text) => text !== "0");
}

/** What a learner would call the same question. */
export const signatureOf = (exercise: Exercise): string => exercise.question.en;
