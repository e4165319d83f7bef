import { derivativeByDefinition } from "../derivative/by-definition.js";
import { derivative, partial } from "../derivative/derivative.js";
import { type Displayable, jupyterDisplay, nodeInspect } from "../display.js";
import type { Source } from "../expression/source.js";
import { toExpression } from "../expression/source.js";
import { say } from "../language.js";
import { judge } from "./check.js";
import type { ExerciseHandle, Feedback, Progress, State } from "./exercise.js";
import { message } from "./message.js";
import { says } from "./says.js";
import type { Exercise } from "./types.js";

/** What is remembered about one exercise: for this session only. */
interface Memory {
  state: State;
  tries: number;
  hints: number;
}

/** A set of exercises and how far the reader is with them. */
export interface Book {
  exercise(id: string): ExerciseHandle;
  progress(chapter?: string): Progress;
}

/** The exercises of a bank, none answered yet. */
export function book(bank: readonly Exercise[]): Book {
  const memories = new Map<string, Memory>();
  const memoryOf = (id: string): Memory => {
    const memory = memories.get(id) ?? { state: "not yet answered", tries: 0, hints: 0 };
    memories.set(id, memory);
    return memory;
  };
  return {
    exercise(id) {
      const found = bank.find((one) => one.id === id);
      if (found) return handle(found, memoryOf(id));
      const ids = bank.map((one) => one.id);
      const near = ids.filter((one) => one.split("-")[0] === String(id).split("-")[0]);
      throw new Error(say(says.unknownExercise(String(id), near.length > 0 ? near : ids)));
    },
    progress(chapter) {
      const chapters = [...new Set(bank.map(({ id }) => id.split("-")[0] as string))];
      if (chapter !== undefined && !chapters.includes(chapter))
        throw new Error(say(says.unknownChapter(String(chapter), chapters)));
      const list = bank
        .filter(({ id }) => chapter === undefined || id.startsWith(`${chapter}-`))
        .map(({ id }) => ({ id, state: memoryOf(id).state }));
      const done = list.filter(({ state }) => isDone(state)).length;
      const lines = list.map(({ id, state }) => `- ${isDone(state) ? "●" : "○"} ${id}: ${say(says.states[state])}`);
      const markdown = [say(says.progress(done, list.length)), "", ...lines].join("\n").trim();
      return message(markdown, { done, total: list.length, exercises: list });
    },
  };
}

const isDone = (state: State) => state === "right" || state === "equal";

function handle(exercise: Exercise, memory: Memory): ExerciseHandle {
  const ask = () => {
    const choices = (exercise.choices ?? []).map(
      ({ id, text }) => `- ${say(text).startsWith(`(${id})`) ? "" : `(${id}) `}${say(text)}`,
    );
    return message(
      [`${say(says.exercise(exercise.id))} ${say(exercise.question)}`, "", ...choices].join("\n").trim(),
      {},
    );
  };
  return {
    id: exercise.id,
    ask,
    [jupyterDisplay]: () => ask()[jupyterDisplay](),
    [nodeInspect]: () => String(ask()),
    check: (answer) => check(exercise, memory, answer),
    hint() {
      const { hints } = exercise;
      if (hints.length === 0) return message(say(says.noHints), {});
      memory.hints = Math.min(memory.hints + 1, hints.length);
      const hint = hints[memory.hints - 1];
      return message(`${say(says.hint(memory.hints, hints.length))} ${hint ? say(hint) : ""}`, {});
    },
    solution: () => (memory.tries > 0 ? solutionOf(exercise) : message(say(says.tryFirst), {})),
  };
}

function check(exercise: Exercise, memory: Memory, answer: Source | number | null | undefined): Feedback {
  const { state, markdown } = judge(exercise, answer);
  if (!isDone(memory.state) || isDone(state)) memory.state = state;
  if (state === "not equal" || isDone(state)) memory.tries++;
  const offersHint = state === "not equal" && memory.tries > 1 && memory.hints < exercise.hints.length;
  return message(offersHint ? `${markdown}\n\n${say(says.moreHints(exercise.id))}` : markdown, { state });
}

/** A derivation worked by the library, or the text. */
function solutionOf({ solution, vars }: Exercise): Displayable {
  if ("text" in solution) return message(say(solution.text), {});
  const options = { vars: vars ?? [] };
  if ("definitionOf" in solution) {
    return derivativeByDefinition(toExpression(solution.definitionOf, options), solution.variable);
  }
  const f = toExpression(solution.derivativeOf, options);
  return f.variables.length > 1 ? partial(f, solution.variable) : derivative(f, solution.variable);
}
