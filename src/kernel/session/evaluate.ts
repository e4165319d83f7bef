import type { Program } from "../engine/engine.js";
import { turnOf } from "./platform.js";
import { reportProblems, reportThrown } from "./report.js";
import { createRun, type Run, rethrow } from "./run.js";
import { addCell } from "./sources.js";
import type { State } from "./state.js";
import { awaitsTimer, PATIENCE } from "./timers.js";
import type { CellError } from "./types.js";

interface CellText {
  code: string;
  /** What an error calls the cell. */
  label: string;
  silent: boolean;
  sealed?: boolean;
}

interface Ended {
  error?: CellError;
}

/** Shows a cell's value, where it has one. */
type Show = (value: unknown) => Promise<void>;

/** Checks, compiles and runs a cell to its end. */
export function evaluateCell(state: State, cell: CellText, show: Show): Promise<Ended> {
  const run = createRun(cell.silent);
  state.current = run;
  return Promise.race([
    complete(state, run, cell, show),
    run.abandoned.given.then(() => ({ error: reportThrown(state.platform, run.failure?.thrown) })),
  ]);
}

async function complete(state: State, run: Run, { code, label, sealed }: CellText, show: Show): Promise<Ended> {
  const { engine, platform } = state;
  let program: Program | undefined;
  try {
    const prepared = engine.prepare(++state.number, code, label, sealed);
    if ("problems" in prepared)
      return { error: reportProblems(prepared.problems, code, label, platform.host.directory) };
    // Interrupted while it was being checked: nothing of it runs.
    rethrow(run);
    program = prepared;
    addCell(platform.sources, program, code, label);
    const outcome = await Promise.race([started(state, program), run.cancelled.given]);
    if (outcome) await show(outcome.value);
    if (!run.failure) await settle(state, run);
    rethrow(run);
    return {};
  } catch (thrown) {
    return { error: reportThrown(platform, thrown) };
  } finally {
    program?.end();
    leave(state, run);
  }
}

/** The learner's code begins in a microtask of its own: an interrupt then unwinds nothing of the kernel's. */
function started({ platform }: State, program: Program): Promise<{ value: unknown } | undefined> {
  platform.setRunning(true);
  return Promise.resolve().then(() => program.run());
}

/** Waits until what the cell left behind, floating promises and its own short timers, has succeeded or failed. */
async function settle({ platform, wait }: State, run: Run): Promise<void> {
  await turnOf(platform);
  const deadline = Date.now() + PATIENCE;
  while (awaitsTimer(run.timers) && !run.failure && Date.now() < deadline)
    await Promise.race([wait(5), run.cancelled.given]);
  await turnOf(platform);
}

/** The run is over, unless it was already and the next has begun. */
export function leave(state: State, run: Run): void {
  if (state.current !== run) return;
  const { platform, engine, number } = state;
  platform.setRunning(false);
  state.current = undefined;
  // While the answer is under way, unless the next cell is there already.
  platform.nextTurn(() => {
    if (state.number === number && !state.current) engine.tidy();
  });
}
