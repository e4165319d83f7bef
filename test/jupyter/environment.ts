import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { installKernel } from "../../src/kernel/node/install.js";
import { launcherFile } from "../../src/kernel/node/paths.js";
import { missing } from "./needs.js";
import { python, type Result, runPython } from "./python.js";

export { sources } from "./python.js";

export const skip = missing("jupyter");
/** For tests that grade. */
export const skipGrading = missing("jupyter", "bubblewrap");

export interface Jupyter {
  /** A folder of its own, gone afterwards. */
  folder: string;
  /** The environment that keeps it apart from the user's own. */
  env: NodeJS.ProcessEnv;
  python(args: string[], options?: { env?: Record<string, string>; cwd?: string; seconds?: number }): Promise<Result>;
  remove(): void;
}

/** Jupyter with the kernel that was built, in a folder of its own: nothing of the user's is read or written. */
export function createJupyter(): Jupyter {
  const folder = mkdtempSync(join(tmpdir(), "nabla-jupyter-"));
  const compiled = join(import.meta.dirname, "..", "..", "src", "kernel", "node", "main.js");
  installKernel({ prefix: folder }, existsSync(launcherFile) ? launcherFile : compiled);
  const home = (name: string) => join(folder, name);
  for (const name of ["config", "data", "runtime", "ipython"]) mkdirSync(home(name));
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const common = {
    ...process.env,
    [path]: [dirname(python), process.env[path]].filter(Boolean).join(delimiter),
    JUPYTER_PATH: join(folder, "share", "jupyter"),
    JUPYTER_CONFIG_DIR: home("config"),
    JUPYTER_DATA_DIR: home("data"),
    JUPYTER_RUNTIME_DIR: home("runtime"),
    IPYTHONDIR: home("ipython"),
    PYTHONDONTWRITEBYTECODE: "1",
    NABLA_LANG: "en",
  };
  return {
    folder,
    env: common,
    python: (args, { env = {}, cwd = folder, seconds = 600 } = {}) =>
      runPython({ args, cwd, env: { ...common, ...env }, seconds }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface CodeCell {
  source: string;
  tags?: string[];
  nbgrader?: Record<string, unknown>;
}

/** A notebook of these code cells for kernel `nabla`. */
export function notebook(cells: (string | CodeCell)[]): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "nabla", display_name: "TypeScript (Nabla)", language: "typescript" } },
    cells: cells.map((cell, at) => {
      const { source, tags, nbgrader }: CodeCell = typeof cell === "string" ? { source: cell } : cell;
      const metadata = { ...(tags ? { tags } : {}), ...(nbgrader ? { nbgrader } : {}) };
      return { cell_type: "code", id: `cell-${at + 1}`, metadata, source, outputs: [], execution_count: null };
    }),
  });
}
