import { cutTo } from "../display-width.js";
import { messages } from "./messages.js";

const WIDTH = 24;

/** On a terminal one line that lives; elsewhere a line for each submission that has ended. */
export interface Progress {
  /** Tells how many there will be; before, nothing is shown. */
  expect(total: number): void;
  begin(student: string): void;
  end(student: string, failure?: string): void;
  /** Takes the living line away. */
  close(): void;
}

/** @param out where it is shown */
export function showProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  const running = new Set<string>();
  let total = 0;
  let ended = 0;
  let start = 0;
  const draw = () => {
    const full = Math.round((WIDTH * ended) / total);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    const left = ended > 0 ? messages.left(((performance.now() - start) / ended) * (total - ended)) : "";
    const line = `${bar} ${ended}/${total}  ${left}  ${[...running].join(" ")}`;
    out.write(`\r\u001b[K${cutTo((out.columns ?? 80) - 1, line)}`);
  };
  return {
    expect(count) {
      total = count;
      start = performance.now();
    },
    begin(student) {
      running.add(student);
      if (out.isTTY) draw();
    },
    end(student, failure) {
      running.delete(student);
      ended++;
      if (out.isTTY) draw();
      else out.write(`${ended}/${total} ${student}${failure ? `: ${failure}` : ""}\n`);
    },
    close() {
      if (out.isTTY) out.write("\r\u001b[K");
    },
  };
}
