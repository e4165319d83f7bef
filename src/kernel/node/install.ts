import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { launcherFile, NODE_FLAGS } from "./paths.js";

/** Where Jupyter is told of the kernel; for the current user when nothing is said. */
export interface InstallPlace {
  /** A Python environment's folder, such as `.venv`. */
  prefix?: string;
  user?: boolean;
}

/** Tells Jupyter of the kernel and returns the folder that was written. `launcher` is the file that Node is to run. */
export function installKernel(place: InstallPlace = {}, launcher = launcherFile): string {
  const folder = kernelFolder(place);
  if (!existsSync(launcher)) throw new Error(`${launcher} is missing; build it first: npm run build`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "kernel.json"), `${JSON.stringify(kernelSpec(launcher), null, 2)}\n`);
    writeFileSync(join(folder, "logo-svg.svg"), logo);
  } catch (error) {
    throw new Error(`The kernel cannot be installed in ${folder}: ${(error as Error).message}`);
  }
  return folder;
}

/** Makes Jupyter forget the kernel and returns the folder that was removed. */
export function uninstallKernel(place: InstallPlace = {}): string {
  const folder = kernelFolder(place);
  if (!existsSync(folder)) throw new Error(`The kernel is not installed in ${folder}.`);
  rmSync(folder, { recursive: true });
  return folder;
}

/** Node is named by its own path: no shell and no script, so that it is the same on every system. */
function kernelSpec(launcher: string) {
  return {
    argv: [process.execPath, ...NODE_FLAGS, launcher, "{connection_file}"],
    display_name: "TypeScript (Nabla)",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
}

function kernelFolder({ prefix, user }: InstallPlace): string {
  if (prefix !== undefined && user) throw new Error("Give either --prefix or --user, not both.");
  if (prefix === "") throw new Error("--prefix needs a folder.");
  const data = prefix === undefined ? jupyterDataFolder() : join(resolve(prefix), "share", "jupyter");
  return join(data, "kernels", "nabla");
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
