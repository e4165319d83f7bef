import { type Displayable, jupyterDisplay, nodeInspect } from "../../display.js";
import type { Figure } from "../../figure/figure.js";
import { say } from "../../language.js";
import { judge } from "../check.js";
import type { ExerciseHandle, Feedback } from "../exercise.js";
import { isDone, questionMarkdown, solutionOf } from "../exercise-set.js";
import { message } from "../markdown.js";
import { alone, kernelStore, type Store } from "../memory.js";
import { messages as exerciseMessages } from "../messages.js";
import type { SlipName } from "../slips/slip-messages.js";
import type { Exercise } from "../types.js";
import { keepMastery, PRACTICE_FILE, readMastery } from "./kept.js";
import { type Mastery, nextTopic, nothingYet } from "./mastery.js";
import { messages } from "./messages.js";
import { afterAnswer, nextQuestion } from "./next-question.js";
import { picture } from "./picture.js";
import { exerciseOf } from "./question.js";
import { LEVELS, topicNamed, topics } from "./topics.js";

/** Which question to ask. */
export interface PracticeOptions {
  /** A whole number: the same topic, level and seed give the same question. Left out, the next one that is new to you. */
  seed?: number;
  /** 1 to 5. Left out, the level that you have reached. */
  level?: number;
}

/**
 * A question to practise with; there are always more. What you missed comes again soon, what you know after days, and a slip
 * comes back in another dress.
 *
 * @param topic a name from `practice.topics`; left out, the topic that is most in need
 * @param options `seed` and `level`, to get the same question again
 * @returns what `exercise` returns: `ask()`, `check("...")`, `hint()`, `solution()`
 * @throws {Error} one sentence that lists what there is, for an unknown topic, level or seed
 * @see [Leitner1972] for how the next topic is chosen
 * @example
 * practice("chain rule", { seed: 7, level: 3 }).id; // "chain rule 3 7"
 * practice("product rule", { seed: 1, level: 1 }).check("x").state; // "not equal"
 */
export function practice(topic?: string, options: PracticeOptions = {}): PracticeHandle {
  return session.ask(topic, options);
}

/** A question to practise with; its parts tell a page what to ask for. */
export interface PracticeHandle extends ExerciseHandle {
  /** What kind of answer is asked for, and the names of its parts where it has several. */
  readonly parts: { readonly kind: string; readonly names: readonly string[] };
}

/** The names that `practice` takes, in the language now spoken; it takes those of the other language too. */
practice.topics = [] as readonly string[];
Object.defineProperty(practice, "topics", { enumerable: true, get: () => topics.map(({ name }) => say(name)) });

/** A topic's name in the language now spoken. */
practice.nameOf = (topic: string): string => say(topicNamed(topic)?.name ?? { ko: topic, en: topic });

/**
 * How well each topic is known: a picture, with a row of boxes for every topic. A right answer fills one more, a miss empties them.
 *
 * @example
 * practice.mastery().data.length; // 2
 */
practice.mastery = (): Figure => picture(session.mastery());

/** A learner's practice: asks the next question, and knows how well each topic is known. */
export interface PracticeSession {
  ask(topic?: string, options?: PracticeOptions): PracticeHandle;
  mastery(): Mastery;
}

/**
 * @param store where it is kept; asked for anew every time, as a kernel may come late
 * @param now milliseconds since 1970
 */
export function practiceWith(store: () => Store | undefined, now: () => number): PracticeSession {
  let latest: Mastery | undefined;
  let failed = false;
  let untold = "";
  /** Where the file fails, the session remembers; it is said once. */
  const orFail = <Value>(attempt: () => Value): Value | undefined => {
    if (failed) return undefined;
    try {
      return attempt();
    } catch {
      failed = true;
      untold = say(exerciseMessages.notKept(PRACTICE_FILE));
      return undefined;
    }
  };
  const read = (): Mastery => {
    const there = store();
    const kept = there || !latest ? orFail(() => readMastery(there)) : undefined;
    if (kept?.setAside) untold = say(exerciseMessages.setAside(PRACTICE_FILE, kept.setAside));
    return kept?.mastery ?? latest ?? nothingYet;
  };
  const keep = (mastery: Mastery) => {
    latest = mastery;
    orFail(() => keepMastery(store(), mastery));
  };
  const ask = (topic?: string, options: PracticeOptions = {}): PracticeHandle => {
    const { level, seed } = checked(options);
    const name = topic === undefined ? undefined : known(topic);
    if (seed !== undefined) {
      const question = { topic: name ?? nextTopic(read(), now()), level: level ?? 1, seed };
      return handle(exerciseOf(question), {});
    }
    const next = alone(store(), PRACTICE_FILE, () => {
      const found = nextQuestion(read(), now(), name, level);
      keep(found.mastery);
      return found;
    });
    const before = [untold, next.reminder ?? ""];
    untold = "";
    return handle(exerciseOf(next.question), {
      before,
      judged: (right, slip) =>
        alone(store(), PRACTICE_FILE, () => keep(afterAnswer(read(), next.question, right, slip, now()))),
    });
  };
  return { ask, mastery: read };
}

const session = practiceWith(kernelStore, () => Date.now());

interface Around {
  /** Sentences before the question. */
  before?: readonly string[];
  /** Called with every answer that is no blank. */
  judged?: (right: boolean, slip: SlipName | undefined) => void;
}

function handle(exercise: Exercise, { before = [], judged }: Around): PracticeHandle {
  let hints = 0;
  let tries = 0;
  const ask = () => message([...before, questionMarkdown(exercise)].filter(Boolean).join("\n\n"), {});
  return {
    id: exercise.id,
    parts: { kind: exercise.kind, names: namesOf(exercise) },
    ask,
    [jupyterDisplay]: () => ask()[jupyterDisplay](),
    [nodeInspect]: () => String(ask()),
    check(answer): Feedback {
      const { state, markdown, slip } = judge(exercise, answer);
      if (state === "not equal" || isDone(state)) {
        tries++;
        judged?.(isDone(state), slip);
      }
      const more = isDone(state) && judged ? say(messages.next) : "";
      return message([markdown, more].filter(Boolean).join("\n\n"), { state });
    },
    hint() {
      hints = Math.min(hints + 1, exercise.hints.length);
      const hint = exercise.hints[hints - 1];
      if (!hint) return message(say(exerciseMessages.noHints), {});
      return message(`${say(exerciseMessages.hint(hints, exercise.hints.length))} ${say(hint)}`, {});
    },
    solution(): Displayable {
      if (tries === 0) return message(say(exerciseMessages.tryFirst), {});
      return solutionOf(exercise);
    },
  };
}

const namesOf = ({ kind, key }: Exercise): string[] =>
  kind !== "points" && typeof key === "object" ? Object.keys(key) : [];

function known(topic: string): string {
  const found = topicNamed(String(topic));
  if (!found)
    throw new Error(
      say(
        messages.unknownTopic(
          String(topic),
          topics.map(({ id, name }) => (say(name) === id ? `"${id}"` : `"${say(name)}"`)),
        ),
      ),
    );
  return found.id;
}

function checked({ level, seed }: PracticeOptions): PracticeOptions {
  if (level !== undefined && !(Number.isInteger(level) && level >= 1 && level <= LEVELS))
    throw new Error(say(messages.unknownLevel(String(level), LEVELS)));
  if (seed !== undefined && !(Number.isSafeInteger(seed) && seed >= 0 && seed <= 1e9))
    throw new Error(say(messages.unknownSeed(String(seed))));
  return { ...(level !== undefined && { level }), ...(seed !== undefined && { seed }) };
}
