import childProcess, { type ChildProcess } from "node:child_process";
import { createRequire, syncBuiltinESMExports } from "node:module";
import type { Events } from "../session/platform.js";
import { endTree } from "./processes.js";

/** What Node has, though its types do not tell. */
type Spawn = (this: ChildProcess, options: { stdio?: unknown }) => number;

export interface Children {
  /** Ends those that were started while `run` was current. */
  end(run: object): void;
}

/**
 * From now on child processes belong to the cell that starts them: what they write to the streams that they share with this
 * process is that cell's output, and they can be ended with it.
 *
 * @param blocked told when this thread waits for a child, which comes after the one with the given number, and when it does not
 *   any more
 */
export function captureChildren({ output, current }: Events, blocked: (after: number | undefined) => void): Children {
  const children = new Map<ChildProcess, object | undefined>();
  /** Of these nothing is heard any more. */
  const ended = new WeakSet<ChildProcess>();
  let newest = 0;
  const { prototype } = (childProcess as unknown as { ChildProcess: { prototype: { spawn: Spawn } } }).ChildProcess;
  const { spawn } = prototype;
  prototype.spawn = function (options) {
    const { stdio, shared } = piped(options.stdio);
    const code = Reflect.apply(spawn, this, [{ ...options, stdio }]);
    if (this.pid !== undefined) {
      children.set(this, current());
      newest = this.pid;
      this.once("exit", () => children.delete(this));
    }
    for (const name of shared) {
      this[name]?.setEncoding("utf8").on("data", (text: string) => {
        if (!ended.has(this)) output(name, text);
      });
      // Nobody else is to read them, as with streams that are inherited.
      this[name] = null;
    }
    return code;
  };

  captureWaiting(output, (waits) => blocked(waits ? newest : undefined));
  return {
    end(run) {
      for (const [child, owner] of children) {
        if (owner !== run || child.pid === undefined) continue;
        ended.add(child);
        endTree(child.pid);
      }
    },
  };
}

type Sync = (...values: unknown[]) => unknown;

/** The same for the children that this thread waits for. */
function captureWaiting(output: Events["output"], waits: (now: boolean) => void): void {
  const shared = createRequire(import.meta.url)("node:child_process") as Record<string, unknown>;
  for (const name of ["spawnSync", "execSync", "execFileSync"] as const)
    shared[name] = waiting(childProcess[name] as Sync, name === "spawnSync");
  syncBuiltinESMExports();

  /** Tells that this thread waits, and passes on what would have gone to the streams it shares. */
  function waiting(native: Sync, isSpawn: boolean): Sync {
    return (...values) => {
      const at = values.findLastIndex((value) => typeof value === "object" && value !== null && !Array.isArray(value));
      const options = values[at] as { stdio?: unknown } | undefined;
      const { stdio, shared } = piped(options?.stdio);
      // Left to themselves, execSync and execFileSync write errors to this process's own stream, which is the cell's.
      const forErrors = !isSpawn && shared.includes("stderr");
      if (shared.length > 0) values[at] = { ...options, stdio: forErrors ? undefined : stdio };
      waits(true);
      try {
        const result = native(...values);
        if (shared.length === 0) return result;
        if (isSpawn) return passOn(result as Result, shared, output);
        if (!shared.includes("stdout")) return result;
        if (result) output("stdout", String(result));
        return null;
      } catch (error) {
        passOn(error as Result, forErrors ? shared.filter((name) => name === "stdout") : shared, output);
        throw error;
      } finally {
        waits(false);
      }
    };
  }
}

interface Result {
  stdout: unknown;
  stderr: unknown;
  output?: unknown[];
}

/** Passes on what a child that was waited for has written to the shared streams, and takes it out of its result. */
function passOn(result: Result, shared: readonly Name[], output: Events["output"]): Result {
  for (const name of shared) {
    if (result[name]) output(name, String(result[name]));
    result[name] = null;
    if (result.output) result.output[name === "stdout" ? 1 : 2] = null;
  }
  return result;
}

type Name = "stdout" | "stderr";

/** The same, with pipes in place of this process's own output and error streams. */
function piped(stdio: unknown): { stdio: unknown; shared: Name[] } {
  const all = Array.isArray(stdio) ? [...stdio] : stdio === "inherit" ? ["inherit", "inherit", "inherit"] : undefined;
  if (!all) return { stdio, shared: [] };
  const shared: Name[] = [];
  for (const [at, name] of [
    [1, "stdout"],
    [2, "stderr"],
  ] as const) {
    if (all[at] !== "inherit" && all[at] !== at && all[at] !== process[name]) continue;
    all[at] = "pipe";
    shared.push(name);
  }
  return { stdio: all, shared };
}
