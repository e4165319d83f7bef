import { messages } from "./messages.js";

const WIDTH = 24;

/** On a terminal one line that lives; elsewhere a line for each submission that has ended. */
export function showProgress(total: number) {
  const live = process.stdout.isTTY;
  const start = Date.now();
  const running = new Set<string>();
  let ended = 0;
  const draw = () => {
    const full = Math.round((WIDTH * ended) / total);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    const left = ended > 0 ? ((Date.now() - start) / ended) * (total - ended) : undefined;
    const line = `${bar} ${ended}/${total}  ${left === undefined ? "" : messages.left(left)}  ${[...running].join(" ")}`;
    process.stdout.write(`\r\u001b[K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
  };
  return {
    begin(student: string) {
      running.add(student);
      if (live) draw();
    },
    end(student: string, failure?: string) {
      running.delete(student);
      ended++;
      if (live) draw();
      else console.log(`${ended}/${total} ${student}${failure ? `: ${failure}` : ""}`);
    },
    /** Takes the living line away. */
    close() {
      if (live) process.stdout.write("\r\u001b[K");
    },
  };
}
