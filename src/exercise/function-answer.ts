import { rawValue } from "../expression/evaluate.js";
import { Expression } from "../expression/expression.js";
import { parse } from "../expression/parse/parse.js";
import { randomPoints } from "../expression/sample.js";
import { say } from "../language.js";
import { isUnanswered, type Judgement } from "./answer.js";
import { messages } from "./messages.js";
import type { Case, Exercise, Program } from "./types.js";

type Callable = (...args: unknown[]) => unknown;

/** Judges a function that the reader has written, by its values. One that returns nothing yet is not yet an answer. */
export function judgeFunction(exercise: Exercise & Program, given: unknown): Judgement {
  const unanswered: Judgement = { state: "not yet answered", markdown: say(messages.notYetFunction) };
  if (isUnanswered(given)) return unanswered;
  if (typeof given !== "function") return { state: "not readable", markdown: say(messages.functionNeeded) };
  const cases = typeof exercise.key === "string" ? casesOf(exercise, exercise.key) : exercise.key;
  const calls = cases.map((one) => called(one, given as Callable));
  if (calls.every(({ thrown, returned }) => !thrown && (returned === undefined || Number.isNaN(returned))))
    return unanswered;
  const failed = calls.find(({ wrong }) => wrong);
  if (!failed) return { state: "right", markdown: say(messages.right) };
  if (failed.thrown) return { state: "not readable", markdown: say(messages.threw(failed.text, failed.thrown)) };
  const slip = exercise.slips.find(({ answer }) => agrees(failed.returned, answer as string, 1e-6));
  const values = say(messages.returned(failed.text, shown(failed.returned), shown(wanted(failed.value))));
  return { state: "not equal", markdown: slip?.says ? `${say(slip.says)}\n\n${values}` : values };
}

interface Called extends Case {
  /** The call as one would type it. */
  text: string;
  returned?: unknown;
  thrown?: string;
  wrong: boolean;
}

function called(one: Case, answer: Callable): Called {
  const text = `${answer.name || "f"}(${one.args.map((arg) => shown(typeof arg === "string" ? formulaOrNumber(arg) : arg)).join(", ")})`;
  try {
    const returned = answer(...one.args.map((arg) => (typeof arg === "string" ? callable(arg) : copyOf(arg))));
    return { ...one, text, returned, wrong: !agrees(returned, one.value, one.tolerance ?? 1e-9) };
  } catch (error) {
    return { ...one, text, thrown: error instanceof Error ? error.message : String(error), wrong: true };
  }
}

/** Twelve calls at points where the formula has a value; the numbers are short enough to be read. */
function casesOf({ vars = [], domain = {}, tolerance }: Exercise, key: string): Case[] {
  const formula = parse(key, { vars });
  const names = vars.length > 0 ? vars : formula.variables;
  return randomPoints(names, domain, 60)
    .map((point) => names.map((name) => Number((point[name] as number).toPrecision(3))))
    .map((args) => ({
      args,
      value: rawValue(formula.tree, Object.fromEntries(names.map((name, i) => [name, args[i] as number]))),
    }))
    .filter(({ value }) => Number.isFinite(value))
    .slice(0, 12)
    .map((one) => ({ ...one, ...(tolerance !== undefined && { tolerance }) }));
}

const formulaOrNumber = (text: string): Expression | number => {
  const formula = parse(text);
  return formula.variables.length > 0 ? formula : formula.evaluate();
};

/** A formula as a function of its letters: in alphabetical order, or together as a record. */
function callable(text: string): unknown {
  const formula = formulaOrNumber(text);
  if (typeof formula === "number") return formula;
  return (...args: unknown[]) => {
    const record = typeof args[0] === "object" && args[0] !== null ? (args[0] as Record<string, number>) : undefined;
    const scope = record ?? Object.fromEntries(formula.variables.map((name, i) => [name, args[i] as number]));
    return rawValue(formula.tree, scope);
  };
}

/** The reader's function may change what it is given. */
function copyOf(arg: Exclude<Case["args"][number], string>): unknown {
  if (typeof arg === "number") return arg;
  return Array.isArray(arg) ? [...arg] : { ...arg };
}

const wanted = (value: Case["value"]) => (typeof value === "string" ? parse(value).evaluate() : value);

/** Is the value the one wanted, entry by entry? */
function agrees(value: unknown, key: Case["value"], tolerance: number): boolean {
  const right = wanted(key);
  if (typeof right === "number") {
    return typeof value === "number" && Math.abs(value - right) <= tolerance * Math.max(1, Math.abs(right));
  }
  if (typeof value !== "object" || value === null || Object.keys(value).length !== Object.keys(right).length)
    return false;
  return Object.entries(right).every(([name, part]) =>
    agrees((value as Record<string, unknown>)[name], part, tolerance),
  );
}

/** A value as one would type it. */
function shown(value: unknown): string {
  if (value instanceof Expression) {
    const [first, ...more] = value.variables;
    return `${more.length > 0 ? `(${[first, ...more].join(", ")})` : first} ↦ ${value}`;
  }
  if (typeof value === "function") return say(messages.aFunction);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([name, part]) => `${name}: ${shown(part)}`)
    .join(", ")} }`;
}
