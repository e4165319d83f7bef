import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { type Flow, flowEntry, flowParameters, flowValues, unguarded } from "../engine/emit/await.js";
import { installOwnText, type Written } from "../engine/own-text.js";
import type { Dialect } from "../engine/parse.js";
import { asCompiled, IMPORT, interop, isModuleText, META, transpile } from "../engine/transpile.js";
import type { Namespace } from "./commonjs.js";
import { stateOf } from "./resolve.js";
import { type AddFile, withPlace } from "./syntax-error.js";

/** A local file that has been loaded, or is being. */
interface LocalModule {
  state: string;
  module: { exports: Namespace };
  /** The local files that it imports. */
  imports: Set<string>;
  loaded: Promise<Namespace>;
}

export interface LocalModules {
  /** The exports of the file. `importers` are the files on the way to it, which wait for it. */
  load(file: string, importers?: readonly string[]): Promise<Namespace>;
  /** Forgets the files that have changed, or are among `stale`, and those that import them. */
  refresh(stale: ReadonlySet<string>): void;
  /** Files that have changed, and those that import them. */
  changed(): Set<string>;
}

let flow = unguarded;

/** From now on what local files do is interrupted as what cells do. */
export function guardLocalModules(by: Flow): void {
  flow = by;
}

interface Context {
  /** Loads what a file in `folder` imports; a local file is told of by `uses`. */
  load(
    specifier: string,
    folder: string,
    importers: readonly string[],
    uses: (file: string) => void,
  ): Promise<Namespace>;
  addFile: AddFile;
}

/**
 * Local files written as ES modules, in TypeScript or JavaScript. Like a cell, each becomes an asynchronous function that
 * runs when what it imports is there; so it may await at its top level, gets the same copy of every package as the cells,
 * and can be loaded anew when it has changed, which Node's own ES modules cannot.
 */
export function createLocalModules({ load: loadImport, addFile }: Context): LocalModules {
  const modules = new Map<string, LocalModule>();
  const written: Written[] = [];
  installOwnText(written);

  function load(file: string, importers: readonly string[] = []): Promise<Namespace> {
    const known = modules.get(file);
    // Files that import each other: the one that began first is given as far as it is.
    if (known) return importers.includes(file) ? Promise.resolve(known.module.exports) : known.loaded;
    const module = { exports: Object.defineProperty({}, "__esModule", { value: true }) as Namespace };
    const entry: LocalModule = { state: stateOf(file), module, imports: new Set(), loaded: Promise.resolve({}) };
    modules.set(file, entry);
    entry.loaded = evaluate(file, entry, [...importers, file]);
    // One that failed is tried again when it is imported again.
    entry.loaded.catch(() => modules.get(file) === entry && modules.delete(file));
    return entry.loaded;
  }

  async function evaluate(file: string, { module, imports }: LocalModule, importers: string[]): Promise<Namespace> {
    const text = readFileSync(file, "utf8");
    const { code, map, specifiers } = withPlace(file, addFile, () => transpile(file, text, true));
    const folder = dirname(file);
    const uses = (used: string) => void imports.add(used);
    const loaded = new Map<string, Namespace>();
    for (const specifier of specifiers)
      if (!loaded.has(specifier))
        loaded.set(specifier, asCompiled(await loadImport(specifier, folder, importers, uses)));
    addFile(file, text, map);
    const native = createRequire(file);
    const require = Object.assign((specifier: string) => loaded.get(specifier) ?? native(specifier), native);
    const parameters = ["exports", "require", "module", "__filename", "__dirname", IMPORT, META, ...flowParameters];
    const whole = `(async function (${parameters.join(", ")}) {${flowEntry}\n${code}\n})`;
    const run = vm.runInThisContext(whole, { filename: file });
    written.push({ code: whole, map, header: 1, linesBefore: 0, text, dialect: dialectOf(file) });
    const dynamic = (specifier: unknown) => loadImport(String(specifier), folder, [], uses);
    await run(module.exports, require, module, file, folder, dynamic, metaOf(file, native), ...flowValues(flow));
    return interop(module.exports);
  }

  function changed(): Set<string> {
    return new Set([...modules].filter(([file, { state }]) => stateOf(file) !== state).map(([file]) => file));
  }

  return {
    load,
    changed,
    refresh(stale) {
      const gone = new Set(stale);
      for (let size = -1; size !== gone.size; ) {
        size = gone.size;
        for (const [file, { imports }] of modules) if ([...imports].some((used) => gone.has(used))) gone.add(file);
      }
      for (const file of gone) modules.delete(file);
    },
  };
}

/** `import.meta` of a file, or of the cells of a notebook that lies in it. */
export function metaOf(file: string, require: NodeRequire) {
  const { href } = pathToFileURL(file);
  return {
    url: href,
    filename: file,
    dirname: dirname(file),
    resolve: (specifier: string) =>
      /^[.]{1,2}\//.test(specifier) ? new URL(specifier, href).href : pathToFileURL(require.resolve(specifier)).href,
  };
}

const dialectOf = (file: string): Dialect => (/\.m?ts$/.test(file) ? "ts" : file.endsWith(".tsx") ? "tsx" : "jsx");

const ALWAYS = [".ts", ".tsx", ".mts", ".mjs", ".jsx"];

/** Is the file one that is loaded here, rather than by Node's `require`? */
export function isLocalModule(file: string): boolean {
  const extension = extname(file);
  if (ALWAYS.includes(extension)) return true;
  return extension === ".js" && (isModulePackage(dirname(file)) || isModuleText(file, readFileSync(file, "utf8")));
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
