import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cachedDataVersionTag } from "node:v8";
import vm from "node:vm";
import { attempt } from "../engine/attempt.js";
import { cacheFile, preloaded } from "./paths.js";
import { sessionProgram } from "./snapshot.js";

type SessionModule = typeof import("./session.js");

/** After this long the code that a first cell needs has been compiled too, and is worth keeping. Milliseconds. */
const KEEP_AFTER = 3000;

/**
 * Loads the session, which a process that began from a start-up snapshot has already (see session-program.ts). Without one,
 * V8's compiled form of it is kept (by the build, or by the first kernel that finds none), which makes a start four times
 * faster than compiling it anew; V8 itself refuses a form that another version of it made.
 */
export async function loadSession(): Promise<SessionModule> {
  const globals = globalThis as { [preloaded]?: SessionModule };
  const ready = globals[preloaded];
  delete globals[preloaded];
  if (ready) return ready;
  if (!existsSync(sessionProgram)) return import("./session.js");
  const cache = findCache();
  const { module, script } = compile(cache);
  if ((cache && !existsSync(cache)) || script.cachedDataRejected)
    setTimeout(() => keep(script, cache), KEEP_AFTER).unref();
  return module;
}

/** For the build: runs a first cell and keeps the compiled form of what that took. */
export async function compileAhead(): Promise<void> {
  const cache = findCache();
  if (cache && existsSync(cache)) return;
  const { module, script } = compile(cache);
  const session = module.openSession({ output() {}, input: () => "" });
  await session.execute({ code: "const x: number = 1; function f() { return x }\nf()" });
  session.complete("Ma", 2);
  keep(script, cache);
}

function compile(cache: string | undefined): { module: SessionModule; script: vm.Script } {
  const cachedData = cache && existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new vm.Script(
    `(function (module, exports, require, __filename) {${readFileSync(sessionProgram, "utf8")}\n})`,
    { filename: sessionProgram, cachedData },
  );
  const module = { exports: {} as SessionModule };
  script.runInThisContext()(module, module.exports, createRequire(sessionProgram), sessionProgram);
  return { module: module.exports, script };
}

/** The file of the compiled form, one for each set of V8's flags, by which it tells forms apart; undefined where none can be kept. */
const findCache = () => attempt(() => cacheFile(sessionProgram, "cache", [String(cachedDataVersionTag())]), undefined);

function keep(script: vm.Script, cache: string | undefined): void {
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
