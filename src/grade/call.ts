import { spawn } from "node:child_process";
import { StepError } from "./step.js";

/**
 * Runs a program of a scheduler to its end.
 *
 * @returns what it prints
 * @throws {StepError} in its own last words; `absent` where the program is not there
 */
export function call(program: string, args: string[], { input = "", absent }: { input?: string; absent: string }) {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(program, args, { windowsHide: true });
    let [out, said] = ["", ""];
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.stdin.on("error", () => {}); // it has ended, which `close` tells
    child.stdin.end(input);
    child.on("error", () => reject(new StepError(absent)));
    child.on("close", (code) =>
      code === 0 ? resolve(out) : reject(new StepError(`${program}: ${said.trim().split("\n").at(-1)}`)),
    );
  });
}
