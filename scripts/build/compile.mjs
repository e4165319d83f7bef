// From src, test and bench to dist: each file by itself (esbuild), the library's declarations (tsc), TypeScript's own as one file.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { root } from "../paths.mjs";
import { runNode } from "./run.mjs";

const dist = join(root, "dist");
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
const tsc = join(typescript, "bin", "tsc");

/** Every TypeScript source below these folders of the project, as paths from there. */
export function sources(folders = ["src", "test", "bench"]) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((path) => `${folder}/${String(path).replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
      .sort(),
  );
}

/** The packages that this source passes on become part of its compiled file: their modules are many, and load slowly. */
const WHOLE = "src/expression/mathjs.ts";

/** The compiled file of a source. */
export const compiled = (source) => join(dist, source.replace(/\.ts$/, ".js"));

/** Compiles each source whose output is older or missing, without looking at its types; takes outputs without a source away. */
export async function transpile(folders) {
  const all = sources(folders);
  const stale = all.filter((source) => timeOf(compiled(source)) <= timeOf(join(root, source)));
  removeOrphans(all, folders);
  const common = {
    ...{ absWorkingDir: root, outdir: "dist", outbase: ".", format: "esm", platform: "node", target: "node20" },
    ...{ sourcemap: true, logLevel: "warning" },
  };
  const whole = stale.includes(WHOLE);
  await Promise.all([
    stale.length > 0 && build({ ...common, entryPoints: stale.filter((source) => source !== WHOLE) }),
    whole && build({ ...common, entryPoints: [WHOLE], bundle: true, mainFields: ["module", "main"], keepNames: true }),
  ]);
  return stale;
}

/** A test that was renamed must not be run for ever under its old name. */
function removeOrphans(all, folders = ["src", "test", "bench"]) {
  const wanted = new Set(all.map(compiled));
  for (const folder of folders) {
    const place = join(dist, folder);
    mkdirSync(place, { recursive: true });
    for (const path of readdirSync(place, { recursive: true })) {
      const file = join(place, String(path));
      if (file.endsWith(".js") && !wanted.has(file))
        for (const other of [file, `${file}.map`, file.replace(/\.js$/, ".d.ts")]) rmSync(other, { force: true });
    }
  }
}

/** What notebooks and other packages see of the library: its declarations. */
export async function declareLibrary() {
  const made = timeOf(join(dist, "src", "index.d.ts"));
  if (sources(["src"]).some((source) => timeOf(join(root, source)) >= made))
    await runNode(tsc, "-p", join(root, "scripts", "build", "tsconfig.library.json"));
}

/** Checks the types of everything; nothing is written but what makes the next check fast. */
export const checkTypes = () =>
  runNode(tsc, "-p", root, "--noEmit", "--incremental", "--tsBuildInfoFile", join(dist, ".tsbuildinfo"));

/** The language's library as one file: TypeScript's own are a hundred, and parsing them one by one takes a second. */
export function mergeTypeScript() {
  mkdirSync(dist, { recursive: true });
  const library = merged(["es2023", "esnext.disposable", "decorators", "decorators.legacy"]);
  renew("lib.d.ts", library);
  // Comments are half of it, and the kernel reads it at every start.
  const bare = library.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*(\/\/.*)?\n/gm, "");
  renew("lib.bare.d.ts", bare);
  copyFileSync(join(typescript, "lib", "ko", "diagnosticMessages.generated.json"), join(dist, "typescript.ko.json"));
}

/** Writes what has changed only: a start-up snapshot holds what was parsed of these files, and tells them by their time. */
function renew(name, text) {
  const file = join(dist, name);
  if (timeOf(file) === 0 || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

function merged(names, seen = new Set()) {
  return names
    .filter((name) => !seen.has(name) && seen.add(name))
    .map((name) =>
      readFileSync(join(typescript, "lib", `lib.${name}.d.ts`), "utf8")
        .replace(/^\/\/\/ <reference lib="([^"]+)" \/>$/gm, (_line, lib) => merged([lib], seen))
        .replace(/^\/\/\/ <reference no-default-lib.*$/gm, ""),
    )
    .join("\n");
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
