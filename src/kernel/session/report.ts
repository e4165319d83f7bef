import { type Problem, unbox } from "../engine/engine.js";
import { messages } from "./messages.js";
import type { Platform } from "./platform.js";
import { placesOf } from "./sources.js";
import type { CellError } from "./types.js";

/** What a cell that threw `thrown` shows: the sentence, the learner's line with a caret under the place, the way there. */
export function reportThrown(platform: Platform, thrown: unknown): CellError {
  // What was thrown is anybody's: reading it may throw again.
  const isError = attempt(() => isErrorLike(thrown), false);
  const error = thrown as Error;
  const places = isError ? attempt(() => placesOf(platform.sources, platform.frames(error)), []) : [];
  const ename = isError ? attempt(() => String(error.name || "Error"), "Error") : "Thrown";
  const evalue = attempt(() => (isError ? unbox(String(error.message)) : platform.inspect(thrown)), typeof thrown);
  const [first] = places;
  const traceback = [`${ename}: ${evalue}`];
  if (first)
    traceback.push("", first.source.describe(first.line), ...excerpt(first.source.text, first.line, first.column));
  if (places.length > 1) {
    traceback.push("", messages.calls());
    for (const { source, line, name } of places.slice(1, 11))
      traceback.push(messages.calledFrom(source.describe(line), name));
  }
  const cause = attempt(() => isError && isErrorLike(error.cause) && unbox(String(error.cause)), false);
  if (cause !== false) traceback.push("", messages.causedBy(cause));
  const own = places.find(({ source }) => source.isCell);
  return { ename, evalue, traceback, line: own?.line, column: own?.column };
}

function attempt<Value>(get: () => Value, otherwise: Value): Value {
  try {
    return get();
  } catch {
    return otherwise;
  }
}

/** What a cell shows that does not compile. */
export function reportProblems(problems: Problem[], text: string, label: string, directory: string): CellError {
  const shown = problems.slice(0, 5).map((problem) => {
    const before = text.slice(0, problem.start).split("\n");
    return {
      sentence: sentenceOf(problem, directory),
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

function sentenceOf({ message, missing, code }: Problem, directory: string): string {
  if (missing === undefined) return code === undefined ? message : `${message} (TS${code})`;
  if (/^\.{0,2}\//.test(missing)) return messages.noFile(missing, directory);
  return missing.startsWith("node:") ? messages.noBuiltin(missing) : messages.noPackage(missing, directory);
}

/** The line with its two predecessors, and a caret under the column. */
function excerpt(text: string, line: number, column: number, length = 1): string[] {
  const lines = text.split("\n");
  const first = Math.max(1, line - 2);
  const width = String(line).length;
  const shown = lines
    .slice(first - 1, line)
    .map(
      (content, index) => `${first + index === line ? ">" : " "} ${String(first + index).padStart(width)} | ${content}`,
    );
  const marked = lines[line - 1] ?? "";
  const before = Array.from(marked.slice(0, column - 1), blank).join("");
  const carets = "^".repeat(Math.max(1, Math.min(length, marked.length - column + 1)));
  return [...shown, `  ${" ".repeat(width)} | ${before}${carets}`];
}

/** As much room as the character takes, so that the caret stands under its place: Hangul and other wide letters take two columns. */
function blank(character: string): string {
  if (character === "\t") return "\t";
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
    ? "  "
    : " ";
}

function isErrorLike(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}
