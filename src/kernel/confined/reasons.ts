import { messages } from "../session/messages.js";
import type { CellError, ExecuteRequest, Output } from "../session/types.js";

/** A cell that ended in an error, which may be why a later one gives no marks. */
export interface Failure {
  cell: number;
  sentence: string;
}

const LONGEST = 300;
const MOST = 3;

export function failureOf(cell: number, { ename, evalue }: CellError): Failure {
  return { cell, sentence: `${ename}: ${evalue.replace(/\s+/g, " ").slice(0, LONGEST)}` };
}

/** What a cell shows; where it fails, with the cells that failed before it: whoever reads it may not have theirs in sight. */
export function withReasons(output: Output, failures: readonly Failure[], { sealed }: ExecuteRequest): Output[] {
  const lines = failures.slice(-MOST).map(({ cell, sentence }) => messages.failedBefore(cell, sentence));
  if (lines.length === 0) return [output];
  if (output.type === "error") return [{ ...output, traceback: [...output.traceback, "", ...lines] }];
  // A test cell's result is a number where marks were lost.
  if (!sealed || output.type !== "execute_result") return [output];
  return [{ type: "stream", name: "stdout", text: `${lines.join("\n")}\n` }, output];
}
