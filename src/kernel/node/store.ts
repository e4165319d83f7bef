import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
  };
}
