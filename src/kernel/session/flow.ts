import type { Flow } from "../engine/emit/await.js";
import { give } from "./callbacks.js";
import { goOn } from "./go-on.js";
import type { Run } from "./run.js";
import { owner, type State } from "./state.js";

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
    give: (value) => give(state.callbacks, value),
  };
}
