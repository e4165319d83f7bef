import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { cacheFile, NODE_FLAGS, packageFolder, startRecord } from "./paths.js";

/** The session with the compiler and the library, in one file; see session-program.ts. */
export const sessionProgram = join(packageFolder, "dist", "kernel-session.cjs");

/** What a program that starts from its snapshot is given where it is only to say that it does. */
export const TRIAL = "--ready";

/**
 * The memory of a program when it has read its libraries and compiled a first cell: a process that starts from there is
 * ready in a fraction of the time. It is good for this program, this Node and these flags only, and made here on the machine
 * that uses it, by the build or by the first who finds none.
 *
 * @param flags of Node and V8, the same with which it will be started
 * @returns the file; undefined where there can be none, and every process has to begin from nothing
 */
export function snapshotOf(program: string, flags: readonly string[]): string | undefined {
  try {
    const file = cacheFile(program, "blob", flags);
    return existsSync(file) ? file : make(program, flags, file);
  } catch {
    return undefined;
  }
}

function make(program: string, flags: readonly string[], file: string): string {
  // Written aside and renamed, because two kernels may start at once; and tried first.
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, "");
    run(program, [...flags, "--snapshot-blob", draft, "--build-snapshot"]);
    if (!starts(program, flags, draft)) throw new Error("Node could not read what it wrote");
    renameSync(draft, file);
    return file;
  } finally {
    rmSync(draft, { force: true });
  }
}

function starts(program: string, flags: readonly string[], snapshot: string): boolean {
  return run(program, [...flags, "--snapshot-blob", snapshot]).includes("ready");
}

function run(program: string, args: string[]): string {
  // The language is told, so that nothing of this machine's is written down; Node's options would make it another Node.
  const env = { ...process.env, NABLA_LANG: "en", NODE_OPTIONS: "" };
  return spawnSync(process.execPath, ["--no-warnings", ...args, program, TRIAL], {
    ...{ encoding: "utf8", input: "", windowsHide: true, env },
  }).stdout;
}

/**
 * Makes the session's snapshot, where there is none that starts, and writes down which it is: kernels and runners begin
 * from the one that is named there. Where this Node can have none, that is written down, and not tried again.
 */
export function prepareStart(): void {
  const before = readRecord();
  if (before?.file === "" && before.node === process.version) return;
  let file = snapshotOf(sessionProgram, NODE_FLAGS);
  if (file !== undefined && !starts(sessionProgram, NODE_FLAGS, file)) {
    rmSync(file);
    file = snapshotOf(sessionProgram, NODE_FLAGS);
  }
  const record = startRecord();
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(`${record}.${process.pid}`, `${file ?? ""}\n${process.version}\n`);
  renameSync(`${record}.${process.pid}`, record);
}

/** The snapshot that is written down for this Node to start sessions from; undefined where there is none that fits. */
export function preparedStart(): string | undefined {
  if (process.env.NODE_OPTIONS) return undefined;
  const { file } = readRecord() ?? {};
  return file && isOlder(file, startRecord()) ? file : undefined;
}

/** What was written down since the session's program was made. */
function readRecord(): { file: string; node: string } | undefined {
  try {
    const record = startRecord();
    const [file = "", node = ""] = readFileSync(record, "utf8").split("\n");
    return isOlder(sessionProgram, record) ? { file, node } : undefined;
  } catch {
    return undefined;
  }
}

/** Is `file` there, and no newer than `other`? */
function isOlder(file: string, other: string): boolean {
  const time = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const [its, others] = [time(file), time(other)];
  return its !== undefined && others !== undefined && its <= others;
}

/** The same in a process of its own, which nobody waits for. */
export function prepareInBackground(): void {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", PREPARE], {
    ...{ detached: true, stdio: "ignore", windowsHide: true },
  });
  child.on("error", () => {});
  child.unref();
}

const PREPARE = `(await import(${JSON.stringify(pathToFileURL(join(packageFolder, "dist/src/kernel/node/snapshot.js")).href)})).prepareStart()`;
