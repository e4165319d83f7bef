import { readdirSync, readFileSync } from "node:fs";
import { descendants, kill } from "../../src/kernel/node/processes.js";

/** Ends a program and all that it started, and every one that has these marks in its environment; they are not asked. */
export function end(marks: string[], pid?: number): void {
  const family = pid === undefined ? [] : [pid, ...descendants(pid).map((child) => child.pid)];
  for (const one of new Set([...family, ...marked(marks)])) {
    kill(one);
  }
}

/** The processes that have all these marks in their environment; none where there are no marks. */
export function marked(marks: string[]): number[] {
  if (marks.length === 0) return [];
  return pids().filter((pid) => {
    const environment = environmentOf(pid).split("\0");
    return marks.every((mark) => environment.includes(mark));
  });
}

const pids = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return ""; // it has ended
  }
}
