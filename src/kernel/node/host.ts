import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { builtinModules, createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import { readersLanguage } from "../../language.js";
import { attempt } from "../engine/attempt.js";
import type { EngineHost } from "../engine/host.js";
import type { Loader } from "./loader.js";
import { metaOf } from "./local-modules.js";
import { installedFolder } from "./paths.js";
import { stateOf } from "./resolve.js";

/** Paths as the compiler writes them. */
const slashed = (path: string) => path.replaceAll("\\", "/");

/** Node's modules whose declarations need no other's; the rest hang together, and loading them takes a second. */
const ALONE: Record<string, string[]> = {
  assert: ["assert.d.ts"],
  "assert/strict": ["assert.d.ts", "assert/strict.d.ts"],
  path: ["path.d.ts"],
  "path/posix": ["path.d.ts"],
  "path/win32": ["path.d.ts"],
};

/** The names in a folder; none where it may not be read: where a submission is graded, nearly nothing may. */
function namesIn(folder: string): string[] {
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true }), []);
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

const builtinSpecifiers = () =>
  builtinModules.filter((name) => !name.startsWith("_")).map((name) => `node:${name.replace(/^node:/, "")}`);

function typesOf(specifier: string, nodeTypes: string): string[] | "full" {
  if (!isBuiltin(specifier)) return [];
  const files = ALONE[specifier.replace(/^node:/, "")];
  return files ? files.map((file) => slashed(join(nodeTypes, file))) : "full";
}

const ambientFolder = (root: string) => join(root, "src", "kernel", "ambient");

/** Where the declarations are of what cells find without an import, and of packages that have no folder of their own. */
function declarationFiles(root: string, nodeTypes: string) {
  const ambient = (name: string) => slashed(join(ambientFolder(root), name));
  const built = (...names: string[]) => slashed(join(root, "dist", ...names));
  const shared = ambient("shared.d.ts");
  const platform = ambient("platform.d.ts");
  const kernel = ambient("kernel.d.ts");
  const page = slashed(join(installedFolder("typescript"), "lib", "lib.dom.d.ts"));
  return {
    ambient: [built("lib.bare.d.ts"), shared, platform, kernel],
    documented: [built("lib.d.ts"), shared, platform, kernel],
    fullAmbient: [built("lib.d.ts"), slashed(join(nodeTypes, "index.d.ts")), kernel],
    page,
    pageAmbient: [built("lib.bare.d.ts"), page, ambient("page.d.ts")],
    packages: {
      nabla: built("src", "index.d.ts"),
      "nabla/grading": built("src", "grading", "index.d.ts"),
      "nabla/display": ambient("display.d.ts"),
      tslab: ambient("tslab.d.ts"),
    },
  };
}

/** Gives the engine Node's files and evaluation, and a loader's modules, for a notebook that lies in `directory`. */
export function createHost(directory: string, root: string, loader: Loader): EngineHost {
  const nodeTypes = installedFolder("@types/node");
  const built = slashed(join(root, "dist/"));
  const sources = slashed(ambientFolder(root));
  const texts = new Map<string, string | undefined>();
  /** Packages and what Nabla is built of do not change while a notebook runs; all else may, by the learner's hand. */
  const isFixed = (path: string) =>
    path.startsWith(built) || path.startsWith(sources) || path.includes("/node_modules/");
  /** Only what is there is remembered: a package may be installed between two cells. */
  const cached = <T>(store: Map<string, T>, path: string, get: () => T): T => {
    if (!isFixed(path)) return get();
    const known = store.get(path) ?? get();
    if (known) store.set(path, known);
    return known;
  };
  const kinds = new Map<string, string>();
  const kind = (path: string) =>
    cached(kinds, path, () => {
      const stat = attempt(() => statSync(path, { throwIfNoEntry: false }), undefined);
      return stat?.isFile() ? "file" : stat?.isDirectory() ? "directory" : "";
    });
  const versions = new Map<string, string>();
  const realpaths = new Map<string, string>();
  return {
    directory: slashed(directory),
    meta: metaOf(join(directory, "notebook.ts"), createRequire(join(directory, "notebook.ts"))),
    ...declarationFiles(root, nodeTypes),
    koreanMessages: slashed(join(root, "dist", "typescript.ko.json")),
    language: readersLanguage,
    readFile: (path) => cached(texts, path, () => (kind(path) === "file" ? readFileSync(path, "utf8") : undefined)),
    fileExists: (path) => kind(path) === "file",
    // The notebook's own folder is there even where it must not be read.
    directoryExists: (path) => path === slashed(directory) || kind(path) === "directory",
    fileVersion: (path) => cached(versions, path, () => attempt(() => stateOf(path), "")),
    realpath: (path) => cached(realpaths, path, () => attempt(() => slashed(realpathSync(path)), path)),
    list: namesIn,
    // Looked up when it is asked for: while a snapshot is made, Node does not know them yet.
    get platformModules() {
      return builtinSpecifiers();
    },
    platformTypes: (specifier) => typesOf(specifier, nodeTypes),
    hasGlobal: (name) => name in globalThis,
    ...loader,
    evaluate: (code, filename) => vm.runInThisContext(code, { filename }),
  };
}
