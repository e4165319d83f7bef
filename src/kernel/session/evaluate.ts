import type { Program } from "../engine/engine.js";
import { createFlow } from "./flow.js";
import { goOn } from "./go-on.js";
import { type Platform, turnOf } from "./platform.js";
import { reportProblems, reportThrown } from "./report.js";
import { createRun, type Ended, type Run, rethrow } from "./run.js";
import { addCell } from "./sources.js";
import { learnerBegins, type State } from "./state.js";
import { awaitsTimer, PATIENCE } from "./timers.js";

/** How often to look whether the cell's timers have fired. Milliseconds. */
const LOOK = 5;

interface CellText {
  code: string;
  /** What an error calls the cell. */
  label: string;
  silent: boolean;
  sealed?: boolean;
}

/** Shows a cell's value, where it has one. */
type Show = (value: unknown) => Promise<void>;

/** Checks, compiles and runs a cell to its end. */
export async function evaluateCell(state: State, cell: CellText, show: Show): Promise<Ended> {
  const { platform } = state;
  const run = createRun(cell.silent);
  // Before the first wait: an interrupt from now on is meant for this run.
  state.current = run;
  await undisturbed(platform);
  // The loop may not have turned since a timer of the last cell fired: what happens from here on is this one's doing.
  state.active = state.fired = undefined;
  // Awaited here: a termination empties the queue of microtasks, and with it the one by which a returned promise is taken over.
  return await Promise.race([complete(state, run, cell, show), run.abandoned.given.then(() => close(state, run))]);
}

async function complete(state: State, run: Run, { code, label, sealed }: CellText, show: Show): Promise<Ended> {
  const { engine, platform } = state;
  try {
    const prepared = engine.prepare(++state.number, code, label, sealed);
    if ("problems" in prepared) {
      run.error = reportProblems(platform, prepared.problems, code, label);
      return close(state, run);
    }
    // Interrupted while it was being checked: nothing of it runs.
    rethrow(run);
    run.program = prepared;
    addCell(platform.sources, prepared, code, label);
    const outcome = await within(run, () => start(state, run, prepared));
    if (outcome)
      await within(run, () => {
        learnerBegins(state);
        return show(outcome.value);
      });
    await settle(state, run);
  } catch (thrown) {
    run.failure ??= { thrown };
  }
  return close(state, run);
}

/**
 * What `work` gives, or nothing once the run is to end. It begins in a microtask of its own: its termination then unwinds
 * nothing of the session's.
 */
function within<T>(run: Run, work: () => Promise<T>): Promise<T | undefined> {
  return Promise.race([Promise.resolve().then(work), run.cancelled.given]);
}

/** Runs the cell; while its imports were loaded, others may have gone on. */
function start(state: State, run: Run, program: Program): Promise<{ value: unknown } | undefined> {
  return program.run(createFlow(state), () => goOn(state, run));
}

/** Waits until what the cell left behind, floating promises and its own short timers, has succeeded or failed. */
async function settle({ platform, wait }: State, run: Run): Promise<void> {
  if (run.failure) return;
  await within(run, () => turnOf(platform));
  // Counted in turns rather than by the clock: on a busy machine a timer is late, and still comes before later ones.
  for (let waited = 0; awaitsTimer(run.timers) && !run.failure && waited < PATIENCE; waited += LOOK)
    await within(run, () => wait(LOOK));
  await within(run, () => turnOf(platform));
}

/** What follows is the session's own work, which nobody terminates. */
async function undisturbed(platform: Platform): Promise<void> {
  for (;;) {
    platform.setRunning("session");
    const calm = platform.calm();
    if (!calm) return;
    await calm;
  }
}

/** Ends the run, once: from now on later cells know what it has reached. */
function close(state: State, run: Run): Promise<Ended> {
  run.closed ??= (async () => {
    const { platform } = state;
    await undisturbed(platform);
    const error = run.error ?? (run.failure && reportThrown(platform, run.failure.thrown));
    run.program?.end();
    leave(state, run);
    return error ? { error } : {};
  })();
  return run.closed;
}

/** The run is over, unless it was already and the next has begun. */
function leave(state: State, run: Run): void {
  if (state.current !== run) return;
  const { platform, engine, number } = state;
  state.current = state.active = undefined;
  // While the answer is under way, unless the next cell is there already.
  platform.nextTurn(() => {
    if (state.number !== number || state.current) return;
    engine.tidy();
    platform.setRunning("nobody");
    platform.rest?.();
  });
}
