import type { Flow } from "../engine/emit/await.js";
import { messages } from "./messages.js";
import type { Run } from "./run.js";
import { learnerBegins, owner, type State } from "./state.js";

/** Thrown where something of an interrupted run would go on; no `catch` of the learner's sees it, and nobody is told. */
const ended = new WeakSet<object>();

export const isEnded = (thrown: unknown) => typeof thrown === "object" && thrown !== null && ended.has(thrown);

/**
 * Keeps account of whose code runs: AsyncLocalStorage would tell, but Node 20 aborts when code is terminated while it is
 * in use, and browsers have none. So emitted code tells where it goes on.
 */
export function createFlow(state: State): Flow {
  const resume = <Value>(run: unknown, value?: Value): Value => {
    goOn(state, run as Run | undefined);
    return value as Value;
  };
  return {
    enter: () => owner(state),
    resume,
    own<Callback>(callback: Callback): Callback {
      const run = owner(state);
      if (typeof callback !== "function" || !run) return callback;
      return function (this: unknown, ...values: unknown[]) {
        goOn(state, run);
        return Reflect.apply(callback, this, values);
      } as Callback;
    },
  };
}

function goOn(state: State, run: Run | undefined): void {
  if (run?.interrupted) {
    const error = Object.assign(new Error(messages.interrupted()), { name: "Interrupted" });
    ended.add(error);
    throw error;
  }
  learnerBegins(state);
  if (state.active === run) return;
  state.active = run;
  // What follows that tells nothing of itself is most likely the doing of the cell that runs.
  if (run !== state.current)
    state.platform.nextTurn(() => {
      if (state.active === run) state.active = undefined;
    });
}
