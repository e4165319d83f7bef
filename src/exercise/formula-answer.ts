import { chooseVariable } from "../derivative/variable.js";
import { type Equivalence, equivalent } from "../expression/equivalent/equivalent.js";
import { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import { example, ParseError } from "../expression/parse/parse-error.js";
import { hasSum } from "../expression/parse/sum.js";
import { hasPending } from "../expression/pending.js";
import { nameTex } from "../expression/print-tex.js";
import { toExpression } from "../expression/source.js";
import { constant, substitute } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import { numberTex } from "../number/number-text.js";
import { type Judgement, tex, textOf, wrong } from "./answer.js";
import { messages } from "./messages.js";
import { judgeNumber } from "./number-answer.js";
import { isSimplest, isTidy } from "./simplest.js";
import { type Diagnosis, diagnose } from "./slips/diagnose.js";
import type { SlipName } from "./slips/slip-messages.js";
import { type Exercise, sentencesOf } from "./types.js";

/** Judges a formula, or a number, that was typed: read, looked through for what is left to do, and compared with the key. */
export function judgeFormula(exercise: Exercise, key: string, given: unknown): Judgement {
  const answer = textOf(given);
  if (typeof answer !== "string") return answer;
  try {
    const read = parse(answer, { vars: exercise.vars ?? [] });
    const left = hasPending(read.tree) ? messages.differentiate : hasSum(answer) ? messages.addUp : undefined;
    if (left) return { state: "not equal", markdown: say(left(tex(read))) };
    return exercise.kind === "number"
      ? judgeNumber(exercise, key, read)
      : judgeExpression(exercise, key, read, `\`${answer.replaceAll("`", "").trim()}\``);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return notReadable(error, exercise.kind === "number");
  }
}

/** The sentence, the caret, and what to type instead. */
function notReadable({ sentence, place, suggestion }: ParseError, wantsNumber: boolean): Judgement {
  const instead = wantsNumber && suggestion === say(example) ? say(messages.numberExample) : suggestion;
  return { state: "not readable", markdown: `${sentence}\n\n\`\`\`\n${place}\n\`\`\`\n\n${instead}` };
}

/** @param asTyped shown where typesetting would hide what can be simplified: -2 + 0, x^1 */
function judgeExpression(exercise: Exercise, right: string, answer: Expression, asTyped: string): Judgement {
  const options = { vars: exercise.vars ?? [], ...(exercise.domain ? { domain: exercise.domain } : {}) };
  const key = parse(right, options);
  const own = lettersOf(exercise, key);
  const strange = strangeLetter(exercise, own, answer);
  if (strange) return strange;
  const { verdict, counterexample } = equivalent(answer, key, options);
  if (verdict === "equal") {
    return isSimplest(answer.tree, key.tree)
      ? { state: "right", markdown: `${say(messages.right)} ${tex(answer)}` }
      : { state: "equal", markdown: say(messages.simpler(isTidy(answer.tree) ? tex(answer) : asTyped, tex(key))) };
  }
  // A constant key would be given away by its value. With letters of the reader's own, σ − σ² for s − s², values say nothing.
  const telling = key.variables.length > 0 && answer.variables.every((name) => own.has(name));
  const shown = counterexample && telling ? `\n\n${say(parted(counterexample))}` : "";
  const slip = sentencesOf(exercise).find((known) => equivalent(answer, known.answer, options).verdict === "equal");
  if (slip) return wrong(answer, say(slip.says) + shown);
  const step = answer.variables.find((name) => isStep(name) && !key.variables.includes(name));
  if (step !== undefined) {
    const limit = new Expression(substitute(answer.tree, step, constant(0)));
    const reached = equivalent(limit, key, options).verdict === "equal";
    const sentence = (reached ? messages.takeLimit : messages.stepLeft)(tex(answer), nameTex(step));
    return { state: "not equal", markdown: say(sentence) };
  }
  if (verdict === "unknown") return { state: "not readable", markdown: say(messages.cannotTell(tex(answer))) };
  if (verdict === "approximately") return { state: "not equal", markdown: say(messages.rounded(tex(answer))) };
  const known = knownSlip(exercise, answer);
  if (!known) return wrong(answer, say(messages.notYetRight) + shown);
  return { ...wrong(answer, say(known.says) + shown), slip: known.name };
}

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
export function parted({ at, answer, key, difference }: NonNullable<Equivalence["counterexample"]>): Bilingual {
  const [a, k] = [valueTex(answer), valueTex(key)];
  if (a !== k || answer === undefined || key === undefined) return messages.differs(pointTex(at), a, k);
  return messages.apart(pointTex(at), `$${numberTex(difference ?? Math.abs(answer - key), 2)}$`);
}

/** The step of the limit. */
const isStep = (name: string) => name.startsWith("Δ") || name === "h";

/** What is said of a letter that neither the question nor a known wrong answer has. */
function strangeLetter(exercise: Exercise, own: ReadonlySet<string>, answer: Expression): Judgement | undefined {
  const asked = new Set([...own, ...lettersOfSlips(exercise)]);
  const strange = answer.variables.find((name) => !asked.has(name));
  if (strange === undefined) return undefined;
  const small = asked.has(strange.toLowerCase()) ? strange.toLowerCase() : undefined;
  return { state: "not equal", markdown: say(messages.strangeLetter(tex(answer), strange, small)) };
}

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
  return [...sentencesOf(exercise).flatMap(({ answer }) => parse(answer, { vars }).variables), ...steps];
}

const pointTex = (at: Record<string, number>) =>
  Object.entries(at)
    .map(([name, value]) => `$${nameTex(name)} = ${numberTex(value)}$`)
    .join(", ");
const valueTex = (value: number | undefined) => (value === undefined ? undefined : `$${numberTex(value)}$`);
