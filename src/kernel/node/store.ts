import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Store } from "../session/store.js";

/** Texts as files in the notebook's folder. */
export function createStore(directory: string): Store {
  const place = (name: string) => join(directory, basename(name));
  return {
    read: (name) => (existsSync(place(name)) ? readFileSync(place(name), "utf8") : undefined),
    write(name, text) {
      // Written beside and renamed, so that a crash leaves the old one or the new one whole.
      const file = place(name);
      const next = `${file}.${process.pid}.tmp`;
      try {
        // A file that was made read-only is to stay as it is, though it could be replaced.
        if (existsSync(file)) writeFileSync(file, "", { flag: "a" });
        writeFileSync(next, text);
        renameSync(next, file);
      } catch (error) {
        rmSync(next, { force: true });
        throw error;
      }
    },
    alone(name, run) {
      const lock = `${place(name)}.lock`;
      const isOurs = locked(lock);
      try {
        return run();
      } finally {
        if (isOurs) rmSync(lock, { force: true });
      }
    },
  };
}

/** Milliseconds. A lock that is older was left behind by a kernel that was killed. */
const STALE = 2_000;
const PAUSE = 2;

/** Makes the file that tells other kernels to wait, once there is none; false where none can be made, or not for long. */
function locked(lock: string): boolean {
  for (let waited = 0; waited < 2 * STALE; waited += PAUSE) {
    try {
      closeSync(openSync(lock, "wx"));
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // On Windows a file that is just being deleted is EPERM.
      if (code !== "EEXIST" && !(code === "EPERM" && existsSync(lock))) return false;
      const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (made !== undefined && Date.now() - made > STALE) rmSync(lock, { force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
  return false;
}
