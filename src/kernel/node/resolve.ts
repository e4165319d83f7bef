import { readdirSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, extname, join } from "node:path";
import { attempt } from "../engine/attempt.js";

/** Tried in the checker's order, so that what runs is what was checked. */
const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json", ".node"];

/** An import may name the JavaScript that a TypeScript file would become. */
const SOURCES: Record<string, string[]> = {
  ".js": [".ts", ".tsx"],
  ".jsx": [".tsx", ".ts"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
};

/** The local file that an import of `path` means; undefined where there is none. */
export function resolveLocal(path: string): string | undefined {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  const candidates = [
    ...(SOURCES[extension] ?? []).map((source) => stem + source),
    path,
    ...EXTENSIONS.map((added) => path + added),
    ...EXTENSIONS.map((added) => join(path, `index${added}`)),
  ];
  return candidates.find(isFile);
}

/** A path rather than the name of a package? */
export function isPath(specifier: string): boolean {
  return /^(\.{1,2}(\/|$)|\/|[A-Za-z]:[\\/])/.test(specifier);
}

/** Changes whenever the file's text may have changed; empty where there is none. */
export function stateOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}:${stat.size}` : "";
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Packages and modules of Node's that can be imported from `directory`. */
export function importable(directory: string): string[] {
  const found = new Set(
    builtinModules.filter((name) => !name.startsWith("_")).flatMap((name) => [name, `node:${name}`]),
  );
  for (let folder = directory; ; folder = dirname(folder)) {
    for (const name of list(join(folder, "node_modules")))
      for (const whole of name.startsWith("@")
        ? list(join(folder, "node_modules", name)).map((it) => `${name}/${it}`)
        : [name])
        if (!whole.startsWith(".")) found.add(whole);
    if (dirname(folder) === folder) return [...found];
  }
}

const list = (folder: string) => attempt(() => readdirSync(folder), []);
