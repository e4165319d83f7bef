import { goOn } from "./go-on.js";
import type { Native } from "./like-native.js";
import type { Run } from "./run.js";
import { owner, type State } from "./state.js";

/**
 * A function as the platform is to keep it, which calls it later from the event loop. One that the learner's code gave is
 * called in the name of the run that this is the doing of, and not any more when that has been interrupted. All others, which
 * are the platform's own and those of packages, stay what they are.
 */
export function bindToRun<Given>(state: State, callback: Given): Given {
  const { given, bound } = state.callbacks;
  if (typeof callback !== "function" || !given.has(callback)) return callback;
  const run = owner(state);
  if (!run) return callback;
  const forms = bound.get(callback) ?? new Map<Run, Native>();
  bound.set(callback, forms);
  const known = forms.get(run);
  if (known) return known as Given;
  const form: Native = function (...values) {
    return call(state, run, callback as unknown as Native, this, values);
  };
  forms.set(run, form);
  return form as Given;
}

function call(state: State, run: Run, callback: Native, self: unknown, values: unknown[]): unknown {
  if (run.interrupted) return undefined;
  const { active, fired, inCallback } = state;
  goOn(state, run);
  // Still set after an interrupt has terminated it, as no `finally` is reached then.
  state.inCallback = run;
  try {
    const result = Reflect.apply(callback, self, values);
    // Where it throws instead, that is still its run's doing.
    state.active = active;
    state.fired = fired;
    return result;
  } finally {
    state.inCallback = inCallback;
  }
}
