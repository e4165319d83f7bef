import type { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import { say } from "../language.js";
import { type Judgement, tex } from "./answer.js";
import { messages } from "./messages.js";
import { type Exercise, sentencesOf } from "./types.js";

/** The letters of the key and of the function that is differentiated. */
export function lettersOf(exercise: Exercise, key: Expression): Set<string> {
  const { vars = [], solution } = exercise;
  const variable = "definitionOf" in solution || "derivativeOf" in solution ? [solution.variable ?? "x"] : [];
  const texts = [...vars, ...variable, ...functionsOf(exercise)];
  return new Set([...key.variables, ...texts.flatMap((text) => parse(text, { vars }).variables)]);
}

/** The function that is differentiated, where the solution names one. */
export function functionsOf({ solution }: Exercise): string[] {
  if ("definitionOf" in solution) return [solution.definitionOf];
  return "derivativeOf" in solution ? [solution.derivativeOf] : [];
}

/** What is said of a letter that neither the question nor a known wrong answer has. */
export function strangeLetter(
  exercise: Exercise,
  own: ReadonlySet<string>,
  answer: Expression,
  typed: string,
): Judgement | undefined {
  const asked = new Set([...own, ...lettersOfSlips(exercise)]);
  const strange = answer.variables.find((name) => !asked.has(name));
  if (strange === undefined) return undefined;
  // A capital I, or a 1, for the small L of ln.
  if ((strange === "I" || strange === "n") && /[I1]n(?!finity)/.test(typed)) {
    return { state: "not equal", markdown: say(messages.logarithmTyped(tex(answer))) };
  }
  const lower = strange.toLowerCase();
  const small = strange === "E" || asked.has(lower) ? lower : undefined;
  return { state: "not equal", markdown: say(messages.strangeLetter(tex(answer), strange, small)) };
}

/** Those of the listed wrong answers, and the step of a limit. */
function lettersOfSlips(exercise: Exercise): string[] {
  const { vars = [], solution } = exercise;
  const steps = "definitionOf" in solution ? [`Δ${solution.variable ?? "x"}`, "h"] : [];
  return [...sentencesOf(exercise).flatMap(({ answer }) => parse(answer, { vars }).variables), ...steps];
}

/**
 * Is this letter, which stood left of the equals sign, another one than the exercise asks for? "s = 30" is no answer where t is asked
 * for, nor is "x = 2x + 3" where a formula in x is; "y = 2x + 3" and "m = 3" are names that a reader may give.
 *
 * @param own the letters of the exercise
 */
export function isOtherLetter(exercise: Exercise, own: ReadonlySet<string>, letter: string): boolean {
  const { unknown } = exercise;
  // x_1 may be what x is after a step.
  if (unknown !== undefined) return letter !== unknown && letter.replace(/_\w+$/, "").toLowerCase() !== unknown;
  return exercise.kind === "number" ? variablesIn(exercise.question.en).has(letter) : own.has(letter);
}

/** The letters that the question's formulas use as variables: not f in f(x), nor L in L = (w − 1)². */
function variablesIn(question: string): Set<string> {
  const formulas = [...question.matchAll(/\$([^$]+)\$/g)].map(([, tex = ""]) => tex.replace(/\\[a-zA-Z]+/g, " "));
  const lettersBefore = (sign: RegExp) => formulas.flatMap((tex) => [...tex.matchAll(sign)].map(([letter]) => letter));
  const functions = new Set([
    ...lettersBefore(/[a-zA-Z](?=\s*['(])/g),
    ...lettersBefore(/^[a-zA-Z](?=\s*=.*[a-zA-Z])/gs),
  ]);
  return new Set(lettersBefore(/[a-zA-Z]/g).filter((name) => !functions.has(name)));
}
