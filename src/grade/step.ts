import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { packageFolder } from "../kernel/node/paths.js";

/** A step of grading that runs as a Python program of its own (`course/nabla_course/grade`), a line for each request. */
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
export class StepError extends Error {}

/** Python of the project's `.venv`, where nbgrader is. */
const bin = join(packageFolder, ".venv", process.platform === "win32" ? "Scripts" : "bin");
const python = join(bin, process.platform === "win32" ? "python.exe" : "python");

/** Starts a step: `startStep("job")`. */
export function startStep(...args: string[]): Step {
  if (!existsSync(python)) throw new StepError("no-python");
  const child = spawn(python, ["-m", "nabla_course.grade", ...args], { env: environment(), windowsHide: true });
  const asked: { resolve(value: unknown): void; reject(error: Error): void }[] = [];
  let said = "";
  let ended: StepError | undefined;
  const end = () => {
    ended ??= new StepError(/^\w[\w.]*Error: .+$/.exec(said.trim().split("\n").at(-1) ?? "")?.[0] ?? "ended");
    for (const { reject } of asked.splice(0)) reject(ended);
  };
  const answer = <Answer>() =>
    new Promise<Answer>((resolve, reject) => {
      asked.push({ resolve: resolve as (value: unknown) => void, reject });
      if (ended) end();
    });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { value, error } = JSON.parse(line);
    const next = asked.shift();
    if (error === undefined) next?.resolve(value);
    else next?.reject(new StepError(error));
  });
  child.stderr.on("data", (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  child.stdin.on("error", () => {}); // it has ended, which `close` tells
  child.on("error", end);
  child.on("close", end);
  const ready = answer();
  ready.catch(() => {}); // nobody may be waiting for it any more
  return {
    pid: child.pid,
    ready,
    hasEnded: () => ended !== undefined,
    ask: (line) => {
      child.stdin.write(`${line}\n`);
      return answer();
    },
    close: () => child.stdin.end(),
    kill: () => {
      child.kill("SIGKILL");
      end();
    },
  };
}

function environment(): NodeJS.ProcessEnv {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const before = (folder: string, rest: string | undefined) => (rest ? folder + delimiter + rest : folder);
  return {
    ...process.env,
    [path]: before(dirname(python), process.env[path]),
    PYTHONPATH: before(join(packageFolder, "course"), process.env.PYTHONPATH),
  };
}
