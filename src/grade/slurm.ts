import { spawn } from "node:child_process";
import type { Cluster, Queue } from "./queue.js";
import { StepError } from "./step.js";
import { EXITS, taskScript } from "./task-script.js";

/** Megabytes: 2 GB the submission's own process, the rest the programs that watch it. */
const MEMORY = 2500;

/**
 * Slurm: one array, whose tasks are requeued when their node fails. Partition, account and so on are set as for any other job, by
 * `SBATCH_PARTITION`, `SBATCH_ACCOUNT`, …; see sbatch(1).
 */
export const slurm: Cluster = {
  async submit(queue) {
    await call("sbatch", optionsOf(queue), taskScript(queue, "$SLURM_ARRAY_TASK_ID"));
  },
  async status(name) {
    const rows = (await call("squeue", ["-h", "-r", "-t", "all", "-n", name, "-O", "StateCompact:10,exit_code:20"]))
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter(([state]) => state !== "");
    const exits = rows.filter(([state]) => state === "F").map(([, status]) => EXITS[exitCode(Number(status))]);
    return { active: rows.filter(([state]) => ACTIVE.has(state ?? "")).length, problem: exits.find(Boolean) };
  },
  async cancel(name) {
    await call("scancel", ["--name", name]);
  },
};

/** Pending, running, suspended, configuring, completing, stopped, resizing, requeued … */
const ACTIVE = new Set(["PD", "R", "S", "CF", "CG", "ST", "RS", "RQ", "RD", "RF", "RH", "SI", "SO", "SE"]);

/** Slurm tells the status that wait(2) gives. */
const exitCode = (status: number) => status >> 8;

/** `sbatch`'s, for one array. */
export function optionsOf({ name, tasks, seconds }: Queue): string[] {
  // The scheduler's own limit is in minutes, and SBATCH_TIMELIMIT is the teacher's.
  const time = process.env.SBATCH_TIMELIMIT === undefined ? [`--time=${Math.ceil(seconds / 60)}`] : [];
  return [
    ...[`--job-name=${name}`, `--array=0-${tasks.length - 1}`, "--requeue", "--chdir=/", "--output=/dev/null"],
    ...["--ntasks=1", "--cpus-per-task=1", `--mem=${MEMORY}M`, ...time],
  ];
}

/** What the program prints. */
function call(program: string, args: string[], input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args);
    let [out, said] = ["", ""];
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.stdin.on("error", () => {}); // it has ended, which `close` tells
    child.stdin.end(input);
    child.on("error", () => reject(new StepError("no-slurm")));
    child.on("close", (code) =>
      code === 0 ? resolve(out) : reject(new StepError(`${program}: ${said.trim().split("\n").at(-1)}`)),
    );
  });
}
