import { nameTex } from "../expression/print-tex.js";
import { say } from "../language.js";
import { isUnanswered, type Judgement, recordOf } from "./answer.js";
import { judgeFormula } from "./formula-answer.js";
import { byName, entriesOf } from "./listed.js";
import { messages } from "./messages.js";
import type { Exercise, Formula } from "./types.js";

type Several = Exercise & Formula;

/** Judges an answer in several parts: each under its name, or as a tuple in the order of the names, (2, -1). */
export function judgeParts(exercise: Several, keys: Record<string, string>, given: unknown): Judgement {
  const names = Object.keys(keys);
  const entries = typeof given === "string" ? entriesOf(given) : given;
  const answers = recordOf(entries) ?? (Array.isArray(entries) ? byName(entries, names) : undefined);
  const form = `{ ${names.map((name) => `${name}: "..."`).join(", ")} }`;
  if (isUnanswered(given)) {
    return { state: "not yet answered", markdown: say(messages.notYetParts(form)) };
  }
  const strange = Object.keys(answers ?? {}).find((name) => !names.includes(name));
  if (!answers || strange !== undefined) return { state: "not readable", markdown: say(messages.parts(form)) };
  const judged = names.map((name) => ({
    name,
    ...judgeFormula(partOf(exercise, keys, name), keys[name] as string, answers[name]),
  }));
  const has = (state: Judgement["state"]) => judged.some((part) => part.state === state);
  if (judged.every(({ state }) => state === "not yet answered")) {
    return { state: "not yet answered", markdown: say(messages.notYetParts(form)) };
  }
  const order = ["not equal", "not readable", "not yet answered", "equal"] as const;
  const markdown = judged.map(({ name, state, markdown: text }) => {
    const said = state === "not yet answered" ? say(messages.states[state]) : text.replaceAll("\n", "\n  ");
    return `- ${label(exercise, name)}: ${said}`;
  });
  const slip = judged.find((part) => part.slip)?.slip;
  return { state: order.find(has) ?? "right", markdown: markdown.join("\n"), ...(slip && { slip }) };
}

/** One part as an exercise of its own. */
function partOf(exercise: Several, keys: Record<string, string>, name: string): Exercise {
  const { solution, slips } = exercise;
  return {
    ...exercise,
    key: keys[name] as string,
    slips: slips.filter(({ part }) => part === undefined || part === name),
    ...(exercise.kind === "number" && { unknown: name }),
    solution: "gradientOf" in solution ? { derivativeOf: solution.gradientOf, variable: name } : solution,
  };
}

const label = ({ solution }: Several, name: string) =>
  "gradientOf" in solution ? `$\\dfrac{\\partial f}{\\partial ${nameTex(name)}}$` : `$${nameTex(name)}$`;
