// Running a Node program of the build.
import { spawn } from "node:child_process";
import { root } from "../paths.mjs";

/** Runs it to its end, with its output shown; rejects where it fails, which it has said why itself. */
export function runNode(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Failed(code ?? 1))));
  });
}

/** A program that failed, and has said why. */
export class Failed extends Error {
  constructor(code) {
    super(`exit status ${code}`);
    this.code = code;
  }
}
