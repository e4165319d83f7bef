import process from "node:process";
import { clearTimeout, setImmediate } from "node:timers";
import { setImmediate as turn } from "node:timers/promises";
import * as assist from "../engine/assist.js";
import { createEngine, type Engine, type Program } from "../engine/engine.js";
import { createHost } from "../node/host.js";
import { INTERRUPTS, interruptBytes, RUNNING } from "../node/interrupt.js";
import { createLoader, provide } from "../node/loader.js";
import { packageFolder, versions } from "../node/paths.js";
import { bundleOf, createTslab } from "./display.js";
import { messages } from "./messages.js";
import { createStore, type Store } from "./store.js";
import { captureStreams } from "./streams.js";
import { createHop, createTimers, installTimers, patience, type Timers } from "./timers.js";
import { addCell, describeProblems, describeThrown, installTraces } from "./trace.js";
import type { CellError, ExecuteReply, ExecuteRequest, MimeBundle, Output, Session, SessionHost } from "./types.js";

export { installTraces };

/** One run of one cell, from its start until nothing of it can still fail it. */
interface Run {
  timers: Timers;
  /** Its first failure outside the cell's own flow: a floating rejection, an error in a timer, an interrupt. */
  failure: { thrown: unknown } | undefined;
  /** Ends the run at once with `failure`. */
  fail(thrown: unknown): void;
  /** Ends it where an interrupt has struck the session's own work on its end, which then never comes. */
  abandon(): void;
  silent: boolean;
}

export interface SessionOptions {
  /** The notebook's folder; the process's own by default. */
  directory?: string;
  /** Where a library may keep small texts; files in that folder by default. */
  store?: Store;
  /** Shared with whoever interrupts: see `createInterrupter`. */
  running?: Int32Array;
  /** Compiles and links the cells; by default it imports whatever that folder has. */
  engine?: Engine;
}

