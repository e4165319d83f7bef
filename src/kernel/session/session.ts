import { createEngine, type Engine, isComplete } from "../engine/engine.js";
import { bundleOf } from "./display.js";
import { evaluateCell } from "./evaluate.js";
import { complain, installGlobals } from "./globals.js";
import { interruption } from "./interruption.js";
import type { Platform } from "./platform.js";
import { tellProblems } from "./report.js";
import { fail, type Run } from "./run.js";
import { createState, type State } from "./state.js";
import { stopTimers } from "./timers.js";
import type { ExecuteReply, ExecuteRequest, Frontend, MimeBundle, Session } from "./types.js";

/**
 * Starts the one session of this process or worker: it takes over its output, timers and error events.
 *
 * @param engine compiles and links the cells; made of the platform's host where none is ready
 */
export function createSession(
  frontend: Frontend,
  platform: Platform,
  engine: Engine = createEngine(platform.host),
): Session {
  const state = createState(frontend, platform, engine);
  installGlobals(state);
  return {
    get executionCount() {
      return state.executionCount;
    },
    execute: (request) => execute(state, request),
    complete: (code, cursor) => undisturbed(state, () => engine.complete(state.number + 1, code, cursor)),
    inspect: (code, cursor, detail) => undisturbed(state, () => engine.inspect(state.number + 1, code, cursor, detail)),
    check(code) {
      const prepared = undisturbed(state, () => engine.prepare(state.number + 1, code));
      return "problems" in prepared ? tellProblems(platform, prepared.problems) : [];
    },
    isComplete,
    interrupt: (error = interruption()) => interrupt(state, error),
  };
}

/** Work of the session's own, which nobody terminates. */
function undisturbed<T>({ platform }: State, work: () => T): T {
  const before = platform.setRunning("session");
  try {
    return work();
  } finally {
    platform.setRunning(before);
  }
}

async function execute(state: State, request: ExecuteRequest): Promise<ExecuteReply> {
  const silent = request.silent ?? false;
  const stored = !silent && request.store_history !== false;
  if (stored) state.executionCount++;
  const execution_count = state.executionCount;
  const show = async (value: unknown) => {
    if (silent || value === undefined) return;
    const data = await bundleOf(state.platform, value, complain(state));
    state.frontend.output({ type: "execute_result", data, metadata: {}, execution_count });
  };
  const { code, sealed } = request;
  const cell = { code, label: stored ? String(execution_count) : " ", silent, sealed };
  const { error } = await evaluateCell(state, cell, show);
  if (error) {
    if (!silent) state.frontend.output({ type: "error", ...error });
    return { status: "error", execution_count, user_expressions: {}, error };
  }
  const user_expressions: Record<string, unknown> = {};
  for (const [name, code] of Object.entries(request.user_expressions ?? {}))
    user_expressions[name] = await evaluateExpression(state, code);
  return { status: "ok", execution_count, user_expressions };
}

/** The reply's part for one user expression. */
async function evaluateExpression(state: State, code: string): Promise<unknown> {
  let data: MimeBundle = {};
  const { error } = await evaluateCell(state, { code, label: " ", silent: true }, async (value) => {
    data = await bundleOf(state.platform, value, complain(state));
  });
  return error
    ? { status: "error", ename: error.ename, evalue: error.evalue, traceback: error.traceback }
    : { status: "ok", data, metadata: {} };
}

/** Ends the running cell, and a timer's callback that an earlier one has left behind. */
function interrupt(state: State, error: Error): boolean {
  const { platform, current: run } = state;
  // Said before it is looked whether something is being terminated: nothing begins to be from now on.
  platform.noteInterrupt();
  platform.setRunning(run ? "session" : "nobody");
  if (state.inCallback) end(state, state.inCallback);
  state.inCallback = undefined;
  if (!run) return false;
  end(state, run);
  // What is being terminated at this moment may be this; when that is over, the interrupt comes again.
  if (platform.calm()) return true;
  if (run.failure) run.abandoned.give();
  else fail(run, error);
  return true;
}

/** Nothing of the run goes on. */
function end({ platform }: State, run: Run): void {
  run.interrupted = true;
  stopTimers(run.timers);
  platform.endHandles?.(run);
}
