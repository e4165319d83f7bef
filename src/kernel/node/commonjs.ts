import { readFileSync } from "node:fs";
import Module from "node:module";
import { transpile } from "../engine/transpile.js";
import { stateOf } from "./resolve.js";
import { type AddFile, withPlace } from "./syntax-error.js";

export type Namespace = Record<string, unknown>;

/** What Node's module system offers without types of its own. */
export type Compilable = NodeModule & { _compile(code: string, file: string): void };
interface Internals {
  _cache: Record<string, NodeModule | undefined>;
  _extensions: Record<string, (module: Compilable, file: string) => void>;
  _resolveFilename(request: string, parent?: NodeModule, ...rest: unknown[]): string;
  _load(request: string, parent?: NodeModule, ...rest: unknown[]): unknown;
}
const internals = Module as unknown as Internals;

interface Hooks {
  /** Modules that the kernel itself stands in for, such as `tslab`. */
  virtual: ReadonlyMap<string, unknown>;
  /** Modules that were loaded before the session began. */
  kept: ReadonlyMap<string, unknown>;
  /** Nabla's own modules, found wherever the notebook lies. */
  own: ReadonlyMap<string, string>;
  addFile: AddFile;
}

/** Local files that Node's `require` has loaded: what it takes to load them anew when they change. */
export interface LocalRequires {
  /** Forgets those whose text has changed, and those that need them; tells which. */
  refresh(changed: ReadonlySet<string>): Set<string>;
}

/** Teaches Node's `require` TypeScript, our own modules, and to note the local files that it loads. */
export function hookRequire({ virtual, kept, own, addFile }: Hooks): LocalRequires {
  const { _extensions: extensions, _resolveFilename: resolveFilename, _load: load } = internals;
  const states = new Map<string, string>();
  const isLocal = (file: string) => !/[\\/]node_modules[\\/]/.test(file);
  const note = (file: string) => {
    if (isLocal(file)) states.set(file, stateOf(file));
  };
  for (const extension of [".js", ".json"]) {
    const native = extensions[extension] as (module: Compilable, file: string) => void;
    extensions[extension] = (module, file) => {
      note(file);
      if (isLocal(file)) withPlace(file, addFile, () => native(module, file));
      else native(module, file);
    };
  }
  for (const extension of [".ts", ".tsx", ".mts", ".cts", ".jsx"])
    extensions[extension] = (module, file) => {
      note(file);
      const text = readFileSync(file, "utf8");
      const { code, map } = withPlace(file, addFile, () => transpile(file, text));
      addFile(file, text, map);
      module._compile(code, file);
    };
  internals._resolveFilename = (request, ...rest) => own.get(request) ?? resolveFilename.call(Module, request, ...rest);
  internals._load = (request, ...rest) =>
    virtual.has(request) ? virtual.get(request) : (kept.get(request) ?? load.call(Module, request, ...rest));

  return {
    refresh(changed) {
      const stale = new Set(changed);
      for (const [file, state] of states) if (stateOf(file) !== state) stale.add(file);
      if (stale.size === 0) return stale;
      for (let size = -1; size !== stale.size; ) {
        size = stale.size;
        for (const file of states.keys())
          if (internals._cache[file]?.children.some(({ id }) => stale.has(id))) stale.add(file);
      }
      for (const file of stale) {
        delete internals._cache[file];
        states.delete(file);
      }
      return stale;
    },
  };
}
