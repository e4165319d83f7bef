import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import type { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Duplex, Readable, Writable } from "node:stream";
import { packageFolder } from "../kernel/node/paths.js";
import { kill } from "../kernel/node/processes.js";

/** A step of grading that runs as a Python process of its own (`course/nabla_course/grade`), a line for each request. */
export interface Step {
  pid: number | undefined;
  /** Fulfilled when it can be asked; rejects with a StepError when it cannot begin. */
  ready: Promise<unknown>;
  hasEnded(): boolean;
  /** Sends a line; its answer. Rejects with a StepError when the program says what is wrong, or has ended. */
  ask<Answer>(line: string): Promise<Answer>;
  /** Lets it end what it is about. */
  close(): void;
  kill(): void;
}

/** What went wrong, as a code that `messages.ts` has a sentence for, or in the program's own words. */
export class StepError extends Error {
  constructor(problem: string) {
    super(codeOf(problem));
  }
}

/** What programs say of the machine, and its code. */
const MACHINE: [RegExp, string][] = [
  [/database is locked/, "locked"],
  [/No space left on device|database or disk is full|Disk quota exceeded/, "disk-full"],
  [/readonly database|Read-only file system|Permission denied|unable to open database file/, "read-only"],
];

/** The code of a problem that is told in a program's own words, where there is one. */
export function codeOf(problem: string): string {
  return MACHINE.find(([words]) => words.test(problem))?.[1] ?? problem;
}

/** What must stand around a submission, and is missing: see `guards.py` and `machine.py` in `course/nabla_course/grade`. */
const GUARDS = ["no-hook", "no-restore", "no-confinement", "no-kernel", "no-node", "no-sandbox", "other-version"];

/** Is it the machine's or the course's problem, so that no other submission would fare better? */
export function concernsAll(code: string): boolean {
  return [...GUARDS, "changed", "locked", "disk-full", "read-only"].includes(code);
}

/** Python of the project's `.venv`, where nbgrader is. */
const bin = join(packageFolder, ".venv", process.platform === "win32" ? "Scripts" : "bin");
const python = join(bin, process.platform === "win32" ? "python.exe" : "python");

/** Starts a step: `startStep("job")`. */
export function startStep(...args: string[]): Step {
  const program = startPython(args, ["pipe", "pipe", "pipe"]);
  const { stdin, stdout } = program.child as ChildProcessByStdio<Writable, Readable, Readable>;
  return stepOf(program, { input: stdin, output: stdout, ends: program.child });
}

/**
 * Starts several steps: `startSteps([["job"], ["job"]])`. On Linux they are forks of one process, as Python takes longer to read
 * nbgrader's modules than to grade a submission.
 */
export function startSteps(lanes: string[][]): Step[] {
  if (process.platform !== "linux") return lanes.map((args) => startStep(...args));
  const args = ["forked", ...lanes.map((lane) => JSON.stringify(lane))];
  const program = startPython(args, ["ignore", "ignore", "pipe", ...lanes.map(() => "pipe" as const)]);
  return lanes.map((_, at) => {
    const socket = program.child.stdio[3 + at] as Duplex;
    return stepOf(program, { input: socket, output: socket, ends: socket });
  });
}

/** A Python program, and what it has said last of what went wrong. */
interface Program {
  child: ChildProcess;
  said(): string;
}

function startPython(args: string[], stdio: ("pipe" | "ignore")[]): Program {
  if (!existsSync(python)) throw new StepError("no-python");
  const child = spawn(python, ["-m", "nabla_course.grade", ...args], { env: environment(), windowsHide: true, stdio });
  child.setMaxListeners(0); // each of its steps listens
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  return { child, said: () => said };
}

/** A step in a program's process, or in a fork of it; `ends` is closed with it. */
function stepOf(
  { child, said }: Program,
  { input, output, ends }: { input: Writable; output: Readable; ends: EventEmitter },
): Step {
  const asked: { resolve(value: unknown): void; reject(error: Error): void }[] = [];
  let ended: StepError | undefined;
  const end = () => {
    ended ??= new StepError(/^\w[\w.]*Error: .+$/m.exec(lastLines(said()))?.[0] ?? "ended");
    for (const { reject } of asked.splice(0)) reject(ended);
  };
  const answer = <Answer>() =>
    new Promise<Answer>((resolve, reject) => {
      asked.push({ resolve: resolve as (value: unknown) => void, reject });
      if (ended) end();
    });
  createInterface({ input: output }).on("line", (line) => {
    const { value, error } = JSON.parse(line);
    const next = asked.shift();
    if (error === undefined) next?.resolve(value);
    else next?.reject(new StepError(error));
  });
  input.on("error", () => {}); // it has ended, which `close` tells
  child.on("error", end);
  ends.on("close", end);
  let pid = child.pid;
  const ready = answer<number>().then((own) => {
    pid = own;
  });
  ready.catch(() => {}); // nobody may be waiting for it any more
  return {
    get pid() {
      return pid;
    },
    ready,
    hasEnded: () => ended !== undefined,
    ask: (line) => {
      input.write(`${line}\n`);
      return answer();
    },
    close: () => input.end(),
    kill: () => {
      if (pid !== undefined && !ended) kill(pid);
      end();
    },
  };
}

/** The last error stands in the last lines, which may be several: SQLAlchemy's tell the statement, too. */
const lastLines = (text: string) => text.trim().split("\n").slice(-12).join("\n");

function environment(): NodeJS.ProcessEnv {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const before = (folder: string, rest: string | undefined) => (rest ? folder + delimiter + rest : folder);
  return {
    ...process.env,
    [path]: before(dirname(python), process.env[path]),
    PYTHONPATH: before(join(packageFolder, "course"), process.env.PYTHONPATH),
  };
}
