import { attempt } from "../engine/attempt.js";
import { adviceFor, missingValue, type Problem, unbox } from "../engine/engine.js";
import { excerpt } from "./excerpt.js";
import { messages } from "./messages.js";
import { missingModule } from "./missing.js";
import type { Platform } from "./platform.js";
import { type Place, placesOf } from "./sources.js";
import type { CellError } from "./types.js";

/** So many calls, causes and errors inside one are told, and so many characters of a message. */
const CALLS = 10;
const DEPTH = 10;
const INNER = 5;
const LONGEST = 20_000;

/** What a cell that threw `thrown` shows: the sentence, the learner's line with a caret under the place, the way there. */
export function reportThrown(platform: Platform, thrown: unknown): CellError {
  const { ename, evalue, places } = factsOf(platform, thrown);
  const own = places.find(({ source }) => source.isCell);
  const traceback = traceOf(platform, thrown, "", new Set());
  return { ename, evalue, traceback, line: own?.line, column: own?.column };
}

/** What was thrown is anybody's: reading it may throw again. */
function factsOf(platform: Platform, thrown: unknown): { ename: string; evalue: string; places: Place[] } {
  const error = attempt(() => isErrorLike(thrown), false) ? (thrown as Error) : undefined;
  const said = attempt(() => (error ? unbox(String(error.message)) : platform.inspect(thrown)), typeof thrown);
  return {
    ename: error ? attempt(() => String(error.name || "Error"), "Error") : "Thrown",
    evalue: said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said,
    places: error ? attempt(() => placesOf(platform.sources, platform.frames(error)), []) : [],
  };
}

/** The lines about an error; `lead` comes before its name, `told` are those on the way to it. */
function traceOf(platform: Platform, thrown: unknown, lead: string, told: Set<unknown>): string[] {
  const { ename, evalue, places } = factsOf(platform, thrown);
  const advice = adviceOn(evalue, places, platform);
  const lines = [`${lead}${ename === "Thrown" && lead ? evalue : `${ename}: ${evalue}`}`, ...advice, ...wayOf(places)];
  if (typeof thrown !== "object" || thrown === null || told.size >= DEPTH) return lines;
  const chain = new Set([...told, thrown]);
  const more = (inner: unknown, label: string) => {
    if (!chain.has(inner)) lines.push("", ...traceOf(platform, inner, label, chain));
  };
  const { cause, errors } = attempt(() => innerErrors(thrown), { cause: undefined, errors: [] });
  for (const [index, inner] of errors.slice(0, INNER).entries()) more(inner, messages.inner(index + 1, errors.length));
  if (errors.length > INNER) lines.push("", messages.more(errors.length - INNER));
  if (cause !== undefined) more(cause, messages.causedBy());
  return lines;
}

/** The errors that the value holds, as an `AggregateError` and a `SuppressedError` do, and its cause. */
function innerErrors(thrown: object): { cause: unknown; errors: unknown[] } {
  const { name, cause, errors, error, suppressed } = thrown as Record<string, unknown>;
  if (name === "SuppressedError") return { cause, errors: [error, suppressed] };
  return { cause, errors: Array.isArray(errors) ? errors : [] };
}

/** What to do about it, where the cell's own text tells. */
function adviceOn(evalue: string, [first]: Place[], { host }: Platform): string[] {
  const advice = first?.source.isCell
    ? (missingValue(evalue, first.source.text, first) ?? adviceFor(evalue, first.source.advice ?? []))
    : undefined;
  return advice ? [advice[host.language()]] : [];
}

/** The learner's line where it happened, and from where that was called. */
function wayOf([first, ...callers]: Place[]): string[] {
  if (!first) return [];
  const { source, line, column } = first;
  const lines = ["", source.describe(line), ...excerpt(source.text, line, column)];
  if (callers.length > 0) {
    lines.push("", messages.calls());
    for (const caller of callers.slice(0, CALLS))
      lines.push(messages.calledFrom(caller.source.describe(caller.line), caller.name));
  }
  return lines;
}

/** What a cell shows that does not compile. */
export function reportProblems(platform: Platform, problems: Problem[], text: string, label: string): CellError {
  const shown = problems.slice(0, INNER).map((problem) => {
    const before = text.slice(0, problem.start).split("\n");
    return {
      sentence: sentenceOf(problem, platform),
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      length: problem.length,
      syntax: problem.syntax,
    };
  });
  const [first] = shown as [(typeof shown)[number], ...typeof shown];
  const ename = first.syntax ? "SyntaxError" : "TypeScriptError";
  const traceback = shown.flatMap(({ sentence, line, column, length }, index) => [
    ...(index > 0 ? [""] : []),
    `${index === 0 ? `${ename}: ` : ""}${sentence}`,
    "",
    messages.cellPlace(label, line),
    ...excerpt(text, line, column, length),
  ]);
  if (problems.length > shown.length) traceback.push("", messages.more(problems.length - shown.length));
  return { ename, evalue: first.sentence, traceback, line: first.line, column: first.column };
}

/** The problems as they are told, with their places. */
export const tellProblems = (platform: Platform, problems: Problem[]) =>
  problems.map((problem) => ({ start: problem.start, length: problem.length, message: sentenceOf(problem, platform) }));

function sentenceOf({ message, missing, code }: Problem, platform: Platform): string {
  if (missing !== undefined)
    return platform.missing?.(missing) ?? missingModule(missing, platform.host.directory, platform.packages);
  return code === undefined ? message : `${message} (TS${code})`;
}

function isErrorLike(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}
