import { interruption } from "./interruption.js";
import type { Run } from "./run.js";
import { learnerBegins, type State } from "./state.js";

/** Thrown where something of an interrupted run would go on; no `catch` of the learner's sees it, and nobody is told. */
const ended = new WeakSet<object>();

export const isEnded = (thrown: unknown) => typeof thrown === "object" && thrown !== null && ended.has(thrown);

/** What follows, until the event loop turns at the latest, is the doing of the run; nothing follows where it was interrupted. */
export function goOn(state: State, run: Run | undefined): void {
  if (run?.interrupted) {
    const error = interruption();
    ended.add(error);
    throw error;
  }
  learnerBegins(state);
  // Whoever's timer has fired this turn has had its say.
  state.fired = undefined;
  if (state.active === run) return;
  state.active = run;
  // What follows that tells nothing of itself is most likely the doing of the cell that runs.
  if (run !== state.current)
    state.platform.nextTurn(() => {
      if (state.active === run) state.active = undefined;
    });
}
