import { statusLine } from "#progress";
import { messages } from "./messages.js";

const WIDTH = 24;

/** On a terminal one line that lives; elsewhere a line for each submission that has ended. */
export interface Progress {
  /** Tells how many there will be; before, nothing is shown. */
  expect(total: number): void;
  begin(student: string): void;
  end(student: string, failure?: string): void;
  /** Prints a sentence that stays. */
  line(sentence: string): void;
  /** Takes the living line away. */
  close(): void;
}

/** @param out where it is shown */
export function showProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  const line = statusLine(out);
  const running = new Set<string>();
  let total = 0;
  let ended = 0;
  let start = 0;
  const draw = () => {
    const full = Math.round((WIDTH * ended) / total);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    const left = ended > 0 ? messages.left(((performance.now() - start) / ended) * (total - ended)) : "";
    line.show(`${bar} ${ended}/${total}  ${left}  ${[...running].join(" ")}`);
  };
  return {
    expect(count) {
      total = count;
      start = performance.now();
    },
    begin(student) {
      running.add(student);
      draw();
    },
    end(student, failure) {
      running.delete(student);
      ended++;
      if (line.live) draw();
      else line.print(`${ended}/${total} ${student}${failure ? `: ${failure}` : ""}`);
    },
    line: line.print,
    close: line.end,
  };
}
