import { readdirSync, readFileSync } from "node:fs";

/** Ends a program and all that it started, and every one that has these marks in its environment; they are not asked. */
export function end(marks: string[], pid?: number): void {
  for (const one of new Set([...(pid === undefined ? [] : family(pid)), ...marked(marks)])) {
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

/** A process and its descendants. */
function family(pid: number): number[] {
  const parents = new Map(pids().map((one) => [one, Number(/\) \S (\d+)/.exec(read(one, "stat"))?.[1])]));
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found;
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
