import { chooseVariable } from "../derivative/variable.js";
import { type Equivalence, equivalent } from "../expression/equivalent/equivalent.js";
import { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import { example, ParseError } from "../expression/parse/parse-error.js";
import { hasSum } from "../expression/parse/sum.js";
import { hasPending } from "../expression/pending.js";
import { nameTex } from "../expression/print-tex.js";
import { toExpression } from "../expression/source.js";
import { constant, plainDigits, substitute } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import { numberTex } from "../number/number-text.js";
import { type Diagnosis, diagnose } from "./diagnose.js";
import type { State } from "./exercise.js";
import { judgeFunction } from "./function-answer.js";
import { judgeParts } from "./parts.js";
import { judgePoints } from "./points.js";
import { says } from "./says.js";
import { isSimplest, isTidy } from "./simplest.js";
import type { SlipName } from "./slip-says.js";
import type { Choice, Exercise } from "./types.js";

/** A judgement: the state, and what to tell the reader (Markdown). */
export interface Judgement {
  state: State;
  markdown: string;
  /** The slip that the library has recognised by itself. */
  slip?: SlipName;
}

/** Is this no answer yet: nothing, blanks, or the dots that stand in the exercise's cell? */
export const isUnanswered = (answer: string): boolean => /^[\s.…_?]*$/u.test(answer);

/** An answer as text: a number is written out in digits; undefined for what is neither a formula nor a number. */
export function answerText(answer: unknown): string | undefined {
  if (answer === undefined || answer === null) return "";
  if (typeof answer === "string") return answer;
  if (typeof answer === "number") return Number.isFinite(answer) ? plainDigits(answer) : undefined;
  if (answer instanceof Expression) return String(answer);
  const { result } = Object(answer) as { result?: unknown };
  return result instanceof Expression ? String(result) : undefined;
}

/** Judges an answer to an exercise. */
export function judge(exercise: Exercise, given: unknown): Judgement {
  if (exercise.kind === "function") return judgeFunction(exercise, given);
  if (exercise.kind === "points") return judgePoints(exercise, given);
  if (exercise.kind !== "choice" && typeof exercise.key !== "string") return judgeParts(exercise, exercise.key, given);
  const answer = answerText(given);
  if (answer === undefined) return { state: "not readable", markdown: say(says.typeIt) };
  if (isUnanswered(answer)) return { state: "not yet answered", markdown: say(says.notYet) };
  if (exercise.kind === "choice") return judgeChoice(exercise, answer);
  const key = exercise.key as string;
  try {
    const read = parse(answer, { vars: exercise.vars ?? [] });
    const left = hasPending(read.tree) ? says.differentiate : hasSum(answer) ? says.addUp : undefined;
    if (left) return { state: "not equal", markdown: say(left(tex(read))) };
    return exercise.kind === "number"
      ? judgeNumber(exercise, key, read)
      : judgeExpression(exercise, key, read, `\`${answer.replaceAll("`", "").trim()}\``);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { sentence, place } = error;
    const wantsNumber = exercise.kind === "number" && error.suggestion === say(example);
    const suggestion = wantsNumber ? say(says.numberExample) : error.suggestion;
    return { state: "not readable", markdown: `${sentence}\n\n\`\`\`\n${place}\n\`\`\`\n\n${suggestion}` };
  }
}

function judgeChoice({ choices, key }: Choice, answer: string): Judgement {
  // ②, ２, (2), "2", 2번, line 2
  const given = answer
    .normalize("NFKC")
    .replace(/["'`.()[\]\s]|번$|^line/gi, "")
    .toLowerCase();
  const chosen = choices.find(({ id }) => id.toLowerCase() === given);
  if (!chosen) {
    return { state: "not readable", markdown: say(says.chooseOne(choices.map(({ id }) => id))) };
  }
  const right = chosen.id === key;
  const verdict = say(right ? says.right : says.notRight);
  return { state: right ? "right" : "not equal", markdown: chosen.why ? `${verdict} ${say(chosen.why)}` : verdict };
}

function judgeNumber(exercise: Exercise, right: string, answer: Expression): Judgement {
  if (answer.variables.length > 0) {
    return { state: "not readable", markdown: say(says.numberNeeded(tex(answer))) };
  }
  const tolerance = exercise.tolerance ?? 1e-9;
  const value = valueOfNumber(answer);
  if (value === undefined) return { state: "not readable", markdown: say(says.noNumber(tex(answer))) };
  const key = parse(right).evaluate();
  if (Math.abs(value - key) <= tolerance) return { state: "right", markdown: `${say(says.right)} ${tex(answer)}` };
  const slip = slipsOf(exercise).find((known) => Math.abs(parse(known.answer).evaluate() - value) <= tolerance);
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

/** @param asTyped shown where typesetting would hide what can be simplified: -2 + 0, x^1 */
function judgeExpression(exercise: Exercise, right: string, answer: Expression, asTyped: string): Judgement {
  const options = { vars: exercise.vars ?? [], ...(exercise.domain ? { domain: exercise.domain } : {}) };
  const key = parse(right, options);
  const own = lettersOf(exercise, key);
  const asked = new Set([...own, ...lettersOfSlips(exercise)]);
  const strange = answer.variables.find((name) => !asked.has(name));
  if (strange !== undefined)
    return {
      state: "not equal",
      markdown: say(
        says.strangeLetter(tex(answer), strange, asked.has(strange.toLowerCase()) ? strange.toLowerCase() : undefined),
      ),
    };
  const { verdict, counterexample } = equivalent(answer, key, options);
  if (verdict === "equal") {
    return isSimplest(answer.tree, key.tree)
      ? { state: "right", markdown: `${say(says.right)} ${tex(answer)}` }
      : { state: "equal", markdown: say(says.simpler(isTidy(answer.tree) ? tex(answer) : asTyped, tex(key))) };
  }
  // A constant key would be given away by its value. With letters of the reader's own, σ − σ² for s − s², values say nothing.
  const telling = key.variables.length > 0 && answer.variables.every((name) => own.has(name));
  const shown = counterexample && telling ? `\n\n${say(parted(counterexample))}` : "";
  const wrong = (sentence: Bilingual): Judgement => ({
    state: "not equal",
    markdown: `${say(says.read(tex(answer)))} ${say(sentence)}${shown}`,
  });
  const slip = slipsOf(exercise).find((known) => equivalent(answer, known.answer, options).verdict === "equal");
  if (slip) return wrong(slip.says);
  const left = answer.variables.find((name) => isStep(name) && !key.variables.includes(name));
  if (left !== undefined) {
    const limit = new Expression(substitute(answer.tree, left, constant(0)));
    const reached = equivalent(limit, key, options).verdict === "equal";
    return {
      state: "not equal",
      markdown: say((reached ? says.takeLimit : says.stepLeft)(tex(answer), nameTex(left))),
    };
  }
  if (verdict === "unknown") return { state: "not readable", markdown: say(says.cannotTell(tex(answer))) };
  if (verdict === "approximately") return { state: "not equal", markdown: say(says.rounded(tex(answer))) };
  const known = knownSlip(exercise, answer);
  return known ? { ...wrong(known.says), slip: known.name } : wrong(says.notYetRight);
}

/** The wrong answers that the exercise's author has listed. */
const slipsOf = ({ slips }: Exercise) =>
  slips.flatMap(({ answer, says }) => (typeof answer === "string" && says ? [{ answer, says }] : []));

/** A slip that the library knows, where it knows which function is differentiated. */
function knownSlip({ solution, vars = [], domain }: Exercise, answer: Expression): Diagnosis | undefined {
  const byDefinition = "definitionOf" in solution;
  if (!byDefinition && !("derivativeOf" in solution)) return undefined;
  const f = toExpression(byDefinition ? solution.definitionOf : solution.derivativeOf, { vars });
  const slip = diagnose(answer.tree, f.tree, chooseVariable(f, solution.variable, "derivative"), domain);
  return byDefinition && slip && !withoutRules.includes(slip.name) ? undefined : slip;
}

/** What can be said to a reader who has only the definition. */
const withoutRules: readonly SlipName[] = [
  "unchanged",
  "sign",
  "constant",
  "straight line",
  "part unchanged",
  "twice",
  "number",
];

/** Both values where they differ; how far they are apart where they look the same. */
function parted({ at, answer, key, difference }: NonNullable<Equivalence["counterexample"]>): Bilingual {
  const [a, k] = [valueTex(answer), valueTex(key)];
  if (a !== k || answer === undefined || key === undefined) return says.differs(pointTex(at), a, k);
  return says.apart(pointTex(at), `$${numberTex(difference ?? Math.abs(answer - key), 2)}$`);
}

/** The step of the limit. */
const isStep = (name: string) => name.startsWith("Δ") || name === "h";

/** The letters of the key and of the function that is differentiated. */
function lettersOf({ vars = [], solution }: Exercise, key: Expression): Set<string> {
  const formulas = [...vars];
  if ("definitionOf" in solution) formulas.push(solution.definitionOf, solution.variable ?? "x");
  if ("derivativeOf" in solution) formulas.push(solution.derivativeOf, solution.variable ?? "x");
  return new Set([...key.variables, ...formulas.flatMap((text) => parse(text, { vars }).variables)]);
}

/** Those of the listed wrong answers, and the step of a limit. */
function lettersOfSlips(exercise: Exercise): string[] {
  const { vars = [], solution } = exercise;
  const steps = "definitionOf" in solution ? [`Δ${solution.variable ?? "x"}`, "h"] : [];
  return [...slipsOf(exercise).flatMap(({ answer }) => parse(answer, { vars }).variables), ...steps];
}

const tex = (expression: Expression) => `$${expression.toTex()}$`;
const pointTex = (at: Record<string, number>) =>
  Object.entries(at)
    .map(([name, value]) => `$${nameTex(name)} = ${numberTex(value)}$`)
    .join(", ");
const valueTex = (value: number | undefined) => (value === undefined ? undefined : `$${numberTex(value)}$`);
