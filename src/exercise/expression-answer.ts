import { chooseVariable } from "../derivative/variable.js";
import { type Equivalence, equivalent } from "../expression/equivalent/equivalent.js";
import { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import { nameTex } from "../expression/print-tex.js";
import { randomPoints } from "../expression/sample.js";
import { toExpression } from "../expression/source.js";
import { constant, isE, negative, some, substitute, type Tree } from "../expression/tree.js";
import { type Bilingual, say } from "../language.js";
import { numberTex } from "../number/number-text.js";
import { type Judgement, tex, wrong } from "./answer.js";
import { missingBrackets } from "./brackets.js";
import { holeIn } from "./holes.js";
import { functionsOf, strangeLetter } from "./letters.js";
import { messages } from "./messages.js";
import { otherNames } from "./other-names.js";
import { isSimplest, isTidy } from "./simplest.js";
import { type Diagnosis, diagnose } from "./slips/diagnose.js";
import type { SlipName } from "./slips/slip-messages.js";
import { type Exercise, sentencesOf } from "./types.js";

/** What an answer is compared with, and how it was typed. */
export interface Asked {
  readonly exercise: Exercise;
  readonly key: Expression;
  /** The letters of the exercise. */
  readonly own: ReadonlySet<string>;
  /** As it was typed. */
  readonly text: string;
  /** σ' or s' stood in it. */
  readonly primed: boolean;
}

/** Judges a formula by its values; where it is wrong, says as much about why as can be known. */
export function judgeExpression(asked: Asked, typed: Expression): Judgement {
  const { exercise, key, own } = asked;
  const isRight = (tree: Tree) => equivalent(new Expression(tree), key, optionsOf(exercise)).verdict === "equal";
  const readings = isRight(typed.tree) ? [] : otherNames(typed.tree, key.tree, own);
  const renamed = readings.find(({ tree }) => isRight(tree)) ?? readings[0];
  const answer = renamed ? new Expression(renamed.tree) : typed;
  const slip = sentencesOf(exercise).find((known) =>
    [typed, answer].some((one) => equivalent(one, known.answer, optionsOf(exercise)).verdict === "equal"),
  );
  const strange = slip ? undefined : strangeLetter(exercise, own, answer, asked.text);
  if (strange) return strange;
  const found = equivalent(answer, key, optionsOf(exercise));
  if (found.verdict === "equal" && !slip) return accepted(asked, renamed?.sentence, answer);
  // A constant key would be given away by its value. With letters of the reader's own, σ − σ² for s − s², values say nothing.
  const telling = key.variables.length > 0 && typed.variables.every((name) => own.has(name));
  const values = found.counterexample && telling ? say(parted(found.counterexample)) : "";
  const shown = [values, found.reason ?? ""].map((sentence) => sentence && `\n\n${sentence}`).join("");
  if (slip) return wrong(typed, say(slip.says) + shown);
  const step = stepLeft(asked, answer, isRight);
  if (step) return step;
  if (found.verdict === "unknown") return { state: "not readable", markdown: say(messages.cannotTell(tex(answer))) };
  if (found.verdict === "approximately") return { state: "not equal", markdown: say(messages.rounded(tex(answer))) };
  const known = knownSlip(exercise, answer);
  // 1/2√x may be meant as 1/(2√x), which no slip explains.
  const mayBeTyping = known?.name === "root" && /√|sqrt|root|루트/.test(asked.text);
  const typing = !known || mayBeTyping ? mistyped(asked, isRight) : undefined;
  if (typing) return wrong(answer, say(typing) + shown);
  if (known) return { ...wrong(answer, say(known.says) + shown), slip: known.name };
  return wrong(answer, say(guessAt(asked, answer, isRight) ?? messages.notYetRight) + shown);
}

const optionsOf = ({ vars, domain }: Exercise) => ({ vars: vars ?? [], ...(domain ? { domain } : {}) });

/** Of the key's value: still to be written in the exercise's own letters, without derivative signs, more simply, or just right. */
function accepted(asked: Asked, otherName: Bilingual | undefined, answer: Expression): Judgement {
  const { exercise, key, text, primed } = asked;
  const asTyped = `\`${text.replaceAll("`", "")}\``;
  if (otherName) return { state: "not equal", markdown: `${say(messages.read(asTyped))} ${say(otherName)}` };
  if (primed) return { state: "not equal", markdown: say(messages.primeLeft(asTyped)) };
  const hole = holeIn(answer.tree, key.tree, key.variables, exercise.domain);
  const below = hole ? `\n\n${say(messages.hole(`$${hole}$`))}` : "";
  if (isSimplest(answer.tree, key.tree)) {
    return { state: "right", markdown: `${say(messages.right)} ${tex(answer)}${below}` };
  }
  // Typesetting would hide what can be simplified in -2 + 0 or x^1.
  const shown = isTidy(answer.tree) ? tex(answer) : asTyped;
  return { state: "equal", markdown: say(messages.simpler(shown, tex(key))) + below };
}

/** What is said where the step of the limit is left in the answer. */
function stepLeft({ key }: Asked, answer: Expression, isRight: (tree: Tree) => boolean): Judgement | undefined {
  const step = answer.variables.find((name) => isStep(name) && !key.variables.includes(name));
  if (step === undefined) return undefined;
  const reached = isRight(substitute(answer.tree, step, constant(0)));
  const sentence = (reached ? messages.takeLimit : messages.stepLeft)(tex(answer), nameTex(step));
  return { state: "not equal", markdown: say(sentence) };
}

/** The step of the limit. */
const isStep = (name: string) => name.startsWith("Δ") || name === "h";

/** A slip that the library knows, where it knows which function is differentiated. */
function knownSlip(exercise: Exercise, answer: Expression): Diagnosis | undefined {
  const { solution, vars = [], domain } = exercise;
  const [text] = functionsOf(exercise);
  if (text === undefined || !("definitionOf" in solution || "derivativeOf" in solution)) return undefined;
  const f = toExpression(text, { vars });
  const slip = diagnose(answer.tree, f.tree, chooseVariable(f, solution.variable, "derivative"), domain);
  return "definitionOf" in solution && slip && !withoutRules.includes(slip.name) ? undefined : slip;
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

/** What would be right but for how it was typed: brackets left out, or the sign of a power behind e. */
function mistyped({ exercise, key, text }: Asked, isRight: (tree: Tree) => boolean): Bilingual | undefined {
  if (key.variables.length === 0) return undefined;
  const points = randomPoints(key.variables, exercise.domain ?? {}, 6);
  const bracketed = missingBrackets(text, key, points, exercise.vars ?? [], ({ tree }) => isRight(tree));
  if (bracketed !== undefined) return messages.brackets(bracketed);
  const raised = text.replace(/e(?=[a-zA-Z(])/g, "e^");
  return raised !== text && isRightText(raised, isRight) ? messages.caret(raised) : undefined;
}

/** What may have gone wrong, whatever was asked: the opposite sign, an e that the exercise has not. */
function guessAt(
  { exercise, key }: Asked,
  answer: Expression,
  isRight: (tree: Tree) => boolean,
): Bilingual | undefined {
  if (isRight(negative(answer.tree))) return messages.otherSign;
  const formulas = [key, ...functionsOf(exercise).map((formula) => parse(formula, { vars: exercise.vars ?? [] }))];
  const isAskedFor =
    formulas.some(({ tree }) => hasE(tree)) || /\$[^$]*(?<![a-zA-Z\\])e(?![a-zA-Z])[^$]*\$/.test(exercise.question.en);
  return hasE(answer.tree) && !isAskedFor ? messages.strangeE : undefined;
}

function isRightText(text: string, isRight: (tree: Tree) => boolean): boolean {
  try {
    return isRight(parse(text).tree);
  } catch {
    return false;
  }
}

/** The number e, or a function that is made of its powers. */
const hasE = (tree: Tree) =>
  some(
    tree,
    (node) => isE(node) || (node.type === "FunctionNode" && /^(?:ln|sigmoid|softplus|.*h)$/.test(node.fn.name)),
  );

/** Both values where they differ; how far they are apart where they look the same. */
export function parted({ at, answer, key, difference }: NonNullable<Equivalence["counterexample"]>): Bilingual {
  const [a, k] = [valueTex(answer), valueTex(key)];
  if (a !== k || answer === undefined || key === undefined) return messages.differs(pointTex(at), a, k);
  return messages.apart(pointTex(at), `$${numberTex(difference ?? Math.abs(answer - key), 2)}$`);
}

const pointTex = (at: Record<string, number>) =>
  Object.entries(at)
    .map(([name, value]) => `$${nameTex(name)} = ${numberTex(value)}$`)
    .join(", ");
const valueTex = (value: number | undefined) => (value === undefined ? undefined : `$${numberTex(value)}$`);
