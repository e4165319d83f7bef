import { call } from "./call.js";
import { type Cluster, MEMORY_EACH, type Queue } from "./queue.js";
import { EXITS, taskScript } from "./task-script.js";

/**
 * Slurm: one array, whose tasks are requeued when their node fails. Partition, account and so on are set as for any other job, by
 * `SBATCH_PARTITION`, `SBATCH_ACCOUNT`, …; see sbatch(1).
 */
export const slurm: Cluster = {
  async submit(queue) {
    await slurmCall("sbatch", optionsOf(queue), taskScript(queue, "$SLURM_ARRAY_TASK_ID"));
  },
  async status({ name }) {
    const rows = (
      await slurmCall("squeue", ["-h", "-r", "-t", "all", "-n", name, "-O", "StateCompact:10,exit_code:20"])
    )
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter(([state]) => state !== "");
    const exits = rows.filter(([state]) => state === "F").map(([, status]) => EXITS[exitCode(Number(status))]);
    return { active: rows.filter(([state]) => ACTIVE.has(state ?? "")).length, problem: exits.find(Boolean) };
  },
  async cancel({ name }) {
    await slurmCall("scancel", ["--name", name]);
  },
};

const slurmCall = (program: string, args: string[], input?: string) =>
  call(program, args, { input, absent: "no-slurm" });

/** Pending, running, suspended, configuring, completing, stopped, resizing, requeued … */
const ACTIVE = new Set(["PD", "R", "S", "CF", "CG", "ST", "RS", "RQ", "RD", "RF", "RH", "SI", "SO", "SE"]);

/** Slurm tells the status that wait(2) gives. */
const exitCode = (status: number) => status >> 8;

/** `sbatch`'s, for one array. */
export function optionsOf({ name, tasks, seconds }: Omit<Queue, "settings">): string[] {
  // The scheduler's own limit is in minutes, and SBATCH_TIMELIMIT is the teacher's.
  const time = process.env.SBATCH_TIMELIMIT === undefined ? [`--time=${Math.ceil(seconds / 60)}`] : [];
  return [
    ...[`--job-name=${name}`, `--array=0-${tasks.length - 1}`, "--requeue", "--chdir=/", "--output=/dev/null"],
    ...["--ntasks=1", "--cpus-per-task=1", `--mem=${MEMORY_EACH}M`, ...time],
  ];
}
