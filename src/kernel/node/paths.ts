import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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
 * longer adds up; Node is not to end the process for that.
 */
export const NODE_FLAGS = ["--no-force-async-hooks-checks"];

/**
 * Where the declarations of Node's own modules are: in the nearest `node_modules` that has them. Not by
 * `require.resolve`, which must read folders that a graded submission's process may not.
 */
export function nodeTypesFolder(): string {
  const { resolve } = createRequire(join(packageFolder, "package.json"));
  const places = (resolve.paths("@types/node") ?? []).map((folder) => join(folder, "@types", "node"));
  return (
    places.find((place) => existsSync(join(place, "package.json"))) ??
    join(packageFolder, "node_modules", "@types", "node")
  );
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
