import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { kubernetes } from "./kubernetes.js";
import { machineMessages as messages } from "./machine-messages.js";
import type { Cluster, Queue } from "./queue.js";
import { ask, fail, merge, type Plan, type Prepared, type Run } from "./run.js";
import { slurm } from "./slurm.js";
import { ssh } from "./ssh.js";
import { StepError } from "./step.js";

const clusters = { slurm, ssh, kubernetes } satisfies Record<string, Cluster>;
export type ClusterName = keyof typeof clusters;
export const clusterNames = Object.keys(clusters);
export const isCluster = (name: string): name is ClusterName => Object.hasOwn(clusters, name);

/** How often what is missing is queued: once, and twice again. */
const TRIES = 3;
/** Milliseconds between two looks. */
const EVERY = 2000;
/** So many looks in a row may fail. */
const SILENT = 60;
/** Why surely nothing has been queued. */
const UNREACHABLE = [
  "no-slurm",
  "no-ssh",
  "no-hosts-named",
  "no-host",
  "no-kubectl",
  "no-image-named",
  "not-in-volume",
];

/** A job that has not been merged, by its folder. */
type Left = Map<string, { student: string; seconds: number }>;

/** Grades on other machines: prepares, queues, watches, merges; queues again what is missing. */
export async function gradeOnCluster(
  run: Run,
  { todo, kept }: Plan,
  { on, state }: { on: ClusterName; state: string },
): Promise<void> {
  const cluster: Cluster = clusters[on];
  const settings = await ask(run, "machines", { on });
  const left: Left = new Map(kept.map((folder) => [folder, readJson(join(folder, "job.json"))]));
  for (const student of todo) {
    const { folder, seconds } = await ask<Prepared>(run, "prepare", { student });
    left.set(folder, { student, seconds: seconds as number });
  }
  // One that a run has queued which was killed: it may be at work.
  const before = readQueue(state);
  if (before?.on === on) await watch(run, cluster, before, left);
  else await dropQueue(state);
  for (let tries = 0; tries < TRIES && left.size > 0; tries++) {
    if (tries > 0) run.progress.line(messages.again(left.size));
    const queue = writeQueue(state, on, left, settings);
    await submit(cluster, queue, run.progress.line);
    await watch(run, cluster, queue, left);
  }
  for (const { student } of left.values()) fail(run, student, "lost");
}

async function submit(cluster: Cluster, queue: Queue, tell: (sentence: string) => void): Promise<void> {
  try {
    await cluster.submit(queue, tell);
  } catch (error) {
    // There is nothing to take back before this machine grades. After any other error there may be.
    if (error instanceof StepError && UNREACHABLE.includes(error.message)) forgetQueue(queue.state);
    throw error;
  }
}

/** A scheduler that is being restarted does not answer for a while. */
async function patientStatus(cluster: Cluster, queue: Queue): ReturnType<Cluster["status"]> {
  for (let left = SILENT; ; left--) {
    try {
      return await cluster.status(queue);
    } catch (error) {
      if (left === 0) throw error;
      await pause(EVERY);
    }
  }
}

/** Merges whatever comes to its end, until nothing of the queue is under way. */
async function watch(run: Run, cluster: Cluster, queue: Queue, left: Left): Promise<void> {
  const { state } = queue;
  for (let active = true; active && left.size > 0; ) {
    const status = await patientStatus(cluster, queue);
    active = status.active > 0;
    const refused = join(state, "queue", "refused.json");
    const problem = existsSync(refused) ? refusal(refused) : status.problem;
    // Asked before: what has come to its end since is seen, too.
    for (const folder of left.keys()) {
      if (!existsSync(join(folder, "result.json"))) continue;
      await merge(run, folder);
      left.delete(folder);
    }
    if (problem !== undefined) {
      await dropQueue(state);
      throw new StepError(problem);
    }
    if (active && left.size > 0) await pause(EVERY);
  }
}

function refusal(file: string): string {
  const { code, machine } = readJson(file);
  console.error(messages.refusedBy(machine));
  return code;
}

/** Takes back what another run has queued, if there is such. */
export async function dropQueue(state: string): Promise<void> {
  const queue = readQueue(state);
  if (queue) await clusters[queue.on].cancel(queue);
  forgetQueue(state);
}

const forgetQueue = (state: string) => rmSync(join(state, "queue"), { recursive: true, force: true });

function readQueue(state: string): (Queue & { on: ClusterName }) | undefined {
  const file = join(state, "queue", "queue.json");
  return existsSync(file) ? { ...readJson(file), state } : undefined;
}

/** Deals the jobs out to tasks, and writes that down. The logs of the tries before stay. */
function writeQueue(state: string, on: ClusterName, left: Left, settings: unknown): Queue {
  const folders = [...left.keys()].map((folder) => basename(folder));
  const each = perTask(folders.length);
  const tasks = Array.from({ length: Math.ceil(folders.length / each) }, (_, at) =>
    folders.slice(at * each, (at + 1) * each),
  );
  const seconds = each * Math.max(...[...left.values()].map((job) => job.seconds));
  const queue = { name: `nabla-${randomBytes(6).toString("hex")}`, tasks, seconds, settings };
  const folder = join(state, "queue");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of readdirSync(folder)) if (file === "refused.json") rmSync(join(folder, file));
  writeFileSync(join(folder, "draft"), JSON.stringify({ ...queue, on }));
  renameSync(join(folder, "draft"), join(folder, "queue.json"));
  return { ...queue, state };
}

/** Few enough that all machines have work to the end, many enough that starting Python counts for little; at most 1,000 tasks. */
export function perTask(jobs: number): number {
  return Math.max(1, Math.min(20, Math.ceil(jobs / 100)), Math.ceil(jobs / 1000));
}

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));
