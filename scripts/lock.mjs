// One setup at a time: two first starts of the same folder would remove each other's packages.
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { problem } from "./messages.mjs";
import { root } from "./paths.mjs";

/** Holds the number of the process that sets up; left over from one that was killed, it counts for nothing. */
const FILE = join(root, ".setup.lock");

/** Does the work while nobody else may; `onWait` is called once where that has to be waited for. */
export async function alone(work, onWait, file = FILE) {
  let waited = false;
  while (!take(file)) {
    if (!waited) onWait();
    waited = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    const handle = openSync(file, "wx");
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (["EACCES", "EROFS", "EPERM"].includes(error.code)) throw problem("notWritable", { folder: root });
    if (error.code === "ENOSPC") throw problem("noSpace", { folder: root });
    if (error.code !== "EEXIST") throw error;
  }
  if (!isAlive(Number(readHolder(file)))) rmSync(file, { force: true });
  return false;
}

function readHolder(file) {
  try {
    return readFileSync(file, "utf8") || process.pid; // it is just being written
  } catch {
    return process.pid; // it has just been removed
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
