import { execFile } from "node:child_process";

const EVERY = 1000;

/** Watches how much memory processes and all that they started hold together. */
export interface MemoryWatch {
  /** The most so far, in megabytes; undefined where the system has no `ps`. */
  peak(): number | undefined;
  stop(): void;
}

/** Looks once a second; `roots` tells the processes there are now. Pages that several of them share count in each. */
export function watchMemory(roots: () => (number | undefined)[]): MemoryWatch {
  let peak: number | undefined;
  const look = () =>
    execFile("ps", ["-A", "-o", "pid=,ppid=,rss="], (error, stdout) => {
      if (error) return;
      const rows = stdout
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/).map(Number) as Row);
      peak = Math.max(peak ?? 0, memoryOf(rows, roots()) / 1024);
    });
  const timer = setInterval(look, EVERY);
  return { peak: () => peak, stop: () => clearInterval(timer) };
}

/** Process, its parent, kilobytes. */
export type Row = [number, number, number];

/** Kilobytes of the processes `roots` and all their descendants. */
export function memoryOf(rows: Row[], roots: (number | undefined)[]): number {
  const family = new Set(roots);
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid);
  }
  return rows.reduce((sum, [pid, , kilobytes]) => sum + (family.has(pid) ? kilobytes : 0), 0);
}
