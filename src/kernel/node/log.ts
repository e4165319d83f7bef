import fs from "node:fs";

/** As it is: what cells write by it is their output. */
const { writeSync } = fs;

/** For whoever reads Jupyter's terminal: the process's own streams carry what cells print. */
export function log(text: string): void {
  try {
    writeSync(2, `nabla: ${text}\n`);
  } catch {
    // Nobody reads it.
  }
}
