import { bindToRun } from "./bind-to-run.js";
import { boundFormsOf } from "./callbacks.js";
import { bundleOf, createTslab, type Send } from "./display.js";
import { createDisplayModule } from "./display-module.js";
import { createFlow } from "./flow.js";
import { isEnded } from "./go-on.js";
import { reportThrown } from "./report.js";
import { fail, type Run } from "./run.js";
import { writeStacks } from "./sources.js";
import { learnerBegins, owner, type State } from "./state.js";
import { installTimers, stopTimers } from "./timers.js";
import type { MimeBundle } from "./types.js";

/** Takes over what cells share with the platform: the globals, output, timers, failures. */
export function installGlobals(state: State): void {
  const { frontend, platform } = state;
  const send: Send = (output) => {
    if (!owner(state)?.silent) frontend.output(output);
  };
  writeStacks(platform);
  state.wait = installTimers({
    current: () => owner(state),
    resume: (run: Run, callback) => platform.callFromLoop(() => resume(state, run, callback)),
  });
  platform.listen({
    output: (name, text) => send({ type: "stream", name, text }),
    failure: (thrown) => blame(state, thrown),
    current: () => owner(state),
    flow: createFlow(state),
    bindToRun: (callback) => bindToRun(state, callback),
    boundFormsOf: (callback) => boundFormsOf(state.callbacks, callback),
  });
  const show = (data: MimeBundle) => send({ type: "display_data", data, metadata: {} });
  const display = (value: unknown) => {
    const data = bundleOf(platform, value, complain(state));
    if (data instanceof Promise) data.then(show);
    else show(data);
  };
  let lines = 0;
  /** A line that stands there while something takes long; without a text it is taken away. */
  const progress = (text?: string) => {
    if (text !== undefined) lines++;
    const transient = { display_id: `progress-${lines}` };
    if (text === undefined) send({ type: "update_display_data", data: {}, metadata: {}, transient });
    else send({ type: "display_data", data: { "text/plain": text }, metadata: {}, transient });
  };
  const clearOutput = (wait = false) => send({ type: "clear_output", wait });
  Object.assign(globalThis, {
    // As a property's value it has its name, however the program was made smaller.
    display: (value: unknown) => display(value),
    prompt: (question = "", { password = false } = {}) => frontend.input(String(question), password),
    [Symbol.for("nabla.kernel")]: { display, progress, store: platform.store, clearOutput },
  });
  console.clear = () => clearOutput();
  platform.provide("nabla/display", createDisplayModule(display));
  platform.provide("tslab", createTslab(send, platform.versions));
}

/** Tells the learner what else goes wrong as something is shown. */
export function complain({ frontend }: State): (sentence: string) => void {
  return (sentence) => frontend.output({ type: "stream", name: "stderr", text: `${sentence}\n` });
}

/**
 * Runs a timer's callback in the name of the run that set it. AsyncLocalStorage would tell whose doing anything is, but
 * Node 20 aborts when code is terminated while it is in use.
 */
function resume(state: State, run: Run, callback: () => void): void {
  const { platform } = state;
  state.fired = state.inCallback = run;
  platform.nextTurn(() => {
    if (state.fired === run) state.fired = undefined;
  });
  learnerBegins(state);
  try {
    callback();
  } finally {
    state.inCallback = undefined;
  }
}

/** A failure outside a cell's own flow fails the run whose doing it is. */
function blame(state: State, thrown: unknown): void {
  if (isEnded(thrown)) return;
  const run = owner(state);
  // An interval that throws would throw for ever.
  if (state.fired) stopTimers(state.fired.timers);
  if (run && run === state.current) {
    fail(run, thrown);
    return;
  }
  // Its cell has ended; the error is told, late, rather than kept from everyone.
  const { traceback } = reportThrown(state.platform, thrown);
  state.frontend.output({ type: "stream", name: "stderr", text: `${traceback.join("\n")}\n` });
}
