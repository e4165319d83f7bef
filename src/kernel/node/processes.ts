import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** A process of the system: its own number, its parent's and its group's. */
interface Process {
  pid: number;
  parent: number;
  group: number;
}

/** The processes that `pid` has started, and theirs, oldest first. */
export function descendants(pid: number): Process[] {
  const all = processes();
  const found: Process[] = [];
  for (const ancestors = new Set([pid]); ; ) {
    const next = all.filter((it) => ancestors.has(it.parent) && !ancestors.has(it.pid));
    if (next.length === 0) return found;
    for (const it of next) ancestors.add(it.pid);
    found.push(...next);
  }
}

/** Ends a process and all that it has started. */
export function endTree(pid: number): void {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { windowsHide: true });
    return;
  }
  for (const it of [...descendants(pid).map(({ pid: child }) => child), pid]) kill(it);
}

/** Ends what this process has started; what was detached from it lives on. */
export function endChildren(): void {
  if (process.platform === "win32") return;
  const own = processes().find(({ pid }) => pid === process.pid)?.group;
  for (const { pid, group } of descendants(process.pid)) if (group === own) kill(pid);
}

/** Ends the one that this process has started last, after the one with that number. */
export function endNewestChild(after: number): void {
  const children = descendants(process.pid).filter(({ pid, parent }) => parent === process.pid && pid > after);
  const newest = children.sort((a, b) => a.pid - b.pid).at(-1);
  if (newest) endTree(newest.pid);
}

export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** All processes: from Linux's own files, which costs no process, or as `ps` tells them. */
function processes(): Process[] {
  if (process.platform === "linux")
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? read(name) : []));
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,pgid="], { encoding: "utf8" });
  return (stdout ?? "").split("\n").flatMap((line) => {
    const [pid, parent, group] = line.trim().split(/\s+/).map(Number);
    return pid && parent !== undefined && group !== undefined ? [{ pid, parent, group }] : [];
  });
}

function read(name: string): Process[] {
  try {
    // The command's name, in parentheses, may hold anything; behind it come the state, the parent and the group.
    const fields = readFileSync(`/proc/${name}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return [{ pid: Number(name), parent: Number(fields[1]), group: Number(fields[2]) }];
  } catch {
    return [];
  }
}
