import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { messages } from "../messages.js";
import { packageFolder } from "../paths.js";
import type { CellError, ExecuteReply, ExecuteRequest, Session, SessionHost } from "../types.js";
import { eachLine, type FromChild, type ToChild } from "./protocol.js";
import { sandboxed } from "./sandbox.js";

/** A cell that has been run, and is run again in a new process after a crash; the one that crashed leaves its number only. */
interface Past {
  request: ExecuteRequest;
  fatal: boolean;
}

/** Runs a submission's cells in a process that can do no harm; a new one takes its place when it crashes. */
export async function superviseSubmission(host: SessionHost): Promise<Session> {
  const past: Past[] = [];
  let executionCount = 0;
  let child = startChild();
  /** The child has run again what is past. */
  let caughtUp: Promise<unknown> = child.ready;
  let executing = false;
  let interrupted = false;
  await child.ready;

  async function execute(request: ExecuteRequest): Promise<ExecuteReply> {
    executing = true;
    interrupted = false;
    if (!request.silent && request.store_history !== false) executionCount++;
    const cell: Past = { request, fatal: false };
    try {
      await caughtUp;
      if (interrupted) throw new Error(messages.stopped());
      const reply = await child.execute(request, (output) =>
        host.output(output.type === "execute_result" ? { ...output, execution_count: executionCount } : output),
      );
      return { ...reply, execution_count: executionCount };
    } catch (death) {
      cell.fatal = true;
      const error = interrupted
        ? errorOf("Interrupted", messages.stopped())
        : errorOf("Crash", (death as Error).message);
      if (!request.silent) host.output({ type: "error", ...error });
      return { status: "error", execution_count: executionCount, user_expressions: {}, error };
    } finally {
      executing = false;
      past.push(cell);
      if (cell.fatal) restart();
    }
  }

  function restart(): void {
    child.kill();
    child = startChild();
    caughtUp = catchUp();
    caughtUp.catch(() => {});
  }

  /** Runs the past cells again, silently; one that kills the process this time is left out from now on. */
  async function catchUp(): Promise<void> {
    await child.ready;
    for (const cell of past) {
      const again = cell.fatal ? { ...cell.request, code: "" } : cell.request;
      try {
        await child.execute({ ...again, user_expressions: {} }, () => {});
      } catch {
        cell.fatal = true;
        child.kill();
        child = startChild();
        return catchUp();
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
      if (executing) {
        interrupted = true;
        child.kill();
      }
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
  execute(request: ExecuteRequest, output: SessionHost["output"]): Promise<ExecuteReply>;
  kill(): void;
}

function startChild(): Child {
  const { command, args, env } = sandboxed(join(packageFolder, "dist", "kernel-confined.mjs"));
  const process = spawn(command, args, { env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
  let complaint = "";
  process.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  process.stdin.on("error", () => {});
  const ended = endOf(process).then(() => {
    throw new Error(reasonOf(complaint));
  });
  ended.catch(() => {});
  let take: (message: FromChild) => void = () => {};
  const readiness = new Promise<void>((resolve) => {
    take = ({ kind }) => kind === "ready" && resolve();
  });
  eachLine(process.stdout, (line) => take(JSON.parse(line)));
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
      process.stdin.write(`${JSON.stringify({ kind: "execute", request } satisfies ToChild)}\n`);
      return Promise.race([reply, ended]);
    },
    kill: () => void process.kill("SIGKILL"),
  };
}

function endOf(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    process.once("error", () => resolve());
    process.once("close", () => resolve());
  });
}

function reasonOf(complaint: string): string {
  return /out of memory|allocation failed/i.test(complaint) ? messages.outOfMemory() : messages.crashed();
}
