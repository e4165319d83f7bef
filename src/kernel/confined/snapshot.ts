import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageFolder } from "../node/paths.js";
import { V8_FLAGS } from "./sandbox.js";

/** What a submission's process runs. */
export const program = join(packageFolder, "dist", "kernel-confined.cjs");

/** It holds paths, and a form of the program's memory that only the same Node can read. */
const place = createHash("sha256").update(packageFolder).digest("hex").slice(0, 8);
const file = `${program}.${process.version}.${place}.blob`;

/**
 * The memory of that program when it has read its libraries and compiled a first cell: a process that starts from there is
 * ready in a fifth of the time. The build makes it, or the first kernel that grades under another Node.
 *
 * @returns the file; undefined where it cannot be written, and every process has to begin from nothing
 */
export function snapshot(): string | undefined {
  if (existsSync(file)) return file;
  // Written aside and renamed, because two kernels may start at once; and tried first.
  const draft = `${file}.${process.pid}`;
  const node = (...args: string[]) =>
    spawnSync(process.execPath, ["--no-warnings", ...V8_FLAGS, "--snapshot-blob", draft, ...args, program], {
      encoding: "utf8",
      input: "",
      windowsHide: true,
    });
  try {
    accessSync(dirname(file), constants.W_OK);
    node("--build-snapshot");
    if (!node().stdout.includes("ready")) throw new Error("Node could not read what it wrote");
    renameSync(draft, file);
    return file;
  } catch {
    rmSync(draft, { force: true });
    return undefined;
  }
}
