import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import { packageFolder } from "./paths.js";

type SessionModule = typeof import("./session.js");

/** The session with the compiler in it, three megabytes in one file: what a kernel spends most of its start on. */
const bundle = join(packageFolder, "dist", "kernel-session.cjs");

/** After this long the code that a first cell needs has been compiled too, and is worth keeping. Milliseconds. */
const KEEP_AFTER = 3000;

/**
 * Loads the session. V8's compiled form of it is kept beside the bundle, which makes the second start and all later
 * ones four times faster than compiling it anew; V8 itself refuses a form that another version of it made.
 */
export async function loadSession(): Promise<SessionModule> {
  if (!existsSync(bundle)) return import("./session.js");
  const cache = `${bundle}.${process.version}.cache`;
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new vm.Script(
    `(function (module, exports, require, __filename) {${readFileSync(bundle, "utf8")}\n})`,
    {
      filename: bundle,
      cachedData,
    },
  );
  const module = { exports: {} as SessionModule };
  script.runInThisContext()(module, module.exports, createRequire(bundle), bundle);
  if (!cachedData || script.cachedDataRejected) setTimeout(() => keep(cache, script), KEEP_AFTER).unref();
  return module.exports;
}

function keep(file: string, script: vm.Script): void {
  try {
    // Written aside and renamed, because two kernels may start at once.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, file);
  } catch {
    // A folder that cannot be written costs time at the next start, nothing else.
  }
}
