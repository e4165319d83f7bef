import { display } from "../display.js";
import { message } from "../exercise/markdown.js";
import { type Bilingual, say } from "../language.js";
import { fail, reasonOf } from "./fail.js";

/** One thing that a test cell looks at. */
export interface Part {
  /** What it is worth: more than 0. */
  points: number;
  /** What is checked, in a few words (Markdown). */
  label: string | Bilingual;
  /** Checks it: earns the points unless it throws, or returns something other than nothing or `true`. May be async. */
  test: () => unknown;
}

/**
 * Partial credit: runs every part, shows what was earned and why points were lost, and gives back the points earned, which,
 * as the last value of a test cell, is the mark that nbgrader takes.
 *
 * Nothing is given back when every part holds, which nbgrader takes for all the cell's points: so a learner who validates a
 * notebook from which hidden parts were taken out does not read that points are missing.
 *
 * @param parts in the order in which the reader sees them; one that fails does not keep the others from being run
 * @returns from 0 to less than the sum of the parts' points; nothing when all are earned
 * @throws {RangeError} when there is no part, or a part's points are no number above 0
 * @example
 * await credit([
 *   { points: 2, label: "f'(x)", test: () => sameFormula(slope, "2x + 3") },
 *   { points: 1, label: "f'(1)", test: () => near(at1, 5) },
 * ]);
 */
export async function credit(parts: readonly Part[]): Promise<number | undefined> {
  if (parts.length === 0 || parts.some(({ points }) => !(points > 0 && points < Number.POSITIVE_INFINITY)))
    throw new RangeError(say(messages.badPoints));
  let earned = 0;
  let total = 0;
  const rows: string[] = [];
  for (const { points, label, test } of parts) {
    const reason = await outcome(test);
    total += points;
    if (reason === undefined) earned += points;
    const what = typeof label === "string" ? label : say(label);
    const mark = reason === undefined ? `✓ **${points}/${points}**` : `✗ **0/${points}**`;
    rows.push(`- ${mark} ${what}${reason === undefined ? "" : `: ${reason}`}`);
  }
  display(message([say(messages.total(earned, total)), "", ...rows].join("\n"), {}));
  return earned < total ? earned : undefined;
}

/** Why a part's points are lost; undefined when they are earned. */
async function outcome(test: () => unknown): Promise<string | undefined> {
  try {
    const result = await settled(test());
    if (result !== undefined && result !== true) fail(messages.failed);
    return undefined;
  } catch (thrown) {
    return reasonOf(thrown);
  }
}

/** What a real promise comes to. An object that merely has a `then` is not asked: it could say anything. */
function settled(value: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (result: unknown) => resolve(result === undefined || result === true ? result : false);
    try {
      // Throws unless `value` is a promise, whatever it pretends to be.
      Promise.prototype.then.call(value, done, reject);
    } catch {
      done(value);
    }
  });
}

const messages = {
  total: (earned: number, total: number) => ({
    ko: `**${total}점 가운데 ${earned}점**`,
    en: `**${earned} of ${total} points**`,
  }),
  failed: { ko: "조건에 맞지 않습니다.", en: "The condition does not hold." },
  badPoints: {
    ko: "credit에는 항목이 하나 이상 있어야 하고, 배점은 0보다 큰 수여야 합니다.",
    en: "credit needs at least one part, and the points of each must be a number above 0.",
  },
};
