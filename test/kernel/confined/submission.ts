import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import type { Limits } from "../../../src/kernel/confined/limits.js";
import { readLimits } from "../../../src/kernel/confined/limits.js";
import { startSubmission } from "../../../src/kernel/confined/supervisor.js";
import type { Output, Session } from "../../../src/kernel/session/types.js";

/** A submission that is graded, and what its last cell showed. */
export interface Submission {
  session: Session;
  /** The value that a cell shows, or its error, as one line of text. */
  run(code: string, sealed?: boolean): Promise<string>;
  /** The same of a cell that waits, and is interrupted. */
  interrupted(code: string): Promise<string>;
  /** Another student's takes its place. */
  begin(student: string): Promise<void>;
  outputs(): Output[];
  /** What the last cell printed. */
  printed(): string;
}

/** Starts one, in English, with these limits and else the usual ones. */
export async function startTestSubmission(limits: Partial<Limits> = {}): Promise<Submission> {
  process.env.NABLA_LANG = "en";
  const open = await startSubmission({ ...readLimits(undefined), ...limits });
  let outputs: Output[] = [];
  const session = open({ output: (output) => outputs.push(output), input: () => "" });
  async function run(code: string, sealed = false): Promise<string> {
    outputs = [];
    const { error } = await session.execute({ code, sealed });
    if (error) return `${error.ename}: ${error.evalue}`;
    const result = outputs.find((output) => output.type === "execute_result");
    return String(result?.data["text/plain"] ?? "");
  }
  return {
    session,
    run,
    async interrupted(code) {
      const told = run(code);
      // It has most likely begun by then; what comes of it is the same where it has not.
      await pause(200);
      assert.equal(session.interrupt(), true);
      return told;
    },
    async begin(student) {
      const { status } = await session.execute({ code: "", silent: true, begins: student });
      assert.equal(status, "ok");
    },
    outputs: () => outputs,
    printed: () => outputs.map((output) => (output.type === "stream" ? output.text : "")).join(""),
  };
}
