import { say } from "../../language.js";
import type { SlipName } from "../slips/slip-messages.js";
import { answered, type Mastery, MEMORY, masteryOf, nextTopic } from "./mastery.js";
import { messages, ruleOf } from "./messages.js";
import { exerciseOf, type Question, signatureOf } from "./question.js";
import { invites } from "./same-slip.js";

/** So many seeds are looked through for a question that is new, and one that invites a slip. */
const LOOKED_THROUGH = 200;

/** What to ask, what to say before it, and the mastery with the question open. */
export interface Next {
  readonly question: Question;
  readonly mastery: Mastery;
  /** The rule that was missed, Markdown. */
  readonly reminder?: string;
}

/** The open question, where it fits what was asked for; a slip to be met again; or a new question. */
export function nextQuestion(mastery: Mastery, now: number, topic?: string, level?: number): Next {
  const { open } = mastery;
  if (open && (topic === undefined || open.topic === topic) && (level === undefined || open.level === level)) {
    return { question: open, mastery, ...(open.slip && { reminder: reminderOf(open.slip) }) };
  }
  const slip = mastery.slips.find((one) => topic === undefined || one.topic === topic);
  const name = topic ?? slip?.topic ?? nextTopic(mastery, now);
  const known = masteryOf(mastery, name);
  const asked = level ?? known.level;
  const seeds = Array.from({ length: LOOKED_THROUGH }, (_, i) => known.seed + i);
  const isNew = (seed: number) =>
    !mastery.recent.includes(signatureOf(exerciseOf({ topic: name, level: asked, seed })));
  const again =
    slip && seeds.find((seed) => isNew(seed) && invites(exerciseOf({ topic: name, level: asked, seed }), slip.slip));
  const seed = again ?? seeds.find(isNew) ?? known.seed;
  const question = { topic: name, level: asked, seed };
  const met = again === undefined ? undefined : slip;
  return {
    question,
    mastery: {
      ...mastery,
      topics: { ...mastery.topics, [name]: { ...known, seed: seed + 1 } },
      slips: mastery.slips.filter((one) => one !== met),
      open: { ...question, missed: false, ...(met && { slip: met.slip }) },
      recent: [...mastery.recent, signatureOf(exerciseOf(question))].slice(-MEMORY),
    },
    ...(met && { reminder: reminderOf(met.slip) }),
  };
}

/** The rule, before the slip's next chance. */
const reminderOf = (slip: SlipName): string => say(messages.reminder(ruleOf(slip)));

/** A wrong try is remembered with its slip; a right one closes the question. */
export function afterAnswer(
  mastery: Mastery,
  question: Question,
  right: boolean,
  slip: SlipName | undefined,
  now: number,
): Mastery {
  const { open } = mastery;
  if (!open || open.topic !== question.topic || open.level !== question.level || open.seed !== question.seed)
    return mastery;
  if (!right) {
    const slips =
      slip && !mastery.slips.some((one) => one.slip === slip)
        ? [...mastery.slips, { slip, topic: question.topic }]
        : mastery.slips;
    return { ...mastery, slips, open: { ...open, missed: true } };
  }
  const { open: _, ...closed } = answered(mastery, question, !open.missed, now);
  return closed;
}
