import { readFileSync, statSync } from "node:fs";
import Module, { createRequire, isBuiltin } from "node:module";
import { basename, dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { EngineHost } from "../engine/host.js";
import { addFile, type Sources } from "../session/sources.js";

type Namespace = Record<string, unknown>;

/** What Node's module system offers without types of its own. */
type Compilable = NodeModule & { _compile(code: string, file: string): void };
interface Internals {
  _extensions: Record<string, (module: Compilable, file: string) => void>;
  _resolveFilename(request: string, parent?: NodeModule, ...rest: unknown[]): string;
  _load(request: string, parent?: NodeModule, ...rest: unknown[]): unknown;
}

/** Modules that the kernel itself stands in for, such as `tslab`. */
const virtual = new Map<string, unknown>();

export function provide(specifier: string, module: unknown): void {
  virtual.set(specifier, module);
}

/** Where cells' imports come from. */
export type Loader = Pick<EngineHost, "load" | "refresh">;

/**
 * Loads what a notebook's cells import: npm packages from the notebook's folder upwards, Node's own modules, local
 * TypeScript (compiled as it is loaded, again when it has changed), and Nabla from wherever the notebook lies.
 */
export function createLoader(directory: string, root: string, sources: Sources = new Map()): Loader {
  const entry = join(directory, "notebook.js");
  const require = createRequire(entry);
  // A module that lies where the notebook lies, so that Node resolves its imports from there.
  const anchor = Object.assign(new Module(entry), { filename: entry }) as unknown as Compilable;
  anchor._compile("module.exports = (specifier) => import(specifier)", entry);
  const nativeImport = anchor.exports as (specifier: string) => Promise<Namespace>;
  /** Nabla's own modules, found wherever the notebook lies. */
  const own = new Map([
    ["nabla", join(root, "dist", "nabla.js")],
    ["nabla/grading", join(root, "dist", "grading.js")],
  ]);
  /** Local modules that may change, with their state when they were loaded. */
  const local = new Map<string, string>();
  const versions = new Map<string, number>();

  const internals = Module as unknown as Internals;
  internals._extensions[".ts"] = (module, file) => {
    local.set(file, stateOf(file));
    const text = readFileSync(file, "utf8");
    const { outputText, sourceMapText } = compile(file, text);
    addFile(sources, file, basename(file), text, sourceMapText ?? "");
    module._compile(outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, ""), file);
  };
  internals._extensions[".mts"] = internals._extensions[".cts"] = internals._extensions[".ts"];
  const { _resolveFilename, _load } = internals;
  internals._resolveFilename = (request, ...rest) =>
    own.get(request) ?? _resolveFilename.call(Module, request, ...rest);
  internals._load = (request, ...rest) =>
    virtual.has(request) ? virtual.get(request) : _load.call(Module, request, ...rest);
  (globalThis as { require?: unknown }).require = require;

  /** Forgets local modules whose file has changed, and those that import them. */
  function refresh(): void {
    const changed = new Set([...local].filter(([file, state]) => stateOf(file) !== state).map(([file]) => file));
    if (changed.size === 0) return;
    for (let size = -1; size !== changed.size; ) {
      size = changed.size;
      for (const file of local.keys())
        if (require.cache[file]?.children.some(({ id }) => changed.has(id))) changed.add(file);
    }
    for (const file of changed) {
      delete require.cache[file];
      local.delete(file);
      versions.set(file, (versions.get(file) ?? 0) + 1);
    }
  }

  async function load(specifier: string): Promise<Namespace> {
    if (virtual.has(specifier)) return interop(virtual.get(specifier));
    const file = own.get(specifier);
    if (file !== undefined) return nativeImport(pathToFileURL(file).href);
    if (isBuiltin(specifier)) return nativeImport(specifier);
    if (/^(\.{0,2}\/|[A-Za-z]:[\\/])/.test(specifier)) return loadFile(resolveFile(specifier));
    const namespace = await nativeImport(specifier);
    const resolved = tryResolve(specifier);
    const cached = resolved === undefined ? undefined : require.cache[resolved];
    return cached && cached.exports === namespace.default ? interop(cached.exports) : namespace;
  }

  function resolveFile(specifier: string): string {
    const path = resolve(directory, specifier);
    // An import may name the JavaScript that a TypeScript file would become.
    const source = path.replace(/\.([mc]?)js$/, ".$1ts");
    return tryResolve(path) ?? tryResolve(source) ?? require.resolve(path);
  }

  async function loadFile(file: string): Promise<Namespace> {
    const isModule = extname(file) === ".mjs" || (extname(file) === ".js" && isModulePackage(dirname(file)));
    if (!isModule) {
      const exports = require(file);
      if (!local.has(file)) local.set(file, stateOf(file));
      return interop(exports);
    }
    local.set(file, stateOf(file));
    const version = versions.get(file);
    return nativeImport(pathToFileURL(file).href + (version ? `?${version}` : ""));
  }

  function tryResolve(specifier: string): string | undefined {
    try {
      return require.resolve(specifier);
    } catch {
      return undefined;
    }
  }

  return { load, refresh };
}

/** A CommonJS module's exports as TypeScript's `esModuleInterop` sees them. */
function interop(exports: unknown): Namespace {
  if ((exports as Namespace | null)?.__esModule) return exports as Namespace;
  const namespace: Namespace = Object.create(null);
  if (typeof exports === "object" || typeof exports === "function")
    for (const name in exports as object)
      if (name !== "default")
        Object.defineProperty(namespace, name, { get: () => (exports as Namespace)[name], enumerable: true });
  namespace.default = exports;
  return namespace;
}

function compile(file: string, text: string): ts.TranspileOutput {
  return ts.transpileModule(text, {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      experimentalDecorators: true,
      sourceMap: true,
    },
  });
}

/** Changes whenever the file's text may have changed; empty where there is none. */
export function stateOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}:${stat.size}` : "";
}

function isModulePackage(folder: string): boolean {
  for (let above = folder; ; above = dirname(above)) {
    try {
      return JSON.parse(readFileSync(join(above, "package.json"), "utf8")).type === "module";
    } catch {
      if (dirname(above) === above) return false;
    }
  }
}
