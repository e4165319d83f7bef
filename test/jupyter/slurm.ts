import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";

const NODES = ["node1", "node2"] as const;
export type Node = (typeof NODES)[number];

/** A cluster of two nodes on this machine, by Slurm's own programs. */
export interface Slurm {
  env: { SLURM_CONF: string };
  /** Ends a node as a power cut would: its programs all at once. */
  kill(node: Node): void;
  /** Starts a node again; where `hidden` is given, it sees that folder empty. */
  start(node: Node, hidden?: string): void;
  stop(): void;
}

/** Why Slurm cannot be tried here, or false. */
export function missingSlurm(): string | false {
  if (process.env.CI === "true" && process.platform === "linux") return false;
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "Slurm's programs need Linux and root";
  const lacking = ["slurmctld", "slurmd", "sbatch", "munged"].filter((name) => spawnSync("which", [name]).status !== 0);
  return lacking.length > 0 && `no ${lacking.join(", ")} (apt install slurmctld slurmd slurm-client munge)`;
}

export function startSlurm(): Slurm {
  const folder = mkdtempSync(join(tmpdir(), "nabla-slurm-"));
  const file = (name: string) => join(folder, name);
  for (const name of ["state", "spool"]) mkdirSync(file(name));
  writeFileSync(file("key"), randomBytes(1024), { mode: 0o600 });
  writeFileSync(file("slurm.conf"), configuration(folder));
  const slurm: Slurm = {
    env: { SLURM_CONF: file("slurm.conf") },
    kill: (node) => end(`SLURMD_NODENAME=${node}`, pidIn(file(`${node}.pid`))),
    start(node, hidden) {
      const slurmd = ["slurmd", "-f", file("slurm.conf"), "-N", node];
      if (hidden === undefined) return run(slurmd);
      run(["unshare", "-m", "sh", "-c", 'mount -t tmpfs none "$1" && shift && exec "$@"', "sh", hidden, ...slurmd]);
    },
    stop() {
      for (const node of NODES) slurm.kill(node);
      for (const name of ["ctld", "munge"]) end(undefined, pidIn(file(`${name}.pid`)));
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
  return `ClusterName=nabla
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

/** Ends a program, its children first where they have this in their environment: they are not asked. */
function end(mark: string | undefined, pid: number | undefined): void {
  const kill = (one: number) => {
    try {
      process.kill(one, "SIGKILL");
    } catch {
      // it has ended
    }
  };
  if (pid !== undefined) kill(pid);
  if (mark === undefined) return;
  const { stdout } = spawnSync("sh", ["-c", `grep -lazxF '${mark}' /proc/[0-9]*/environ 2>/dev/null`], {
    encoding: "utf8",
  });
  for (const file of stdout.trim().split("\n").filter(Boolean)) kill(Number(file.split("/")[2]));
}
