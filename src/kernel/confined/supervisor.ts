import { type ChildProcess, spawn } from "node:child_process";
import { log } from "../node/log.js";
import { messages } from "../session/messages.js";
import type { CellError, ExecuteReply, ExecuteRequest, Frontend, Session } from "../session/types.js";
import { cpuSeconds } from "./cpu-time.js";
import { eachLine, type FromChild, type ToChild } from "./protocol.js";
import { sandboxed } from "./sandbox.js";
import { program, snapshot } from "./snapshot.js";

/** A cell that has been run, and is run again in a new process after a crash; the one that crashed leaves its number only. */
interface Past {
  request: ExecuteRequest;
  fatal: boolean;
}

/**
 * A cell may use this much processor time, in seconds: the same on a busy machine as on a quiet one, which a limit by the
 * clock is not. Where processor time cannot be told, and for a cell that waits, the clock's limit holds.
 */
const CPU_LIMIT = 10;
const CLOCK_LIMIT = 60;
/** How often to look. Milliseconds. */
const LOOK = 250;

/**
 * Starts the process in which a submission's cells can do no harm. Resolves, when it is ready, to the session of the
 * kernel: a new process takes its place when it crashes, and runs again what came before.
 *
 * @throws {Error} when there can be no such process here
 */
export async function startSubmission(): Promise<(frontend: Frontend) => Session> {
  const child = startChild();
  await child.ready;
  return (frontend) => supervise(child, frontend);
}

function supervise(first: Child, frontend: Frontend): Session {
  const past: Past[] = [];
  let executionCount = 0;
  let child = first;
  /** The child has run again what is past. */
  let caughtUp: Promise<unknown> = Promise.resolve();
  let executing = false;
  let stopped = false;

  function stop(): void {
    stopped = true;
    child.kill();
  }

  /** Stops the cell when its time is up; returns how to end that. */
  function limitTime(): () => void {
    const start = Date.now();
    const before = child.cpuSeconds() ?? 0;
    const timer = setInterval(() => {
      const used = child.cpuSeconds();
      if ((used !== undefined && used - before > CPU_LIMIT) || Date.now() - start > CLOCK_LIMIT * 1000) stop();
    }, LOOK);
    return () => clearInterval(timer);
  }

  async function execute(request: ExecuteRequest): Promise<ExecuteReply> {
    executing = true;
    stopped = false;
    if (!request.silent && request.store_history !== false) executionCount++;
    const cell: Past = { request, fatal: false };
    past.push(cell);
    let unlimit = () => {};
    try {
      await caughtUp;
      unlimit = limitTime();
      const reply = await child.execute(request, (output) =>
        frontend.output(output.type === "execute_result" ? { ...output, execution_count: executionCount } : output),
      );
      return { ...reply, execution_count: executionCount };
    } catch (death) {
      unlimit();
      cell.fatal = true;
      const error = stopped ? errorOf("Stopped", messages.stopped()) : errorOf("Crash", (death as Error).message);
      if (!request.silent) frontend.output({ type: "error", ...error });
      restart();
      // What it takes to go on is this cell's time, not the next one's.
      await caughtUp;
      return { status: "error", execution_count: executionCount, user_expressions: {}, error };
    } finally {
      unlimit();
      executing = false;
    }
  }

  function restart(): void {
    child = startChild();
    caughtUp = catchUp().catch((error: Error) => {
      // No mark is better than one that tells of the machine: without its kernel, nbgrader gives none.
      log(error.message);
      process.exit(1);
    });
  }

  /** Runs the past cells again, silently; one that kills the process this time is left out from now on. */
  async function catchUp(): Promise<void> {
    await child.ready;
    for (const cell of past) {
      const again = cell.fatal ? { ...cell.request, code: "" } : cell.request;
      const unlimit = limitTime();
      try {
        await child.execute({ ...again, user_expressions: {} }, () => {});
      } catch {
        cell.fatal = true;
        child = startChild();
        return catchUp();
      } finally {
        unlimit();
      }
    }
  }

  return {
    get executionCount() {
      return executionCount;
    },
    execute,
    // Nobody types while a submission is graded.
    complete: (_code, cursor) => ({ matches: [], cursor_start: cursor, cursor_end: cursor, metadata: {} }),
    inspect: () => null,
    isComplete: () => ({ status: "complete", indent: "" }),
    interrupt() {
      // Jupyter's time-out is told again until the cell has ended; a process that is catching up is to be left alone.
      if (executing && !stopped) stop();
      return executing;
    },
    end: () => child.kill(),
  };
}

function errorOf(ename: string, evalue: string): CellError {
  return { ename, evalue, traceback: [`${ename}: ${evalue}`] };
}

interface Child {
  /** Rejected when the process ends before it can run a cell. */
  ready: Promise<void>;
  /** Rejected when the process ends before the cell does. */
  execute(request: ExecuteRequest, output: Frontend["output"]): Promise<ExecuteReply>;
  cpuSeconds(): number | undefined;
  kill(): void;
}

function startChild(): Child {
  const { command, args, env } = sandboxed(program, snapshot());
  const child = spawn(command, args, { env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  child.stdin.on("error", () => {});
  const ended = endOf(child).then(() => {
    throw new Error(reasonOf(complaint));
  });
  ended.catch(() => {});
  let take: (message: FromChild) => void = () => {};
  const readiness = new Promise<void>((resolve) => {
    take = ({ kind }) => kind === "ready" && resolve();
  });
  eachLine(child.stdout, (line) => take(JSON.parse(line)));
  return {
    ready: Promise.race([
      readiness,
      ended.catch(() => {
        throw new Error(messages.noSandbox(complaint.trim().split("\n").at(-1) ?? ""));
      }),
    ]),
    execute(request, output) {
      const reply = new Promise<ExecuteReply>((resolve) => {
        take = (message) => {
          if (message.kind === "output") output(message.output);
          else if (message.kind === "executed") resolve(message.reply);
        };
      });
      child.stdin.write(`${JSON.stringify({ kind: "execute", request } satisfies ToChild)}\n`);
      return Promise.race([reply, ended]);
    },
    cpuSeconds: () => (child.pid === undefined ? undefined : cpuSeconds(child.pid)),
    kill: () => void child.kill("SIGKILL"),
  };
}

function endOf(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    program.once("error", () => resolve());
    program.once("close", () => resolve());
  });
}

function reasonOf(complaint: string): string {
  return /out of memory|allocation failed/i.test(complaint) ? messages.outOfMemory() : messages.crashed();
}
