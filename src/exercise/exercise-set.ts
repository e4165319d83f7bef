import { derivativeByDefinition } from "../derivative/definition/by-definition.js";
import { derivative, partial } from "../derivative/derivative.js";
import { gradient } from "../derivative/gradient.js";
import { type Displayable, jupyterDisplay, nodeInspect } from "../display.js";
import { toExpression } from "../expression/source.js";
import { type Bilingual, language, say } from "../language.js";
import { judge } from "./check.js";
import type { ExerciseHandle, Feedback, Progress, State } from "./exercise.js";
import { message } from "./markdown.js";
import { type Memories, memories } from "./memory.js";
import { messages } from "./messages.js";
import type { Exercise } from "./types.js";

/** A set of exercises and how far the reader is with them. */
export interface ExerciseSet {
  exercise(id: string): ExerciseHandle;
  progress(chapter?: string): Progress;
}

/** The exercises of a bank, and what is remembered about them. */
export function exerciseSet(bank: readonly Exercise[], memory: Memories = memories()): ExerciseSet {
  const chapters = [...new Set(bank.map(({ id }) => chapterOf(id)))];
  return {
    exercise(id) {
      const asked = inFull(String(id));
      const found = bank.find((one) => one.id === asked);
      if (found) return handle(found, memory);
      const ids = bank.map((one) => one.id).filter((one) => chapterOf(one) === chapterOf(asked));
      const unknown = ids.length > 0 ? messages.unknownExercise(asked, ids) : messages.unknownChapter(asked, chapters);
      throw new Error(say(unknown));
    },
    progress(asked) {
      const chapter = asked === undefined ? undefined : inFull(String(asked));
      if (chapter !== undefined && !chapters.includes(chapter))
        throw new Error(say(messages.unknownChapter(chapter, chapters)));
      const list = bank
        .filter(({ id }) => chapter === undefined || chapterOf(id) === chapter)
        .map(({ id }) => ({ id, state: memory.of(id).state }));
      const done = list.filter(({ state }) => isDone(state)).length;
      const table = chapter === undefined ? tableOfChapters(chapters, list) : tableOfExercises(list);
      const kept = memory.lasts() ? "" : say(messages.sessionOnly);
      const open = chapter !== undefined && done > 0 ? say(messages.open(openIn(list))) : "";
      const heading = say(messages.progress(done, list.length));
      const markdown = [`${heading} ${open}`, table, memory.trouble() || kept].map((text) => text.trim());
      return message(markdown.filter(Boolean).join("\n\n"), { done, total: list.length, exercises: list });
    },
  };
}

type Listed = Progress["exercises"];

/** `1-3` and `1` as the bank writes them: 01-3, 01. */
const inFull = (id: string) => id.trim().replace(/^\d(?=-|$)/, "0$&");
const chapterOf = (id: string) => id.split("-")[0] as string;
const openIn = (list: Listed) => list.filter(({ state }) => !isDone(state)).map(({ id }) => id);

const tableOfExercises = (list: Listed) =>
  table(
    headings.exercises[language()],
    list.map(({ id, state }) => [id, `${isDone(state) ? "●" : "○"} ${say(messages.states[state])}`]),
  );

const tableOfChapters = (chapters: readonly string[], list: Listed) =>
  table(
    headings.chapters[language()],
    chapters.map((chapter) => {
      const own = list.filter(({ id }) => chapterOf(id) === chapter);
      const open = openIn(own);
      return [chapter, `${own.length - open.length}/${own.length}`, open.join(", ")];
    }),
  );

const headings = {
  exercises: { ko: ["문제", "상태"], en: ["exercise", "state"] },
  chapters: { ko: ["장", "푼 문제", "남은 문제"], en: ["chapter", "done", "still open"] },
};

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => ":--"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** States, each further than the one before. Nobody falls back: a right answer stays right when another is tried. */
const order: readonly State[] = ["not yet answered", "not readable", "not equal", "equal", "right"];
const further = (a: State, b: State) => (order.indexOf(b) > order.indexOf(a) ? b : a);

/** Is the exercise done: is the value right? */
export const isDone = (state: State) => state === "right" || state === "equal";

/** The question, and what there is to choose from. */
export function questionMarkdown(exercise: Exercise): string {
  const choices = (exercise.kind === "choice" ? exercise.choices : []).flatMap(({ id, text }) =>
    text ? [`- ${say(text).startsWith(`(${id})`) ? "" : `(${id}) `}${say(text)}`] : [],
  );
  return [say(exercise.question), "", ...choices].join("\n").trim();
}

function handle(exercise: Exercise, memory: Memories): ExerciseHandle {
  const { id, hints } = exercise;
  const ask = () => message(`${say(messages.exercise(id))} ${questionMarkdown(exercise)}`, {});
  return {
    id: exercise.id,
    ask,
    [jupyterDisplay]: () => ask()[jupyterDisplay](),
    [nodeInspect]: () => String(ask()),
    check: (answer) => check(exercise, memory, answer),
    hint() {
      if (hints.length === 0) return message(say(messages.noHints), {});
      const remembered = memory.of(id);
      const shown = Math.min(remembered.hints + 1, hints.length);
      memory.keep(id, { ...remembered, hints: shown });
      return message(`${say(messages.hint(shown, hints.length))} ${say(hints[shown - 1] as Bilingual)}`, {});
    },
    solution: () => (memory.of(id).tries > 0 ? solutionOf(exercise) : message(say(messages.tryFirst), {})),
  };
}

function check(exercise: Exercise, memory: Memories, answer: unknown): Feedback {
  const { id, hints } = exercise;
  const { state, markdown } = judge(exercise, answer);
  const before = memory.of(id);
  const now = {
    ...before,
    state: further(before.state, state),
    tries: before.tries + Number(state === "not equal" || isDone(state)),
  };
  if (now.state !== before.state || now.tries !== before.tries) memory.keep(id, now);
  const offersHint = state === "not equal" && now.tries > 1 && now.hints < hints.length;
  const parts = [markdown, offersHint ? say(messages.moreHints(id)) : "", memory.trouble()];
  return message(parts.filter(Boolean).join("\n\n"), { state });
}

/** A derivation worked by the library, or the text. */
export function solutionOf({ solution, vars }: Exercise): Displayable {
  if ("text" in solution) return message(say(solution.text), {});
  if ("code" in solution) return message(`\`\`\`ts\n${solution.code.trim()}\n\`\`\``, {});
  const options = { vars: vars ?? [] };
  if ("definitionOf" in solution) {
    return derivativeByDefinition(toExpression(solution.definitionOf, options), solution.variable);
  }
  if ("gradientOf" in solution) return oneAfterAnother(gradient(toExpression(solution.gradientOf, options)).partials);
  const { derivativeOf, variable, known = [] } = solution;
  const f = toExpression(derivativeOf, options);
  return f.variables.length > 1 ? partial(f, variable, { known }) : derivative(f, variable, { known });
}

function oneAfterAnother(derivations: readonly Displayable[]): Displayable {
  const bundles = () => derivations.map((one) => one[jupyterDisplay]());
  const joined = (type: string) =>
    bundles()
      .map((bundle) => bundle[type])
      .join("\n\n");
  return {
    [jupyterDisplay]: () => ({ "text/latex": joined("text/latex"), "text/plain": joined("text/plain") }),
    [nodeInspect]: () => joined("text/plain"),
  };
}
