import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { readersLanguage } from "../../language.js";
import { installedFolder, packageFolder } from "../node/paths.js";

/** Memory that a submission's process may use, buffers included. Megabytes. */
const MEMORY = 2048;

/** A cell seldom runs so long that the optimising compiler is worth what it takes from the next submission. */
const OPTIMISE_LATE =
  Number.parseInt(process.versions.v8, 10) < 12
    ? "--interrupt-budget=1000000"
    : "--invocation-count-for-turbofan=20000";

/**
 * How the JavaScript engine of a submission is started: with this many megabytes for objects, of which half may fill before
 * they are searched for what is no longer used, as most submissions end before; no code made of text; and what has been
 * compiled once kept, in a snapshot too, which is good for the same flags only.
 */
export const V8_FLAGS = [
  "--max-old-space-size=512",
  "--initial-old-space-size=256",
  "--disallow-code-generation-from-strings",
  "--no-flush-bytecode",
  OPTIMISE_LATE,
];

/**
 * The command that runs `program` (a JavaScript file of this package) as a submission's process is to run, from its
 * beginning or from a `snapshot` of it.
 *
 * - On Linux bubblewrap gives it no network, no other process, and no file but Node and this package, to read; what it
 *   writes into its empty folder is gone with it. The shell limits its memory, and it dies with its parent.
 * - Everywhere Node's permission model lets it read this package only, write nothing, start no process and no thread,
 *   load no native code.
 *
 * NABLA_SANDBOX=off leaves bubblewrap out, for a machine on which it cannot work.
 */
export function sandboxed(
  program: string,
  snapshot?: string,
): { command: string; args: string[]; env: Record<string, string> } {
  const node = realpathSync(process.execPath);
  const readable = readables();
  const { NABLA_HIDE_KEYS, NABLA_STUDENT } = process.env;
  const told = { NABLA_HIDE_KEYS, NABLA_STUDENT };
  const env = { NABLA_LANG: readersLanguage(), ...Object.fromEntries(Object.entries(told).filter(isSet)) };
  const memory = snapshot === undefined ? [] : ["--snapshot-blob", snapshot];
  const nodeArgs = ["--no-warnings", ...V8_FLAGS, ...permissions(readable), ...memory, program];
  const { NABLA_SANDBOX, NBGRADER_EXECUTION } = process.env;
  // Who validates runs a program of their own, on their own machine, where bubblewrap may not be.
  if (process.platform !== "linux" || NABLA_SANDBOX === "off" || NBGRADER_EXECUTION === "validate")
    return { command: node, args: nodeArgs, env };
  const walls = bubblewrap([node, ...readable, ...(snapshot === undefined ? [] : [snapshot])], env);
  const limits = `ulimit -c 0; ulimit -d ${MEMORY * 1024}; exec "$@"`;
  return {
    command: "/bin/sh",
    args: ["-c", limits, "sh", "bwrap", ...walls, node, ...nodeArgs],
    env: { ...env, PATH },
  };
}

const isSet = (entry: [string, string | undefined]): entry is [string, string] => Boolean(entry[1]);

/** What the compiler and the library read. */
function readables(): string[] {
  return [
    join(packageFolder, "dist"),
    join(packageFolder, "package.json"),
    join(packageFolder, "src", "kernel", "ambient"),
    installedFolder("@types/node"),
    // For cells that speak of a web page.
    join(installedFolder("typescript"), "package.json"),
    join(installedFolder("typescript"), "lib", "lib.dom.d.ts"),
  ];
}

function permissions(readable: string[]): string[] {
  const flag = process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission";
  const all = new Set([...readable, ...readable.map((path) => realpathSync(path))]);
  return [flag, ...[...all].map((path) => `--allow-fs-read=${/\.(json|ts)$/.test(path) ? path : join(path, "*")}`)];
}

const PATH = process.env.PATH ?? "/usr/bin:/bin";
const SYSTEM = ["/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache"];

function bubblewrap(readable: string[], env: Record<string, string>): string[] {
  const bind = (path: string) => ["--ro-bind", path, path];
  return [
    ...["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"],
    ...Object.entries(env).flatMap(([name, value]) => ["--setenv", name, value]),
    ...SYSTEM.filter(existsSync).flatMap(bind),
    ...["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--dir", "/notebook", "--chdir", "/notebook"],
    ...readable.flatMap(bind),
  ];
}
