import type { Program } from "../engine/engine.js";
import { createTimers, type Timers } from "./timers.js";
import type { CellError } from "./types.js";

export interface Ended {
  error?: CellError;
}

/** One run of one cell, from its start until nothing of it can still fail it. */
export interface Run {
  readonly silent: boolean;
  readonly timers: Timers;
  /** Its first failure outside the cell's own flow: a floating rejection, an error in a timer, an interrupt. */
  failure: { thrown: unknown } | undefined;
  /** Why it cannot be run. */
  error: CellError | undefined;
  /** The cell, compiled. */
  program: Program | undefined;
  /** Has been interrupted: nothing of it goes on. */
  interrupted: boolean;
  /** Given when it is to end at once, with `failure`. */
  readonly cancelled: Signal;
  /** Given where the session was terminated as it worked on its end, which then never comes. */
  readonly abandoned: Signal;
  /** How it ended, once that is under way. */
  closed: Promise<Ended> | undefined;
}

export interface Signal {
  readonly given: Promise<undefined>;
  give(): void;
}

function createSignal(): Signal {
  let give = () => {};
  const given = new Promise<undefined>((resolve) => {
    give = () => resolve(undefined);
  });
  return { given, give };
}

export function createRun(silent: boolean): Run {
  return {
    silent,
    timers: createTimers(),
    failure: undefined,
    error: undefined,
    program: undefined,
    interrupted: false,
    cancelled: createSignal(),
    abandoned: createSignal(),
    closed: undefined,
  };
}

/** Ends the run at once. */
export function fail(run: Run, thrown: unknown): void {
  run.failure ??= { thrown };
  run.cancelled.give();
}

export function rethrow({ failure }: Run): void {
  if (failure) throw failure.thrown;
}
