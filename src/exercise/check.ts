import { equivalent } from "../expression/equivalent.js";
import type { Expression } from "../expression/expression.js";
import { numberTex } from "../expression/number-text.js";
import { parse } from "../expression/parse.js";
import { ParseError } from "../expression/parse-error.js";
import { nameTex } from "../expression/print-tex.js";
import { plainDigits } from "../expression/tree.js";
import { say } from "../language.js";
import type { State } from "./exercise.js";
import { says } from "./says.js";
import { isSimplest } from "./simplest.js";
import type { Exercise } from "./types.js";

/** A judgement: the state, and what to tell the reader (Markdown). */
export interface Judgement {
  state: State;
  markdown: string;
}

/** Is this no answer yet: nothing, blanks, or the dots that stand in the exercise's cell? */
export const isUnanswered = (answer: string): boolean => /^[\s.…_?]*$/u.test(answer);

/** An answer as text: a number is written out in digits. */
export const answerText = (answer: unknown): string =>
  typeof answer === "number" ? plainDigits(answer) : answer === undefined || answer === null ? "" : String(answer);

/** Judges an answer to an exercise. */
export function judge(exercise: Exercise, answer: string): Judgement {
  if (isUnanswered(answer)) return { state: "not yet answered", markdown: say(says.notYet) };
  if (exercise.kind === "choice") return judgeChoice(exercise, answer);
  try {
    const read = parse(answer, { vars: exercise.vars ?? [] });
    return exercise.kind === "number" ? judgeNumber(exercise, read) : judgeExpression(exercise, read);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { sentence, place, suggestion } = error;
    return { state: "not readable", markdown: `${sentence}\n\n\`\`\`\n${place}\n\`\`\`\n\n${suggestion}` };
  }
}

function judgeChoice({ choices = [], key }: Exercise, answer: string): Judgement {
  const given = answer
    .trim()
    .replace(/^[("'[]|[)"'\].]$/g, "")
    .toLowerCase();
  const chosen = choices.find(({ id }) => id.toLowerCase() === given);
  if (!chosen) {
    return { state: "not readable", markdown: say(says.chooseOne(choices.map(({ id }) => id))) };
  }
  const right = chosen.id === key;
  const verdict = say(right ? says.right : says.notRight);
  return { state: right ? "right" : "not equal", markdown: chosen.why ? `${verdict} ${say(chosen.why)}` : verdict };
}

function judgeNumber(exercise: Exercise, answer: Expression): Judgement {
  if (answer.variables.length > 0) {
    return { state: "not readable", markdown: say(says.numberNeeded(tex(answer))) };
  }
  const tolerance = exercise.tolerance ?? 1e-9;
  const value = valueOfNumber(answer);
  if (value === undefined) return { state: "not readable", markdown: say(says.noNumber(tex(answer))) };
  const key = parse(exercise.key).evaluate();
  if (Math.abs(value - key) <= tolerance) return { state: "right", markdown: `${say(says.right)} ${tex(answer)}` };
  const slip = exercise.slips.find((known) => Math.abs(parse(known.answer).evaluate() - value) <= tolerance);
  if (slip) return { state: "not equal", markdown: `${say(says.read(tex(answer)))} ${say(slip.says)}` };
  const close = Math.abs(value - key) <= 0.01 * Math.abs(key);
  return {
    state: "not equal",
    markdown: `${say(says.read(tex(answer)))} ${say(close ? says.close : says.otherNumber)}`,
  };
}

function valueOfNumber(answer: Expression): number | undefined {
  try {
    return answer.evaluate();
  } catch {
    return undefined;
  }
}

function judgeExpression(exercise: Exercise, answer: Expression): Judgement {
  const options = { vars: exercise.vars ?? [], ...(exercise.domain ? { domain: exercise.domain } : {}) };
  const key = parse(exercise.key, options);
  const strange = answer.variables.find((name) => !lettersOf(exercise, key).has(name));
  if (strange !== undefined) return { state: "not equal", markdown: say(says.strangeLetter(tex(answer), strange)) };
  const { verdict, counterexample } = equivalent(answer, key, options);
  if (verdict === "equal") {
    return isSimplest(answer.tree, key.tree)
      ? { state: "right", markdown: `${say(says.right)} ${tex(answer)}` }
      : { state: "equal", markdown: say(says.simpler(tex(answer), tex(key))) };
  }
  const slip = exercise.slips.find((known) => equivalent(answer, known.answer, options).verdict === "equal");
  if (slip) return { state: "not equal", markdown: `${say(says.read(tex(answer)))} ${say(slip.says)}` };
  if (verdict === "unknown") return { state: "not readable", markdown: say(says.cannotTell(tex(answer))) };
  if (verdict === "approximately") return { state: "not equal", markdown: say(says.rounded(tex(answer))) };
  const shown = counterexample
    ? `\n\n${say(says.differs(pointTex(counterexample.at), valueTex(counterexample.answer), valueTex(counterexample.key)))}`
    : "";
  return { state: "not equal", markdown: `${say(says.read(tex(answer)))} ${say(says.notYetRight)}${shown}` };
}

/** Every letter that the question can be about. */
function lettersOf({ vars = [], slips, solution }: Exercise, key: Expression): Set<string> {
  const formulas = [...slips.map(({ answer }) => answer)];
  if ("definitionOf" in solution) formulas.push(solution.definitionOf, solution.variable ?? "x");
  if ("derivativeOf" in solution) formulas.push(solution.derivativeOf, solution.variable ?? "x");
  const letters = [...formulas, ...vars].flatMap((text) => parse(text, { vars }).variables);
  return new Set([...key.variables, ...letters]);
}

const tex = (expression: Expression) => `$${expression.toTex()}$`;
const pointTex = (at: Record<string, number>) =>
  Object.entries(at)
    .map(([name, value]) => `$${nameTex(name)} = ${numberTex(value)}$`)
    .join(", ");
const valueTex = (value: number | undefined) => (value === undefined ? undefined : `$${numberTex(value)}$`);
