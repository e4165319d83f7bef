import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFile, packageFolder } from "../node/paths.js";
import { V8_FLAGS } from "./sandbox.js";

/** What a submission's process runs. */
export const program = join(packageFolder, "dist", "kernel-confined.cjs");

/**
 * The memory of that program when it has read its libraries and compiled a first cell: a process that starts from there is
 * ready in a fifth of the time. The build makes it, or the first kernel that grades under another Node.
 *
 * @returns the file; undefined where it cannot be written, and every process has to begin from nothing
 */
export function snapshot(): string | undefined {
  try {
    const file = cacheFile(program, "blob");
    return existsSync(file) ? file : make(file);
  } catch {
    return undefined;
  }
}

function make(file: string): string {
  // Written aside and renamed, because two kernels may start at once; and tried first.
  const draft = `${file}.${process.pid}`;
  const node = (...args: string[]) =>
    spawnSync(process.execPath, ["--no-warnings", ...V8_FLAGS, "--snapshot-blob", draft, ...args, program], {
      encoding: "utf8",
      input: "",
      windowsHide: true,
    });
  try {
    writeFileSync(draft, "");
    node("--build-snapshot");
    if (!node().stdout.includes("ready")) throw new Error("Node could not read what it wrote");
    renameSync(draft, file);
    return file;
  } finally {
    rmSync(draft, { force: true });
  }
}
