import { randomNumbers } from "../../src/number/random.js";

/** What an adversary found on one input: a claim that is false is a failure; "not decided" is honest. */
export interface Trial {
  readonly outcome: "proved" | "not decided" | "false";
  readonly input: string;
  /** What is false about it. */
  readonly why?: string;
}

/** Random inputs with an independent judge. The same seed gives the same input. */
export interface Family {
  readonly name: string;
  readonly trial: (seed: number) => Trial;
  /** The least share of "proved", among a hundred or more. */
  readonly leastProved: number;
}

/** The same, where an error that is thrown is a failure too. */
export const guarded = (family: Family): Family => ({
  ...family,
  trial(seed) {
    try {
      return family.trial(seed);
    } catch (error) {
      const why = error instanceof Error ? String(error.stack) : String(error);
      return { outcome: "false", input: `seed ${seed} of ${family.name}`, why };
    }
  },
});

/** Random choices that a seed fixes. */
export function choices(seed: number) {
  // Neighbouring seeds begin alike: some numbers are thrown away.
  const random = randomNumbers(seed * 7919 + 17);
  for (let i = 0; i < 5; i++) random();
  const whole = (lo: number, hi: number) => lo + Math.floor(random() * (hi - lo + 1));
  const one = <Item>(items: readonly Item[]): Item => items[whole(0, items.length - 1)] as Item;
  return { random, whole, one };
}
export type Choices = ReturnType<typeof choices>;
