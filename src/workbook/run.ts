import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { NODE_FLAGS } from "../kernel/node/paths.js";
import { preparedStart } from "../kernel/node/snapshot.js";
import { messages } from "../kernel/session/messages.js";
import type { CellError, Output } from "../kernel/session/types.js";
import { type CellOutput, type CodeCell, joined, type Notebook } from "./notebook.js";

export interface RunOptions {
  /** The folder the cells run in: the notebook's own. */
  cwd: string;
  /** Seconds a cell may take; then it is stopped and fails. */
  timeout?: number;
  /** Go on after a cell that failed. */
  allowErrors?: boolean;
  /** Variables of the environment that the cells run in, besides the ones we have. */
  env?: Record<string, string>;
  /** Called before each cell with its number among the code cells, from 1. */
  progress?: (cell: number, cells: number) => void;
}

/** A cell that failed without being expected to. */
export interface Failure {
  /** Its number among the notebook's cells, from 1, and its id. */
  cell: number;
  id: string;
  line?: number;
  message: string;
}

/** What the runner's process is sent, and what it answers. */
export type ToRunner = { kind: "execute"; code: string; timeout: number };
export type FromRunner =
  | { kind: "ready" }
  | { kind: "executed"; outputs: Output[]; executionCount: number; error?: CellError };

const DEFAULT_TIMEOUT = 120;
/** A cell that its time-out did not stop is ended with its process, this many seconds later. */
const LAST_RESORT = 5;

/** Runs every code cell from the top in a process of its own, up to the first that fails; the notebook with its outputs, those of that cell included. */
export async function executeNotebook(
  notebook: Notebook,
  options: RunOptions,
): Promise<{ notebook: Notebook; failures: Failure[] }> {
  const { cwd, timeout = DEFAULT_TIMEOUT, allowErrors = false, env, progress } = options;
  const copy = structuredClone(notebook);
  for (const cell of copy.cells)
    if (cell.cell_type === "code") Object.assign(cell, { outputs: [], execution_count: null });
  const codeCells = copy.cells.filter((cell): cell is CodeCell => cell.cell_type === "code");
  const failures: Failure[] = [];
  const displays = new Map<string, CellOutput[]>();
  const runner = await startRunner(cwd, languageOf(notebook), env);
  try {
    for (const [index, cell] of codeCells.entries()) {
      const code = joined(cell.source);
      if (code.trim() === "") continue;
      progress?.(index + 1, codeCells.length);
      const { outputs, executionCount, error } = await runner.execute(code, timeout);
      cell.execution_count = executionCount;
      cell.outputs = toOutputs(outputs, displays);
      if (!error || cell.metadata.tags?.includes("raises-exception")) continue;
      failures.push({
        cell: copy.cells.indexOf(cell) + 1,
        id: cell.id,
        line: error.line,
        message: `${error.ename}: ${error.evalue}`,
      });
      if (!allowErrors) break;
    }
  } finally {
    runner.stop();
  }
  return { notebook: copy, failures };
}

interface Runner {
  execute(code: string, timeout: number): Promise<Extract<FromRunner, { kind: "executed" }>>;
  stop(): void;
}

/** What the notebook says its cells are written in. */
function languageOf({ metadata }: Notebook): string {
  const { kernelspec, language_info } = metadata as Record<string, { language?: string; name?: string } | undefined>;
  return kernelspec?.language ?? language_info?.name ?? "typescript";
}

/** From the session's snapshot, where there is one with which it begins. */
async function startRunner(cwd: string, language: string, env?: Record<string, string>): Promise<Runner> {
  const snapshot = preparedStart();
  const fromBeginning = () => startProcess(cwd, language, [], env);
  if (snapshot === undefined) return fromBeginning();
  return startProcess(cwd, language, ["--snapshot-blob", snapshot], env).catch(fromBeginning);
}

async function startProcess(
  cwd: string,
  language: string,
  flags: readonly string[],
  env?: Record<string, string>,
): Promise<Runner> {
  const child = fork(fileURLToPath(new URL("./run-cells.js", import.meta.url)), [language], {
    cwd,
    execArgv: [...NODE_FLAGS, ...flags],
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint = (complaint + chunk).slice(-2000);
  });
  await answer(child, () => complaint);
  return {
    async execute(code, timeout) {
      child.send({ kind: "execute", code, timeout } satisfies ToRunner);
      const watchdog = setTimeout(() => child.kill("SIGKILL"), (timeout + LAST_RESORT) * 1000);
      try {
        return (await answer(child, () => complaint)) as Extract<FromRunner, { kind: "executed" }>;
      } catch (failure) {
        const { message } = failure as Error;
        const error = { ename: "DeadKernelError", evalue: message, traceback: [message] };
        return { kind: "executed", outputs: [{ type: "error", ...error }], executionCount: 0, error };
      } finally {
        clearTimeout(watchdog);
      }
    },
    stop: () => void child.kill("SIGKILL"),
  };
}

function answer(child: ChildProcess, complaint: () => string): Promise<FromRunner> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      child.off("message", done);
      child.off("exit", gone);
    };
    const done = (message: unknown) => {
      settle();
      resolve(message as FromRunner);
    };
    const gone = () => {
      settle();
      reject(new Error(`${messages.died()} ${complaint()}`.trim()));
    };
    if (child.exitCode !== null || child.signalCode !== null) return gone();
    child.on("message", done);
    child.on("exit", gone);
  });
}

/** What a cell sent, as a notebook keeps it: streams merged, displays updated in their place, cleared outputs gone. */
export function toOutputs(sent: Output[], displays = new Map<string, CellOutput[]>()): CellOutput[] {
  let outputs: CellOutput[] = [];
  let clearNext = false;
  for (const output of sent) {
    if (output.type === "clear_output") {
      if (output.wait) clearNext = true;
      else outputs = [];
      continue;
    }
    if (output.type === "update_display_data") {
      for (const shown of displays.get(output.transient.display_id) ?? [])
        Object.assign(shown, { data: output.data, metadata: output.metadata });
      continue;
    }
    if (clearNext) outputs = [];
    clearNext = false;
    const last = outputs.at(-1);
    if (output.type === "stream" && last?.output_type === "stream" && last.name === output.name)
      last.text = `${last.text}${output.text}`;
    else outputs.push(toOutput(output, displays));
  }
  // A display that was emptied, as the line that tells of a long computation, leaves nothing.
  return outputs.filter((output) => output.output_type !== "display_data" || Object.keys(output.data).length > 0);
}

function toOutput(
  output: Exclude<Output, { type: "clear_output" | "update_display_data" }>,
  displays: Map<string, CellOutput[]>,
): CellOutput {
  if (output.type === "stream") return { output_type: "stream", name: output.name, text: output.text };
  if (output.type === "error")
    return { output_type: "error", ename: output.ename, evalue: output.evalue, traceback: output.traceback };
  const { data, metadata } = output;
  if (output.type === "execute_result")
    return { output_type: "execute_result", data, metadata, execution_count: output.execution_count };
  const shown: CellOutput = { output_type: "display_data", data, metadata };
  const id = output.transient?.display_id;
  if (id !== undefined) displays.set(id, [...(displays.get(id) ?? []), shown]);
  return shown;
}
