import type { Edition, RunTime } from "./run-time.js";

/** Exercises by their ids. */
export interface Done {
  done: readonly string[];
  all: readonly string[];
}

type Values = Record<string, string>;

/** The elements that say how far the learner is. A page without exercises is done when it has been opened, and has no score. */
export function valuesOf(edition: Edition, { done, all }: Done): Values {
  const isDone = done.length === all.length;
  const share = all.length > 0 ? done.length / all.length : 1;
  if (edition === "1.2") {
    const score = { min: "0", max: "100", raw: String(Math.round(100 * share)) };
    return {
      ...below("cmi.core.score", all.length > 0 ? score : {}),
      "cmi.core.lesson_status": isDone ? "completed" : "incomplete",
    };
  }
  // Seven digits at most.
  const scaled = String(Math.round(1e4 * share) / 1e4);
  const score = { min: "0", max: String(all.length), raw: String(done.length), scaled };
  return {
    ...below("cmi.score", all.length > 0 ? score : {}),
    "cmi.progress_measure": scaled,
    "cmi.completion_status": isDone ? "completed" : "incomplete",
    "cmi.success_status": isDone ? "passed" : "unknown",
  };
}

const below = (element: string, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${element}.${name}`, value]));

/** Tells the platform how far the learner is, and which exercises are done: each is an objective. */
export function report(runTime: RunTime, progress: Done): void {
  for (const [element, value] of Object.entries(valuesOf(runTime.edition, progress))) runTime.set(element, value);
  const count = Number(runTime.get("cmi.objectives._count")) || 0;
  const known = Array.from({ length: count }, (_, n) => runTime.get(`cmi.objectives.${n}.id`));
  for (const id of progress.all) {
    const name = `exercise-${id}`;
    const at = known.includes(name) ? known.indexOf(name) : known.push(name) - 1;
    const objective = `cmi.objectives.${at}`;
    if (at >= count) runTime.set(`${objective}.id`, name);
    const isDone = progress.done.includes(id);
    if (runTime.edition === "1.2") runTime.set(`${objective}.status`, isDone ? "completed" : "not attempted");
    else {
      runTime.set(`${objective}.completion_status`, isDone ? "completed" : "not attempted");
      runTime.set(`${objective}.success_status`, isDone ? "passed" : "unknown");
    }
  }
}

/** A length of time as the edition writes it. */
export function timeIn(edition: Edition, milliseconds: number): string {
  const hundredths = Math.round(milliseconds / 10);
  const seconds = Math.floor(hundredths / 100);
  if (edition === "2004") return `PT${hundredths / 100}S`;
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${two(hours).padStart(4, "0")}:${two(minutes)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
