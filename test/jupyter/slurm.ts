import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { end } from "./processes.js";

const NODES = ["node1", "node2"] as const;
/** No other cluster's name, so that nobody else's processes are ended. */
const cluster = `nabla${process.pid}`;
export type Node = (typeof NODES)[number];

/** A cluster of two nodes on this machine, by Slurm's own programs. */
export interface Slurm {
  env: { SLURM_CONF: string };
  /** Ends a node: its daemon, and what its jobs run, in their middle. */
  kill(node: Node): void;
  /** Starts a node again; where `hidden` is given, it sees that folder empty. */
  start(node: Node, hidden?: string): void;
  stop(): void;
}

/** Why Slurm cannot be tried here, or false. */
export function missingSlurm(): string | false {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "Slurm's programs need Linux and root";
  if (process.env.CI === "true") return false;
  const lacking = ["slurmctld", "slurmd", "sbatch", "munged"].filter((name) => spawnSync("which", [name]).status !== 0);
  return lacking.length > 0 && `no ${lacking.join(", ")} (apt install slurmctld slurmd slurm-client munge)`;
}

/** Why no program can be shown a folder as empty here, or false. */
export function cannotHide(): string | false {
  const { status } = spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]);
  return status !== 0 && "programs may not mount anything here";
}

export function startSlurm(): Slurm {
  const folder = mkdtempSync(join(tmpdir(), "nabla-slurm-"));
  const file = (name: string) => join(folder, name);
  for (const name of ["state", "spool"]) mkdirSync(file(name));
  writeFileSync(file("key"), randomBytes(1024), { mode: 0o600 });
  writeFileSync(file("slurm.conf"), configuration(folder));
  const slurm: Slurm = {
    env: { SLURM_CONF: file("slurm.conf") },
    kill: (node) => end([`SLURMD_NODENAME=${node}`, `SLURM_CLUSTER_NAME=${cluster}`], pidIn(file(`${node}.pid`))),
    start(node, hidden) {
      const slurmd = ["slurmd", "-f", file("slurm.conf"), "-N", node];
      if (hidden === undefined) return run(slurmd);
      run(["unshare", "-m", "sh", "-c", 'mount -t tmpfs none "$1" && shift && exec "$@"', "sh", hidden, ...slurmd]);
    },
    stop() {
      for (const node of NODES) slurm.kill(node);
      for (const name of ["ctld", "munge"]) end([], pidIn(file(`${name}.pid`)));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  const own = ["key-file=key", "socket=munge.sock", "pid-file=munge.pid", "log-file=munge.log", "seed-file=seed"];
  run(["munged", "--force", ...own.map((option) => `--${option.replace("=", `=${folder}/`)}`)]);
  run(["slurmctld", "-f", file("slurm.conf")]);
  for (const node of NODES) slurm.start(node);
  return slurm;
}

function configuration(folder: string): string {
  const host = hostname().split(".")[0];
  const port = 20_000 + (process.pid % 10_000) * 3;
  const nodes = NODES.map(
    (name, at) =>
      `NodeName=${name} NodeHostname=${host} NodeAddr=127.0.0.1 Port=${port + 1 + at} CPUs=1 RealMemory=100000`,
  );
  return `ClusterName=${cluster}
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${port}
SlurmUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=${folder}/munge.sock,cred_expire=5
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool/%n
SlurmctldPidFile=${folder}/ctld.pid
SlurmdPidFile=${folder}/%n.pid
SlurmctldLogFile=${folder}/ctld.log
SlurmdLogFile=${folder}/%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
SlurmdTimeout=10
ReturnToService=2
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SchedulerParameters=sched_interval=2
${nodes.join("\n")}
PartitionName=main Nodes=node1,node2 Default=YES State=UP
`;
}

function run([program, ...args]: string[]): void {
  const { status, stderr } = spawnSync(program as string, args, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`${program} did not start: ${stderr}`);
}

const pidIn = (file: string) => (existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined);
