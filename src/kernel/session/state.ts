import type { Engine } from "../engine/engine.js";
import { type Callbacks, createCallbacks } from "./callbacks.js";
import type { Platform } from "./platform.js";
import type { Run } from "./run.js";
import type { Frontend } from "./types.js";

/** What a session knows while it lasts. */
export interface State {
  readonly frontend: Frontend;
  readonly platform: Platform;
  readonly engine: Engine;
  /** The run of the cell that has begun and not ended. */
  current: Run | undefined;
  /** The run of which something goes on after a wait; what happens meanwhile is its doing. */
  active: Run | undefined;
  /** The run whose timer has fired, until the event loop turns: what happens meanwhile is that run's doing. */
  fired: Run | undefined;
  /** The run whose timer's callback has begun and not ended: still set after an interrupt has terminated it. */
  inCallback: Run | undefined;
  readonly callbacks: Callbacks;
  executionCount: number;
  /** Every text that is compiled gets a number of its own, silent ones and user expressions included. */
  number: number;
  /** Waits, without being counted as the learner's timer. */
  wait(milliseconds: number): Promise<void>;
}

export function createState(frontend: Frontend, platform: Platform, engine: Engine): State {
  return {
    frontend,
    platform,
    engine,
    current: undefined,
    active: undefined,
    fired: undefined,
    inCallback: undefined,
    callbacks: createCallbacks(),
    executionCount: 0,
    number: 0,
    wait: async () => {},
  };
}

/**
 * The learner's code runs from now on, until the event loop turns. Of what happens then while a cell waits nobody knows
 * whose it is; most of it is the platform's own, which must not be terminated.
 */
export function learnerBegins({ platform }: State): void {
  if (platform.setRunning("learner") !== "learner")
    platform.nextTurn(() => void platform.setRunning("nobody", "learner"));
}

/** Whose doing it is what happens now; undefined where it is nobody's. */
export function owner({ fired, active, current }: State): Run | undefined {
  return fired ?? active ?? current;
}
