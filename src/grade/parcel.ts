import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Queue } from "./queue.js";

/** The longest time that a timer of Node can wait, in seconds. */
const LONGEST = 2_000_000;

/**
 * Sends the jobs of a task over a connection, at whose other end `course/nabla_course/grade/parcel.py` grades them, and puts what
 * comes back into their folders.
 *
 * @returns what went wrong, in the last words that came from there; undefined when the task has come to its end
 */
export async function exchange(
  queue: Queue,
  number: number,
  connection: ChildProcessWithoutNullStreams,
): Promise<string | undefined> {
  const folder = join(queue.state, "queue");
  const back = mkdtempSync(join(folder, "back-"));
  const jobs = (queue.tasks[number] as string[]).map((job) => `jobs/${job}`);
  const pack = spawn("tar", ["-cf", "-", "-C", queue.state, "queue/queue.json", ...jobs]);
  const unpack = spawn("tar", ["-xf", "-", "-C", back]);
  let said = "";
  for (const { stderr } of [pack, connection, unpack])
    stderr.on("data", (chunk) => {
      said = (said + chunk).slice(-4000);
      appendFileSync(join(folder, `${number}.log`), chunk);
    });
  // It stays open: where it ends, nobody waits any more.
  pack.stdout.pipe(connection.stdin, { end: false });
  connection.stdout.pipe(unpack.stdin);
  // Whoever has ended tells so by `close`.
  for (const { stdin } of [connection, unpack]) stdin.on("error", () => {});
  const timer = setTimeout(() => connection.kill(), Math.min(queue.seconds, LONGEST) * 1000);
  try {
    const ends = [pack, connection, unpack].map(async (program) => {
      const problem = await endOf(program);
      if (problem !== undefined) connection.kill();
      return problem;
    });
    const problem = (await Promise.all(ends)).find((end) => end !== undefined);
    if (problem !== undefined) return said.trim().split("\n").at(-1) || problem;
    bring(queue, number, back);
    return undefined;
  } finally {
    clearTimeout(timer);
    rmSync(back, { recursive: true, force: true });
  }
}

/** Undefined when the program ended well. */
function endOf(program: ChildProcessWithoutNullStreams): Promise<string | undefined> {
  return new Promise((resolve) => {
    program.on("error", (error) => resolve(error.message));
    program.on("close", (code) => resolve(code === 0 ? undefined : "ended"));
  });
}

/** Moves what came back to where it belongs; in each job last of all what says that it is done. */
function bring({ state, tasks }: Queue, number: number, back: string): void {
  for (const job of tasks[number] as string[]) {
    const found = join(back, "jobs", job);
    if (!existsSync(join(found, "result.json"))) continue;
    const names = readdirSync(found).filter((name) => name !== "result.json");
    for (const name of [...names, "result.json"]) {
      const place = join(state, "jobs", job, name);
      if (statSync(join(found, name)).isDirectory()) rmSync(place, { recursive: true, force: true });
      renameSync(join(found, name), place);
    }
  }
  const refused = join(back, "queue", "refused.json");
  if (existsSync(refused)) renameSync(refused, join(state, "queue", "refused.json"));
}
