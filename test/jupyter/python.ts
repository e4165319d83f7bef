import { type ChildProcess, execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageFolder } from "../../src/kernel/node/paths.js";
import { script } from "../project.js";

/** Python of the project's `.venv`. */
export const { venvPython: python } = await script<{ venvPython: string }>("paths.mjs");
/** The folder of these tests' sources, where their Python files are. */
export const sources = join(packageFolder, "test", "jupyter");

/** What follows `python` on a command line, and where it runs. */
export interface Command {
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  seconds: number;
}

export interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a Python command; where a process can be forked, in a fork of one that has read nbgrader's modules already. */
export function runPython(command: Command): Promise<Result> {
  return process.platform === "win32" ? runAlone(command) : runWarm(command);
}

/** Runs a Python command in a Python of its own. */
export function runAlone({ args, cwd, env, seconds }: Command): Promise<Result> {
  return new Promise((resolve) => {
    execFile(python, args, { cwd, env, timeout: seconds * 1000, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === "number" ? error.code : 1) : 0;
      resolve({ code, stdout, stderr: error && !stderr ? error.message : stderr });
    });
  });
}

let warm: ChildProcess | undefined;
const waiting = new Map<number, (result: Result) => void>();
let requests = 0;

function runWarm(command: Command): Promise<Result> {
  warm ??= startWarm();
  const id = requests++;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    warm?.ref();
    warm?.stdin?.write(`${JSON.stringify({ id, ...command })}\n`);
  });
}

/** It ends with this process, and keeps it waiting only while it is at work. */
function startWarm(): ChildProcess {
  const child = spawn(python, [join(sources, "warm.py")], { stdio: ["pipe", "pipe", "inherit"] });
  const pipes = [child.stdin, child.stdout] as unknown as { unref(): void }[];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { id, ...result } = JSON.parse(line) as Result & { id: number };
    waiting.get(id)?.(result);
    waiting.delete(id);
    if (waiting.size === 0) child.unref();
  });
  child.on("close", (code) => {
    for (const resolve of waiting.values()) resolve({ code: 1, stdout: "", stderr: `warm.py ended: ${code}` });
    waiting.clear();
  });
  for (const pipe of pipes) pipe.unref();
  child.unref();
  return child;
}
