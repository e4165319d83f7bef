import { type ChildProcess, spawn } from "node:child_process";
import { machineMessages as messages } from "./machine-messages.js";
import { exchange } from "./parcel.js";
import type { Cluster, Queue } from "./queue.js";
import { StepError } from "./step.js";
import { EXITS, remoteStep } from "./task-script.js";

/** What the course says: see `Ssh` in `course/nabla_course/grade/machines.py`. */
export interface SshSettings {
  /** How many submissions each grades at a time. */
  hosts: Record<string, number>;
  /** Where Nabla lies on them. */
  folder: string;
  options: string[];
  version: string;
}

/** Of each queue the connections of its lanes, one a lane until it ends. They end with this program, and the tasks with them. */
const open = new Map<string, Set<ChildProcess>>();

/**
 * Machines of a computer room, by OpenSSH alone: each lane takes one task after another to its host, and brings back what was
 * found. A host that fails leaves the rest to the others; what it had under way is queued again.
 */
export const ssh: Cluster = {
  async submit(queue, tell) {
    const settings = queue.settings as SshSettings;
    const hosts = await readyHosts(settings, tell);
    const connections = new Set<ChildProcess>();
    open.set(queue.name, connections);
    const left = queue.tasks.keys();
    const gone = new Set<string>();
    for (const host of hosts)
      for (let lane = 0; lane < (settings.hosts[host] as number); lane++) {
        void work(queue, host, left, connections).then((problem) => {
          if (problem === undefined || gone.has(host)) return;
          gone.add(host);
          tell(messages.hostGone(host, problem));
        });
      }
  },
  async status({ name }) {
    return { active: open.get(name)?.size ?? 0 };
  },
  async cancel({ name }) {
    for (const connection of open.get(name) ?? []) connection.kill();
  },
};

/** Does tasks until none is left; what is wrong, where one did not come to its end. */
async function work(
  queue: Queue,
  host: string,
  left: Iterable<number>,
  connections: Set<ChildProcess>,
): Promise<string | undefined> {
  for (const number of left) {
    const connection = connect(queue.settings as SshSettings, host, `parcel ${queue.name} ${number}`);
    connections.add(connection);
    const problem = await exchange(queue, number, connection);
    connections.delete(connection);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Asks every host what it lacks, and says so; those that lack nothing. */
async function readyHosts(settings: SshSettings, tell: (sentence: string) => void): Promise<string[]> {
  const hosts = Object.keys(settings.hosts);
  if (hosts.length === 0) throw new StepError("no-hosts-named");
  const problems = await Promise.all(hosts.map((host) => problemOf(host, settings)));
  for (const [at, host] of hosts.entries())
    if (problems[at] !== undefined) tell(messages.hostLacks(host, problems[at]));
  const ready = hosts.filter((_, at) => problems[at] === undefined);
  if (ready.length === 0) throw new StepError("no-host");
  return ready;
}

/** What a host lacks, as a code, or why it cannot be asked, in ssh's own words. */
function problemOf(host: string, settings: SshSettings): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const connection = connect(settings, host, `preflight ${settings.version}`);
    let [out, said] = ["", ""];
    connection.stdout.on("data", (chunk) => (out += chunk));
    connection.stderr.on("data", (chunk) => (said += chunk));
    connection.on("error", () => reject(new StepError("no-ssh")));
    connection.on("close", (code) => {
      if (code !== 0) return resolve(EXITS[code ?? 0] ?? said.trim().split("\n").at(-1) ?? "ended");
      const [answer, ...more] = out.trim().split("\n");
      // Whatever else is printed there would be taken for a part of the archive.
      resolve(more.length > 0 || !answer?.startsWith("{") ? "talkative" : (JSON.parse(answer).value ?? undefined));
    });
  });
}

/** Nobody is asked for a password, and a machine that is silent for a quarter of a minute is gone. */
const OPTIONS = ["BatchMode=yes", "ConnectTimeout=10", "ServerAliveInterval=5", "ServerAliveCountMax=3"];

function connect({ options, folder }: SshSettings, host: string, step: string) {
  const ours = OPTIONS.flatMap((option) => ["-o", option]);
  // Of an option that is given twice ssh takes the first.
  return spawn("ssh", ["-T", ...options, ...ours, "--", host, remoteStep(step, folder)], { windowsHide: true });
}
