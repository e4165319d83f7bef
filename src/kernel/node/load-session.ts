import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import { cacheFile, packageFolder } from "./paths.js";

type SessionModule = typeof import("./session.js");

/** The session with the compiler in it, three megabytes in one file: what a kernel spends most of its start on. */
const bundle = join(packageFolder, "dist", "kernel-session.cjs");

/** The file of the compiled form; undefined where none can be kept. */
const cache = findCache();

/** After this long the code that a first cell needs has been compiled too, and is worth keeping. Milliseconds. */
const KEEP_AFTER = 3000;

/**
 * Loads the session. V8's compiled form of it is kept (by the build, or by the first kernel that finds none), which makes a start four times faster than compiling it anew; V8 itself refuses a form that another
 * version of it made.
 */
export async function loadSession(): Promise<SessionModule> {
  if (!existsSync(bundle)) return import("./session.js");
  const { module, script } = compile();
  if ((cache && !existsSync(cache)) || script.cachedDataRejected) setTimeout(() => keep(script), KEEP_AFTER).unref();
  return module;
}

/** For the build: runs a first cell and keeps the compiled form of what that took. */
export async function compileAhead(): Promise<void> {
  if (cache && existsSync(cache)) return;
  const { module, script } = compile();
  const session = module.openSession({ output() {}, input: () => "" });
  await session.execute({ code: "const x: number = 1; function f() { return x }\nf()" });
  session.complete("Ma", 2);
  keep(script);
}

function compile(): { module: SessionModule; script: vm.Script } {
  const cachedData = cache && existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new vm.Script(
    `(function (module, exports, require, __filename) {${readFileSync(bundle, "utf8")}\n})`,
    { filename: bundle, cachedData },
  );
  const module = { exports: {} as SessionModule };
  script.runInThisContext()(module, module.exports, createRequire(bundle), bundle);
  return { module: module.exports, script };
}

function findCache(): string | undefined {
  try {
    return cacheFile(bundle, "cache");
  } catch {
    return undefined;
  }
}

function keep(script: vm.Script): void {
  if (!cache) return;
  try {
    // Written aside and renamed, because two kernels may start at once.
    const draft = `${cache}.${process.pid}`;
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, cache);
  } catch {
    // A folder that cannot be written costs time at the next start, nothing else.
  }
}
