import Module, { createRequire, isBuiltin } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { attempt } from "../engine/attempt.js";
import type { EngineHost } from "../engine/host.js";
import { interop } from "../engine/transpile.js";
import { messages } from "../session/messages.js";
import type { Sources } from "../session/source.js";
import { addFile } from "../session/sources.js";
import { type Compilable, hookRequire, type Namespace } from "./commonjs.js";
import { createLocalModules, isLocalModule } from "./local-modules.js";
import { isPath, resolveLocal } from "./resolve.js";

/** Modules that the kernel itself stands in for, such as `tslab`. */
const virtual = new Map<string, unknown>();

export function provide(specifier: string, module: unknown): void {
  virtual.set(specifier, module);
}

/** Modules that were loaded before the session began, in the memory that it starts from. */
const kept = new Map<string, Namespace>();

export function keep(specifier: string, exports: Namespace): void {
  kept.set(specifier, asNamespace(exports));
}

/** The same values in an object as `import * as` gives it. */
function asNamespace(exports: Namespace): Namespace {
  const namespace: Namespace = Object.create(null, { [Symbol.toStringTag]: { value: "Module" } });
  for (const name of Object.keys(exports).sort()) if (name !== "__esModule") namespace[name] = exports[name];
  return Object.freeze(namespace);
}

/** Where cells' imports come from. */
export type Loader = Pick<EngineHost, "load" | "refresh">;

/**
 * Loads what a notebook's cells import: npm packages from the notebook's folder upwards, Node's own modules, local
 * files (again when they have changed), and Nabla from wherever the notebook lies.
 */
export function createLoader(directory: string, root: string, sources: Sources = new Map()): Loader {
  const own = new Map([
    ["nabla", join(root, "dist", "nabla.js")],
    ["nabla/grading", join(root, "dist", "grading.js")],
  ]);
  const note = (file: string, text: string, map: string | undefined, header: number) =>
    addFile(sources, { file, name: basename(file), text, map, header });
  const requires = hookRequire({ virtual, kept, own, addFile: (file, text, map) => note(file, text, map, 0) });
  const local = createLocalModules({
    load: loadFrom,
    addFile: (file, text, map) => note(file, text, map, 1),
  });
  (globalThis as { require?: unknown }).require = createRequire(join(directory, "notebook.js"));

  async function loadFrom(
    specifier: string,
    folder: string,
    importers: readonly string[],
    uses: (file: string) => void,
  ): Promise<Namespace> {
    if (virtual.has(specifier)) return interop(virtual.get(specifier));
    const known = kept.get(specifier);
    if (known) return known;
    const file = own.get(specifier);
    if (file !== undefined) return importerAt(folder)(pathToFileURL(file).href);
    if (isBuiltin(specifier)) return importerAt(folder)(specifier);
    return isPath(specifier)
      ? loadLocal(resolve(folder, specifier), specifier, importers, uses)
      : loadPackage(specifier, folder);
  }

  async function loadLocal(
    path: string,
    specifier: string,
    importers: readonly string[],
    uses: (file: string) => void,
  ): Promise<Namespace> {
    const require = createRequire(path);
    const file = resolveLocal(path) ?? tryResolve(require, path);
    if (file === undefined) throw new Error(messages.noFile(specifier, directory));
    uses(file);
    if (!isLocalModule(file)) return interop(require(file));
    return local.load(file, importers);
  }

  return {
    load: (specifier) => loadFrom(specifier, directory, [], () => {}),
    refresh() {
      // A change anywhere makes stale whatever imports it, however it was loaded.
      const stale = requires.refresh(local.changed());
      if (stale.size > 0) local.refresh(stale);
    },
  };
}

/**
 * A package as its `import` condition has it, the same for cells and local files. What only `require` finds, such as
 * folders, JSON and files of a CommonJS package, is required.
 */
async function loadPackage(specifier: string, folder: string): Promise<Namespace> {
  const require = createRequire(join(folder, "notebook.js"));
  try {
    const namespace = await importerAt(folder)(specifier);
    const resolved = tryResolve(require, specifier);
    const cached = resolved === undefined ? undefined : require.cache[resolved];
    return cached && cached.exports === namespace.default ? interop(cached.exports) : namespace;
  } catch (error) {
    const { code = "" } = error as { code?: string };
    const unresolved = ["ERR_UNSUPPORTED_DIR_IMPORT", "ERR_MODULE_NOT_FOUND", "ERR_UNKNOWN_FILE_EXTENSION"];
    const json = ["ERR_IMPORT_ATTRIBUTE_MISSING", "ERR_IMPORT_ASSERTION_TYPE_MISSING"];
    if (![...unresolved, ...json].includes(code) || tryResolve(require, specifier) === undefined) throw error;
    return interop(require(specifier));
  }
}

const importers = new Map<string, (specifier: string) => Promise<Namespace>>();

/** Node's own `import()`, as a module in `folder` would call it. */
function importerAt(folder: string): (specifier: string) => Promise<Namespace> {
  let importer = importers.get(folder);
  if (!importer) {
    const file = join(folder, "notebook.js");
    const module = Object.assign(new Module(file), { filename: file }) as unknown as Compilable;
    module._compile("module.exports = (specifier) => import(specifier)", file);
    importer = module.exports as (specifier: string) => Promise<Namespace>;
    importers.set(folder, importer);
  }
  return importer;
}

const tryResolve = (require: NodeRequire, specifier: string) => attempt(() => require.resolve(specifier), undefined);
