import { readdirSync, readFileSync } from "node:fs";
import { descendants } from "../../src/kernel/node/processes.js";

/** Ends a program and all that it started, and every one that has these marks in its environment; they are not asked. */
export function end(marks: string[], pid?: number): void {
  const family = pid === undefined ? [] : [pid, ...descendants(pid).map((child) => child.pid)];
  for (const one of new Set([...family, ...marked(marks)])) {
    try {
      process.kill(one, "SIGKILL");
    } catch {
      // it has ended
    }
  }
}

/** The processes that have all these marks in their environment; none where there are no marks. */
export function marked(marks: string[]): number[] {
  if (marks.length === 0) return [];
  return pids().filter((pid) => {
    const environment = read(pid, "environ").split("\0");
    return marks.every((mark) => environment.includes(mark));
  });
}

const pids = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

function read(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8");
  } catch {
    return ""; // it has ended
  }
}
