import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePorts } from "../free-ports.js";
import { end, marked } from "./processes.js";

/** Where Debian, Fedora and macOS have it; it wants to be called by its whole path. */
const sshd = ["/usr/sbin/sshd", "/usr/local/sbin/sshd"].find(existsSync);
/** The variable by which a host's processes are found. */
const MARK = "NABLA_TEST_HOST";

/** Machines to be reached by ssh: each an sshd of the test's own on 127.0.0.1. */
export interface Hosts {
  /** Their addresses, as ssh(1) takes them. */
  names: string[];
  /** Options of ssh(1): the test's own key, and no file of the user's. */
  options: string[];
  /** Ends a host in its middle: its server, its connections, and what it runs. */
  kill(host: number): void;
  /** How many processes run there. */
  running(host: number): number;
  stop(): void;
}

/** Why there can be no such machines here, or false. Under CI the test runs and fails. */
export function missingSshd(): string | false {
  if (process.platform !== "linux") return "the end of a host is tried on Linux";
  return process.env.CI !== "true" && sshd === undefined && "no sshd (apt install openssh-server)";
}

/** @param env what programs find in their environment there */
export async function startHosts(count: number, env: Record<string, string>): Promise<Hosts> {
  const folder = mkdtempSync(join(tmpdir(), "nabla-sshd-"));
  const file = (name: string) => join(folder, name);
  for (const key of ["host", "user"]) run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file(key));
  copyFileSync(file("user.pub"), file("authorized_keys"));
  // As root, it has a folder for its part without rights.
  if (process.getuid?.() === 0) mkdirSync("/run/sshd", { recursive: true, mode: 0o755 });
  const ports = await freePorts(count);
  const known = readFileSync(file("host.pub"), "utf8");
  writeFileSync(file("known"), ports.map((port) => `[127.0.0.1]:${port} ${known}`).join(""));
  const servers = ports.map((port) => startServer(folder, port, env));
  await Promise.all(ports.map(listens));
  const kill = (host: number) => end([`${MARK}=${ports[host]}`], servers[host]?.pid);
  return {
    names: ports.map((port) => `ssh://127.0.0.1:${port}`),
    options: ["-F", "none", "-i", file("user"), "-o", `UserKnownHostsFile=${file("known")}`],
    kill,
    running: (host) => marked([`${MARK}=${ports[host]}`]).length,
    stop() {
      for (const host of ports.keys()) kill(host);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startServer(folder: string, port: number, env: Record<string, string>): ChildProcess {
  const config = join(folder, `${port}.conf`);
  const variables = Object.entries({ ...env, [MARK]: String(port) }).map(([name, value]) => `"${name}=${value}"`);
  const lines = [
    ...[`Port ${port}`, "ListenAddress 127.0.0.1", `HostKey ${join(folder, "host")}`, "PidFile none"],
    ...[`AuthorizedKeysFile ${join(folder, "authorized_keys")}`, "StrictModes no", "UsePAM no"],
    ...["PasswordAuthentication no", "PermitRootLogin prohibit-password", `SetEnv ${variables.join(" ")}`],
    "MaxStartups 100",
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  const server = spawn(sshd ?? "sshd", ["-D", "-e", "-f", config], { stdio: ["ignore", "ignore", "pipe"] });
  server.on("error", () => {});
  return server;
}

async function listens(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.unref();
      socket.on("connect", () => socket.destroy());
    });
    if (open) return;
    await pause(100);
  }
  throw new Error(`sshd does not listen on port ${port}`);
}

function run(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
