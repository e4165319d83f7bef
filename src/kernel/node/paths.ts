import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { attempt } from "../engine/attempt.js";

/** The running file: a compiled module, or the bundle that all modules were merged into. */
const here = typeof __filename === "string" ? __filename : fileURLToPath(import.meta.url);
const bundled = basename(here).startsWith("kernel");

/** The worker thread's file, next to the one that runs. */
export const serverFile = join(dirname(here), bundled ? "kernel-server.cjs" : "../protocol/server.js");

/** The folder of the package: compiled modules lie in `dist/src/kernel/node`, bundles in `dist`. */
export const packageFolder = join(dirname(here), bundled ? ".." : "../../../..");

/** What Jupyter starts. */
export const launcherFile = join(packageFolder, "dist", "kernel.cjs");

/**
 * How Node is started for it. Where code is terminated in the middle of a callback, Node's account of what called what no
 * longer adds up; Node is not to end the process for that. And young objects get a quarter of the usual room: a cell's checking
 * takes no longer by that, and a notebook ten to twenty megabytes less.
 */
export const NODE_FLAGS = ["--no-force-async-hooks-checks", "--max-semi-space-size=4"];

/**
 * How glibc's malloc is set for it: one arena for all threads, and what is large, such as the snapshot, apart from the rest, so
 * that memory that is freed goes back: ten to twenty megabytes. Blocks up to 4 MB are used again, as large arrays are in loops.
 */
export const MALLOC = [
  "glibc.malloc.arena_max=1",
  "glibc.malloc.mmap_threshold=4194304",
  "glibc.malloc.trim_threshold=8388608",
].join(":");

/** Where a process that begins from a start-up snapshot has its session, among the globals. */
export const preloaded = Symbol.for("nabla.session");

/**
 * Where a package that the kernel depends on is: in the nearest `node_modules` that has it. Not by `require.resolve`, which
 * must read folders that a graded submission's process may not.
 */
export function installedFolder(name: "@types/node" | "typescript"): string {
  const { resolve } = createRequire(join(packageFolder, "package.json"));
  const places = (resolve.paths(name) ?? []).map((folder) => join(folder, name));
  return places.find((place) => isThere(join(place, "package.json"))) ?? join(packageFolder, "node_modules", name);
}

/** Node throws where a process may not even ask. */
const isThere = (file: string) => attempt(() => existsSync(file), false);

/**
 * Where forms of a program are kept that only this machine's Node can read, made anew when they are not there: in a clone in
 * `dist/cache`; for an installed package, which is not ours to write to, in the user's folder for such things.
 */
export function cacheFile(program: string, ending: string, flags: readonly string[] = []): string {
  const folder = cacheFolder();
  mkdirSync(folder, { recursive: true });
  // It holds paths, the package may be installed in several places, and the program may be made anew.
  const content = createHash("sha256").update(readFileSync(program)).digest("hex");
  const {
    arch,
    execPath,
    versions: { v8 },
  } = process;
  const which = hash([program, content, arch, execPath, v8, ...flags].join("\n"));
  return join(folder, `${basename(program)}.${process.version}.${which}.${ending}`);
}

/**
 * Where it is written down from which snapshot this Node starts a session: a file that begins with the snapshot's path, and
 * is no older than it.
 */
export function startRecord(): string {
  return join(cacheFolder(), `start.${hash(process.execPath)}`);
}

function cacheFolder(): string {
  const installed = packageFolder.split(sep).includes("node_modules");
  return installed ? join(userCacheFolder(), "nabla-notebooks") : join(packageFolder, "dist", "cache");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

function userCacheFolder(env = process.env): string {
  if (process.platform === "win32" && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return env.XDG_CACHE_HOME || join(homedir(), ".cache");
}

/** What a client is told. */
export interface Versions {
  nabla: string;
  typescript: string;
}

export function versions(): Versions {
  const { version, dependencies } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  return { nabla: version, typescript: dependencies.typescript };
}
