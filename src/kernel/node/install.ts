import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { messages } from "../session/messages.js";
import { launcherFile, MALLOC, NODE_FLAGS, startRecord } from "./paths.js";

/** Where Jupyter is told of the kernel; for the current user when nothing is said. */
export interface InstallPlace {
  /** A Python environment's folder, such as `.venv`. */
  prefix?: string;
  user?: boolean;
}

/** The kernels by the names of their folders: one for each language. */
const KERNELS = {
  nabla: { display_name: "TypeScript (Nabla)", language: "typescript" },
  "nabla-js": { display_name: "JavaScript (Nabla)", language: "javascript" },
} as const;

/** Tells Jupyter of the kernels and returns the folders that were written. `launcher` is the file that Node is to run. */
export function installKernel(place: InstallPlace = {}, launcher = launcherFile): string[] {
  if (!existsSync(launcher)) throw new Error(`${launcher} is missing; build it first: npm run build`);
  return Object.entries(KERNELS).map(([name, kernel]) => {
    const folder = kernelFolder(place, name);
    const spec = {
      argv: [...commandFor(folder), `--language=${kernel.language}`, "{connection_file}"],
      ...kernel,
      interrupt_mode: "message",
      metadata: { debugger: false, node: process.execPath },
    };
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
      writeFileSync(join(folder, "start.cjs"), starter(launcher));
      writeFileSync(join(folder, "start.sh"), shellStarter(folder, launcher));
      writeFileSync(join(folder, "logo-svg.svg"), logo);
    } catch (error) {
      throw new Error(`The kernel cannot be installed in ${folder}: ${(error as Error).message}`);
    }
    return folder;
  });
}

/** Makes Jupyter forget the kernels and returns the folders that were removed. */
export function uninstallKernel(place: InstallPlace = {}): string[] {
  const folders = Object.keys(KERNELS).map((name) => kernelFolder(place, name));
  const installed = folders.filter((folder) => existsSync(folder));
  if (installed.length === 0) throw new Error(`The kernel is not installed in ${folders[0]}.`);
  for (const folder of installed) rmSync(folder, { recursive: true });
  return installed;
}

/**
 * Installs the kernels anew where those that are there lead to a folder that has moved or gone; one that runs from another
 * folder stays. Returns the folders that were written.
 */
export function repairKernel(place: InstallPlace, launcher = launcherFile): string[] {
  const leads = Object.keys(KERNELS).map((name) => launcherOf(kernelFolder(place, name)));
  return leads.some((file) => file !== undefined && !existsSync(file)) ? installKernel(place, launcher) : [];
}

/** What an installed kernel starts: `starter` has it, in earlier versions the command itself. */
function launcherOf(folder: string): string | undefined {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "");
  const written =
    /^const launcher = (".*");$/m.exec(read("start.cjs")) ??
    /("[^"\n]*[\\/]kernel\.[cm]?js")/.exec(read("kernel.json"));
  return written?.[1] && JSON.parse(written[1]);
}

/** Stands in the kernel's own folder, so that somebody is left to say it when Nabla's has moved. */
function starter(launcher: string): string {
  const sentence = messages.moved(dirname(dirname(launcher)));
  return `// Written by "nabla kernel install".
const launcher = ${JSON.stringify(launcher)};
if (!require("node:fs").existsSync(launcher)) {
  console.error(${JSON.stringify(sentence)});
  process.exit(1);
}
${launcher.endsWith(".cjs") ? "require(launcher)" : 'import(require("node:url").pathToFileURL(launcher))'};
`;
}

/** Node is named by its own path. On Windows nothing stands before it: there is no shell that takes a moment only. */
function commandFor(folder: string): string[] {
  if (process.platform === "win32") return [process.execPath, ...NODE_FLAGS, join(folder, "start.cjs")];
  return ["/bin/sh", join(folder, "start.sh")];
}

/**
 * Starts Node from the snapshot that is written down for it (see snapshot.ts), where neither that nor the session's program
 * has changed since. The session takes the file `begins` away as it begins: where Node ends and leaves it, as it does with a
 * snapshot of another version, of other options, of another processor, or a damaged one, that is forgotten. Then, and wherever
 * there is none, the kernel starts from its beginning, and has one made for the next time.
 */
function shellStarter(folder: string, launcher: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  return `#!/bin/sh
# Written by "nabla kernel install": starts the kernel from Node's start-up snapshot, or without one.
node=${quoted(process.execPath)}
start=${quoted(join(folder, "start.cjs"))}
program=${quoted(join(dirname(launcher), "kernel-session.cjs"))}
record=${quoted(startRecord())}
begins=\${TMPDIR:-/tmp}/nabla-begins.$$
NABLA_PARENT_PID=$PPID
export NABLA_PARENT_PID
[ -n "$GLIBC_TUNABLES" ] || export GLIBC_TUNABLES=${MALLOC}
set -C
if [ -z "$NBGRADER_EXECUTION$NODE_OPTIONS" ] && [ -f "$record" ] && IFS= read -r snapshot <"$record" &&
  [ -f "$snapshot" ] && [ ! "$snapshot" -nt "$record" ] && [ -f "$program" ] && [ ! "$program" -nt "$record" ] &&
  : 2>/dev/null >"$begins"; then
  trap : INT
  NABLA_BEGINS=$begins "$node" ${NODE_FLAGS.join(" ")} --snapshot-blob "$snapshot" "$start" "$@"
  status=$?
  [ -f "$begins" ] || exit "$status"
  rm -f "$begins" "$record"
fi
exec "$node" ${NODE_FLAGS.join(" ")} "$start" --prepare-start "$@"
`;
}

function kernelFolder({ prefix, user }: InstallPlace, name: string): string {
  if (prefix !== undefined && user) throw new Error("Give either --prefix or --user, not both.");
  if (prefix === "") throw new Error("--prefix needs a folder.");
  const data = prefix === undefined ? jupyterDataFolder() : join(resolve(prefix), "share", "jupyter");
  return join(data, "kernels", name);
}

/** The user's Jupyter data folder, by the rules of Python's jupyter_core. */
export function jupyterDataFolder(env = process.env, platform = process.platform, home = homedir()): string {
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (platform === "darwin") return join(home, "Library", "Jupyter");
  if (platform === "win32") {
    if (env.APPDATA) return join(env.APPDATA, "jupyter");
    return join(env.JUPYTER_CONFIG_DIR ?? join(home, ".jupyter"), "data");
  }
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), "jupyter");
}

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <rect width="64" height="64" rx="12" fill="#3178c6"/>
  <path d="M13 16h38L32 50Z" fill="none" stroke="#fff" stroke-width="5" stroke-linejoin="round"/>
</svg>
`;
