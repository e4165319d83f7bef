import type { SlipName } from "../slips/slip-messages.js";
import type { Question } from "./question.js";
import { LEVELS, topics } from "./topics.js";

/** How well one topic is known. */
export interface TopicMastery {
  /** Leitner box, 0 (new or missed) to 5. */
  readonly box: number;
  /** When the topic is to be asked again. Milliseconds since 1970. */
  readonly due: number;
  /** The level that is asked next, 1 to 5. */
  readonly level: number;
  /** Right answers in a row at this level; negative for wrong ones. */
  readonly streak: number;
  /** Questions that were answered. */
  readonly asked: number;
  /** The seed of the next question. */
  readonly seed: number;
}

/** A slip that was made, and is to come again in another dress. */
export interface OpenSlip {
  readonly slip: SlipName;
  readonly topic: string;
}

/** Everything that practice remembers. */
export interface Mastery {
  readonly topics: Readonly<Record<string, TopicMastery>>;
  readonly slips: readonly OpenSlip[];
  /** The question that is open, and whether it was missed. */
  readonly open?: Question & { readonly missed: boolean; readonly slip?: SlipName };
  /** What the last fifty questions were. */
  readonly recent: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Days until a topic in each box is asked again: boxes whose waiting times grow, and a miss goes back to the first box.
 *
 * The scheme is Leitner's, see [Leitner1972].
 */
const WAITS = [0, 0, 1, 3, 7, 14];

/** How many boxes there are beside the first. */
export const BOXES = WAITS.length - 1;

/** So many right (wrong) answers in a row raise (lower) the level. */
const RAISE_AFTER = 2;

/** No question comes again within so many. */
export const MEMORY = 50;

export const nothingYet: Mastery = { topics: {}, slips: [], recent: [] };

const fresh: TopicMastery = { box: 0, due: 0, level: 1, streak: 0, asked: 0, seed: 1 };

/** What is known of one topic. */
export const masteryOf = (mastery: Mastery, topic: string): TopicMastery => mastery.topics[topic] ?? fresh;

/**
 * The mastery after a question was answered.
 *
 * @param right without a wrong try before
 * @param now milliseconds since 1970
 */
export function answered(mastery: Mastery, question: Question, right: boolean, now: number): Mastery {
  const before = masteryOf(mastery, question.topic);
  const box = right ? Math.min(before.box + 1, BOXES) : 0;
  const streak = right ? Math.max(before.streak, 0) + 1 : Math.min(before.streak, 0) - 1;
  const moves = Math.abs(streak) >= RAISE_AFTER;
  const level = Math.min(Math.max(before.level + (moves ? Math.sign(streak) : 0), 1), LEVELS);
  const after: TopicMastery = {
    ...before,
    box,
    due: now + (WAITS[box] as number) * DAY,
    level,
    streak: moves ? 0 : streak,
    asked: before.asked + 1,
  };
  return { ...mastery, topics: { ...mastery.topics, [question.topic]: after } };
}

/**
 * The topic to practise next: the one that is due and in the lowest box; of several, the one asked least, in the order of the
 * course. Where none is due, the one that is due first.
 */
export function nextTopic(mastery: Mastery, now: number): string {
  const order = topics.map(({ id }, place) => ({ id, place, ...masteryOf(mastery, id) }));
  const due = order.filter((topic) => topic.due <= now);
  if (due.length === 0) return order.sort((a, b) => a.due - b.due)[0]?.id as string;
  return due.sort((a, b) => a.box - b.box || a.asked - b.asked || a.place - b.place)[0]?.id as string;
}
