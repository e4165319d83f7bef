import { readFileSync } from "node:fs";

/** Clock ticks a second, as the kernel counts them for programs (`USER_HZ`), on every Linux of today. */
const TICKS = 100;

/**
 * The processor time that a process and its descendants have used, in seconds. Undefined where the system does not tell:
 * everywhere but on Linux.
 */
export function cpuSeconds(pid: number): number | undefined {
  try {
    // The name, in parentheses, may hold anything; user and system time are the 12th and 13th field behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    const own = (Number(fields[11]) + Number(fields[12])) / TICKS;
    return children.reduce((sum, child) => sum + (cpuSeconds(Number(child)) ?? 0), own);
  } catch {
    return undefined;
  }
}