/** Starts the one session of this process: it takes over the process's streams, timers and error events. */
export function createSession(host: SessionHost, options: SessionOptions = {}): Session {
  const {
    directory = process.cwd(),
    store = createStore(directory),
    running = new Int32Array(new SharedArrayBuffer(interruptBytes)),
    engine = createEngine(createHost(directory, packageFolder, createLoader(directory, packageFolder))),
  } = options;
  let current: Run | undefined;
  /** The run whose timer has fired, until the event loop turns: what happens meanwhile is that run's doing. */
  let fired: Run | undefined;
  /** The run whose timer's callback has begun and not ended: still set after an interrupt has terminated it. */
  let inCallback: Run | undefined;
  let executionCount = 0;
  /** Every text that is compiled gets a number of its own, silent ones and user expressions included. */
  let number = 0;

  const send = (output: Output) => {
    if (!(fired ?? current)?.silent) host.output(output);
  };
  // AsyncLocalStorage would tell whose doing anything is, but Node 20 aborts when code is terminated while it is in use.
  const resume = createHop((run: Run, callback) => {
    fired = inCallback = run;
    setImmediate(() => {
      fired = undefined;
    });
    const before = Atomics.exchange(running, RUNNING, 1);
    try {
      callback();
    } finally {
      Atomics.store(running, RUNNING, before);
      inCallback = undefined;
    }
  });
  takeOver();

  async function execute(request: ExecuteRequest): Promise<ExecuteReply> {
    const silent = request.silent ?? false;
    const stored = !silent && request.store_history !== false;
    if (stored) executionCount++;
    const ended = await runCell(request.code, stored ? String(executionCount) : " ", silent, async (value) => {
      if (silent || value === undefined) return;
      host.output({
        type: "execute_result",
        data: await bundleOf(value),
        metadata: {},
        execution_count: executionCount,
      });
    });
    if (ended.error) {
      if (!silent) host.output({ type: "error", ...ended.error });
      return { status: "error", execution_count: executionCount, user_expressions: {}, error: ended.error };
    }
    const user_expressions: Record<string, unknown> = {};
    for (const [name, code] of Object.entries(request.user_expressions ?? {}))
      user_expressions[name] = await evaluate(code);
    return { status: "ok", execution_count: executionCount, user_expressions };
  }

  async function evaluate(code: string): Promise<unknown> {
    let data: MimeBundle = {};
    const { error } = await runCell(code, " ", true, async (value) => {
      data = await bundleOf(value);
    });
    return error
      ? { status: "error", ename: error.ename, evalue: error.evalue, traceback: error.traceback }
      : { status: "ok", data, metadata: {} };
  }

  /** Runs `code` to its end; its value, where it has one, goes to `show`. */
  function runCell(
    code: string,
    label: string,
    silent: boolean,
    show: (value: unknown) => Promise<void>,
  ): Promise<{ error?: CellError }> {
    let cancel = () => {};
    const cancelled = new Promise<undefined>((resolve) => {
      cancel = () => resolve(undefined);
    });
    let abandon = () => {};
    const abandoned = new Promise<void>((resolve) => {
      abandon = resolve;
    });
    const run: Run = {
      timers: createTimers(),
      failure: undefined,
      silent,
      fail(thrown: unknown) {
        run.failure ??= { thrown };
        cancel();
      },
      abandon,
    };
    current = run;
    return Promise.race([
      complete(run, code, label, show, cancelled),
      abandoned.then(() => ({ error: describeThrown(run.failure?.thrown) })),
    ]);
  }

  async function complete(
    run: Run,
    code: string,
    label: string,
    show: (value: unknown) => Promise<void>,
    cancelled: Promise<undefined>,
  ): Promise<{ error?: CellError }> {
    let program: Program | undefined;
    try {
      const prepared = engine.prepare(++number, code);
      if ("problems" in prepared) return { error: describeProblems(prepared.problems, code, label, directory) };
      // Interrupted while it was being checked: nothing of it runs.
      rethrow(run);
      program = prepared;
      addCell(program.file, code, label, program.map, program.linesBefore);
      const outcome = await Promise.race([started(program), cancelled]);
      if (outcome) await show(outcome.value);
      if (!run.failure) await settle(run, cancelled);
      rethrow(run);
      return {};
    } catch (thrown) {
      return { error: describeThrown(thrown) };
    } finally {
      program?.end();
      leave(run);
    }
  }

  /** The run is over, unless it was already and the next has begun. */
  function leave(run: Run): void {
    if (current !== run) return;
    Atomics.store(running, RUNNING, 0);
    current = undefined;
    setImmediate(tidy, number);
  }

  /** While the answer is under way, unless the next cell is there already. */
  function tidy(after: number): void {
    if (number === after && !current) engine.checker.tidy();
  }

  /** The learner's code begins in a microtask of its own: an interrupt then unwinds nothing of the kernel's. */
  function started(program: Program): Promise<{ value: unknown } | undefined> {
    Atomics.store(running, RUNNING, 1);
    return Promise.resolve().then(() => program.run());
  }

  /** Waits until what the cell left behind, floating promises and its own short timers, has succeeded or failed. */
  async function settle(run: Run, cancelled: Promise<undefined>): Promise<void> {
    await turn();
    const deadline = Date.now() + patience;
    while (run.timers.soon.size > 0 && !run.failure && Date.now() < deadline) await Promise.race([pause(5), cancelled]);
    await turn();
  }

  function takeOver(): void {
    const pauseTimer = setTimeout;
    pause = (milliseconds) => new Promise((resolve) => pauseTimer(resolve, milliseconds));
    installTraces();
    installTimers(() => fired ?? current, resume);
    captureStreams((name, text) => send({ type: "stream", name, text }));
    const show = (value: unknown) => {
      const data = bundleOf(value);
      if (data instanceof Promise) data.then((bundle) => send({ type: "display_data", data: bundle, metadata: {} }));
      else send({ type: "display_data", data, metadata: {} });
    };
    Object.assign(globalThis, {
      display: show,
      prompt: (question = "", { password = false } = {}) => host.input(String(question), password),
      [Symbol.for("nabla.kernel")]: {
        display: show,
        store,
        clearOutput: (wait = false) => send({ type: "clear_output", wait }),
      },
    });
    console.clear = () => send({ type: "clear_output", wait: false });
    const { nabla, typescript } = versions();
    provide("tslab", createTslab(send, { tslab: nabla, typescript, node: process.version }));
    const refuse = () => {
      throw new Error(messages.exit());
    };
    Object.assign(process, { exit: refuse, reallyExit: refuse, abort: refuse });
    const blame = (thrown: unknown) => {
      const run = fired ?? current;
      // An interval that throws would throw for ever.
      if (fired) stopTimers(fired);
      if (run && run === current) run.fail(thrown);
      // Its cell has ended; the error is told, late, rather than kept from everyone.
      else host.output({ type: "stream", name: "stderr", text: `${describeThrown(thrown).traceback.join("\n")}\n` });
    };
    process.on("uncaughtException", blame);
    process.on("unhandledRejection", blame);
  }

  return {
    get executionCount() {
      return executionCount;
    },
    execute,
    complete: (code, cursor) => assist.complete(engine.checker, number + 1, code, cursor),
    inspect: (code, cursor, detail) => assist.inspect(engine.checker, number + 1, code, cursor, detail),
    isComplete: assist.isComplete,
    interrupt(error = { name: "Interrupted", message: messages.interrupted() }) {
      Atomics.add(running, INTERRUPTS, 1);
      if (inCallback) stopTimers(inCallback);
      inCallback = undefined;
      const run = current;
      if (!run) return false;
      stopTimers(run);
      if (run.failure) {
        leave(run);
        run.abandon();
      } else {
        run.fail(Object.assign(new Error(error.message), { name: error.name }));
      }
      return true;
    },
  };
}

function rethrow({ failure }: Run): void {
  if (failure) throw failure.thrown;
}

function stopTimers({ timers }: Run): void {
  for (const timer of timers.all) clearTimeout(timer);
}

/** Waits without being counted as the learner's timer. */
let pause: (milliseconds: number) => Promise<void>;
